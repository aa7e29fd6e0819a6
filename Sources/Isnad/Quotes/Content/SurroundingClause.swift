internal import IsnadLexicon

/// Whether the clause of a cue stands inside another one, which ends its content.
extension ContentFinder {
  /// ", who backed Novak in May and said …, did not come": a coordinated verb of an insertion.
  func isCoordinatedInInsertion(_ cue: Cue, in unit: Range<Int>) -> Bool {
    var i = cue.group.lowerBound - 1
    guard i > unit.lowerBound, reading.isClass(i, .and) else { return false }
    i -= 1
    while i > unit.lowerBound, cue.tokens.lowerBound - i < 24, !quotes.isComma(i), !quotes.isInQuote(i) {
      if reading.isClass(i, .who), quotes.isComma(i - 1) { return true }
      i -= 1
    }
    return false
  }

  /// "But while she said …, nobody …": a clause whose *while* or *although* stands behind another word.
  func isInConcession(_ cue: Cue, in unit: Range<Int>) -> Bool {
    guard cue.form == .finite else { return false }
    var i = cue.group.lowerBound - 1
    while i > unit.lowerBound, cue.group.lowerBound - i < 9, !quotes.isComma(i) {
      if reading.isClass(i, .subordinator), Self.concessions.contains(reading.tokens.hash(i)) {
        return quotes.isComma(i - 1) || reading.isClass(i - 1, .coordinator)
      }
      i -= 1
    }
    return false
  }

  private static let concessions = WordSet("while although though whereas")
}
