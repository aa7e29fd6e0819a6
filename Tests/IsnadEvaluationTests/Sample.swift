import IsnadEvaluation

enum Sample {
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

  /// The evaluation of one answer.
  static func evaluate(_ gold: String, _ predicted: String) throws -> Evaluation {
    var evaluation = Evaluation()
    evaluation.add(gold: try AnnotatedDocument(json: gold), predicted: try AnnotatedDocument(json: predicted))
    return evaluation
  }
}
