import IsnadEvaluation
import IsnadFormats

extension Evaluation {
  /// One line of scores.
  private struct Row {
    let label: String
    let tally: Tally
  }

  /// The scores in sections, each with its title and explanation.
  private var sections: [(key: String, title: String, rows: [Row])] {
    [
      ("content", "Quotations: content overlaps by half", Self.rows(quotes.content)),
      ("attributed", "Quotations: and the speaker's phrase overlaps", Self.rows(quotes.attributed)),
      (
        "parties", "Quotations: further parties",
        [
          Row(label: "addressee", tally: quotes.addressee), Row(label: "chain", tally: quotes.chain),
          Row(label: "resolved", tally: quotes.resolved),
        ].filter { !$0.tally.isEmpty }
      ),
      ("mentions", "Mentions: start, end and type", Self.rows(mentions.exact)),
      (
        "coreference", "Coreference of mentions: B³",
        mentions.coreference.isEmpty ? [] : [Row(label: "all", tally: mentions.coreference)]
      ),
      (
        "sharedCoreference", "Coreference of the mentions that were found: B³",
        Self.rows(mentions.sharedCoreference)
      ),
      ("quoteRules", "Quotations by rule: content and speaker", Self.rows(ofRules: rules.quotes)),
      ("mentionRules", "Mentions by rule", Self.rows(ofRules: rules.mentions)),
    ]
  }

  private static func rows(_ tallies: [String: Tally]) -> [Row] {
    if tallies.isEmpty { return [] }
    return tallies.sorted { $0.key < $1.key }.map { Row(label: $0.key, tally: $0.value) }
      + [Row(label: "all", tally: QuoteScores.total(tallies))]
  }

  /// Rules, those that found most first.
  private static func rows(ofRules tallies: [String: Tally]) -> [Row] {
    tallies.sorted { ($1.value.predicted, $0.key) < ($0.value.predicted, $1.key) }
      .map { Row(label: $0.key, tally: $0.value) }
  }

  /// The scores as a table for people, in percent.
  var table: String {
    var lines = ["\(documents) document\(documents == 1 ? "" : "s")"]
    for section in sections where !section.rows.isEmpty {
      let width = section.rows.reduce(15) { max($0, $1.label.count) } + 1
      lines += ["", section.title, Self.line("", ["gold", "found", "precision", "recall", "F1"], width)]
      for row in section.rows {
        let tally = row.tally
        let counts = [tally.gold, tally.predicted].map { "\(Int($0))" }
        let scores = [tally.precision, tally.recall, tally.f1].map { Self.decimal($0 * 100, digits: 1) }
        lines.append(Self.line(row.label, counts + scores, width))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The scores as one JSON object, from 0 to 1.
  var json: String {
    let sections = sections.map { section in
      let rows = section.rows.map { row in
        let tally = row.tally
        let values = [
          ("gold", "\(Int(tally.gold))"), ("predicted", "\(Int(tally.predicted))"),
          ("precision", Self.decimal(tally.precision, digits: 4)),
          ("recall", Self.decimal(tally.recall, digits: 4)),
          ("f1", Self.decimal(tally.f1, digits: 4)),
        ]
        return "    \(JSONFormat.quoted(row.label)): {"
          + values.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
      }
      let body = rows.isEmpty ? "{}" : "{\n" + rows.joined(separator: ",\n") + "\n  }"
      return "  \"\(section.key)\": \(body)"
    }
    return "{\n  \"documents\": \(documents),\n" + sections.joined(separator: ",\n") + "\n}\n"
  }

  private static func line(_ label: String, _ columns: [String], _ width: Int) -> String {
    let padded = "  " + label + String(repeating: " ", count: width - label.count)
    return columns.reduce(padded) { $0 + String(repeating: " ", count: max(1, 11 - $1.count)) + $1 }
  }

  /// A number that is not negative with a fixed number of decimals.
  static func decimal(_ value: Double, digits: Int) -> String {
    let unit = (0..<digits).reduce(1) { power, _ in power * 10 }
    let scaled = Int((value * Double(unit)).rounded())
    let fraction = String(scaled % unit)
    return "\(scaled / unit)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
