import Testing

@testable import IsnadEvaluation

@Suite struct EvaluationTests {
  @Test func goldAgainstItselfIsPerfect() throws {
    let evaluation = try Sample.evaluate(Sample.gold, Sample.gold)
    for tally in [
      evaluation.quotes.content["direct"], evaluation.quotes.attributed["indirect"],
      evaluation.quotes.resolved,
      evaluation.quotes.addressee, evaluation.quotes.chain, evaluation.mentions.exact["person"],
      evaluation.mentions.coreference,
    ] { #expect(tally?.f1 == 1) }
    #expect(evaluation.documents == 1)
  }

  @Test func nothingFound() throws {
    let evaluation = try Sample.evaluate(Sample.gold, #"{"mentions": [], "quotes": []}"#)
    #expect(QuoteScores.total(evaluation.quotes.content) == Tally(gold: 2))
    #expect(QuoteScores.total(evaluation.mentions.exact) == Tally(gold: 3))
    #expect(evaluation.mentions.coreference == Tally(gold: 3))
  }

  @Test func whatTheGoldLeavesOutIsNotScored() throws {
    let evaluation = try Sample.evaluate(#"{"text": "…"}"#, Sample.gold)
    #expect(evaluation.quotes == QuoteScores())
    #expect(evaluation.mentions == MentionScores())
    let withoutParties = #"{"quotes": [{"kind": "direct", "spans": [{"start": 10, "end": 20}]}]}"#
    #expect(try Sample.evaluate(withoutParties, Sample.gold).quotes.addressee.isEmpty)
    #expect(try Sample.evaluate(withoutParties, Sample.gold).quotes.chain.isEmpty)
  }

  @Test func theWrongSpeakerIsFoundButNotAttributed() throws {
    let answer = #"""
      {"quotes": [{"kind": "mixed", "spans": [{"start": 12, "end": 20}], "speaker": {"start": 60, "end": 63}}]}
      """#
    let quotes = try Sample.evaluate(Sample.gold, answer).quotes
    #expect(quotes.content["direct"] == Tally(gold: 1, correctGold: 1))
    #expect(quotes.content["mixed"] == Tally(predicted: 1, correctPredicted: 1))
    #expect(quotes.attributed["direct"] == Tally(gold: 1))
    #expect(quotes.resolved == Tally(gold: 1))
    #expect(quotes.addressee == Tally(gold: 1))
    #expect(quotes.chain == Tally(gold: 1))
  }
}
