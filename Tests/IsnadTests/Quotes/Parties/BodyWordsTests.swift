import IsnadLexicon
import Testing

@testable import Isnad

@Suite struct BodyWordsTests {
  @Test(arguments: [
    ("group", EntityType.organization), ("newspaper", .outlet), ("agency", .outlet),
    ("agency", .organization),
  ])
  func wordsForBodies(_ word: String, _ type: EntityType) {
    #expect(BodyWords.contains(TokenTable.hash(of: word), for: type))
  }

  @Test(arguments: [("road", EntityType.organization), ("group", .outlet), ("group", .person)])
  func otherWords(_ word: String, _ type: EntityType) {
    #expect(!BodyWords.contains(TokenTable.hash(of: word), for: type))
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
