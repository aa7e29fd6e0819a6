internal import IsnadLexicon
internal import Yams

/// Turns one YAML record into an entry, noting everything that is wrong with it.
struct RecordParser {
  let file: String
  private(set) var issues: [SourceIssue] = []

  init(file: String) { self.file = file }

  mutating func parse(_ node: Node) -> LexiconEntry? {
    let errorsBefore = issues.count
    refuseAnchors(node)
    guard case .mapping(let mapping) = node else {
      report(node, "a record is a map with at least an id and a name")
      return nil
    }
    guard let idNode = mapping["id"], let id = text(idNode, "id") else {
      report(node, "the record has no id; add one such as person/first-last")
      return nil
    }
    guard let kind = EntryKind(id: id), isSlug(id) else {
      report(
        idNode,
        "\"\(id)\" is no identifier: write kind/slug with lower-case letters, digits and hyphens; the kinds are "
          + EntryKind.allCases.map(\.prefix).joined(separator: ", "))
      return nil
    }
    guard let nameNode = mapping["name"], let name = text(nameNode, "name"), !name.isEmpty else {
      report(node, "\(id) has no name")
      return nil
    }
    let policy = mapping["case"].flatMap { text($0, "case") }.flatMap { CasePolicy(name: $0) }
    var entry = LexiconEntry(
      id: id, name: name, casePolicy: policy, file: file, line: node.mark?.line ?? 1)
    let keys = RecordSchema.keys(of: kind)
    var seen: Set<String> = []
    for (keyNode, value) in mapping {
      guard let key = text(keyNode, "key") else { continue }
      guard seen.insert(key).inserted else {
        report(keyNode, "\(id) has the key \(key) twice")
        continue
      }
      guard let schema = keys[key] else {
        report(keyNode, "a \(kind.prefix) has no key \"\(key)\"; known are \(keys.keys.sorted().joined(separator: ", "))")
        continue
      }
      read(key, schema, value, kind, policy ?? kind.defaultCasePolicy, into: &entry)
    }
    let failed = issues[errorsBefore...].contains { $0.severity == .error }
    return failed ? nil : entry
  }

  private mutating func read(
    _ key: String, _ schema: RecordSchema.Value, _ value: Node, _ kind: EntryKind, _ policy: CasePolicy,
    into entry: inout LexiconEntry
  ) {
    switch schema {
    case .text:
      if let text = text(value, key), !["id", "name", "note"].contains(key) {
        entry.attributes.append(.init(key, text))
      }
    case .choice(let allowed):
      guard let text = text(value, key) else { return }
      check(text, allowed, value, key)
      if key != "case" { entry.attributes.append(.init(key, text)) }
    case .choices(let allowed):
      for (text, node) in texts(value, key) {
        check(text, allowed, node, key)
        entry.attributes.append(.init(key, text))
      }
    case .list:
      for (text, _) in texts(value, key) { add(text, key, kind, policy, to: &entry) }
    case .forms:
      readForms(value, policy, into: &entry)
    case .parts:
      guard case .mapping(let parts) = value else {
        report(value, "parts is a map, such as {given: Hadi, family: al-Ameri}")
        return
      }
      for (partKey, part) in parts {
        guard let name = text(partKey, "parts"), let text = text(part, name) else { continue }
        check(name, RecordSchema.partKeys, partKey, "parts")
        entry.attributes.append(.init(name, text))
      }
    }
  }

  /// Lists whose items are forms become forms; the others stay attributes.
  private func add(
    _ text: String, _ key: String, _ kind: EntryKind, _ policy: CasePolicy, to entry: inout LexiconEntry
  ) {
    switch key {
    case "acronyms": entry.forms.append(.init(text, use: .acronym, casePolicy: .upper))
    case "translations": entry.forms.append(.init(text, use: .translation, casePolicy: policy))
    case "arabic", "persian": entry.forms.append(.init(text, use: .script, casePolicy: .any))
    case "forms", "plural", "variants": entry.forms.append(.init(text, use: .strong, casePolicy: policy))
    default: entry.attributes.append(.init(key, text))
    }
  }

  private mutating func readForms(_ value: Node, _ policy: CasePolicy, into entry: inout LexiconEntry) {
    let items: [Node] = if case .sequence(let list) = value { Array(list) } else { [value] }
    for item in items {
      guard case .mapping(let map) = item else {
        if let text = text(item, "alias") { entry.forms.append(.init(text, use: .strong, casePolicy: policy)) }
        continue
      }
      var form = LexiconEntry.Form("", use: .strong, casePolicy: policy)
      for (keyNode, node) in map {
        guard let key = text(keyNode, "alias"), let text = text(node, key) else { continue }
        switch key {
        case "form": form.text = text
        case "use":
          check(text, RecordSchema.uses, node, "use")
          form.use = Self.use(text)
        case "case":
          if let named = CasePolicy(name: text) {
            form.casePolicy = named
          } else {
            report(node, "the case policies are any, name, upper, exact")
          }
        default: report(keyNode, "an alias has the keys form, use and case, not \"\(key)\"")
        }
      }
      if form.text.isEmpty {
        report(item, "this alias has no form")
      } else {
        entry.forms.append(form)
      }
    }
  }

  private static func use(_ name: String) -> FormUse {
    switch name {
    case "weak": .weak
    case "surname": .surname
    case "kunya": .kunya
    case "acronym": .acronym
    case "translation": .translation
    case "former": .former
    default: .strong
    }
  }
}

extension RecordParser {
  private mutating func report(_ node: Node, _ message: String) {
    issues.append(
      SourceIssue(
        file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, severity: .error, message: message))
  }

  private mutating func check(_ text: String, _ allowed: Set<String>, _ node: Node, _ key: String) {
    if !allowed.contains(text) {
      report(node, "\"\(text)\" is no value of \(key); write one of \(allowed.sorted().joined(separator: ", "))")
    }
  }

  /// A scalar's text as written, or nil with a report.
  private mutating func text(_ node: Node, _ key: String) -> String? {
    guard case .scalar(let scalar) = node else {
      report(node, "\(key) is one text, not a list or map")
      return nil
    }
    if let control = scalar.string.unicodeScalars.first(where: { $0.value < 32 || $0.value == 0x7F }) {
      report(node, "\(key) has the control character U+\(String(control.value, radix: 16, uppercase: true)); remove it")
      return nil
    }
    return scalar.string
  }

  private mutating func texts(_ node: Node, _ key: String) -> [(String, Node)] {
    let items: [Node] = if case .sequence(let list) = node { Array(list) } else { [node] }
    var result: [(String, Node)] = []
    for item in items {
      if let text = text(item, key), !text.isEmpty { result.append((text, item)) }
    }
    return result
  }

  /// Anchors and tags would make a scalar mean something other than its text.
  private mutating func refuseAnchors(_ node: Node) {
    if node.anchor != nil { report(node, "anchors are not part of the lexicon profile; write the value out") }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        refuseAnchors(key)
        refuseAnchors(value)
      }
    case .sequence(let sequence):
      for item in sequence { refuseAnchors(item) }
    case .alias: report(node, "aliases (*name) are not part of the lexicon profile; write the value out")
    case .scalar: break
    }
  }

  private func isSlug(_ id: String) -> Bool {
    guard let slash = id.firstIndex(of: "/") else { return false }
    let slug = id[id.index(after: slash)...]
    return !slug.isEmpty && !slug.hasPrefix("-") && !slug.hasSuffix("-")
      && slug.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
