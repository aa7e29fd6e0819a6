import Testing

@testable import Isnad

@Suite struct RuleTests {
  @Test(arguments: Rule.builtIn)
  func documented(_ rule: Rule) {
    #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."))
    #expect((0...1).contains(rule.precision))
    #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "." || $0 == "-" })
  }

  @Test func everyRuleIsDocumentedOnce() {
    let references = BuiltInRule.allCases.flatMap { rule in
      rule.frames.map { RuleReference.builtIn(rule, frame: $0).id }
    }
    #expect(Rule.builtIn.map(\.id).sorted() == references.sorted())
  }

  @Test func numbersTellRulesApart() {
    #expect(BuiltInRule.allCases.map(\.number) == Array(BuiltInRule.allCases.indices))
    let numbers = BuiltInRule.allCases.flatMap { rule in
      rule.frames.map { RuleReference.builtIn(rule, frame: $0).number }
    }
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.allSatisfy { $0 > 0 && $0 < RuleReference.numbers })
    #expect(RuleReference.ownMention(3).number == 0 && RuleReference.ownQuote(3).number == 0)
  }

  @Test(arguments: BuiltInRule.allCases)
  func signed(_ rule: BuiltInRule) {
    for frame in [[]] + EntryTraits.contentFrames {
      let reference = RuleReference.builtIn(rule, frame: frame)
      let sign = RuleBook.builtIn.sign(reference)
      #expect(sign.id == reference.id)
      #expect(sign.precision == RuleBook.builtIn[reference].precision)
    }
  }

  /// Every family has an example; those of frames are told by the frame.
  @Test(arguments: BuiltInRule.allCases)
  func exemplified(_ rule: BuiltInRule) {
    #expect(
      Rule.builtIn.contains {
        ($0.id == rule.rawValue || $0.id.hasPrefix(rule.rawValue + ".")) && !$0.examples.isEmpty
      })
  }

  private static let examples = Rule.builtIn.flatMap { rule in rule.examples.map { (rule, $0) } }

  @Test(arguments: examples)
  func examplesAreFound(_ rule: Rule, _ example: Rule.Example) throws {
    let document = try Sample.analyze(example.text)
    let found =
      switch rule.subject {
      case .mention: zip(document.mentionLines, document.mentions.map(\.ruleID)).map { ($0, $1) }
      case .quote: zip(document.quoteLines, document.quoteRules).map { ($0, $1) }
      }
    #expect(
      found.contains { line, id in
        id == rule.id && (line == example.finding || line.hasPrefix(example.finding + " | "))
      }, "found \(found)")
  }

  @Test func byIdentifier() {
    #expect(Rule.builtIn("name.title")?.subject == .mention)
    #expect(Rule.builtIn("direct.quote-speaker-verb")?.subject == .quote)
    #expect(Rule.builtIn("nonsense") == nil)
  }
}
