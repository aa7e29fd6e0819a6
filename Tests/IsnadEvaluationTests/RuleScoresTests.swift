import Testing

@testable import IsnadEvaluation

@Suite struct RuleScoresTests {
  @Test("what a rule found, against all gold") func rules() throws {
    let answer = #"""
      {"mentions": [{"start": 0, "end": 5, "type": "person", "rule": "lexicon"},
                    {"start": 50, "end": 52, "type": "outlet", "rule": "lexicon"},
                    {"start": 60, "end": 63, "type": "outlet", "rule": "context"},
                    {"start": 80, "end": 83, "type": "outlet"}],
       "quotes": [{"kind": "direct", "spans": [{"start": 10, "end": 20}], "speaker": {"start": 0, "end": 5}, "rule": "cue"},
                  {"kind": "indirect", "spans": [{"start": 30, "end": 40}], "speaker": {"start": 60, "end": 63},
                   "rule": "cue"}]}
      """#
    var evaluation = Evaluation()
    evaluation.add(
      gold: try AnnotatedDocument(json: Sample.gold), predicted: try AnnotatedDocument(json: answer))
    #expect(
      evaluation.rules.mentions == [
        "lexicon": Tally(predicted: 2, correctPredicted: 1, gold: 3, correctGold: 1),
        "context": Tally(predicted: 1, correctPredicted: 1, gold: 3, correctGold: 1),
      ])
    #expect(
      evaluation.rules.quotes == ["cue": Tally(predicted: 2, correctPredicted: 1, gold: 2, correctGold: 1)])
  }

  @Test("all gold counts, also of documents in which the rule found nothing") func laterDocuments() throws {
    let quote =
      #"{"quotes": [{"kind": "direct", "spans": [{"start": 0, "end": 9}], "speaker": null, "rule": "cue"}]}"#
    var evaluation = Evaluation()
    for answer in [#"{"quotes": []}"#, quote, #"{"quotes": []}"#] {
      evaluation.add(gold: try AnnotatedDocument(json: quote), predicted: try AnnotatedDocument(json: answer))
    }
    #expect(evaluation.rules.quotes["cue"]?.recall == 1.0 / 3)
    #expect(evaluation.rules.mentions.isEmpty)
  }
}
