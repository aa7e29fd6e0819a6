internal import Foundation
internal import IsnadLexicon

/// spaCy's `patterns.jsonl`: `{"label": "ORG", "pattern": "Badr Organization", "id": "organization/badr"}`.
///
/// A pattern is a text, or a list of tokens of which `TEXT`, `ORTH` and `LOWER` are understood.
enum SpacyPatterns {
  static let labels: [(label: String, kind: EntryKind)] = [
    ("PERSON", .person), ("ORG", .organization), ("GPE", .place), ("NORP", .group), ("PER", .person),
    ("LOC", .place), ("FAC", .place), ("OUTLET", .outlet), ("TITLE", .role), ("ROLE", .role),
  ]

  static func read(_ text: String, file: String, kind: EntryKind) -> LexiconReader.Result {
    var collector = EntryCollector(file: file)
    for (number, line) in text.numberedLines where !line.allSatisfy({ $0 == " " || $0 == "\t" }) {
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        collector.report(number, 1, "not a JSON object; write {\"label\": …, \"pattern\": …}")
        continue
      }
      guard let label = object["label"] as? String else {
        collector.report(number, 1, "the pattern has no label, such as \"PERSON\"")
        continue
      }
      guard let form = form(object["pattern"]) else {
        collector.report(
          number, 1, "the pattern is no text and no list of TEXT, ORTH or LOWER tokens; write the words out")
        continue
      }
      let known = labels.first { $0.label == label }?.kind
      collector.add(form, id: object["id"] as? String, kind: known ?? kind, line: number)
    }
    return collector.result
  }

  static func write(_ entries: [LexiconEntry]) -> String {
    var lines = ""
    for entry in entries {
      guard let label = labels.first(where: { $0.kind == entry.kind })?.label else { continue }
      for text in [entry.name] + entry.forms.map(\.text) where !text.isEmpty {
        lines += "{\"label\": \(quoted(label)), \"pattern\": \(quoted(text)), \"id\": \(quoted(entry.id))}\n"
      }
    }
    return lines
  }

  private static func form(_ pattern: Any?) -> LexiconEntry.Form? {
    if let text = pattern as? String { return text.isEmpty ? nil : .init(text) }
    guard let tokens = pattern as? [[String: Any]], !tokens.isEmpty else { return nil }
    var words: [String] = []
    var policy = CasePolicy.name
    for token in tokens {
      guard token.count == 1, let (key, value) = token.first, let word = value as? String else { return nil }
      switch key {
      case "TEXT", "ORTH": break
      case "LOWER": policy = .any
      default: return nil
      }
      words.append(word)
    }
    return .init(words.joined(separator: " "), casePolicy: policy)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
