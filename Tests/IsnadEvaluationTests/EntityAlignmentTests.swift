import Testing

@testable import IsnadEvaluation

@Suite struct EntityAlignmentTests {
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
    let resolved = try Sample.evaluate(Sample.gold, answer).quotes.resolved
    #expect(resolved.correctGold == (isRight ? 1 : 0))
    #expect(resolved.gold == 1)
  }

  @Test func oneLexiconEntryIsOneThingWhateverItsMentions() throws {
    let entity = #"{"id": "e1", "name": "A", "lexicon": "person/a"}"#
    let gold = try AnnotatedDocument(json: #"{"mentions": [], "entities": [\#(entity)]}"#)
    for (lexicon, isSame) in [("person/a", true), ("person/b", false)] {
      let answer = try AnnotatedDocument(
        json: #"{"mentions": [], "entities": [{"id": "x", "name": "A", "lexicon": "\#(lexicon)"}]}"#)
      #expect(EntityAlignment(gold: gold, predicted: answer).isSame(gold: "e1", predicted: "x") == isSame)
    }
  }
}
