import Testing

@testable import IsnadText

@Suite struct TransducerTests {
  @Test(arguments: ["en", "ar", "fa", "he", "fi", "sv", "ja", "th", "el", "en_US_POSIX"])
  func wordRulesHaveOne(_ locale: String) throws {
    let bytes = try #require(try Breaker(kind: 0, locale: locale).binaryRules)
    let rules = try #require(CompiledRules(bytes))
    let transducer = try #require(Transducer(rules))
    // Small enough to stay near the processor: of its rows, text uses a few.
    #expect(transducer.entries.count * 4 <= 64 << 10)
  }

  /// Hundreds of locales, a handful of rule sets.
  @Test func wordRulesOfEveryLocaleHaveOne() throws {
    #expect(Tokenizer.availableLocales.count > 100)
    var seen: Set<[UInt8]> = []
    for locale in Tokenizer.availableLocales {
      let bytes = try #require(try Breaker(kind: 0, locale: locale).binaryRules)
      guard seen.insert(bytes).inserted else { continue }
      let rules = try #require(CompiledRules(bytes), "\(locale)")
      #expect(Transducer(rules) != nil, "\(locale)")
    }
    #expect(seen.count > 1)
  }

  @Test func sentenceRulesHaveNone() throws {
    let bytes = try #require(try Breaker(kind: 1, locale: "en").binaryRules)
    let rules = try #require(CompiledRules(bytes))
    #expect(rules.haveAnchors)
    #expect(Transducer(rules) == nil)
  }

  @Test func damagedRulesAreLeftToICU() throws {
    let rules = try #require(try Breaker(kind: 0, locale: "en").binaryRules)
    #expect(CompiledRules([]) == nil)
    for cut in stride(from: 0, to: rules.count - 1, by: 997) {
      #expect(CompiledRules(Array(rules[..<cut])) == nil)
    }
    for at in 0..<80 {
      var damaged = rules
      damaged[at] ^= 0xFF
      _ = CompiledRules(damaged).flatMap(Transducer.init)
    }
  }
}
