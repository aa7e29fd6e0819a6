internal import IsnadLexicon

/// Turns the YAML records of one file into entries, noting everything that is wrong with them.
struct RecordParser {
  private let tree: SourceTree
  private let file: String
  /// The lines of the file before the text that is parsed.
  private let linesBefore: Int
  private(set) var issues: [SourceIssue] = []

  init(_ tree: SourceTree, file: String, linesBefore: Int = 0) {
    self.tree = tree
    self.file = file
    self.linesBefore = linesBefore
  }

  /// Every record without an error.
  mutating func records() -> [LexiconEntry] {
    guard let root = tree.root else { return [] }
    guard tree[root].content == .list else {
      report(root, "a lexicon file is a list of records, each starting with \"- \"")
      return []
    }
    var entries: [LexiconEntry] = []
    for record in tree.items(root) {
      if let entry = parse(record) { entries.append(entry) }
    }
    return entries
  }

  private mutating func parse(_ node: Int) -> LexiconEntry? {
    let errorsBefore = issues.count
    refuseExtras(node)
    guard tree[node].content == .map else {
      report(node, "a record is a map with at least an id and a name")
      return nil
    }
    guard let idNode = tree.value("id", in: node), let id = text(idNode, "id") else {
      report(node, "the record has no id; add one such as person/first-last")
      return nil
    }
    guard let kind = EntryKind(id: id), Self.hasSlug(id) else {
      report(
        idNode,
        "\"\(id)\" is no identifier: write kind/slug with lower-case letters, digits and hyphens; the kinds are "
          + EntryKind.allCases.map(\.prefix).joined(separator: ", "))
      return nil
    }
    let layering = tree.value("layer", in: node).flatMap { LexiconEntry.Layering(name: tree.text($0)) }
    var name = ""
    if let node = tree.value("name", in: node) {
      guard let text = text(node, "name") else { return nil }
      name = text
    }
    let policy = tree.value("case", in: node).flatMap { CasePolicy(name: tree.text($0)) }
    var entry = LexiconEntry(id: id, name: name, casePolicy: policy, file: file, line: line(node))
    entry.layering = layering ?? .replace
    let keys = RecordSchema.keys(of: kind)
    for pair in tree.pairs(node) {
      guard let key = text(pair.key, "key") else { continue }
      guard let schema = keys[key] else {
        report(
          pair.key,
          "a \(kind.prefix) has no key \"\(key)\"; known are \(keys.keys.sorted().joined(separator: ", "))")
        continue
      }
      read(key, schema, pair.value, policy ?? kind.defaultCasePolicy, into: &entry)
    }
    if name.isEmpty, entry.layering != .hide { report(node, "\(id) has no name") }
    let failed = issues[errorsBefore...].contains { $0.severity == .error }
    return failed ? nil : entry
  }

  private mutating func read(
    _ key: String, _ schema: RecordSchema.Value, _ value: Int, _ policy: CasePolicy,
    into entry: inout LexiconEntry
  ) {
    switch schema {
    case .text:
      guard let text = text(value, key) else { return }
      switch key {
      case "id", "name", "note": break
      default: entry.attributes.append(.init(key, text))
      }
    case .choice(let allowed):
      guard let text = text(value, key) else { return }
      check(text, allowed, value, key)
      if key != "case" && key != "layer" { entry.attributes.append(.init(key, text)) }
    case .choices(let allowed):
      for item in tree.items(value) {
        guard let text = nonEmptyText(item, key) else { continue }
        check(text, allowed, item, key)
        entry.attributes.append(.init(key, text))
      }
    case .list:
      for item in tree.items(value) {
        if let text = nonEmptyText(item, key) { add(text, item, key, policy, to: &entry) }
      }
    case .forms:
      readForms(value, policy, into: &entry)
    case .parts:
      guard tree[value].content == .map else {
        report(value, "parts is a map, such as {given: Hadi, family: al-Ameri}")
        return
      }
      for part in tree.pairs(value) {
        guard let name = text(part.key, "parts"), let text = text(part.value, name) else { continue }
        check(name, RecordSchema.partKeys, part.key, "parts")
        entry.attributes.append(.init(name, text))
      }
    }
  }

  /// Lists whose items are forms become forms; the others stay attributes.
  private func add(
    _ text: String, _ node: Int, _ key: String, _ policy: CasePolicy, to entry: inout LexiconEntry
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

  private func form(_ text: String, _ node: Int, _ use: FormUse, _ policy: CasePolicy) -> LexiconEntry.Form {
    var form = LexiconEntry.Form(text, use: use, casePolicy: policy)
    form.line = line(node)
    form.column = tree[node].column
    return form
  }

  private mutating func readForms(_ value: Int, _ policy: CasePolicy, into entry: inout LexiconEntry) {
    for item in tree.items(value) {
      guard tree[item].content == .map else {
        if let text = nonEmptyText(item, "alias") {
          entry.forms.append(form(text, item, .strong, policy))
        }
        continue
      }
      var form = form("", item, .strong, policy)
      let issuesBefore = issues.count
      for pair in tree.pairs(item) {
        guard let key = text(pair.key, "alias"), let text = text(pair.value, key) else { continue }
        switch key {
        case "form": form.text = text
        case "use":
          check(text, Set(RecordSchema.uses.keys), pair.value, "use")
          form.use = RecordSchema.uses[text] ?? .strong
        case "case":
          if let named = CasePolicy(name: text) {
            form.casePolicy = named
          } else {
            report(pair.value, "the case policies are any, name, upper, exact")
          }
        default: report(pair.key, "an alias has the keys form, use and case, not \"\(key)\"")
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
  private mutating func report(_ node: Int, _ message: String) {
    issues.append(
      SourceIssue(
        file: file, line: line(node), column: tree[node].column, severity: .error, message: message))
  }

  private func line(_ node: Int) -> Int { tree[node].line + linesBefore }

  private mutating func check(_ text: String, _ allowed: Set<String>, _ node: Int, _ key: String) {
    if !allowed.contains(text) {
      report(
        node, "\"\(text)\" is no value of \(key); write one of \(allowed.sorted().joined(separator: ", "))")
    }
  }

  /// A scalar's text as written, or nil with a report.
  private mutating func text(_ node: Int, _ key: String) -> String? {
    switch tree[node].content {
    case .text: break
    case .block:
      report(node, "\(key) is a multi-line text; write it on one line")
      return nil
    case .list, .map, .alias:
      report(node, "\(key) is one text, not a list or map")
      return nil
    }
    let text = tree.text(node)
    if tree.withText(node, Self.mayHaveControl),
      let control = text.unicodeScalars.first(where: Self.isControl)
    {
      let code = String(control.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      report(node, "\(key) has the control character U+\(padded); remove it")
      return nil
    }
    return text
  }

  /// The same, and nil where nothing is written.
  private mutating func nonEmptyText(_ node: Int, _ key: String) -> String? {
    text(node, key).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// False for most texts, which need no look at each scalar.
  private static func mayHaveControl(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }

  /// Control characters, and those that reorder the text around them or take no room.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFD: true
    default: false
    }
  }

  /// Anchors and tags would make a scalar mean something other than its text.
  private mutating func refuseExtras(_ node: Int) {
    var place = node
    while place < tree[node].end {
      let extra = tree[place]
      if extra.hasAnchor || extra.content == .alias {
        report(place, "anchors and aliases are not part of the lexicon profile; write the value out")
        place = extra.end
        continue
      }
      if let tag = tree.tags[place], !Self.plainTags.contains(tag) {
        report(place, "the tag \(tag) is not part of the lexicon profile; every scalar is a string")
      }
      place += 1
    }
  }

  /// The tags of nodes that have none, which may be written out.
  private static let plainTags: Set<String> = [
    "", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]

  /// Whether lower-case letters, digits and inner hyphens stand behind the slash of an identifier.
  private static func hasSlug(_ id: String) -> Bool {
    guard let slash = id.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let slug = id.utf8[id.utf8.index(after: slash)...]
    return !slug.isEmpty && slug.first != UInt8(ascii: "-") && slug.last != UInt8(ascii: "-")
      && slug.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
