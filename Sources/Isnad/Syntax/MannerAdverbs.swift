/// Adverbs of manner, by their ending.
extension Reading {
  /// "sarcastically", "angrily"; not "the family", "an ally".
  func isManner(_ i: Int) -> Bool {
    guard i >= 0, i < count, tokens.isWord(i), tokens.shape(i) == .lower else { return false }
    let word = word(i)
    return word.count > 4 && word[word.count - 1] == 0x79 && word[word.count - 2] == 0x6C
      && !Self.nounsInLy.contains(tokens.hash(i))
  }

  private static let nounsInLy = WordSet(
    """
    family assembly anomaly monopoly bully supply reply rally tally belly jelly folly homily butterfly oligopoly elderly \
    melancholy doily gully
    """)
}
