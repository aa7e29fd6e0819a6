internal import IsnadLexicon

/// Frames in which a cue takes an object and something about it: called it a waste, accused her of …, dismissed the claim that …
extension ContentFinder {
  /// "him a liar", "the plan a waste": an object and what it is called.
  func isComplement(_ content: Content) -> Bool {
    guard
      let object = quotes.nounPhrase(startingAt: content.tokens.lowerBound, end: content.tokens.upperBound)
    else { return false }
    var next = object.upperBound
    if endsWithQuality(object, content.tokens) { return true }
    if reading.isClass(next, .and),
      let second = quotes.nounPhrase(startingAt: next + 1, end: content.tokens.upperBound)
    {
      next = second.upperBound
    }
    // "called the valley her home", "calls the whole thing nothing but a trick"; not "called the mayor that night".
    return next + 1 < content.tokens.upperBound
      && (Self.indefinite.contains(reading.tokens.hash(next)) || reading.isClass(next, .possessive)
        || reading.tokens.hash(next) == Self.nothing)
      && !quotes.isTime(next + 1)
  }

  /// "him dangerous", "the law unfair", "the remarks reckless": an object and a quality that it is given.
  private func endsWithQuality(_ object: Range<Int>, _ content: Range<Int>) -> Bool {
    let next = object.upperBound
    if object.count == 1, reading.isClass(object.lowerBound, .objectPronoun) {
      return next < content.upperBound && isQuality(next)
    }
    let last = object.upperBound - 1
    return object.count > 2 && isQuality(last) && quotes.isNominal(last - 1)
      && !reading.tokens.isPossessive(last - 1)
  }

  private func isQuality(_ i: Int) -> Bool {
    guard reading.tokens.shape(i) == .lower, quotes.mention(at: i) == nil else { return false }
    return Self.qualities.contains(reading.tokens.hash(i)) || quotes.hasSuffix(i, "less")
      || quotes.hasSuffix(i, "ful")
      || quotes.hasSuffix(i, "able") || quotes.hasSuffix(i, "ible") || quotes.hasSuffix(i, "ous")
  }

  private static let qualities = WordSet(
    """
    wrong false untrue absurd unfair unjust illegal unlawful unconstitutional unacceptable racist sexist corrupt weak tragic \
    stupid brave historic cowardly inhumane disgusting disappointing encouraging insulting unfounded misguided biased illegitimate \
    premature criminal unethical immoral inadequate insufficient unnecessary excessive essential crucial vital brilliant bad \
    unwise unrealistic unworkable unprecedented inappropriate offensive divisive deceptive crazy insane crooked dishonest
    """)

  /// Where an object would end, if one starts here: "promised ⟦a veto⟧ and tried …", "reported ⟦a loss in May⟧, well below …". A
  /// verb behind that place does not make it a clause.
  func objectEnd(_ start: Int, _ unit: Range<Int>) -> Int {
    var sawInsertion = false
    for i in start..<max(start, min(unit.upperBound, start + 30)) {
      if reading.isClass(i, .coordinator), i > start, startsVerbGroup(i + 1) { return i }
      guard quotes.isComma(i) else { continue }
      let opensInsertion =
        reading.isClass(i + 1, [.relative, .determiner, .possessive]) || isInsertion(comma: i, unit)
      guard opensInsertion || sawInsertion && startsVerbGroup(i + 1) else { return i }
      sawInsertion = sawInsertion || opensInsertion
    }
    return unit.upperBound
  }

  /// ", mayor of Rivertown," before a verb.
  private func isInsertion(comma: Int, _ unit: Range<Int>) -> Bool {
    let close = (comma + 1..<max(comma + 1, min(unit.upperBound, comma + 14))).first(where: quotes.isComma)
    return close.map { startsVerbGroup($0 + 1) } ?? false
  }

  private static let nothing = TokenTable.hash(of: "nothing")

  /// The token behind "the claim that", within a phrase.
  func nounThat(after start: Int, _ unit: Range<Int>) -> Int? {
    var i = start
    let isAs = start < unit.upperBound && reading.tokens.hash(start) == FunctionWords.as
    while i < min(unit.upperBound - 2, start + 9), !quotes.isComma(i), isAs || !quotes.isInQuote(i) {
      if !quotes.isInQuote(i), let cue = quotes.cue(at: i) {
        guard cue.form == .noun, cue.traits.contains(.nounThat) else { return nil }
        return reading.isClass(cue.tokens.upperBound, .that) ? cue.tokens.upperBound + 1 : nil
      }
      i += 1
    }
    return nil
  }

  /// Where content starts that leads to a word behind an object: at the object, or at the word when an apposition parts them.
  func behindApposition(_ word: Int, from object: Int) -> Int {
    quotes.isComma(word - 1) ? word : object
  }

  func word(_ word: StaticString, after start: Int, within limit: Int, _ unit: Range<Int>) -> Int? {
    let hash = TokenTable.hash(of: word)
    var i = start
    while i < min(unit.upperBound, start + limit), !quotes.isComma(i) {
      if reading.tokens.hash(i) == hash, !quotes.isInQuote(i) { return i }
      i += 1
    }
    guard i < unit.upperBound, quotes.isComma(i) else { return nil }
    // "accused the council's leader, Anna Berg, of …": behind an apposition to the object.
    guard let object = quotes.nounPhrase(startingAt: start, end: unit.upperBound), object.upperBound == i
    else { return nil }
    let close = (i + 1..<max(i + 1, min(unit.upperBound - 1, i + 16))).first {
      quotes.isComma($0) || quotes.isInQuote($0) || quotes.cueAt[$0] >= 0
    }
    guard let close, quotes.isComma(close), reading.tokens.hash(close + 1) == hash else { return nil }
    return close + 1
  }
}
