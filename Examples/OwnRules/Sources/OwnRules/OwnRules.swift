// Two rules of one's own, for posts that an article reprints:
//
//   @annaberg: The road will open on Monday.

import Isnad
import IsnadFormats

/// The name of an account is a person: @annaberg.
struct Handles: MentionRule {
  let documentation = Rule(
    id: "own.handle", subject: .mention, summary: "An at-sign and the word behind it", precision: 0.95,
    examples: [.init("@annaberg: The road is open.", "person @annaberg")])

  func mentions(in document: Document) -> [ProposedMention] {
    let tokens = document.tokens
    return zip(tokens, tokens.dropFirst()).compactMap { sign, name in
      guard document.text(of: sign.range) == "@", sign.range.upperBound == name.range.lowerBound,
        name.kind.isWordLike
      else { return nil }
      return ProposedMention(sign.range.lowerBound..<name.range.upperBound, .person)
    }
  }
}

/// What stands behind the name of an account and a colon is a quotation of the whole paragraph.
struct Posts: QuoteRule {
  let documentation = Rule(
    id: "own.post", subject: .quote, summary: "A paragraph behind the name of an account and a colon",
    precision: 0.9,
    examples: [.init("@annaberg: The road is open.", "direct | @annaberg | : | The road is open.")])

  func quotes(in document: Document) -> [ProposedQuote] {
    document.paragraphs.compactMap { paragraph in
      guard
        let handle = document.mentions.first(where: { $0.range.lowerBound == paragraph.lowerBound }),
        handle.ruleID == "own.handle",
        let colon = document.tokens.first(where: { $0.range.lowerBound == handle.range.upperBound }),
        document.text(of: colon.range) == ":"
      else { return nil }
      return ProposedQuote(
        .direct, [colon.range.upperBound..<paragraph.upperBound], speaker: handle.range, cue: colon.range)
    }
  }
}

@main
struct OwnRules {
  static func main() throws {
    var options = Analyzer.Options()
    options.mentionRules = [Handles()]
    options.quoteRules = [Posts()]
    let analyzer = try Analyzer(options: options)
    let document = analyzer.analyze(
      """
      Drivers waited for hours on Sunday.

      @annaberg: The road will open on Monday. Peter Novak said so.

      The council had no comment.
      """)
    print(TextFormat(color: false, width: 80).string(for: document))
    for quote in document.quotes { print(document.explain(quote), terminator: "\n\n") }
  }
}
