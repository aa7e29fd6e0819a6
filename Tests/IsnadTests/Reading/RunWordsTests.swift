import IsnadLexicon
import Testing

@testable import Isnad

@Suite struct RunWordsTests {
  private func withWords<R>(_ text: String, _ body: (RunWords) throws -> R) throws -> R {
    try Sample.withQuoteScene(text) { try body($0.scene.words) }
  }

  @Test func aWordHasOneNumberWhereverItStands() throws {
    let (numbers, count) = try withWords("They met Zorvan Kessel. Kessel saw Anna Kessel.") {
      ($0.ofTokens, $0.count)
    }
    #expect(numbers == [0, 1, 1, 2, 1])
    #expect(count == 3)
  }

  @Test func wordsOfNoRunHaveNone() throws {
    try withWords("They met Zorvan there.") {
      #expect($0.number(of: TokenTable.hash(of: "zorvan")) == 0)
      #expect($0.number(of: TokenTable.hash(of: "there")) == nil)
      #expect(!$0.isInLowerCase(TokenTable.hash(of: "there")))
    }
  }

  @Test(arguments: [
    ("Hope is here. They have hope.", false, true), ("Hope is here. They met Hope.", true, false),
    ("Hope is here.", false, false), ("They met Hope, with hope.", true, true),
  ])
  func howAWordIsWritten(text: String, isCapitalInside: Bool, isInLowerCase: Bool) throws {
    let word = TokenTable.hash(of: "hope")
    try withWords(text) {
      #expect($0.isCapitalInside(word) == isCapitalInside)
      #expect($0.isInLowerCase(word) == isInLowerCase)
    }
  }

  @Test func lowerCaseIsFoundFarAway() throws {
    // Tokens are looked at block by block.
    let text =
      "They met Hope. " + String(repeating: "It was late and they went home. ", count: 100) + "All hope."
    #expect(try withWords(text) { $0.isInLowerCase(TokenTable.hash(of: "hope")) })
  }
}
