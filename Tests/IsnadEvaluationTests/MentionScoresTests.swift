import Testing

@testable import IsnadEvaluation

@Suite struct MentionScoresTests {
  @Test("B³ by hand: five mentions of one, split 3 and 2")
  func coreference() throws {
    func mentions(_ entities: [String]) -> String {
      let items = entities.enumerated().map { index, entity in
        #"{"start": \#(index * 10), "end": \#(index * 10 + 5), "type": "person", "entity": "\#(entity)"}"#
      }
      return #"{"mentions": [\#(items.joined(separator: ","))]}"#
    }
    let tally = try Sample.evaluate(
      mentions(["a", "a", "a", "a", "a"]), mentions(["x", "x", "x", "y", "y"])
    )
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
    let tallies = try Sample.evaluate(gold, answer).mentions.sharedCoreference
    #expect(tallies["outlet"] == Tally(predicted: 1, correctPredicted: 1, gold: 1, correctGold: 1))
    #expect(tallies["person"]?.recall == 1)
    #expect(abs((tallies["person"]?.precision ?? 0) - (2 / 3 + 2 / 3 + 1 / 3) / 3) < 1e-12)
  }

  @Test func mentionsOfAnotherTypeOrPlaceAreWrong() throws {
    let answer = #"""
      {"mentions": [{"start": 0, "end": 5, "type": "outlet"}, {"start": 60, "end": 64, "type": "outlet"},
                    {"start": 50, "end": 52, "type": "person"}]}
      """#
    let exact = try Sample.evaluate(Sample.gold, answer).mentions.exact
    #expect(exact["person"] == Tally(predicted: 1, correctPredicted: 1, gold: 2, correctGold: 1))
    #expect(exact["outlet"] == Tally(predicted: 2, gold: 1))
  }
}
