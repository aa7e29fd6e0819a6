internal import IsnadLexicon

// …, he said, adding that … / he laughed and said … / Noting that …, he said: whose verb it is that has no subject beside it.

extension QuoteFinder {
  /// The speaker of the last quotation in the same unit: "…,” he said, adding that …".
  func previousSpeaker(before cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    parties.lastSpeaker.flatMap {
      unit.tokens.contains($0.lowerBound) && $0.lowerBound < cue.tokens.lowerBound ? $0 : nil
    }
  }

  /// "he laughed and said": the nearest subject before the coordinator.
  func coordinatedSubject(before coordinator: Int, _ unit: AttributionUnit) -> Range<Int>? {
    var i = coordinator - 1
    while i >= unit.tokens.lowerBound, !quotes.isInQuote(i), coordinator - i < 12 {
      if reading.isClass(i, .subjectPronoun), quotes.mention(at: i) == nil,
        !reading.isClass(i, .relative) || !reading.isClass(i - 1, .preposition),
        !reading.isClass(i - 1, .subordinator)
      {
        return i..<i + 1
      }
      if quotes.isComma(i) || reading.isClass(i, [.that, .subordinator]) { break }
      i -= 1
    }
    return subjects.main(of: unit.tokens.lowerBound..<coordinator)
  }

  /// "Noting that …, he said": the subject behind the participle's clause; else the one before it.
  func participleSubject(_ cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    let first = unit.tokens.lowerBound
    if cue.group.lowerBound == first
      || cue.group.lowerBound == first + 1 && reading.isClass(first, [.subordinator, .preposition])
    {
      for k in cue.tokens.upperBound..<unit.tokens.upperBound where quotes.isComma(k) {
        if let phrase = quotes.nounPhrase(startingAt: k + 1, end: unit.tokens.upperBound),
          phrase.upperBound < unit.tokens.upperBound,
          quotes.cueAt[phrase.upperBound] >= 0
            || reading.isClass(phrase.upperBound, [.auxiliary, .modal, .verb])
        {
          return phrase
        }
      }
      return nil
    }
    return subjects.main(of: unit.tokens.lowerBound..<cue.group.lowerBound)
  }
}
