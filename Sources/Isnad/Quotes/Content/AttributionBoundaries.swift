internal import IsnadLexicon

/// Where content ends before a further attribution of the same sentence.
extension ContentFinder {
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
      // "with Berg saying it was late and Novak calling it early"
      if let name = quotes.mention(at: p), name.tokens.lowerBound > start + 1,
        reading.isClass(name.tokens.lowerBound - 1, .and), quotes.isGerund(start - 1)
      {
        return name.tokens.lowerBound - 1
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
      if let coordinator = quotes.coordinator(before: cue.group.lowerBound), coordinator > start {
        if let end = coordinationEnd(before: cue, coordinator: coordinator, start: start) { return end }
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
  private func coordinationEnd(before cue: Cue, coordinator p: Int, start: Int) -> Int? {
    let isBut = reading.tokens.hash(p) == FunctionWords.but
    if cue.traits.contains(.clause)
      || cue.traits.contains(.that)
        && (!cue.traits.isDisjoint(with: [.direct, .nounPhrase, .objectInfinitive])
          || reading.isClass(cue.tokens.upperBound, .that))
    {
      return stop(p - 1)
        ?? (reading.isClass(p, .and) || isBut && (isPast(cue.tokens.lowerBound) || isPresent(cue)) ? p : nil)
    }
    // "said he makes little and questioned": what was said is in the present, the verb is not.
    if cue.group == cue.tokens, isPast(cue.tokens.lowerBound), !cue.isPassive, reading.isClass(p, .and),
      isInPresent(start..<p)
    {
      return p
    }
    // "insists he will fight and refuses to leave": a verb in -s has no modal before it.
    if isPresent(cue), reading.isClass(p, .and), isUnderModal(start..<p) { return p }
    guard isPast(cue.tokens.lowerBound) || cue.group != cue.tokens && !cue.isHypothetical, !cue.isPassive
    else { return nil }
    return stop(p - 1) ?? (isBut ? p : nil)
  }

  /// A verb in the past: no infinitive.
  func isPast(_ verb: Int) -> Bool {
    quotes.isPastForm(verb) || reading.isClass(verb, .verb) || reading.tokens.hash(verb) == Self.said
  }

  /// Whether the verbs of a clause are in the present, as far as their forms tell.
  private func isInPresent(_ tokens: Range<Int>) -> Bool {
    var sawPresent = false
    for i in tokens {
      let isInS = reading.isClass(i, .verb) && quotes.hasSuffix(i, "s")
      if quotes.isInQuote(i) || !isInS && isPast(i) || Self.pasts.contains(reading.tokens.hash(i)) {
        return false
      }
      sawPresent =
        sawPresent || isInS || Self.presents.contains(reading.tokens.hash(i)) || isPresent(i)
    }
    return sawPresent
  }

  /// Whether the verbs of a clause have modals before them: "he will fight".
  private func isUnderModal(_ tokens: Range<Int>) -> Bool {
    var sawModal = false
    for i in tokens {
      if quotes.isInQuote(i) || isPast(i) || isPresent(i) || quotes.isContraction(i) { return false }
      if reading.isClass(i, .auxiliary), !Self.bases.contains(reading.tokens.hash(i)) { return false }
      sawModal = sawModal || reading.isClass(i, .modal)
    }
    return sawModal
  }

  /// A verb in -s behind *he*, *she* or *it*.
  private func isPresent(_ i: Int) -> Bool {
    quotes.hasSuffix(i, "s") && reading.isClass(i - 1, .singularPerson)
      && !reading.isClass(i - 1, .possessive)
      && reading.tokens.shape(i) == .lower
  }

  private static let bases = WordSet("be have do been being having doing")
  private static let presents = WordSet("is are has have does do will can may must")
  private static let pasts = WordSet("was were had did would could might should been")

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
}
