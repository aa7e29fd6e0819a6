import Isnad
import IsnadLexicon
import Testing

@Suite struct DocumentLookupTests {
  private let document: Document

  init() throws {
    document = try Analyzer().analyze(
      """
      “The dam will hold,” Anna Berg told Reuters on Monday. Peter Novak said that Berg was right. She denied that the \
      dam leaked.
      """)
  }

  @Test func fromAPhraseToTheEntity() throws {
    let quote = try #require(document.quotes.first)
    #expect(document.speaker(of: quote)?.name == "Anna Berg")
    #expect(document.addressee(of: quote)?.name == "Reuters")
    #expect(document.mentions.first.flatMap(document.entity(of:))?.name == "Anna Berg")
  }

  @Test func byIdentifier() {
    #expect(document.entity(withID: "e1")?.name == "Anna Berg")
    #expect(document.entity(withID: "outlet/reuters")?.name == "Reuters")
    #expect(document.entity(withID: "outlet/none") == nil)
  }

  @Test func whatIsSaidByAndAbout() throws {
    let berg = try #require(document.entity(withID: "e1"))
    #expect(document.mentions(of: berg).map { document.text(of: $0) } == ["Anna Berg", "Berg"])
    #expect(document.quotes(by: berg).map { document.text(of: $0) }.first == "The dam will hold,")
    #expect(document.quotes(about: berg).map { document.text(of: $0) } == ["Berg was right"])
  }

  @Test func whatBelongsToAnotherDocumentIsNil() {
    let stranger = Quote.Party(range: 0..<1, entityIndex: 1000)
    let quote = Quote(
      kind: .direct, spans: [0..<1], cue: nil, speaker: stranger, confidence: 1, ruleID: "direct")
    #expect(document.entity(of: stranger) == nil && document.speaker(of: quote) == nil)
  }
}
