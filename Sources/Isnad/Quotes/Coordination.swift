internal import IsnadLexicon

/// Verbs that share a subject with one before them.
extension QuoteScene {
  /// The coordinator that ties a verb to one before it: "… and added", "… and, after a while, said", "… but in a later interview
  /// said".
  func coordinator(before verb: Int) -> Int? {
    let last = verb - 1
    if reading.isClass(last, .coordinator) { return last }
    guard last > 1, !isInQuote(last) else { return nil }
    return isComma(last) ? coordinatorBeforeInsertion(closing: last) : coordinatorBeforeOccasion(last)
  }

  /// "and, after a while,": what stands between the commas has no verb.
  private func coordinatorBeforeInsertion(closing comma: Int) -> Int? {
    for i in (max(1, comma - 9)..<comma).reversed() {
      if isComma(i) { return reading.isClass(i - 1, .coordinator) ? i - 1 : nil }
      guard reading.tokens.isWord(i), !isInQuote(i), cueAt[i] < 0,
        !reading.isClass(i, [.subjectPronoun, .auxiliary, .modal, .verb, .relative])
      else { return nil }
    }
    return nil
  }

  /// "but in a later interview", "and on Monday".
  private func coordinatorBeforeOccasion(_ last: Int) -> Int? {
    var i = last
    var sawOccasion = false
    while i > 0, last - i < 7, !isInQuote(i),
      cueAt[i] < 0 || isOccasion(i),
      isNominal(i) || isTime(i) || reading.isClass(i, [.determiner, .possessive, .numeral, .adverb])
    {
      sawOccasion = sawOccasion || isTime(i) || isOccasion(i)
      i -= 1
    }
    guard sawOccasion, i > 0, reading.isClass(i, .preposition), !reading.isClass(i, .of),
      reading.isClass(i - 1, .coordinator)
    else { return nil }
    return i - 1
  }
}
