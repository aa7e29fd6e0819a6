internal import IsnadLexicon

/// Where content ends: the end of its clause or phrase, or the attribution that follows it.
extension ContentFinder {
  /// From `start` to the end of the clause: the unit's end, or where the next attribution of the same sentence begins.
  ///
  /// A noun phrase, an infinitive or a gerund ends at its first comma; a clause inside a fronted one ("While he says …, ")
  /// or inside an insertion ("Berg, who says …, told") too.
  func clause(from start: Int, in unit: Range<Int>, isInserted: Bool = false) -> Range<Int> {
    var next: Int?
    return clause(
      from: start, in: unit, frame: .clause, isInserted: isInserted, isFronted: false, next: &next)
  }

  func clause(
    from start: Int, in unit: Range<Int>, frame: EntryTraits, isInserted: Bool, isFronted: Bool,
    next: inout Int?
  ) -> Range<Int> {
    var end = unit.upperBound
    var i = start
    let isPhrase = frame.isDisjoint(with: [.clause, .that, .whether, .direct, .objectClause, .colon])
    var first = unit.lowerBound
    if reading.isClass(first, .coordinator), !quotes.isComma(first + 2) { first += 1 }
    // "Two years after he said it was late, Novak left"
    if let behind = behindMeasure(first), reading.isClass(behind, .subordinator),
      reading.isClass(behind, .preposition), behind < start, !(behind..<start).contains(where: quotes.isComma)
    {
      first = behind
    }
    // "Where she says …", "Now that she has said …"
    let isFronted =
      isFronted || reading.isClass(first, .subordinator) || Self.fronts.contains(reading.tokens.hash(first))
      || reading.isClass(first + 1, .that) && reading.isClass(first, .adverb)
      || (quotes.isGerund(unit.lowerBound) || quotes.hasSuffix(unit.lowerBound, "ed"))
        && start - unit.lowerBound < (startsWithVerbCue(unit) ? 12 : 4)
        && !quotes.isSourceCue[unit.lowerBound]
    // Content with more cues in it is no clause; the bound keeps the time linear.
    var cuesLeft = 12
    while i < end {
      if quotes.isInQuote(i) {
        i = quotes.spans[Int(quotes.spanAt[i])].outer.upperBound
        if i < end, endsBehindMarks(i, isPhrase: isPhrase, isFronted: isFronted, in: unit) {
          end = i
          break
        }
        continue
      }
      if isPhrase, i > start, let verb = verbOfSpeaker(behind: i, from: start) {
        end = i
        if quotes.cueAt[verb] >= 0 { next = Int(quotes.cueAt[verb]) }
        break
      }
      if i > start + 1, isComment(dash: i, in: unit) {
        end = i
        break
      }
      if !isPhrase, quotes.isComma(i), leavesClause(at: i, from: start, in: unit, isInserted: isInserted) {
        end = i
        break
      }
      if reading.isMark(i, 0x3B) || i > start && endsLowerCaseSentence(i)
        || (!isPhrase || isFronted) && i > start && reading.isMark(i, 0x3A) && isMarkedSentence(i + 1)
        || i > start && endsPhrase(i, isPhrase: isPhrase, isFronted: isFronted, in: unit)
        || isPhrase && i > start + 1 && isOccasionPhrase(i, in: unit)
      {
        end = i
        break
      }
      if i > start, cuesLeft > 0, let cue = quotes.cue(at: i) {
        cuesLeft -= 1
        if let stop = boundary(before: cue, start: start, unit, isPhrase: isPhrase) {
          end = max(start, stop)
          let before = cue.group.lowerBound - 1
          if quotes.coordinator(before: cue.group.lowerBound) != nil || cue.form == .participle
            || quotes.isComma(before)
          {
            next = Int(quotes.cueAt[i])
          }
          break
        }
      }
      i += 1
    }
    while end > start, isFinalMark(end - 1) || isPhrase && isConjunction(end - 1) { end -= 1 }
    return start..<end
  }

  /// Behind "Two years", "Just hours", "Shortly": how long before or after something.
  private func behindMeasure(_ first: Int) -> Int? {
    var i = first
    while i < min(first + 4, reading.count),
      Self.measures.contains(reading.tokens.hash(i))
        || reading.isClass(i, .numeral) || reading.tokens.isNumber(i)
    { i += 1 }
    return i > first ? i : nil
  }

  private static let fronts = WordSet("where wherever")
  private static let measures = WordSet(
    "a few just only even shortly soon right long immediately moments minutes hours hour days day weeks week months month years year"
  )

  private func isConjunction(_ i: Int) -> Bool {
    reading.isClass(i, .and) || reading.tokens.hash(i) == FunctionWords.but
  }

  /// "the road is closed. said it would open": a stop behind a plain word, though the next one has no capital, as where words
  /// were lost.
  private func endsLowerCaseSentence(_ i: Int) -> Bool {
    reading.isMark(i, 0x2E) && i + 1 < reading.count && reading.tokens.isWord(i - 1)
      && reading.tokens.isWord(i + 1)
      && reading.tokens.hasSpaceBefore(i + 1) && !reading.tokens.hasSpaceBefore(i)
      && !reading.tokens.hasInnerStop(i - 1)
      && reading.tokens.shape(i - 1) == .lower && reading.tokens.length(i - 1) > 4
      && reading.tokens.shape(i + 1) == .lower
  }

  /// "Asked by Berg whether …, he said"
  private func startsWithVerbCue(_ unit: Range<Int>) -> Bool {
    quotes.cueAt[unit.lowerBound] >= 0 && !quotes.isSourceCue[unit.lowerBound]
  }

  /// “The road is open.”: what stands in marks is a sentence of its own.
  private func isMarkedSentence(_ i: Int) -> Bool {
    guard quotes.isInQuote(i) else { return false }
    let span = quotes.spans[Int(quotes.spanAt[i])]
    guard span.outer.lowerBound == i, span.inner.count > 3,
      reading.tokens.shape(span.inner.lowerBound).startsUpper
    else { return false }
    switch reading.tokens.mark(span.inner.upperBound - 1) {
    case 0x2E, 0x3F, 0x21, 0x2026, 0x2C: return true
    default: return false
    }
  }

  func endsPhrase(_ i: Int, isPhrase: Bool, isFronted: Bool, in unit: Range<Int>) -> Bool {
    guard quotes.isComma(i) || isPhrase && quotes.isDash(i) else { return false }
    let next = i + 1
    if isPhrase {
      if quotes.isComma(i), isInPhrase(comma: i, in: unit) { return false }
      // "as a scandal, but has changed nothing"
      if next < unit.upperBound, reading.tokens.hash(next) == FunctionWords.but, startsVerbGroup(next + 1) {
        return true
      }
      // "announced her plan, and she was tired"
      if reading.isClass(next, .coordinator), reading.isClass(next + 1, .subjectPronoun),
        !reading.isClass(next + 1, [.relative, .objectPronoun])
      {
        return true
      }
      // "called for a ban, and the council was late"
      if reading.isClass(next, .coordinator),
        let subject = quotes.nounPhrase(startingAt: next + 1, end: unit.upperBound),
        reading.isClass(subject.upperBound, [.auxiliary, .modal, .verb])
          || quotes.isIrregularPast(subject.upperBound) || quotes.cue(at: subject.upperBound)?.form == .finite
      {
        return true
      }
      return !reading.isClass(next, .coordinator) && !quotes.isInQuote(next) && !quotes.isInQuote(i - 1)
        || reading.isClass(next, .relative)
    }
    return isFronted
      && startsSubject(next, in: unit)
  }

  /// "as “Mr. Novak,” while …", "While he said it was “safe,” Berg …": whether content ends behind closing marks.
  private func endsBehindMarks(_ i: Int, isPhrase: Bool, isFronted: Bool, in unit: Range<Int>) -> Bool {
    guard quotes.isCommaLike(i - 1) else { return false }
    if isPhrase, reading.isClass(i, .subordinator) && !reading.isClass(i, .preposition) || startsVerbGroup(i)
    {
      return true
    }
    return isFronted && startsSubject(i, in: unit) && quotes.hasVerb(i..<min(unit.upperBound, i + 12))
  }

  private func startsSubject(_ i: Int, in unit: Range<Int>) -> Bool {
    guard i < unit.upperBound else { return false }
    return reading.isClass(i, [.subjectPronoun, .determiner, .possessive, .numeral])
      || reading.tokens.isNumber(i) || quotes.mention(at: i) != nil || reading.tokens.shape(i).startsUpper
      // "residents are"
      || quotes.isNominal(i) && quotes.hasSuffix(i, "s")
        && reading.isClass(i + 1, [.auxiliary, .modal, .verb])
  }

  /// "called him a “fool” and left the room": the verb behind a coordinator that is the speaker's, as the phrase before it has none.
  private func verbOfSpeaker(behind i: Int, from start: Int) -> Int? {
    guard reading.isClass(i, .and) || reading.tokens.hash(i) == FunctionWords.but else { return nil }
    var verb = i + 1
    while reading.isClass(verb, .adverb), verb - i < 3 { verb += 1 }
    guard verb + 1 < reading.count, !quotes.isInQuote(verb), reading.tokens.shape(verb) == .lower,
      quotes.mention(at: verb) == nil,
      isPast(verb) || quotes.cueAt[verb] >= 0 && quotes.hasSuffix(verb, "s"), !quotes.hasVerb(start..<i)
    else { return nil }
    if let cue = quotes.cue(at: verb) {
      return cue.form == .finite && !cue.isPassive ? verb : nil
    }
    // "an old and battered bridge": no verb before a noun.
    let next = verb + 1
    return quotes.isTime(next) || quotes.mention(at: next) != nil || quotes.isInQuote(next)
      || reading.isClass(next, [.determiner, .possessive, .preposition, .to, .objectPronoun, .that, .adverb])
      ? verb : nil
  }

  /// "he was “glad” – a first sign of change": a dash before a remark of the reporter's that goes to the end of the sentence.
  private func isComment(dash: Int, in unit: Range<Int>) -> Bool {
    guard quotes.isDash(dash), dash + 2 < unit.upperBound,
      Self.indefinite.contains(reading.tokens.hash(dash + 1))
    else { return false }
    return !(dash + 1..<unit.upperBound).contains { quotes.isDash($0) }
  }

  /// Whether a phrase goes on behind a comma: ", including …", "Tulsa, Okla.", and lists: "its tactics, its style and its aims".
  private func isInPhrase(comma: Int, in unit: Range<Int>) -> Bool {
    let next = comma + 1
    guard next < unit.upperBound else { return false }
    if Self.examples.contains(reading.tokens.hash(next)) || isApposedName(behind: comma, in: unit) {
      return true
    }
    if quotes.mention(at: comma - 1)?.type == .location, quotes.mention(at: next)?.type == .location {
      return true
    }
    // An item of a list is no name beside a name ("the nominee, Anna Berg, and"), nor ", opposing cuts and".
    guard !quotes.isGerund(next),
      quotes.mention(at: next)?.type != .person || quotes.mention(at: comma - 1)?.type == .person
    else {
      return false
    }
    var i = next
    while i < unit.upperBound, i - next < 24, !quotes.isInQuote(i) {
      if reading.isClass(i, .coordinator) {
        return i > next
          && !reading.isClass(i + 1, [.auxiliary, .modal, .verb, .subjectPronoun, .preposition])
          && quotes.cueAt[i + 1] < 0 && !quotes.hasSuffix(i + 1, "ed")
      }
      guard
        quotes.isComma(i) || quotes.isNominal(i)
          || reading.isClass(i, [.determiner, .possessive, .preposition, .numeral, .to])
            && !reading.isClass(i, .subordinator),
        !reading.isClass(i, .relative), !quotes.isPastForm(i),
        !quotes.isTime(i),
        !quotes.isCueNotNoun(i)
      else { return false }
      i += 1
    }
    return false
  }

  /// "the council's leader, Anna Berg": a name at the end of the phrase that is apposed to it.
  private func isApposedName(behind comma: Int, in unit: Range<Int>) -> Bool {
    guard quotes.mention(at: comma - 1)?.type != .person, reading.tokens.shape(comma - 1) == .lower else {
      return false
    }
    var i = comma + 1
    while i < unit.upperBound, quotes.mention(at: i)?.type == .role { i += 1 }
    guard i < unit.upperBound, let name = quotes.mention(at: i), name.type == .person,
      name.tokens.lowerBound == i, !reading.tokens.isPossessive(name.tokens.upperBound - 1)
    else { return false }
    let end = name.tokens.upperBound
    return end >= unit.upperBound || quotes.isComma(end) || reading.isSentenceMark(end)
  }

  private static let examples = WordSet("including such especially particularly notably")

  /// Whether what follows a comma is not part of the content: the verb behind an insertion, or a contrast that is longer
  /// than the content so far and so the reporter's: "…, but critics disagree, because …".
  private func leavesClause(at comma: Int, from start: Int, in unit: Range<Int>, isInserted: Bool) -> Bool {
    let next = comma + 1
    guard next + 1 < unit.upperBound, !quotes.isInQuote(next), comma - start > 1 else { return false }
    if isInserted, startsVerbGroup(next) { return true }
    // "said it was late, and when asked whether …, left"
    if reading.isClass(next, .coordinator), reading.isClass(next + 1, .subordinator),
      quotes.cue(at: next + 2)?.isPassive ?? false
    {
      return true
    }
    // "…, compared with 64 percent who say the same"
    if reading.tokens.hash(next) == FunctionWords.compared,
      (next + 2..<max(next + 2, min(unit.upperBound, next + 12))).contains(where: {
        reading.isClass($0, .who) && quotes.cueAt[$0 + 1] >= 0
      })
    {
      return true
    }
    guard Self.contrasts.contains(reading.tokens.hash(next)), unit.upperBound - comma > comma - start,
      quotes.hasVerb(start..<min(comma, start + 30))
    else { return false }
    return reading.isClass(
      next + 1, [.subjectPronoun, .determiner, .possessive, .place, .negation, .numeral])
      && !reading.isClass(next + 1, [.that, .preposition])
      || quotes.mention(at: next + 1) != nil
      || quotes.isNominal(next + 1) && quotes.isNominal(next + 2)
  }

  private static let contrasts = WordSet("but while whereas")

  /// Whether a verb that goes on with an earlier subject stands here, adverbs passed over.
  func startsVerbGroup(_ i: Int) -> Bool {
    var k = i
    while reading.isClass(k, .adverb) || reading.isManner(k), k - i < 3 { k += 1 }
    guard k < reading.count, !quotes.isInQuote(k) else { return false }
    return reading.isClass(k, [.auxiliary, .modal, .verb]) && !quotes.isGerund(k)
      || quotes.cue(at: k)?.form == .finite
      || quotes.isIrregularPast(k)
      || quotes.hasSuffix(k, "ed") && reading.tokens.shape(k) == .lower && quotes.mention(at: k) == nil
  }

  /// The end of content that a comma closes: the comma, or behind the marks that hold it.
  func stop(_ comma: Int) -> Int? {
    if quotes.isComma(comma) { return comma }
    return quotes.isCommaLike(comma) ? comma + 1 : nil
  }

  func isFinalMark(_ i: Int) -> Bool {
    guard !quotes.isInQuote(i) else { return false }
    switch reading.tokens.mark(i) {
    case 0x2E:
      // The stop of "U.S." belongs to the word.
      return !(i > 0 && reading.tokens.hasInnerStop(i - 1))
    case 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x2026, 0x2014, 0x2013, 0x2D: return true
    default: return false
    }
  }
}
