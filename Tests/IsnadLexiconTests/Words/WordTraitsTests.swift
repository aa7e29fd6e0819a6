import Testing

@testable import IsnadLexicon

@Suite struct WordTraitsTests {
  @Test(
    "what a word looks like",
    arguments: [
      ("said", WordTraits()), ("Iraq", WordTraits(capitals: 1)), ("McCain", WordTraits(capitals: 1)),
      ("PMU", WordTraits(capitals: 1, uppers: 1, allUpper: 1)), ("A", WordTraits(capitals: 1, allUpper: 1)),
      ("iPhone", WordTraits()), ("12", WordTraits()), ("Iraq's", WordTraits(capitals: 1, possessives: 1)),
    ])
  func words(word: String, traits: WordTraits) throws {
    try Sample.table(word).withUnsafeRecords { tokens in
      #expect(WordTraits(of: tokens[0], bit: 1) == traits)
      #expect(WordTraits(of: tokens[0], bit: 0) == [])
      let last = WordTraits(of: tokens[0], bit: 1 << 15)
      #expect(last.rawValue == traits.rawValue << 15)
    }
  }

  @Test("each trait has a mask of its own")
  func masks() {
    let all = [
      WordTraits(capitals: .max), WordTraits(uppers: .max), WordTraits(allUpper: .max),
      WordTraits(possessives: .max),
    ]
    #expect(all.reduce(into: WordTraits()) { $0.formUnion($1) }.rawValue == .max)
    #expect(all.map(\.rawValue.nonzeroBitCount) == [16, 16, 16, 16])
    #expect(WordTraits(possessives: 5).possessives == 5 && WordTraits(capitals: .max).possessives == 0)
  }
}
