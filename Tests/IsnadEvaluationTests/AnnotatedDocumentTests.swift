import Testing

@testable import IsnadEvaluation

@Suite struct AnnotatedDocumentTests {
  @Test func readsWhatTheCommandWrites() throws {
    let document = try AnnotatedDocument(
      json: #"""
        {"id": "a1", "text": "…", "unknown": [1],
         "mentions": [{"start": 0, "end": 5, "text": "Ameri", "type": "person", "entity": "e1", "confidence": 0.9}],
         "entities": [{"id": "e1", "type": "person", "name": "Hadi al-Ameri", "lexicon": null, "mentions": [0]}],
         "quotes": [{"kind": "direct", "spans": [{"start": 8, "end": 9, "text": "x"}], "cue": null,
                     "speaker": {"start": 0, "end": 5, "text": "Ameri", "entity": "e1"}, "addressee": null,
                     "chain": [{"start": 20, "end": 25, "entity": null}]}]}
        """#)
    #expect(document.id == "a1")
    #expect(document.text == "…")
    #expect(document.mentions?.first?.span == AnnotatedDocument.Span(start: 0, end: 5))
    #expect(document.entities.first?.name == "Hadi al-Ameri")
    let quote = try #require(document.quotes?.first)
    #expect(quote.speaker?.entity == "e1")
    #expect(quote.addressee == nil && quote.hasAddressee)
    #expect(quote.chain.map(\.span.start) == [20] && quote.hasChain)
  }

  @Test func whatIsLeftOutIsToldApart() throws {
    let document = try AnnotatedDocument(json: #"{"id": 7, "quotes": [{"kind": "direct", "spans": []}]}"#)
    #expect(document.id == "7")
    #expect(document.mentions == nil)
    #expect(document.quotes?.first?.hasAddressee == false)
    #expect(document.quotes?.first?.hasChain == false)
  }

  @Test(arguments: [
    ("nonsense", "malformed JSON"),
    ("[]", "the line has the wrong type"),
    (#"{"mentions": [{"start": 0, "type": "person"}]}"#, "mentions.0.end is missing"),
    (
      #"{"quotes": [{"kind": "direct", "spans": [{"start": "0", "end": 1}]}]}"#,
      "quotes.0.spans.0.start has the wrong type"
    ),
  ])
  func refuses(json: String, message: String) {
    let failure = #expect(throws: AnnotatedDocument.Failure.self) { try AnnotatedDocument(json: json) }
    #expect(failure?.description == message)
  }
}

extension AnnotatedDocument {
  init(json: String) throws(Failure) { try self.init(json: Array(json.utf8)) }
}
