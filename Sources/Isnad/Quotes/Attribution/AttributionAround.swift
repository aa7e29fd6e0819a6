internal import IsnadLexicon

// The talks had failed, he said. / The talks, he said, had failed. / As he put it, the talks had failed.

extension QuoteFinder {
  /// "The talks had failed, he said." and "The talks, he said, had failed."
  mutating func trailing(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) {
    guard cue.form == .finite, !cue.traits.isDisjoint(with: [.direct, .clause, .objectClause]),
      !subject.isShared,
      !cue.isPassive, !reading.isClass(subject.phrase.lowerBound, .relative),
      !(subject.phrase.upperBound..<cue.group.lowerBound).contains(where: {
        reading.isClass($0, [.auxiliary, .modal, .verb])
          || quotes.cue(at: $0)?.form == .finite
      }) || quotes.isComma(cue.group.lowerBound - 1)
    else { return }
    if isBehindAs(subject) {
      asClause(cue, subject, index, unit)
    } else if aroundInRelativeClause(cue, subject, index, unit) {
      return
    } else if !cue.traits.isDisjoint(with: [.clause, .objectClause]) {
      around(subject.start - 1, cue, subject.phrase, isInverted: false, index, unit)
    }
  }

  /// "As Berg put it, the road is safe." and "The road, as Berg put it, is safe."
  mutating func asClause(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) {
    guard isBehindAs(subject) else { return }
    let before = subject.start - 2
    guard before <= unit.tokens.lowerBound else {
      guard quotes.isComma(before) || quotes.isDash(before),
        cue.traits.contains(.clause) || cue.tokens.count > 1
      else { return }
      around(before, cue, subject.phrase, isInverted: false, index, unit)
      return
    }
    var comma = cue.tokens.upperBound
    while comma < unit.tokens.upperBound, !quotes.isComma(comma), comma - cue.tokens.upperBound < 12 {
      comma += 1
    }
    guard quotes.isComma(comma), comma + 2 < unit.tokens.upperBound,
      contents.endsClause(after: cue.tokens.upperBound, in: unit.tokens)
    else { return }
    let tokens = contents.clause(from: comma + 1, in: unit.tokens)
    guard tokens.count >= 2, rules.uses(.indirectTrailing) else { return }
    used[index] = true
    var quote = markedOrClause(
      tokens, cue, marked: .directSpeakerVerbQuote, clause: .indirectTrailing, unit)
    quote.speaker = parties.party(subject.phrase, isSpeaker: true)
    append(quote, unit)
  }

  private func isBehindAs(_ subject: SubjectFinder.Subject) -> Bool {
    subject.start > 0 && reading.tokens.hash(subject.start - 1) == FunctionWords.as
  }

  /// "The talks had failed, said Haddad."
  mutating func invertedTrailing(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) {
    guard cue.form == .finite, cue.traits.contains(.clause), !cue.isPassive,
      quotes.isComma(cue.group.lowerBound - 1),
      let phrase = subjects.right(of: cue, in: unit.tokens)
    else { return }
    if attributeMarked(behind: phrase, cue, index, unit) { return }
    around(cue.group.lowerBound - 1, cue, phrase, isInverted: true, index, unit)
  }

  /// "But, said Berg, “the road is safe.”": what stands in marks right behind the attribution.
  private mutating func attributeMarked(
    behind speaker: Range<Int>, _ cue: Cue, _ index: Int, _ unit: AttributionUnit
  ) -> Bool {
    let open = speaker.upperBound + 1
    guard quotes.isComma(open - 1), quotes.isInQuote(open), open < unit.tokens.upperBound,
      cue.group.lowerBound - unit.tokens.lowerBound < 4, rules.uses(.directSpeakerVerbQuote)
    else { return false }
    let s = Int(quotes.spanAt[open])
    guard !claimed[s], quotes.spans[s].outer.lowerBound == open, endsLikeSentence(quotes.spans[s]) else {
      return false
    }
    claimed[s] = true
    used[index] = true
    var quote = directQuote([quotes.spans[s]], cue: cue, rule: .directSpeakerVerbQuote)
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit)
    return true
  }

  /// The clause before an attribution that starts at a comma, and what follows when it is an insertion.
  private mutating func around(
    _ comma: Int, _ cue: Cue, _ speaker: Range<Int>, isInverted: Bool, _ index: Int, _ unit: AttributionUnit
  ) {
    let tail = max(cue.tokens.upperBound, speaker.upperBound)
    var tailEnd = tail
    if cue.traits.contains(.objectClause), tail < unit.tokens.upperBound, !quotes.isTime(tail),
      let object = quotes.nounPhrase(startingAt: tail, end: unit.tokens.upperBound)
    {
      tailEnd = object.upperBound
    }
    guard
      quotes.isComma(comma) || quotes.isDash(comma) || comma < unit.tokens.lowerBound
        || reading.isClass(comma, .adverb),
      contents.endsClause(after: tailEnd, in: unit.tokens)
    else { return }
    var start = subjects.skipDateline(unit.tokens.lowerBound, end: max(comma + 1, unit.tokens.lowerBound))
    // A quotation with an attribution of its own before it is not part of the clause.
    for s in unit.spans where quotes.spans[s].outer.upperBound <= comma && claimed[s] {
      start = quotes.spans[s].outer.upperBound
    }
    while start < comma,
      !reading.tokens.isWord(start) && !quotes.isInQuote(start) || reading.isClass(start, .coordinator)
    { start += 1 }
    var pieces: [Range<Int>] = []
    if comma - start >= 1 { pieces.append(start..<comma) }
    let isWhole = pieces.first.map { quotes.hasVerb($0) || $0.count > 5 && !isAdverbial($0) } ?? false
    var rule = BuiltInRule.indirectTrailing
    if let rest = rest(behind: tailEnd, isInverted: isInverted, isWhole: isWhole, unit) {
      pieces.append(rest)
      rule = .indirectParenthetical
    }
    // "Still, he said, the road is safe."
    let isLead =
      pieces.count == 1 && !isWhole && rule == .indirectParenthetical && !isInverted && quotes.isComma(comma)
    guard let first = pieces.first, isWhole && first.count >= 2 || pieces.count > 1 || isLead,
      rules.uses(rule)
    else { return }
    for piece in pieces { claim(piece, unit) }
    used[index] = true
    var quote = clauseQuote(pieces, cue: cue, rule: rule)
    quote.speaker = parties.party(speaker, isSpeaker: true)
    if tailEnd > tail { quote.addressee = parties.party(contents.withoutOccasion(tail..<tailEnd)) }
    append(quote, unit)
  }

  /// "and the bridge is open", "and “everyone left.”": a clause with a subject of its own that attributes nothing itself.
  private func coordinatedClause(_ and: Int, _ unit: AttributionUnit) -> Range<Int>? {
    let start = and + 1
    guard start + 2 < unit.tokens.upperBound else { return nil }
    let tokens = contents.clause(from: and, in: unit.tokens)
    guard tokens.upperBound > start + 2 else { return nil }
    if quotes.isInQuote(start) {
      return claimed[Int(quotes.spanAt[start])] || onlySpan(start..<tokens.upperBound) == nil ? nil : tokens
    }
    let hasCue = (start..<tokens.upperBound).contains {
      quotes.cue(at: $0)?.form == .finite
    }
    return !hasCue && quotes.startsClause(start) && quotes.hasVerb(start..<tokens.upperBound) ? tokens : nil
  }

  /// "but only in the towns", "but also the arms trade": a rest without a verb of its own, up to the end of the sentence.
  private func isFragment(_ start: Int, _ unit: AttributionUnit) -> Bool {
    let end = unit.tokens.upperBound
    return end - start > 3 && reading.tokens.hash(start) == FunctionWords.but
      && reading.isClass(start + 1, [.adverb, .negation])
      && !(start..<end).contains {
        quotes.isInQuote($0) || quotes.isCueNotNoun($0)
      } && !quotes.hasVerb(start..<end)
  }

  /// "Following the update", "In both cases", "Last June": a phrase in front of a clause.
  func isAdverbial(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    return reading.isClass(first, [.preposition, .adverb, .subordinator]) || quotes.isTime(first)
      || quotes.isGerund(first)
  }

  /// What goes on behind an inserted attribution: "The road, said Berg, the mayor, ⟦is safe⟧". Behind an inverted one, what
  /// follows a whole clause is an apposition to the speaker: "The road is safe, said Berg, the mayor".
  func rest(
    behind tail: Int, isInverted: Bool, isWhole: Bool, _ unit: AttributionUnit
  ) -> Range<Int>? {
    var end = tail
    while end < unit.tokens.upperBound, !quotes.isComma(end), end - tail < 12 { end += 1 }
    guard quotes.isComma(end), end + 1 < unit.tokens.upperBound else { return nil }
    var start = end + 1
    // "The road is safe, he said, and the bridge is open."
    if isWhole, reading.isClass(start, .and) || reading.tokens.hash(start) == FunctionWords.but,
      let more = coordinatedClause(start, unit)
    {
      return more
    }
    if isInverted, !contents.startsVerbGroup(start) {
      guard !isWhole else { return nil }
      while start < unit.tokens.upperBound, !quotes.isComma(start) { start += 1 }
      start += 1
      guard start < unit.tokens.upperBound, contents.startsVerbGroup(start) else { return nil }
    }
    // "…, officials say, with the mayor noting that …" is the mayor's.
    if reading.tokens.hash(start) == FunctionWords.with,
      (start..<min(start + 10, unit.tokens.upperBound)).contains(where: {
        quotes.cue(at: $0)?.form == .participle
      })
    {
      return nil
    }
    // "The risk, he said, that it would fall": the clause without its *that*.
    let isThat = reading.isClass(start, .that) && !isInverted
    if isThat { start += 1 }
    if isWhole, isFragment(start, unit) { return contents.clause(from: start, in: unit.tokens) }
    guard start < unit.tokens.upperBound, !reading.isClass(start, [.coordinator, .relative]),
      reading.tokens.hash(start) != FunctionWords.compared,
      quotes.cueAt[start] < 0 || contents.startsVerbGroup(start),
      !quotes.isInQuote(start) || isThat && !claimed[Int(quotes.spanAt[start])]
    else { return nil }
    let rest = contents.clause(from: start, in: unit.tokens)
    return rest.count >= 2 ? rest : nil
  }
}
