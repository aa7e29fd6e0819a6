public import IsnadLexicon

/// Writes records as YAML in canonical order; what it writes, ``LexiconReader`` reads back.
public enum RecordWriter {
  /// A lexicon file with records in the order of their identifiers.
  public static func yaml(_ entries: [LexiconEntry]) -> String {
    entries.sorted { $0.id < $1.id }.map(record).joined()
  }

  private static func record(_ entry: LexiconEntry) -> String {
    var fields: [(key: String, value: String)] = [("id", scalar(entry.id))]
    if !entry.name.isEmpty { fields.append(("name", scalar(entry.name))) }
    if let policy = entry.casePolicy { fields.append(("case", "\(policy)")) }
    if entry.layering != .replace { fields.append(("layer", "\(entry.layering)")) }
    let parts = entry.attributes.filter { RecordSchema.partKeys.contains($0.key) }
    if !parts.isEmpty {
      fields.append(
        ("parts", "{\(parts.map { "\($0.key): \(scalar($0.value, inFlow: true))" }.joined(separator: ", "))}")
      )
    }
    var keys: [String] = []
    for attribute in entry.attributes where !RecordSchema.partKeys.contains(attribute.key) {
      if !keys.contains(attribute.key) { keys.append(attribute.key) }
    }
    for key in keys {
      fields.append((key, list(entry.attributes.filter { $0.key == key }.map(\.value))))
    }
    let policy = entry.casePolicy ?? entry.kind?.defaultCasePolicy ?? .name
    for (key, use, usual) in [
      ("acronyms", FormUse.acronym, CasePolicy.upper), ("translations", .translation, policy),
      ("arabic", .script, .any),
    ] {
      let known = entry.kind.map { RecordSchema.keys(of: $0) }?[key] != nil
      let forms = entry.forms.filter { $0.use == use && $0.casePolicy == usual }
      if known, !forms.isEmpty { fields.append((key, list(forms.map(\.text)))) }
    }
    let written = Set(fields.map(\.key))
    let others = entry.forms.filter { form in
      switch form.use {
      case .acronym: form.casePolicy != .upper || !written.contains("acronyms")
      case .translation: form.casePolicy != policy || !written.contains("translations")
      case .script: !written.contains("arabic") || form.casePolicy != .any
      default: true
      }
    }
    var text = fields.sorted { KeyOrder.precedes($0.key, $1.key) }
      .map { "  \($0.key): \($0.value)\n" }.joined()
    if !others.isEmpty {
      text += "  aliases:\n" + others.map { "    - \(alias($0, policy))\n" }.joined()
    }
    return "- " + text.dropFirst(2)
  }

  private static func alias(_ form: LexiconEntry.Form, _ policy: CasePolicy) -> String {
    let use = RecordSchema.uses.first { $0.value == form.use }?.key ?? "strong"
    var map: [String] = []
    if use != "strong" { map.append("use: \(use)") }
    if form.casePolicy != policy { map.append("case: \(form.casePolicy)") }
    guard !map.isEmpty else { return scalar(form.text) }
    return "{form: \(scalar(form.text, inFlow: true)), \(map.joined(separator: ", "))}"
  }

  private static func list(_ values: [String]) -> String {
    guard values.count != 1 else { return scalar(values[0]) }
    return "[\(values.map { scalar($0, inFlow: true) }.joined(separator: ", "))]"
  }

  /// A scalar, quoted where YAML would read it as something else.
  static func scalar(_ text: String, inFlow: Bool = false) -> String {
    let isPlain =
      !text.isEmpty && text.first != " " && text.last != " " && !text.contains(": ") && !text.contains(" #")
      && text.last != ":" && !"[]{}\"'&*!|>%@`,#?:-".contains(text.first ?? " ")
      && !(inFlow && text.contains { ",[]{}".contains($0) }) && !text.contains("\t") && !text.contains("\\")
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// The canonical order of a record's keys.
enum KeyOrder {
  static let keys = [
    "id", "name", "layer", "type", "position", "parts", "gender", "in", "place", "arabic", "persian",
    "aliases",
    "acronyms", "translations", "forms", "plural", "roles", "affiliations", "parent", "country", "regions",
    "before",
    "frames", "polarity", "mode", "case", "variants", "homonyms", "links", "note",
  ]

  static func precedes(_ a: String, _ b: String) -> Bool {
    (rank(a), a) < (rank(b), b)
  }

  private static func rank(_ key: String) -> Int { keys.firstIndex(of: key) ?? keys.count }
}
