import Isnad
import Testing

@Suite struct DocumentTests {
  static let text = """
    Peter Novak opened a café in Zürich on Monday. “It’s fine,” he told Reuters.

    The mayor said the “old” road was closed.
    """

  @Test func textOfRanges() throws {
    let document = try Sample.analyze("Café in Rome")
    #expect(document.text(of: 0..<5) == "Café")
    #expect(document.text(of: 9..<13) == "Rome")
    #expect(document.text(of: 9..<99) == "Rome")
    #expect(document.text(of: -3..<3) == "Caf")
    #expect(document.text(of: 13..<13).isEmpty)
  }

  @Test func stringRangesAreThoseOfTheText() throws {
    let document = try Sample.analyze(Self.text)
    for mention in document.mentions {
      #expect(document.text[document.stringRange(mention.range)] == document.text(of: mention))
    }
  }

  @Test func sentencesAndParagraphs() throws {
    let document = try Sample.analyze("  One here. Two here.\r\n\r\n \r\nThree  ")
    #expect(document.sentences.map { document.text(of: $0) } == ["One here.", "Two here.", "Three"])
    #expect(document.paragraphs.map { document.text(of: $0) } == ["One here. Two here.", "Three"])
  }

  @Test func tokens() throws {
    let document = try Sample.analyze("“Yes,” U.S. and Iraq’s 2 said.")
    #expect(
      document.tokens.map { document.text(of: $0.range) }
        == ["“", "Yes", ",", "”", "U.S", ".", "and", "Iraq’s", "2", "said", "."])
  }

  @Test func orderAndNumbers() throws {
    let document = try Sample.analyze(Self.text)
    #expect(!document.mentions.isEmpty && !document.quotes.isEmpty)
    #expect(document.mentions.map(\.range.lowerBound) == document.mentions.map(\.range.lowerBound).sorted())
    #expect(document.entities.map(\.id) == document.entities.indices.map { "e\($0 + 1)" })
    let starts = document.quotes.compactMap(\.spans.first?.lowerBound)
    #expect(starts.count == document.quotes.count)
    #expect(starts == starts.sorted())
  }

  @Test func mentionsAndEntitiesPointAtEachOther() throws {
    let document = try Sample.analyze(Self.text)
    for (index, mention) in document.mentions.enumerated() {
      let entity = try #require(
        document.entities.indices.contains(mention.entityIndex) ? document.entities[mention.entityIndex] : nil
      )
      #expect(entity.mentionIndices.contains(index))
    }
    for (index, entity) in document.entities.enumerated() {
      #expect(entity.mentionIndices == entity.mentionIndices.sorted())
      #expect(entity.mentionIndices.allSatisfy { document.mentions[$0].entityIndex == index })
    }
  }

  @Test func aSplitQuotationIsJoined() throws {
    let document = try Sample.analyze("“The road,” Peter Novak said, “is open.”")
    let quote = try #require(document.quotes.first)
    #expect(quote.spans.map { document.text(of: $0) } == ["The road,", "is open."])
    #expect(document.text(of: quote) == "The road, … is open.")
  }

  @Test func aSpeakerNobodyKnows() throws {
    let document = try Sample.analyze("“The road is open,” he said.")
    let quote = try #require(document.quotes.first)
    let speaker = try #require(quote.speaker)
    #expect(document.text(of: speaker) == "he")
    #expect(speaker.entityIndex == nil)
    #expect(document.speaker(of: quote) == nil)
  }

  @Test func putTogetherByHand() {
    let document = Document(
      text: "Berg left.",
      mentions: [Mention(range: 0..<4, type: .person, entityIndex: 0, confidence: 1, ruleID: "own")],
      entities: [Entity(id: "e1", type: .person, name: "Anna Berg", mentionIndices: [0])], quotes: [])
    #expect(document.text(of: document.mentions[0]) == "Berg")
    #expect(document.candidates(of: document.mentions[0]).isEmpty)
    #expect(document.filtered(mentions: { _ in false }).entities.isEmpty)
  }
}
