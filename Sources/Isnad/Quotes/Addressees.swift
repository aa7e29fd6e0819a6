internal import IsnadLexicon

/// Objects of a cue that name whom it was said to: "told Reuters", "urged Iran to".
extension ContentFinder {
  /// "to reporters" rather than "to leave": a noun phrase that *that*, a colon or a quotation follows.
  func isToPhrase(_ i: Int, in unit: Range<Int>) -> Bool {
    guard let phrase = quotes.nounPhrase(startingAt: i + 1, end: unit.upperBound),
      phrase.upperBound < unit.upperBound
    else { return false }
    let after = phrase.upperBound
    return reading.isClass(after, .that) || reading.isMark(after, 0x3A) || quotes.isInQuote(after)
      || reading.isClass(i + 1, [.determiner, .possessive])
  }

  /// "the international community, the US and Europe in particular, to stop": an object with insertions, up to its *to*.
  func listedObject(_ i: Int, _ traits: EntryTraits, _ unit: Range<Int>) -> (
    first: Range<Int>, to: Int
  )? {
    guard traits.contains(.objectInfinitive),
      let first = quotes.nounPhrase(startingAt: i, end: unit.upperBound),
      quotes.isComma(first.upperBound)
    else { return nil }
    var k = first.upperBound
    while k < unit.upperBound, k - i < 20, !quotes.isInQuote(k) {
      if reading.isClass(k, .to), quotes.isComma(k - 1) { return (first, k) }
      guard
        quotes.isComma(k) || quotes.isNominal(k)
          || reading.isClass(k, [.determiner, .possessive, .coordinator, .preposition]), quotes.cueAt[k] < 0
      else { return nil }
      k += 1
    }
    return nil
  }

  /// Whether the phrase behind "told" or "warned" is an addressee: always where the cue needs one, else only when *that*,
  /// *to* or a quotation follows it.
  func isAddressee(_ phrase: Range<Int>, _ traits: EntryTraits, _ unit: Range<Int>) -> Bool {
    if !traits.isDisjoint(with: [.clause, .nounPhrase]) || !traits.contains(.objectClause) {
      let after = phrase.upperBound
      guard after < unit.upperBound else { return false }
      if reading.isClass(after, .negation), reading.isClass(after + 1, .to) {
        return traits.contains(.objectInfinitive)
      }
      if reading.isClass(after, .to),
        !reading.isClass(after, .preposition) || traits.contains(.objectInfinitive)
      {
        return true
      }
      if traits.contains(.whether),
        reading.isClass(after, .question) || reading.tokens.hash(after) == Self.about
      {
        return true
      }
      return reading.isClass(after, .that) || quotes.isInQuote(after) || reading.isMark(after, 0x3A)
        || quotes.isComma(after) && quotes.isInQuote(after + 1) || skipToThat(after, in: unit) != nil
        || traits.contains(.objectClause) && reading.isClass(phrase.lowerBound, .objectPronoun)
    }
    return true
  }
}
