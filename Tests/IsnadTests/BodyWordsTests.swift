import IsnadLexicon
import Testing

@testable import Isnad

@Suite struct BodyWordsTests {
  @Test(arguments: [
    ("group", EntityType.organization as EntityType?), ("newspaper", .outlet), ("agency", nil),
  ])
  func wordsForBodies(_ word: String, _ type: EntityType?) {
    #expect(BodyWords.type(of: TokenTable.hash(of: word)) == .some(type))
  }

  @Test func otherWords() {
    #expect(BodyWords.type(of: TokenTable.hash(of: "road")) == nil)
  }

  @Test(arguments: [
    Example(
      "Reuters opened an office. The agency said the road was safe.", "The agency = Reuters"),
    Example(
      "The Badr Organization met Reuters. The group said the road was safe.",
      "The group = Badr Organization"),
  ])
  func descriptions(_ example: Example) throws { try example.check { $0.speakerLines } }
}
