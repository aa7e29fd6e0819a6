internal import IsnadLexicon

/// The mapping file of CoreNLP's RegexNER: `pattern TAB TYPE [TAB overwritable [TAB priority]]`.
///
/// A pattern is a regular expression for each token; only those that are plain words, escaped or not, can be read.
enum RegexNER {
  static let types: [(type: String, kind: EntryKind)] = [
    ("PERSON", .person), ("ORGANIZATION", .organization), ("LOCATION", .place), ("NATIONALITY", .group),
    ("CITY", .place), ("COUNTRY", .place), ("STATE_OR_PROVINCE", .place), ("RELIGION", .group),
    ("IDEOLOGY", .group), ("TITLE", .role), ("OUTLET", .outlet),
  ]

  private static let special: Set<Character> = [
    ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "^", "$", "\\",
  ]

  static func read(_ text: String, file: String, kind: EntryKind) -> LexiconReader.Result {
    var collector = EntryCollector(file: file)
    for (number, line) in text.numberedLines where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
        collector.report(
          number, 1, "a line is a pattern, a tab and a type, such as \"Badr Organization<TAB>ORGANIZATION\"")
        continue
      }
      switch literal(fields[0]) {
      case .success(let words):
        let known = types.first { $0.type == fields[1] }?.kind
        collector.add(.init(words), id: nil, kind: known ?? kind, line: number)
      case .failure(let problem):
        collector.report(
          number, problem.column,
          "\"\(fields[0])\" is a regular expression; write out each form it stands for")
      }
    }
    return collector.result
  }

  static func write(_ entries: [LexiconEntry]) -> String {
    var lines = ""
    for entry in entries {
      guard let type = types.first(where: { $0.kind == entry.kind })?.type else { continue }
      for text in [entry.name] + entry.forms.map(\.text) where !text.isEmpty {
        lines += text.map { special.contains($0) ? "\\\($0)" : String($0) }.joined() + "\t\(type)\n"
      }
    }
    return lines
  }

  private struct NotLiteral: Error { let column: Int }

  /// The text that a pattern stands for, its escapes taken off.
  private static func literal(_ pattern: Substring) -> Result<String, NotLiteral> {
    var result = ""
    var isEscaped = false
    for (offset, character) in pattern.enumerated() {
      if isEscaped {
        guard special.contains(character) || !character.isLetter && !character.isNumber else {
          return .failure(NotLiteral(column: offset))
        }
        result.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character != "." && special.contains(character) {
        return .failure(NotLiteral(column: offset + 1))
      } else {
        result.append(character)
      }
    }
    return isEscaped ? .failure(NotLiteral(column: pattern.count)) : .success(result)
  }
}
