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
    let isFronted =
      isFronted || reading.isClass(first, .subordinator)
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
        || !isPhrase && i > start && reading.isMark(i, 0x3A) && isMarkedSentence(i + 1)
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
          if reading.isClass(before, .coordinator) || cue.form == .participle || quotes.isComma(before) {
            next = Int(quotes.cueAt[i])
          }
          break
        }
      }
      i += 1
    }
    while end > start, isFinalMark(end - 1) { end -= 1 }
    return start..<end
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
    if reading.tokens.hash(next) == Self.including { return true }
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
        !reading.isClass(i, .relative), !quotes.isIrregularPast(i), !quotes.hasSuffix(i, "ed"),
        !quotes.isTime(i),
        !quotes.isCueNotNoun(i)
      else { return false }
      i += 1
    }
    return false
  }

  private static let including = TokenTable.hash(of: "including")

  /// Whether what follows a comma is not part of the content: the verb behind an insertion, or a contrast that is longer
  /// than the content so far and so the reporter's: "…, but critics disagree, because …".
  private func leavesClause(at comma: Int, from start: Int, in unit: Range<Int>, isInserted: Bool) -> Bool {
    let next = comma + 1
    guard next + 1 < unit.upperBound, !quotes.isInQuote(next), comma - start > 1 else { return false }
    if isInserted, startsVerbGroup(next) { return true }
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

  /// Where the content before a further cue ends, when that cue starts an attribution of its own.
  func boundary(before cue: Cue, start: Int, _ unit: Range<Int>, isPhrase: Bool = false) -> Int? {
    let p = cue.group.lowerBound - 1
    guard p > start else { return nil }
    switch cue.form {
    case .preposition:
      return quotes.isComma(p) ? p : cue.tokens.lowerBound
    case .participle:
      if reading.isClass(p, .coordinator) {
        // "said they were explaining the plan and asking for help", not "was insisting … and asking".
        let isInside =
          (start..<p).contains(where: quotes.isGerund)
          && !(max(unit.lowerBound, start - 6)..<start).contains(where: quotes.isGerund)
        return isInside ? nil : stop(p - 1) ?? p
      }
      // "while promising to …", "before adding that …"
      if Self.sequences.contains(reading.tokens.hash(p)),
        !cue.traits.isDisjoint(with: [.clause, .infinitive, .objectClause])
      {
        return stop(p - 1) ?? p
      }
      return stop(p) ?? absolute(before: cue, start: start)
    case .finite:
      // "would attack and would answer": both are what was said.
      if cue.isHypothetical, reading.isClass(p, .coordinator),
        (start..<p).contains(where: { reading.isClass($0, .modal) })
      {
        return nil
      }
      // "…, and added that": the subject is the earlier one. "…, he said": the content ends at the comma.
      if reading.isClass(p, .coordinator) {
        if let end = coordinationEnd(before: cue, coordinator: p) { return end }
      } else if quotes.isComma(p), reading.isClass(cue.tokens.upperBound, .that),
        !cue.traits.isDisjoint(with: [.that, .clause]), !cue.isPassive, quotes.hasVerb(start..<p)
      {
        return p  // "denied that it was late, admitted that it was dear and …"
      }
      guard
        !cue.traits.isDisjoint(with: [.clause, .objectClause])
          || cue.traits.contains(.that) && reading.isClass(cue.tokens.upperBound, .that)
          || quotes.isCommaLike(p - 2) && reading.isClass(p, .subjectPronoun)
            && !cue.traits.isDisjoint(with: [.objectInfinitive, .objectOf, .objectAs]),
        let subject = subjects.left(of: cue, in: start..<unit.upperBound), subject.start > start
      else { return nil }
      var before = subject.start - 1
      let isCoordinated =
        reading.isClass(before, [.coordinator, .subordinator]) && !reading.isClass(before, .that)
      if isCoordinated { before -= 1 }
      guard isCoordinated || endsClause(after: cue.tokens.upperBound, in: unit) else { return nil }
      if isCoordinated, reading.tokens.hash(before + 1) == FunctionWords.but {
        return stop(before) ?? before + 1
      }
      // "declined to comment and officials said …"
      if isPhrase, reading.isClass(subject.start - 1, .coordinator) { return stop(before) ?? before + 1 }
      return quotes.isDash(before) ? before : stop(before)
    case .noun, .infinitive: return nil
    }
  }

  /// Where content ends before "and added", ", and called for", "but denied": a verb of the one who speaks, not of the content.
  private func coordinationEnd(before cue: Cue, coordinator p: Int) -> Int? {
    let isBut = reading.tokens.hash(p) == FunctionWords.but
    if cue.traits.contains(.clause)
      || cue.traits.contains(.that)
        && (!cue.traits.isDisjoint(with: [.direct, .nounPhrase, .objectInfinitive])
          || reading.isClass(cue.tokens.upperBound, .that))
    {
      return stop(p - 1)
        ?? (reading.isClass(p, .and) || isBut && (isPast(cue.tokens.lowerBound) || isPresent(cue)) ? p : nil)
    }
    guard isPast(cue.tokens.lowerBound) || cue.group != cue.tokens && !cue.isHypothetical, !cue.isPassive
    else { return nil }
    return stop(p - 1) ?? (isBut ? p : nil)
  }

  /// A verb in the past: no infinitive.
  private func isPast(_ verb: Int) -> Bool {
    quotes.hasSuffix(verb, "ed") || quotes.isIrregularPast(verb) || reading.isClass(verb, .verb)
      || reading.tokens.hash(verb) == Self.said
  }

  /// A cue in -s.
  private func isPresent(_ cue: Cue) -> Bool {
    cue.tokens == cue.group && quotes.hasSuffix(cue.tokens.lowerBound, "s")
  }

  private static let said = TokenTable.hash(of: "said")
  private static let sequences = WordSet("while whilst before")

  /// ", with officials saying that": the comma before *with*, when only a noun phrase stands between.
  private func absolute(before cue: Cue, start: Int) -> Int? {
    var i = cue.group.lowerBound - 1
    while i > start, cue.group.lowerBound - i < 10, reading.tokens.isWord(i) {
      if reading.tokens.hash(i) == FunctionWords.with { return stop(i - 1) }
      guard
        quotes.isNominal(i)
          || reading.isClass(i, [.determiner, .possessive, .of, .numeral, .adverb, .subjectPronoun])
      else { return nil }
      i -= 1
    }
    return nil
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
