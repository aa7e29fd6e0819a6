import Testing

@testable import Isnad

@Suite struct AnalyzerOptionsTests {
  private func analyzer(_ change: (inout Analyzer.Options) -> Void) throws -> Analyzer {
    var options = Analyzer.Options()
    change(&options)
    return try Analyzer(options: options)
  }

  private let text = "“The road is safe,” Anna Berg said in Baghdad. Peter Novak said it was not."

  @Test func typesThatAreLeftOut() throws {
    let document = try analyzer { $0.types = [.location] }.analyze(text)
    #expect(document.mentionLines == ["location Baghdad"])
    #expect(document.speakerLines == ["Anna Berg = Anna Berg", "Peter Novak = Peter Novak"])
    #expect(document.entities.map(\.name) == ["Baghdad", "Anna Berg", "Peter Novak"])
    #expect(document.entities.map(\.mentionIndices) == [[0], [], []])
  }

  @Test(arguments: [
    ("direct", ["indirect | Peter Novak | said | it was not"]),
    ("direct.quote-speaker-verb", ["indirect | Peter Novak | said | it was not"]),
    ("indirect", ["direct | Anna Berg | said | The road is safe,"]),
    ("indirect.speaker-verb", ["direct | Anna Berg | said | The road is safe,"]),
  ])
  func rulesThatAreOff(_ rule: String, _ expected: [String]) throws {
    #expect(try analyzer { $0.disabledRules = [rule] }.analyze(text).quoteLines == expected)
  }

  @Test func familyOfMentions() throws {
    let document = try analyzer { $0.disabledRules = ["name", "short-name"] }.analyze(text)
    #expect(document.mentionLines == ["location Baghdad"])
  }

  @Test func everyRuleCanBeOff() throws {
    let document = try analyzer { $0.disabledRules = Set(Rule.builtIn.map(\.id)) }.analyze(text)
    #expect(document.mentions.isEmpty && document.entities.isEmpty && document.quotes.isEmpty)
    #expect(!document.tokens.isEmpty)
  }

  @Test func minimumConfidence() throws {
    let document = try analyzer { $0.minimumConfidence = 0.95 }.analyze(text)
    #expect(document.quotes.map(\.kind) == [.direct])
    #expect(document.mentions.allSatisfy { $0.confidence >= 0.95 })
    #expect(try analyzer { $0.minimumConfidence = 1.1 }.analyze(text).mentions.isEmpty)
  }

  @Test func unknownRule() {
    #expect(throws: OptionsError(.unknownRule("indirect.traling", nearest: "indirect.trailing"))) {
      try analyzer { $0.disabledRules = ["indirect.traling"] }
    }
    #expect(throws: OptionsError(.unknownRule("indirekt", nearest: "indirect"))) {
      try analyzer { $0.disabledRules = ["indirekt"] }
    }
    #expect(throws: OptionsError(.unknownRule("zzzz", nearest: nil))) {
      try analyzer { $0.disabledRules = ["zzzz"] }
    }
    #expect("\(OptionsError(.unknownRule("dat", nearest: "date")))".contains("did you mean 'date'?"))
  }
}
