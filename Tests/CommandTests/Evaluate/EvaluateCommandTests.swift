import Foundation
import Testing

@Suite struct EvaluateCommandTests {
  static let gold = #"""
    {"id": "a", "text": "x", "mentions": [{"start": 0, "end": 5, "type": "person"}, {"start": 9, "end": 12, "type": "outlet"}]}
    {"id": "b", "text": "y", "quotes": [{"kind": "direct", "spans": [{"start": 0, "end": 9}], "speaker": null}]}

    """#
  static let answers = #"""
    {"id": "b", "quotes": [{"kind": "direct", "spans": [{"start": 0, "end": 8}], "speaker": null}]}
    {"id": "a", "mentions": [{"start": 0, "end": 5, "type": "person"}]}

    """#

  @Test func table() throws {
    try withFiles(gold: Self.gold, answers: Self.answers) { gold, answers in
      let result = try Command.isnad("evaluate", gold, "--answers", answers)
      #expect(result.status == 0)
      #expect(
        result.output == """
          2 documents

          Quotations: content overlaps by half
                                   gold      found  precision     recall         F1
            direct                    1          1      100.0      100.0      100.0
            all                       1          1      100.0      100.0      100.0

          Quotations: and the speaker's phrase overlaps
                                   gold      found  precision     recall         F1
            direct                    1          1      100.0      100.0      100.0
            all                       1          1      100.0      100.0      100.0

          Mentions: start, end and type
                                   gold      found  precision     recall         F1
            outlet                    1          0        0.0        0.0        0.0
            person                    1          1      100.0      100.0      100.0
            all                       2          1      100.0       50.0       66.7

          """)
    }
  }

  @Test func json() throws {
    try withFiles(gold: Self.gold, answers: Self.answers) { gold, answers in
      let result = try Command.isnad("evaluate", gold, "--answers", answers, "--json")
      let scores = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      #expect(scores?["documents"] as? Int == 2)
      let mentions = scores?["mentions"] as? [String: [String: Double]]
      #expect(mentions?["all"]?["f1"] == 0.6667)
    }
  }

  @Test func byRule() throws {
    let answers = Self.answers.replacing(
      "\"person\"", with: "\"person\", \"rule\": \"a.rule-of-a-long-name\"")
    try withFiles(gold: Self.gold, answers: answers) { gold, answers in
      let result = try Command.isnad("evaluate", gold, "--answers", answers)
      #expect(
        result.output.hasSuffix(
          """

          Mentions by rule
                                         gold      found  precision     recall         F1
            a.rule-of-a-long-name           2          1      100.0       50.0       66.7

          """))
    }
  }

  @Test func errors() throws {
    let gold = #"""
      {"id": "a", "text": "Berg sad “nö” to\tAFP.", "mentions": [{"start": 0, "end": 4, "type": "person"}, {"start": 17, "end": 20, "type": "outlet"}]}
      {"id": "b", "text": "Yes, he said.", "quotes": [{"kind": "direct", "spans": [{"start": 0, "end": 4}], "speaker": {"start": 5, "end": 7}}]}

      """#
    let answers = #"""
      {"id": "a", "mentions": [{"start": 0, "end": 4, "type": "person"}, {"start": 10, "end": 18, "type": "group", "rule": "lexicon"}]}
      {"id": "b", "quotes": [{"kind": "direct", "spans": [{"start": 0, "end": 4}], "speaker": {"start": 8, "end": 12}, "rule": "cue"}]}

      """#
    try withFiles(gold: gold, answers: answers) { gold, answers in
      let table = URL(fileURLWithPath: gold).deletingLastPathComponent().appendingPathComponent("errors.tsv")
      let result = try Command.isnad(
        "evaluate", gold, "--answers", answers, "--offsets", "scalar", "--errors", table.path)
      #expect(result.status == 0)
      #expect(
        try String(contentsOf: table, encoding: .utf8) == """
          document\tstart\tend\terror\tsubject\ttype\trule\ttext
          a\t10\t18\tspurious\tmention\tgroup\tlexicon\tnö” to A
          a\t17\t20\tmissed\tmention\toutlet\t\tAFP
          b\t0\t4\tspeaker\tquotation\tdirect\tcue\tYes,

          """)
    }
    let unwritable = try Command.isnad("evaluate", "/dev/null", "--errors", "/nonexistent/errors.tsv")
    #expect(unwritable.status == 74)
  }

  @Test func withItsOwnAnswers() throws {
    try withFiles(gold: Self.gold, answers: "") { gold, _ in
      let result = try Command.isnad("evaluate", gold)
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("2 documents\n"))
    }
  }

  @Test func linesThatCannotBeUsed() throws {
    let gold = "nonsense\n\n{\"mentions\": []}\n\(Self.gold)"
    try withFiles(gold: gold, answers: "") { path, _ in
      let result = try Command.isnad("evaluate", path)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("2 documents\n"))
      #expect(result.errors == "isnad: \(path):1: malformed JSON\nisnad: \(path):3: text is missing\n")
    }
  }

  @Test func missingFile() throws {
    let result = try Command.isnad("evaluate", "/nonexistent/gold.jsonl")
    #expect(result.status == 66)
    #expect(result.errors == "isnad: /nonexistent/gold.jsonl: No such file or directory\n")
  }

  private func withFiles(gold: String, answers: String, _ body: (String, String) throws -> Void) throws {
    try Command.withTemporaryFolder { folder in
      let paths = ["gold.jsonl", "answers.jsonl"].map { folder.appendingPathComponent($0) }
      try Data(gold.utf8).write(to: paths[0])
      try Data(answers.utf8).write(to: paths[1])
      try body(paths[0].path, paths[1].path)
    }
  }
}
