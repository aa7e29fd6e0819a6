import Testing

@testable import IsnadEvaluation

@Suite struct EvaluationTests {
  static let gold = #"""
    {"mentions": [{"start": 0, "end": 5, "type": "person", "entity": "e1"},
                  {"start": 50, "end": 52, "type": "person", "entity": "e1"},
                  {"start": 60, "end": 63, "type": "outlet", "entity": "e2"}],
     "entities": [{"id": "e1", "name": "Hadi al-Ameri"}, {"id": "e2", "name": "FNA"}],
     "quotes": [{"kind": "direct", "spans": [{"start": 10, "end": 20}],
                 "speaker": {"start": 0, "end": 5, "entity": "e1"},
                 "addressee": {"start": 60, "end": 63, "entity": "e2"}, "chain": [{"start": 70, "end": 75}]},
                {"kind": "indirect", "spans": [{"start": 30, "end": 40}],
                 "speaker": {"start": 50, "end": 52, "entity": "e1"}, "addressee": null, "chain": []}]}
    """#

  @Test func goldAgainstItselfIsPerfect() throws {
    let evaluation = try evaluate(Self.gold, Self.gold)
    for tally in [
      evaluation.quotes.content["direct"], evaluation.quotes.attributed["indirect"],
      evaluation.quotes.resolved,
      evaluation.quotes.addressee, evaluation.quotes.chain, evaluation.mentions.exact["person"],
      evaluation.mentions.coreference,
    ] { #expect(tally?.f1 == 1) }
    #expect(evaluation.documents == 1)
  }

  @Test func nothingFound() throws {
    let evaluation = try evaluate(Self.gold, #"{"mentions": [], "quotes": []}"#)
    #expect(QuoteScores.total(evaluation.quotes.content) == Tally(gold: 2))
    #expect(QuoteScores.total(evaluation.mentions.exact) == Tally(gold: 3))
    #expect(evaluation.mentions.coreference == Tally(gold: 3))
  }

  @Test func whatTheGoldLeavesOutIsNotScored() throws {
    let evaluation = try evaluate(#"{"text": "…"}"#, Self.gold)
    #expect(evaluation.quotes == QuoteScores())
    #expect(evaluation.mentions == MentionScores())
    let withoutParties = #"{"quotes": [{"kind": "direct", "spans": [{"start": 10, "end": 20}]}]}"#
    #expect(try evaluate(withoutParties, Self.gold).quotes.addressee.isEmpty)
    #expect(try evaluate(withoutParties, Self.gold).quotes.chain.isEmpty)
  }

  @Test func theWrongSpeakerIsFoundButNotAttributed() throws {
    let answer = #"""
      {"quotes": [{"kind": "mixed", "spans": [{"start": 12, "end": 20}], "speaker": {"start": 60, "end": 63}}]}
      """#
    let quotes = try evaluate(Self.gold, answer).quotes
    #expect(quotes.content["direct"] == Tally(gold: 1, correctGold: 1))
    #expect(quotes.content["mixed"] == Tally(predicted: 1, correctPredicted: 1))
    #expect(quotes.attributed["direct"] == Tally(gold: 1))
    #expect(quotes.resolved == Tally(gold: 1))
    #expect(quotes.addressee == Tally(gold: 1))
    #expect(quotes.chain == Tally(gold: 1))
  }

  @Test(
    "entities are told by lexicon, mentions or name",
    arguments: [
      (#"{"id": "x", "name": "hadi AL-AMERI"}"#, "", true),
      (#"{"id": "x", "name": "Ameri"}"#, "", false),
      (#"{"id": "x", "name": "Ameri"}"#, #"{"start": 50, "end": 52, "type": "person", "entity": "x"}"#, true),
      (
        #"{"id": "x", "name": "Hadi al-Ameri"}"#,
        #"{"start": 60, "end": 63, "type": "outlet", "entity": "x"}"#, false
      ),
    ])
  func resolution(entity: String, mention: String, isRight: Bool) throws {
    let answer = """
      {"mentions": [\(mention)], "entities": [\(entity)],
       "quotes": [{"kind": "direct", "spans": [{"start": 10, "end": 20}],
                   "speaker": {"start": 3, "end": 5, "entity": "x"}}]}
      """
    let resolved = try evaluate(Self.gold, answer).quotes.resolved
    #expect(resolved.correctGold == (isRight ? 1 : 0))
    #expect(resolved.gold == 1)
  }

  @Test("B³ by hand: five mentions of one, split 3 and 2")
  func coreference() throws {
    func mentions(_ entities: [String]) -> String {
      let items = entities.enumerated().map { index, entity in
        #"{"start": \#(index * 10), "end": \#(index * 10 + 5), "type": "person", "entity": "\#(entity)"}"#
      }
      return #"{"mentions": [\#(items.joined(separator: ","))]}"#
    }
    let tally = try evaluate(mentions(["a", "a", "a", "a", "a"]), mentions(["x", "x", "x", "y", "y"]))
      .mentions
      .coreference
    #expect(tally.precision == 1)
    #expect(abs(tally.recall - (3 * 0.6 + 2 * 0.4) / 5) < 1e-12)
  }

  @Test("B³ of what both sides have, by the gold's type")
  func sharedCoreference() throws {
    func mentions(_ items: [(start: Int, type: String, entity: String)]) -> String {
      let items = items.map {
        #"{"start": \#($0.start), "end": \#($0.start + 5), "type": "\#($0.type)", "entity": "\#($0.entity)"}"#
      }
      return #"{"mentions": [\#(items.joined(separator: ","))]}"#
    }
    let gold = mentions([
      (0, "person", "a"), (10, "person", "a"), (20, "person", "b"), (30, "outlet", "c"), (40, "person", "a"),
    ])
    let answer = mentions([
      (0, "person", "x"), (10, "person", "x"), (20, "person", "x"), (30, "place", "y"), (50, "person", "x"),
    ])
    let tallies = try evaluate(gold, answer).mentions.sharedCoreference
    #expect(tallies["outlet"] == Tally(predicted: 1, correctPredicted: 1, gold: 1, correctGold: 1))
    #expect(tallies["person"]?.recall == 1)
    #expect(abs((tallies["person"]?.precision ?? 0) - (2 / 3 + 2 / 3 + 1 / 3) / 3) < 1e-12)
  }

  @Test func mentionsOfAnotherTypeOrPlaceAreWrong() throws {
    let answer = #"""
      {"mentions": [{"start": 0, "end": 5, "type": "outlet"}, {"start": 60, "end": 64, "type": "outlet"},
                    {"start": 50, "end": 52, "type": "person"}]}
      """#
    let exact = try evaluate(Self.gold, answer).mentions.exact
    #expect(exact["person"] == Tally(predicted: 1, correctPredicted: 1, gold: 2, correctGold: 1))
    #expect(exact["outlet"] == Tally(predicted: 2, gold: 1))
  }

  private func evaluate(_ gold: String, _ predicted: String) throws -> Evaluation {
    var evaluation = Evaluation()
    evaluation.add(gold: try AnnotatedDocument(json: gold), predicted: try AnnotatedDocument(json: predicted))
    return evaluation
  }
}
