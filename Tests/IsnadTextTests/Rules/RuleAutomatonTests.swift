import Testing
import TextFuzzing

@testable import IsnadText

@Suite struct RuleAutomatonTests {
  private func boundaries(_ breaker: Breaker, _ text: UnsafeRawBufferPointer) -> [Int] {
    var boundaries: [Int] = []
    breaker.forEachBatch(in: text) { base, batch in
      for i in batch.indices { boundaries.append(base + Int(batch[i] >> 3)) }
      return true
    }
    return boundaries
  }

  /// ICU's sentence boundaries, in strings with much of what sentence rules are about.
  @Test(arguments: ["en", "ar", "el", "ja", "en_US_POSIX"], UInt64(0)..<8)
  func sentencesAreICUs(_ locale: String, _ seed: UInt64) throws {
    let breaker = try Breaker(kind: 1, locale: locale)
    let bytes = try #require(breaker.binaryRules)
    let rules = try #require(CompiledRules(bytes))
    let automaton = try #require(RuleAutomaton(rules))
    var random = RandomText(seed: seed)
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(8) {
        bytes.append(contentsOf: random.bytes(limit: 30))
        bytes.append(contentsOf: Self.ends[random.below(Self.ends.count)].utf8)
      }
      bytes.withUnsafeBytes { text in
        var found: [Int] = []
        automaton.forEachBoundary(in: text) { found.append($0) }
        #expect(found == boundaries(breaker, text), "\(bytes)")
      }
    }
  }

  private static let ends = [
    ". ", ". The", "? ", "!\" ", "\n", "\r\n", "\u{2029}", "...a", "。", "؟ ", ".) A", ".” he", ".\u{301} B",
    "1.5",
    "U.S. A", " ", ".\u{AD} C", ". \u{2019}D", ", e", ".  -- f",
  ]

  @Test func wordRulesWithDictionariesAreNotForIt() throws {
    let bytes = try #require(try Breaker(kind: 0, locale: "en").binaryRules)
    let rules = try #require(CompiledRules(bytes))
    #expect(RuleAutomaton(rules) == nil)
  }
}
