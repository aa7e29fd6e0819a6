import Testing

@testable import Isnad

@Suite struct NounPhrasesTests {
  /// The phrase before the last word of a text, and the rest of it.
  private func phraseBeforeTheLastWord(_ text: String) throws -> String? {
    try Sample.withQuoteScene(text) { scene in
      scene.nounPhrase(endingAt: scene.reading.count - 2, lowest: 0).map { scene.reading.words($0) }
    }
  }

  @Test(arguments: [
    ("they said", "they"), ("a U.S. official in Baghdad said", "a U.S. official in Baghdad"),
    ("On Monday the coalition's director of operations said", "the coalition's director of operations"),
    ("most of them said", "most of them"), ("officials and analysts said", "officials and analysts"),
    ("the mayor (a farmer) said", "the mayor (a farmer)"), ("when the old road said", "the old road"),
    ("he left and the council said", "the council"),
  ])
  func endingAtAWord(text: String, phrase: String) throws {
    #expect(try phraseBeforeTheLastWord(text) == phrase)
  }

  @Test(arguments: ["and said", "the said", "of said"])
  func noPhrase(text: String) throws { #expect(try phraseBeforeTheLastWord(text) == nil) }

  @Test func notBelowTheLowest() throws {
    let phrase = try Sample.withQuoteScene("the director of operations said") { scene in
      scene.nounPhrase(endingAt: 3, lowest: 3).map { scene.reading.words($0) }
    }
    #expect(phrase == "operations")
  }
}
