internal import IsnadText

/// Asks the user's rules what they see.
struct OwnRules {
  private let scene: Scene
  private let text: String

  /// The rules of an analyzer, asked about the text that a scene shows.
  init(_ scene: Scene, text: String) {
    self.scene = scene
    self.text = text
  }

  /// What the rules for mentions propose.
  func mentions() -> [Candidate] {
    let rules = scene.rules.mentionRules
    guard !rules.isEmpty else { return [] }
    let document = DocumentBuilder(scene, text: text).document()
    return rules.enumerated().flatMap { index, rule -> [Candidate] in
      let precision = rule.documentation.precision
      return rule.mentions(in: document).compactMap { proposed -> Candidate? in
        let tokens = scene.reading.tokens(in: proposed.range)
        guard !tokens.isEmpty else { return nil }
        return Candidate(
          tokens: tokens, range: scene.reading.range(tokens), type: proposed.type, confidence: precision,
          rule: .ownMention(Int32(truncatingIfNeeded: index)))
      }
    }
  }

  /// What the rules for quotations propose, by position.
  ///
  /// - Parameter document: what is known before quotations are looked for.
  func quotes(_ document: @autoclosure () -> Document) -> [OwnQuote] {
    let rules = scene.rules.quoteRules
    guard !rules.isEmpty else { return [] }
    let document = document()
    return rules.enumerated()
      .flatMap { index, rule in
        rule.quotes(in: document).compactMap { quote($0, .ownQuote(Int32(truncatingIfNeeded: index))) }
      }
      .sorted { $0.content[0].lowerBound < $1.content[0].lowerBound }
  }

  private func quote(_ proposed: ProposedQuote, _ rule: RuleReference) -> OwnQuote? {
    let reading = scene.reading
    let content = proposed.spans.map { reading.tokens(in: $0) }.filter { !$0.isEmpty }
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !content.isEmpty else { return nil }
    func phrase(_ range: Range<Int>?) -> Range<Int>? {
      range.map { reading.tokens(in: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    return OwnQuote(
      kind: proposed.kind, content: content, speaker: phrase(proposed.speaker), cue: phrase(proposed.cue),
      addressee: phrase(proposed.addressee), polarity: proposed.polarity, rule: rule)
  }
}

/// A quotation that a rule of the user's proposed, in tokens.
struct OwnQuote {
  var kind: Quote.Kind
  var content: [Range<Int>]
  var speaker: Range<Int>?
  var cue: Range<Int>?
  var addressee: Range<Int>?
  var polarity: Quote.Polarity
  var rule: RuleReference
}

extension Reading {
  /// The tokens that a range of UTF-8 offsets touches.
  /// - Complexity: O(log *n*).
  func tokens(in range: Range<Int>) -> Range<Int> {
    let first = (0..<count).partitioningIndex { tokens.end($0) > range.lowerBound }
    let end = (0..<count).partitioningIndex { tokens.start($0) >= range.upperBound }
    return first..<max(first, end)
  }
}
