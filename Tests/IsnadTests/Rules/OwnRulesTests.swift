import Testing

@testable import Isnad

@Suite struct OwnRulesTests {
  /// Words between asterisks are organizations.
  private struct Starred: MentionRule {
    var documentation = Rule(id: "own.starred", subject: .mention, summary: "Words between asterisks")

    func mentions(in document: Document) -> [ProposedMention] {
      let stars = document.tokens.filter { document.text(of: $0.range) == "*" }.map(\.range)
      return zip(stars, stars.dropFirst()).map {
        ProposedMention($0.upperBound..<$1.lowerBound, .organization)
      }
    }
  }

  /// A paragraph "Name> words" is a quotation.
  private struct Chat: QuoteRule {
    var documentation = Rule(id: "own.chat", subject: .quote, summary: "Name> words", precision: 0.7)

    func quotes(in document: Document) -> [ProposedQuote] {
      document.paragraphs.compactMap { paragraph in
        guard
          let mark = document.tokens.first(where: {
            paragraph.contains($0.range.lowerBound) && document.text(of: $0.range) == ">"
          })
        else { return nil }
        return ProposedQuote(
          .direct, [mark.range.upperBound..<paragraph.upperBound],
          speaker: paragraph.lowerBound..<mark.range.lowerBound, cue: mark.range)
      }
    }
  }

  /// Ranges that fit no text.
  private struct Careless: MentionRule, QuoteRule {
    var documentation = Rule(id: "own.careless", subject: .mention, summary: "Nonsense")

    private let ranges = [-5..<(-2), 3..<3, 1_000_000..<1_000_001, 0..<1_000_000, Int.min..<Int.max]

    func mentions(in document: Document) -> [ProposedMention] { ranges.map { ProposedMention($0, .person) } }

    func quotes(in document: Document) -> [ProposedQuote] {
      ranges.map { ProposedQuote(.mixed, [$0], speaker: $0, cue: $0, addressee: $0) }
        + [ProposedQuote(.direct, [], speaker: nil)]
    }
  }

  private func analyzer(_ mentions: [any MentionRule], _ quotations: [any QuoteRule]) throws -> Analyzer {
    var options = Analyzer.Options()
    options.mentionRules = mentions
    options.quoteRules = quotations
    return try Analyzer(options: options)
  }

  @Test func aMention() throws {
    let document = try analyzer([Starred()], []).analyze("They joined *green lantern* on foot.")
    #expect(document.mentionLines == ["organization green lantern"])
    #expect(document.mentions.map(\.ruleID) == ["own.starred"])
    #expect(document.explain(document.mentions[0]).rule.id == "own.starred")
  }

  @Test func aQuotation() throws {
    let document = try analyzer([], [Chat()]).analyze(
      "Anna Berg waited.\n\nBerg> The road is safe. Peter Novak said it was open.\n\nShe said it was late.")
    #expect(
      document.quoteLines == [
        "direct | Berg | > | The road is safe. Peter Novak said it was open.",
        "indirect | Peter Novak | said | it was open | through Berg",
        "indirect | She | said | it was late",
      ])
    #expect(document.quotes.map(\.ruleID)[0] == "own.chat")
    #expect(document.quotes[0].confidence == 0.7)
    #expect(document.speakerLines == ["Berg = Anna Berg", "Peter Novak = Peter Novak", "She = Anna Berg"])
  }

  @Test func ownBeforeBuiltIn() throws {
    let text = "Haddad> “The road is safe,” Anna Berg said."
    #expect(
      try analyzer([], [Chat()]).analyze(text).quoteLines == [
        "direct | Haddad | > | “The road is safe,” Anna Berg said."
      ])
  }

  @Test func rangesThatFitNoText() throws {
    let rule = Careless()
    for text in ["", "Anna", "“The road is safe,” Anna Berg said."] {
      let document = try analyzer([rule], []).analyze(text)
      #expect(document.mentions.allSatisfy { $0.range.upperBound <= text.utf8.count })
      var other = rule
      other.documentation = Rule(id: "own.other", subject: .quote, summary: "Nonsense")
      let quoted = try analyzer([], [other]).analyze(text)
      #expect(quoted.quotes.allSatisfy { !$0.spans.isEmpty && $0.spans[0].upperBound <= text.utf8.count })
    }
  }

  @Test func namesAreTheirOwn() throws {
    #expect(throws: OptionsError(.doubledRule("own.starred"))) { try analyzer([Starred(), Starred()], []) }
    var date = Starred()
    date.documentation = Rule(id: "date", subject: .mention, summary: "")
    #expect(throws: OptionsError(.doubledRule("date"))) { try analyzer([date], []) }
  }

  @Test func switchedOff() throws {
    var options = Analyzer.Options()
    options.mentionRules = [Starred()]
    options.disabledRules = ["own"]
    #expect(try Analyzer(options: options).analyze("They joined *green lantern* on foot.").mentions.isEmpty)
  }
}
