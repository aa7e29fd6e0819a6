internal import IsnadLexicon

/// The subject of a sentence, whatever stands in front of it.
extension SubjectFinder {
  /// The subject of a main clause: its first noun phrase, phrases in front of it and datelines left out.
  func main(of unit: Range<Int>) -> Range<Int>? {
    var i = skipDateline(unit.lowerBound, end: unit.upperBound)
    var first: Range<Int>?
    while i < unit.upperBound, !quotes.isInQuote(i) {
      if isPronounSubject(i) { return reading.isClass(i, .relative) ? first ?? i..<i + 1 : i..<i + 1 }
      if reading.isClass(i, [.preposition, .subordinator]) || quotes.isGerund(i) {
        // A fronted phrase ends at its comma, or with its noun phrase.
        var k = i + 1
        while k < unit.upperBound, !quotes.isComma(k), !quotes.isInQuote(k) { k += 1 }
        if k < unit.upperBound, quotes.isComma(k) {
          i = k + 1
          continue
        }
        i = quotes.nounPhrase(startingAt: i + 1, end: unit.upperBound)?.upperBound ?? i + 1
        continue
      }
      // "When he returned he said"
      let isVerb =
        i > unit.lowerBound && reading.isClass(i - 1, .subjectPronoun) && reading.tokens.shape(i) == .lower
      if !isVerb, !quotes.isTime(i), let phrase = quotes.nounPhrase(startingAt: i, end: unit.upperBound) {
        guard first == nil, let next = behindFronted(phrase, in: unit) else { return phrase }
        first = phrase
        i = next
        continue
      }
      i += 1
    }
    return first
  }

  /// "Back in May, Berg …", "The day before, at a rally in Ohio, Berg …": behind the comma of a phrase that no verb follows and
  /// that no person is named in, when a person comes next.
  private func behindFronted(_ phrase: Range<Int>, in unit: Range<Int>) -> Int? {
    guard !phrase.contains(where: { quotes.mention(at: $0)?.type == .person }) else { return nil }
    var i = phrase.upperBound
    while i < unit.upperBound, i - phrase.upperBound < 12, !quotes.isInQuote(i) {
      if quotes.isComma(i) {
        let next = i + 1
        if reading.isClass(next, .subjectPronoun) && !reading.isClass(next, .relative)
          || [.person, .role].contains(quotes.mention(at: next)?.type)
        {
          return next
        }
        guard reading.isClass(next, .preposition) else { return nil }
      } else if !(reading.isClass(i, [.preposition, .determiner, .possessive]) || quotes.isNominal(i)
        || quotes.isTime(i) || reading.isMark(i, 0x2E)) || quotes.isPastForm(i) || quotes.cueAt[i] >= 0
      {
        return nil
      }
      i += 1
    }
    return nil
  }
}
