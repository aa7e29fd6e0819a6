import Isnad
import Testing

/// What must not change what is read.
@Suite struct InvarianceTests {
  private static let articles = [
    "“The road is safe,” Anna Berg said in Baghdad. She denied that it was late.",
    "RIVERTOWN, March 3 – The council’s spokesman, Peter Novak, told Reuters that the bridge “will open” soon.\n\nNovak left.",
    "Élodie Ünal – naïve? No: “coöperation”, said the mayor… ‘We shall see,’ he added.",
    "According to the Ministry of Bridges (MB), 1,200 cars a day use it. The MB said so on 21 March 2017.",
    "هادي العامري in Arabic script, and 東京 in another; “fine,” said Haddad.",
    "No marks no names nothing",
  ]

  private static let pairs = articles.flatMap { first in articles.map { (first, $0) } }

  /// Two articles with a blank line between them have the tokens of each, as if alone.
  @Test(arguments: pairs)
  func tokensOfJoinedTexts(_ first: String, _ second: String) throws {
    let gap = "\n\n"
    let joined = try Sample.analyze(first + gap + second)
    let shift = first.utf8.count + gap.utf8.count
    let expected =
      try Array(Sample.analyze(first).tokens)
      + Sample.analyze(second).tokens.map {
        Token(range: $0.range.lowerBound + shift..<$0.range.upperBound + shift, kind: $0.kind)
      }
    #expect(Array(joined.tokens) == expected)
  }

  /// A record whose words no text has changes nothing.
  @Test func recordsForAbsentWords() throws {
    let absent = try Lexicon([
      LexiconEntry(id: "person/zzyx-qwortz", name: "Zzyx Qwortz"),
      LexiconEntry(id: "place/qwortzville", name: "Qwortzville"),
      LexiconEntry(
        id: "cue/qwortz", name: "qwortzed", attributes: [.init("type", "verb"), .init("frames", "clause")]),
    ])
    let analyzer = try Analyzer(adding: [absent])
    for article in Self.articles {
      #expect(analyzer.analyze(article).summary == (try Sample.analyze(article)).summary)
    }
  }

  /// The order in which texts are read does not matter.
  @Test func orderOfTexts() throws {
    let forward = try Self.articles.map { try Sample.analyze($0).summary }
    let backward = try Self.articles.reversed().map { try Sample.analyze($0).summary }
    #expect(forward == backward.reversed())
  }
}
