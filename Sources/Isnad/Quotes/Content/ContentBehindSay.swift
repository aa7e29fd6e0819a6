internal import IsnadLexicon

/// Behind *say* a clause stands, though none of its words may be known for a verb.
extension ContentFinder {
  /// "says", where no comma before it lets its subject follow.
  func isSay(_ verb: Int) -> Bool {
    verb > 0 && Self.say.contains(reading.tokens.hash(verb))
      && (!quotes.isCommaLike(verb - 1) || quotes.isGerund(verb))
  }

  /// "said people misunderstand him", "saying it set a new standard"; but "said a prayer", "said the same".
  func isClauseBehindSay(_ i: Int, _ unit: Range<Int>) -> Bool {
    guard quotes.startsClause(i) || reading.isClass(i, .objectPronoun),
      !Self.indefinite.contains(reading.tokens.hash(i)), !Self.said.contains(reading.tokens.hash(i))
    else { return false }
    var end = i
    while end < unit.upperBound, end - i < 5,
      reading.tokens.isWord(end) || quotes.isInQuote(end) || reading.tokens.isJoiner(at: end)
    { end += 1 }
    // "said it set a record", not "said it to her" and "said it again".
    if reading.isClass(i, .objectPronoun), !reading.isClass(i, .possessive) {
      return end - i > 3 && reading.classes[i + 1].isEmpty && !reading.isManner(i + 1)
    }
    // "say the wrong thing or make a mistake"
    let object = quotes.nounPhrase(startingAt: i, end: unit.upperBound)
    if let object, Self.said.contains(reading.tokens.hash(object.upperBound - 1)) { return false }
    return end - i > 4 || end - i > 2 && object?.upperBound == end && !reading.isClass(i, .determiner)
  }

  private static let say = WordSet("say says said saying")
  private static let said = WordSet(
    """
    same words word things thing phrase prayer nothing something anything everything goodbye hello thanks no yes so as when while \
    after both
    """)
}
