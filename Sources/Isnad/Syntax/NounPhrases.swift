internal import IsnadLexicon

/// Noun phrases by closed-class words alone: where one that ends or starts at a token begins or ends.
extension QuoteScene {
  /// The noun phrase whose last word is `last`, not reaching below `lowest`, with its of/in-phrases and possessors.
  ///
  /// `a U.S. official in Baghdad`, `the coalition's director of operations`, `they`.
  func nounPhrase(endingAt last: Int, lowest: Int) -> Range<Int>? {
    guard last >= lowest else { return nil }
    if reading.isClass(last, .subjectPronoun), mention(at: last) == nil { return last..<last + 1 }
    // "the F.B.I. said": the stop of the acronym before the verb.
    if reading.isMark(last, 0x2E), last > lowest, reading.tokens.hasInnerStop(last - 1) {
      return nounPhrase(endingAt: last - 1, lowest: lowest).map { $0.lowerBound..<last + 1 }
    }
    if reading.isMark(last, 0x29), let open = openParenthesis(last, lowest: lowest) {
      return nounPhrase(endingAt: open - 1, lowest: lowest).map { $0.lowerBound..<last + 1 }
    }
    // "most of them"
    if reading.isClass(last, .objectPronoun), last - 2 >= lowest, reading.isClass(last - 1, .of),
      reading.isClass(last - 2, [.numeral, .determiner]) || isNominal(last - 2)
    {
      return (basePhrase(endingAt: last - 2, lowest: lowest) ?? last - 2)..<last + 1
    }
    guard var start = basePhrase(endingAt: last, lowest: lowest) else { return nil }
    // Phrases tied on by a preposition: "officials in Baghdad", "director of operations at the ministry".
    var steps = 0
    while steps < 5, start - 2 >= lowest, reading.isClass(start - 1, .preposition),
      !reading.isClass(start - 1, .subordinator),
      isNominal(start - 2) || reading.isClass(start - 2, .numeral), !isTime(start - 2),
      !isIrregularPast(start - 2)
    {
      guard let before = basePhrase(endingAt: start - 2, lowest: lowest) else { break }
      start = before
      steps += 1
    }
    // "Smith and Jones said", "officials and analysts said"
    if start - 2 >= lowest, reading.isClass(start - 1, .and), isNominal(start - 2),
      reading.tokens.shape(start - 2) != .lower || !hasSuffix(start - 2, "ed"),
      let before = basePhrase(endingAt: start - 2, lowest: lowest),
      before == lowest || !isNominal(before - 1) && !reading.isClass(before - 1, [.preposition, .verb])
    {
      start = before
    }
    return start..<last + 1
  }

  /// A noun phrase without anything behind its head.
  private func basePhrase(endingAt last: Int, lowest: Int) -> Int? {
    // No phrase has more words; the bound keeps the time linear.
    let lowest = max(lowest, last - 40)
    var i = last
    guard
      isNominal(i)
        || reading.isClass(i, [.numeral, .determiner]) && !reading.isClass(i, [.the, .relative, .that])
    else { return nil }
    while i >= lowest {
      if let mention = mention(at: i), mention.type != .date {
        i = min(i, mention.tokens.lowerBound)
      } else if !(isNominal(i) || reading.isClass(i, .numeral) || isHyphen(i) || isAbbreviationStop(i)
        || isPossessiveMark(i) || isTimeInside(i))
      {
        break
      } else if i < last, isTime(i) && !isTimeInside(i) || isVerbBehindSubject(i, lowest: lowest) {
        break
      }
      i -= 1
    }
    var start = i + 1
    // Determiners close the phrase to the left.
    while start - 1 >= lowest, reading.isClass(start - 1, [.determiner, .possessive]),
      !reading.isClass(start - 1, [.that, .relative, .question, .subjectPronoun])
        || reading.isClass(start - 1, .possessive)
    {
      start -= 1
    }
    // "more than 4 in 10", "at least two officials"
    if start - 2 >= lowest, Self.limits.contains(reading.tokens.hash(start - 1)), startsQuantity(start - 2) {
      start -= 2
    }
    return start <= last ? start : nil
  }

  /// "Farmers carried", "Berg drew": a past form behind a plural or a person.
  private func isVerbBehindSubject(_ i: Int, lowest: Int) -> Bool {
    guard i > lowest, reading.tokens.shape(i) == .lower, isPastForm(i) else {
      return false
    }
    if let mention = mention(at: i - 1) {
      return mention.type == .person && !reading.tokens.isPossessive(i - 1)
    }
    return hasSuffix(i - 1, "s") && reading.classes[i - 1].isEmpty && !hasSuffix(i - 1, "ss")
      && !reading.tokens.isJoiner(at: i - 1) && !reading.tokens.isPossessive(i - 1)
  }

  /// The noun phrase that starts at `first` and ends before `end`.
  func nounPhrase(startingAt first: Int, end: Int) -> Range<Int>? {
    guard first < end else { return nil }
    let end = min(end, first + 80)  // nor is one longer than this
    if reading.isClass(first, [.subjectPronoun, .objectPronoun]), mention(at: first) == nil,
      !isPossessor(first, end: end)
    {
      return first..<first + 1
    }
    var i = first
    while i < end, reading.isClass(i, [.determiner, .possessive]), !reading.isClass(i, .that) { i += 1 }
    let head = i
    while i < end {
      if let mention = mention(at: i), mention.type != .date {
        i = mention.tokens.upperBound
        // "Ann Meyer (R-Ohio)"
        if reading.isMark(i, 0x28),
          let close = (i..<min(i + 8, end)).first(where: { reading.isMark($0, 0x29) })
        {
          i = close + 1
        }
      } else if i > head, reading.tokens.shape(i) == .lower,
        hasSuffix(i, "ed") && !reading.tokens.isJoiner(at: i - 1)
          || isIrregularPast(i) && mention(at: i - 1) != nil
      {
        break
      } else if (isNominal(i) || reading.isClass(i, .numeral)) && (!isTime(i) || isTimeInside(i))
        && !isVerbLike(i)
        || isTimeInside(i) || isHyphen(i)
        || isAbbreviationStop(i) || i > head && isPossessiveMark(i)
      {
        i += 1
      } else if i > head,
        reading.isClass(i, .of) || isInnerPreposition(i)
          || reading.isClass(i, .to) && reading.tokens.hash(i - 1) == Self.close, i + 1 < end,
        isNominal(i + 1) && !isTime(i + 1)
          || reading.isClass(i + 1, [.determiner, .possessive])
          || reading.isClass(i + 1, .numeral) && reading.isClass(i - 1, .numeral)
      {
        i += 1
        while i < end, reading.isClass(i, [.determiner, .possessive]) { i += 1 }
      } else {
        break
      }
    }
    if i == head, i > first, Self.pronominal.contains(reading.tokens.hash(first)), i == first + 1,
      i == end || !reading.tokens.isWord(i)
    {
      return first..<i  // “…,” said another.
    }
    return i > head ? first..<min(i, end) : nil
  }

  /// "her sister", "her late son"; not "told her Berg was late", "asked her on Monday".
  private func isPossessor(_ her: Int, end: Int) -> Bool {
    let next = her + 1
    return next < end && reading.isClass(her, .possessive) && reading.isClass(her, .objectPronoun)
      && isNominal(next) && mention(at: next) == nil && !isTime(next) && cueAt[next] < 0
      && reading.tokens.shape(next) == .lower
  }

  private static let pronominal = WordSet("another some all both each neither either these those")

  /// Whether a word with no closed class is a verb here: a cue, as far as the lexicon knows.
  private func isVerbLike(_ i: Int) -> Bool {
    guard let cue = cue(at: i), cue.form != .noun else { return false }
    // "cheering supporters", "a news briefing", "a hearing on Monday"
    if cue.form == .participle,
      hasSuffix(i + 1, "s") && isNominal(i + 1)
        || isNominal(i - 1)
          && (i + 1 >= reading.count
            || !reading.tokens.isWord(i + 1) && !reading.isMark(i + 1, 0x3A) && !isInQuote(i + 2)
            || reading.isClass(i + 1, .preposition) && isTime(i + 2))
    {
      return false
    }
    return !reading.isClass(i - 1, [.determiner, .possessive])
  }

  func isTime(_ i: Int) -> Bool {
    if let mention = mention(at: i) { return mention.type == .date }
    return reading.isClass(i, .time)
  }

  /// A time inside a noun phrase: "a June report", "the 2016 candidate", "a 43-year-old".
  private func isTimeInside(_ i: Int) -> Bool {
    guard reading.tokens.isWord(i) else { return false }
    if isHyphen(i - 1), isHyphen(i + 1) { return true }
    return reading.isClass(i - 1, .determiner) && isNominal(i + 1) && !isTime(i + 1)
  }

  private func isInnerPreposition(_ i: Int) -> Bool {
    Self.innerPrepositions.contains(reading.tokens.hash(i))
  }

  private static let close = TokenTable.hash(of: "close")
  private static let innerPrepositions = WordSet("for at from in by with like")

  private func isHyphen(_ i: Int) -> Bool {
    i > 0 && i + 1 < reading.count && reading.tokens.isJoiner(at: i) && !reading.tokens.hasSpaceBefore(i)
      && !reading.tokens.hasSpaceBefore(i + 1) && !isInQuote(i)
  }

  /// The apostrophe of "the forces’ commander".
  private func isPossessiveMark(_ i: Int) -> Bool {
    i > 0 && i + 1 < reading.count && (reading.isMark(i, 0x27) || reading.isMark(i, 0x2019)) && !isInQuote(i)
      && !reading.tokens.hasSpaceBefore(i) && reading.tokens.hasSpaceBefore(i + 1) && hasSuffix(i - 1, "s")
      && isNominal(i + 1)
  }

  /// The stop of "U.S." or "Gen.".
  private func isAbbreviationStop(_ i: Int) -> Bool {
    i > 0 && i + 1 < reading.count && reading.isMark(i, 0x2E) && !isInQuote(i)
      && !reading.tokens.hasSpaceBefore(i)
      && reading.tokens.isWord(i - 1) && reading.sentenceOf[i] == reading.sentenceOf[i + 1]
  }

  private func openParenthesis(_ close: Int, lowest: Int) -> Int? {
    var i = close - 1
    while i > lowest, close - i < 24 {
      if reading.isMark(i, 0x28) { return i }
      i -= 1
    }
    return nil
  }
}
