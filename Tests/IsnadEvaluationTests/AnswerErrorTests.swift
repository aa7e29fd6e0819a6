import Testing

@testable import IsnadEvaluation

@Suite struct AnswerErrorTests {
  private func errors(_ gold: String, _ predicted: String) throws -> [String] {
    try AnswerError.all(gold: AnnotatedDocument(json: gold), predicted: AnnotatedDocument(json: predicted))
      .map {
        "\($0.fault) \($0.subject) \($0.type) \($0.start)-\($0.end) \($0.rule ?? "-")"
      }
  }

  @Test func nothingIsWrong() throws {
    #expect(try errors(Sample.gold, Sample.gold).isEmpty)
  }

  @Test func everythingIsMissed() throws {
    #expect(
      try errors(Sample.gold, "{}") == [
        "missed mention person 0-5 -", "missed mention person 50-52 -", "missed mention outlet 60-63 -",
        "missed quotation direct 10-20 -", "missed quotation indirect 30-40 -",
      ])
  }

  @Test("what the gold leaves out is not compared") func partialGold() throws {
    #expect(try errors("{}", Sample.gold).isEmpty)
    #expect(try errors(#"{"mentions": []}"#, Sample.gold).count == 3)
  }

  @Test func wrongOnes() throws {
    let answer = #"""
      {"mentions": [{"start": 0, "end": 5, "type": "outlet", "rule": "lexicon"},
                    {"start": 50, "end": 52, "type": "person"}, {"start": 60, "end": 63, "type": "outlet"}],
       "quotes": [{"kind": "mixed", "spans": [{"start": 11, "end": 20}], "speaker": {"start": 60, "end": 63}, "rule": "cue"},
                  {"kind": "direct", "spans": [{"start": 80, "end": 85}, {"start": 90, "end": 95}], "speaker": null}]}
      """#
    #expect(
      try errors(Sample.gold, answer) == [
        "missed mention person 0-5 -", "spurious mention outlet 0-5 lexicon",
        "speaker quotation direct 10-20 cue",
        "missed quotation indirect 30-40 -", "spurious quotation direct 80-95 -",
      ])
  }
}
