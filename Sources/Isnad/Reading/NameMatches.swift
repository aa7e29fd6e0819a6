internal import IsnadLexicon
internal import IsnadText

/// The lexicon's forms of names in a text, by position, and where those of each token begin.
struct NameMatches {
  /// Every form, shorter ones of those that start at one token first.
  let all: [LexiconMatch]
  /// For each token, the index of the first form that starts there or behind it; one number more than there are tokens.
  private let firsts: [UInt32]

  /// - Parameters:
  ///   - matches: forms by position.
  ///   - tokens: the number of tokens of the text.
  init(_ matches: [LexiconMatch], tokens: Int) {
    all = matches
    firsts = [UInt32](count: tokens + 1) { firsts in
      var token = 0
      for (index, match) in matches.enumerated() where match.tokens.lowerBound >= token {
        let next = match.tokens.lowerBound + 1
        firsts[token..<next].initialize(repeating: UInt32(truncatingIfNeeded: index))
        token = next
      }
      firsts[token...].initialize(repeating: UInt32(truncatingIfNeeded: matches.count))
    }
  }

  /// The forms that start at a token, as indices; none behind the last token.
  /// - Complexity: O(1).
  @inline(__always)
  private func starting(at token: Int) -> Range<Int> {
    token + 1 < firsts.count ? Int(firsts[token])..<Int(firsts[token + 1]) : 0..<0
  }

  /// Whether a strong form starts where `match` does and ends before it.
  func hasShorter(than match: LexiconMatch) -> Bool {
    starting(at: match.tokens.lowerBound).contains {
      all[$0].use.isStrong && all[$0].tokens.upperBound < match.tokens.upperBound
    }
  }

  /// Whether a group's name fills exactly these tokens.
  func hasGroup(_ tokens: Range<Int>) -> Bool {
    starting(at: tokens.lowerBound).contains { all[$0].kind == .group && all[$0].tokens == tokens }
  }

  /// Where the longest form ends that starts at a token, identifies by itself and ends before `limit`.
  func strongEnd(startingAt token: Int, within limit: Int) -> Int? {
    // Longer ones stand behind shorter ones.
    starting(at: token).last { all[$0].use.isStrong && all[$0].tokens.upperBound < limit }
      .map { all[$0].tokens.upperBound }
  }

  /// Whether a form that identifies by itself starts at a token and ends before `limit`.
  func containsStrong(startingAt token: Int, endingBefore limit: Int = .max) -> Bool {
    strongEnd(startingAt: token, within: limit) != nil
  }

  /// Whether a place's name that identifies by itself starts at a token.
  func containsPlace(startingAt token: Int) -> Bool {
    starting(at: token).contains { all[$0].kind == .place && all[$0].use.isStrong }
  }
}
