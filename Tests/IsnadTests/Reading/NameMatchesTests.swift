import IsnadLexicon
import Testing

@testable import Isnad

@Suite struct NameMatchesTests {
  // 0 In, 1 New, 2 York, 3 City, 4 and, 5 Qarat, 6 the, 7 Iraqi, 8 left, 9 New, 10 York
  private static let text = "In New York City and Qarat the Iraqi left New York"

  private func withMatches<R>(_ body: (NameMatches) throws -> R) throws -> R {
    let lexicon = try Lexicon([
      .place("New York"), .place("New York City"), .person("Anna City", aliases: ["City"]), .group("Iraqi"),
    ])
    let knowledge = Knowledge(lexicons: LexiconStack([lexicon]))
    return try Sample.withReading(Self.text) { try body(LexiconFindings($0, knowledge: knowledge).names) }
  }

  @Test func whatStartsAtAToken() throws {
    try withMatches { names in
      #expect((0..<11).filter { names.containsPlace(startingAt: $0) } == [1, 9])
      #expect((0..<11).filter { names.hasGroup($0..<$0 + 1) } == [7])
      let persons = names.all.filter { $0.kind == .person && $0.use.isStrong }
      #expect((0..<11).filter { token in persons.contains { $0.tokens == token..<token + 1 } } == [3])
      #expect(!names.hasGroup(7..<9))
    }
  }

  @Test func theLongestBelowALimit() throws {
    try withMatches { names in
      #expect(names.strongEnd(startingAt: 1, within: .max) == 4)
      #expect(names.strongEnd(startingAt: 1, within: 4) == 3)
      #expect(names.strongEnd(startingAt: 1, within: 3) == nil)
      #expect(names.strongEnd(startingAt: 0, within: .max) == nil)
      #expect(names.all.filter(names.hasShorter).map(\.tokens) == [1..<4])
    }
  }

  @Test func behindTheLastToken() throws {
    try withMatches { names in
      #expect(!names.containsStrong(startingAt: 11))
      #expect(!names.containsStrong(startingAt: 1000))
    }
  }

  @Test func noForms() {
    let names = NameMatches([], tokens: 0)
    #expect(names.all.isEmpty)
    #expect(!names.containsPlace(startingAt: 0))
  }
}
