import IsnadLexicon
import Testing

@testable import Isnad

@Suite struct WordFactsTests {
  @Test(
    arguments: [
      ("May", WordClass.modal, DateWord.month), ("later", .adverb, .modifier),
      ("they", .subjectPronoun, .none),
      ("Monday", .time, .weekday), ("a", .determiner, .number), ("two", .numeral, .number),
    ])
  func known(_ word: String, _ wordClass: WordClass, _ date: DateWord) {
    let facts = WordFacts.english[TokenTable.hash(of: word)]
    #expect(facts.classes.contains(wordClass))
    #expect(facts.date == date)
  }

  @Test func otherWordsHaveNone() {
    let facts = WordFacts.english[TokenTable.hash(of: "bridge")]
    #expect(facts.classes.isEmpty)
    #expect(facts.date == .none)
  }

  @Test(
    arguments: [
      ("statement", WordUses.document), ("anonymity", .anonymity), ("Will", .givenName), ("May", .givenName),
      ("Long", .familyName), ("bridge", WordUses()),
    ])
  func uses(_ word: String, _ uses: WordUses) {
    #expect(WordFacts.english[TokenTable.hash(of: word)].uses == uses)
  }
}
