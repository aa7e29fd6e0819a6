internal import IsnadLexicon

/// A table for spreadsheets with the columns `id`, `name`, `forms` and `attributes`, without loss.
///
/// ```
/// id                name        forms                                      attributes
/// person/x-al-amri  X al-Amri   X Amiri | Abu Y {kunya} | XA {acronym,upper}   gender=male | country=place/iraq
/// ```
/// Braces behind a form hold its use and case policy where they are not `strong` and the policy of its record, and
/// braces behind a name that record's policy. A line that starts with `#` is a comment in a table with tabs.
struct TableFormat {
  let delimiter: Character

  static let tabs = TableFormat(delimiter: "\t")
  static let commas = TableFormat(delimiter: ",")

  private static let header = ["id", "name", "forms", "attributes"]

  func read(_ text: String, file: String) -> LexiconReader.Result {
    var collector = LexiconReader.Result()
    var seen: [String: Int] = [:]
    func report(_ line: Int, _ column: Int, _ message: String) {
      collector.issues.append(
        SourceIssue(file: file, line: line, column: column, severity: .error, message: message))
    }
    for (line, cells) in DelimitedText.rows(text, delimiter: delimiter, report: report) {
      let texts = cells.map(\.text)
      if texts.first == "id" || texts.allSatisfy(\.isEmpty) { continue }
      if delimiter == "\t", texts[0].hasPrefix("#") { continue }
      guard texts.count >= 2, texts.count <= 4 else {
        report(
          line, 1, "a row has the columns \(Self.header.joined(separator: ", ")), not \(texts.count) cells")
        continue
      }
      guard let kind = EntryKind(id: texts[0]), texts[0].contains("/") else {
        report(line, cells[0].column, "\"\(texts[0])\" is no identifier such as person/first-last")
        continue
      }
      if let first = seen[texts[0]] {
        report(line, cells[0].column, "\(texts[0]) is already defined in line \(first)")
        continue
      }
      seen[texts[0]] = line
      let (name, _, namePolicy) = Self.form(texts[1])
      guard !name.isEmpty else {
        report(line, cells[1].column, "\(texts[0]) has no name")
        continue
      }
      var entry = LexiconEntry(id: texts[0], name: name, casePolicy: namePolicy, file: file, line: line)
      for item in Self.items(texts, 2) {
        let (text, use, policy) = Self.form(item)
        entry.forms.append(
          .init(text, use: use ?? .strong, casePolicy: policy ?? namePolicy ?? kind.defaultCasePolicy))
      }
      for item in Self.items(texts, 3) {
        guard let equals = item.firstIndex(of: "=") else {
          report(line, cells[3].column, "\"\(item)\" is no attribute; write key=value")
          continue
        }
        entry.attributes.append(.init(String(item[..<equals]), String(item[item.index(after: equals)...])))
      }
      collector.entries.append(entry)
    }
    return collector
  }

  func write(_ entries: [LexiconEntry]) -> String {
    let rows =
      [Self.header]
      + entries.map { entry in
        let usual = entry.casePolicy ?? entry.kind?.defaultCasePolicy ?? .name
        let name = entry.name + (entry.casePolicy.map { " {\($0)}" } ?? "")
        let forms = entry.forms.map { form -> String in
          var marks: [String] = []
          if form.use != .strong { marks.append("\(form.use)") }
          if form.casePolicy != usual { marks.append("\(form.casePolicy)") }
          return form.text + (marks.isEmpty ? "" : " {\(marks.joined(separator: ","))}")
        }
        let attributes = entry.attributes.map { "\($0.key)=\($0.value)" }
        return [entry.id, name, forms.joined(separator: " | "), attributes.joined(separator: " | ")]
      }
    return rows.map { DelimitedText.row($0, delimiter: delimiter) + "\n" }.joined()
  }

  private static func items(_ cells: [String], _ column: Int) -> [String] {
    guard column < cells.count else { return [] }
    return cells[column].split(separator: "|").map { item in
      var item = item.drop { $0 == " " }
      while item.last == " " { item.removeLast() }
      return String(item)
    }.filter { !$0.isEmpty }
  }

  /// `Abu Y {kunya,upper}` → the text and what the braces say.
  private static func form(_ item: String) -> (text: String, use: FormUse?, policy: CasePolicy?) {
    guard item.last == "}", let open = item.lastIndex(of: "{") else { return (item, nil, nil) }
    var use: FormUse?
    var policy: CasePolicy?
    for mark in item[item.index(after: open)...].dropLast().split(separator: ",") {
      if let known = CasePolicy(name: mark) {
        policy = known
      } else if let known = FormUse.allCases.first(where: { "\($0)" == mark }) {
        use = known
      } else {
        return (item, nil, nil)
      }
    }
    var text = item[..<open]
    while text.last == " " { text.removeLast() }
    return (String(text), use, policy)
  }
}
