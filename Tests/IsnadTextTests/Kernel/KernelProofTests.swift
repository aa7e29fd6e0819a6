import Testing

@testable import IsnadText

@Suite struct KernelProofTests {
  private func rules(_ locale: String) throws -> CompiledRules {
    let bytes = try #require(try Breaker(kind: 0, locale: locale).binaryRules)
    return try #require(CompiledRules(bytes))
  }

  @Test(arguments: ["en", "ar", "fa", "he", "fi", "sv", "ja", "th", "el"])
  func holdsForTheRootRulesAndTheirKin(_ locale: String) throws {
    let classes = try #require(KernelClasses(try rules(locale)))
    #expect(KernelProof(try rules(locale), classes.byCategory).holds)
  }

  /// In the POSIX rules a stop between letters parts them: the kernel must not be used.
  @Test func failsForPOSIX() throws {
    #expect(KernelClasses(try rules("en_US_POSIX")) == nil)
  }

  /// One category under a wrong class, and the proof has to notice.
  @Test func noticesAnyWrongClass() throws {
    let rules = try rules("en")
    let classes = try #require(KernelClasses(rules)).byCategory
    let known = (3..<rules.categoryCount).filter { classes[$0] != .special }
    for category in known {
      for wrong in KernelClasses.Class.allCases where wrong != classes[category] && wrong != .special {
        var altered = classes
        altered[category] = wrong
        #expect(!KernelProof(rules, altered).holds, "category \(category) as \(wrong)")
      }
    }
  }

  /// Scripts that the kernel leaves to the transducer: taken for letters or marks, they must fail the proof.
  @Test(arguments: ["א", "ア", "\u{200D}", "🇮", "\u{202F}"])
  func noticesForeignScripts(_ character: Unicode.Scalar) throws {
    let rules = try rules("en")
    var classes = try #require(KernelClasses(rules)).byCategory
    let category = rules.categories.category(of: character.value)
    #expect(classes[category] == .special || character.value == 0x202F)
    for guess in [KernelClasses.Class.letter, .other] where classes[category] == .special {
      classes[category] = guess
      #expect(!KernelProof(rules, classes).holds)
    }
  }
}
