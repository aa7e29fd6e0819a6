internal import IsnadLexicon

/// Turns one YAML record into an entry, noting everything that is wrong with it.
struct RecordParser {
  let file: String
  /// The lines of the file before the text that is parsed.
  let linesBefore: Int
  private(set) var issues: [SourceIssue] = []

  init(file: String, linesBefore: Int = 0) {
    self.file = file
    self.linesBefore = linesBefore
  }

  mutating func parse(_ node: SourceNode) -> LexiconEntry? {
    let errorsBefore = issues.count
    refuseExtras(node)
    guard case .map(let pairs) = node.content else {
      report(node, "a record is a map with at least an id and a name")
      return nil
    }
    guard let idNode = node["id"], let id = text(idNode, "id") else {
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
    let layering = node["layer"]?.text.flatMap { LexiconEntry.Layering(name: $0) } ?? .replace
    var name = ""
    if let node = node["name"] {
      guard let text = text(node, "name") else { return nil }
      name = text
    }
    let policy = node["case"]?.text.flatMap { CasePolicy(name: $0) }
    var entry = LexiconEntry(id: id, name: name, casePolicy: policy, file: file, line: line(node))
    entry.layering = layering
    let keys = RecordSchema.keys(of: kind)
    var seen: Set<String> = []
    for pair in pairs {
      let (keyNode, value) = (pair.key, pair.value)
      guard let key = text(keyNode, "key") else { continue }
      guard seen.insert(key).inserted else {
        report(keyNode, "\(id) has the key \(key) twice")
        continue
      }
      guard let schema = keys[key] else {
        report(
          keyNode,
          "a \(kind.prefix) has no key \"\(key)\"; known are \(keys.keys.sorted().joined(separator: ", "))")
        continue
      }
      read(key, schema, value, kind, policy ?? kind.defaultCasePolicy, into: &entry)
    }
    if name.isEmpty, layering != .hide { report(node, "\(id) has no name") }
    let failed = issues[errorsBefore...].contains { $0.severity == .error }
    return failed ? nil : entry
  }

  private mutating func read(
    _ key: String, _ schema: RecordSchema.Value, _ value: SourceNode, _ kind: EntryKind, _ policy: CasePolicy,
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
      if key != "case" && key != "layer" { entry.attributes.append(.init(key, text)) }
    case .choices(let allowed):
      for (text, node) in texts(value, key) {
        check(text, allowed, node, key)
        entry.attributes.append(.init(key, text))
      }
    case .list:
      for (text, node) in texts(value, key) { add(text, node, key, policy, to: &entry) }
    case .forms:
      readForms(value, policy, into: &entry)
    case .parts:
      guard case .map(let parts) = value.content else {
        report(value, "parts is a map, such as {given: Hadi, family: al-Ameri}")
        return
      }
      for pair in parts {
        let (partKey, part) = (pair.key, pair.value)
        guard let name = text(partKey, "parts"), let text = text(part, name) else { continue }
        check(name, RecordSchema.partKeys, partKey, "parts")
        entry.attributes.append(.init(name, text))
      }
    }
  }

  /// Lists whose items are forms become forms; the others stay attributes.
  private func add(
    _ text: String, _ node: SourceNode, _ key: String, _ policy: CasePolicy, to entry: inout LexiconEntry
  ) {
    switch key {
    case "acronyms": entry.forms.append(form(text, node, .acronym, .upper))
    case "translations": entry.forms.append(form(text, node, .translation, policy))
    case "arabic", "persian":
      let form = form(text, node, .script, .any)
      // A Persian name is often written as the Arabic one; the form is the same then.
      if key == "arabic" || !entry.forms.contains(where: { $0.use == .script && $0.text == text }) {
        entry.forms.append(form)
      }
    case "variants" where text == "generated": entry.attributes.append(.init(key, text))
    case "forms", "plural", "variants": entry.forms.append(form(text, node, .strong, policy))
    default: entry.attributes.append(.init(key, text))
    }
  }

  private func form(_ text: String, _ node: SourceNode, _ use: FormUse, _ policy: CasePolicy)
    -> LexiconEntry.Form
  {
    var form = LexiconEntry.Form(text, use: use, casePolicy: policy)
    form.line = line(node)
    form.column = node.column
    return form
  }

  private mutating func readForms(_ value: SourceNode, _ policy: CasePolicy, into entry: inout LexiconEntry) {
    let items: [SourceNode] = if case .list(let list) = value.content { list } else { [value] }
    for item in items {
      guard case .map(let map) = item.content else {
        if let text = text(item, "alias"), !text.isEmpty {
          entry.forms.append(form(text, item, .strong, policy))
        }
        continue
      }
      var form = form("", item, .strong, policy)
      let issuesBefore = issues.count
      for pair in map {
        let (keyNode, node) = (pair.key, pair.value)
        guard let key = text(keyNode, "alias"), let text = text(node, key) else { continue }
        switch key {
        case "form": form.text = text
        case "use":
          check(text, Set(RecordSchema.uses.keys), node, "use")
          form.use = RecordSchema.uses[text] ?? .strong
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
        if issues.count == issuesBefore { report(item, "this alias has no form") }
      } else {
        entry.forms.append(form)
      }
    }
  }
}

extension RecordParser {
  mutating func report(_ node: SourceNode, _ message: String) {
    issues.append(
      SourceIssue(
        file: file, line: line(node), column: node.column, severity: .error, message: message))
  }

  private func line(_ node: SourceNode) -> Int { node.line + linesBefore }

  private mutating func check(_ text: String, _ allowed: Set<String>, _ node: SourceNode, _ key: String) {
    if !allowed.contains(text) {
      report(
        node, "\"\(text)\" is no value of \(key); write one of \(allowed.sorted().joined(separator: ", "))")
    }
  }

  /// A scalar's text as written, or nil with a report.
  private mutating func text(_ node: SourceNode, _ key: String) -> String? {
    guard case .scalar(let text, let isBlock) = node.content else {
      report(node, "\(key) is one text, not a list or map")
      return nil
    }
    if isBlock {
      report(node, "\(key) is a multi-line text; write it on one line")
      return nil
    }
    if Self.mayHaveControl(text), let control = text.unicodeScalars.first(where: Self.isControl) {
      let code = String(control.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      report(node, "\(key) has the control character U+\(padded); remove it")
      return nil
    }
    return text
  }

  private mutating func texts(_ node: SourceNode, _ key: String) -> [(String, SourceNode)] {
    let items: [SourceNode] = if case .list(let list) = node.content { list } else { [node] }
    var result: [(String, SourceNode)] = []
    for item in items {
      if let text = text(item, key), !text.isEmpty { result.append((text, item)) }
    }
    return result
  }

  /// False for most texts, which need no look at each scalar.
  private static func mayHaveControl(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }

  /// Control characters, and those that reorder the text around them or take no room.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFD: true
    default: false
    }
  }

  /// Anchors and tags would make a scalar mean something other than its text.
  private mutating func refuseExtras(_ node: SourceNode) {
    if node.hasAnchor {
      return report(node, "anchors and aliases are not part of the lexicon profile; write the value out")
    }
    if let tag = node.tag, !Self.plainTags.contains(tag) {
      report(node, "the tag \(tag) is not part of the lexicon profile; every scalar is a string")
    }
    switch node.content {
    case .map(let pairs):
      for pair in pairs {
        refuseExtras(pair.key)
        refuseExtras(pair.value)
      }
    case .list(let items):
      for item in items { refuseExtras(item) }
    case .alias:
      report(node, "anchors and aliases are not part of the lexicon profile; write the value out")
    case .scalar: break
    }
  }

  /// The tags of nodes that have none, which may be written out.
  private static let plainTags: Set<String> = [
    "", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]

  private func isSlug(_ id: String) -> Bool {
    guard let slash = id.firstIndex(of: "/") else { return false }
    let slug = id[id.index(after: slash)...]
    return !slug.isEmpty && !slug.hasPrefix("-") && !slug.hasSuffix("-")
      && slug.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
