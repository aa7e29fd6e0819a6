internal import IsnadLexicon

// he said (that) … / X accused Y of … / the talks, he said, had failed / noting that …, he said

extension QuoteFinder {
  /// Content to the right of each cue, or around it.
  mutating func attributeByCues(_ unit: AttributionUnit, _ cues: [Int]) {
    if isTitle(unit) { return }
    for index in cues where !used[index] {
      let cue = quotes.cues[index]
      switch cue.form {
      case .preposition: attributeToSource(cue, unit)
      case .noun: attributeByNoun(cue, unit)
      case .finite, .participle, .infinitive: attributeByVerb(cue, index, unit)
      }
    }
  }

  /// A headline or caption: a paragraph of one short unit without a final mark.
  private func isTitle(_ unit: AttributionUnit) -> Bool {
    let last = unit.tokens.upperBound - 1
    guard reading.paragraphs[unit.paragraph] == unit.tokens, unit.tokens.count < 30, !quotes.isInQuote(last)
    else { return false }
    return reading.tokens.isWord(last)
  }

  private mutating func attributeByVerb(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) {
    var rule: BuiltInRule =
      cue.form == .finite
      ? .indirectSpeakerVerb : cue.form == .participle ? .indirectParticiple : .indirectInfinitive
    var subject = subjects.left(of: cue, in: unit.tokens)
    if subject == nil {
      let p = cue.group.lowerBound - 1
      if let shared = sharedSubject[index] {
        subject = .init(shared, isShared: true)
        rule = .indirectCoordinated
      } else if cue.form != .finite {
        subject = (previousSpeaker(before: cue, unit) ?? participleSubject(cue, unit)).map {
          .init($0, isShared: true)
        }
      } else if p > unit.tokens.lowerBound, reading.isClass(p, .coordinator) {
        subject = coordinatedSubject(before: p, unit).map { .init($0, isShared: true) }
        rule = .indirectCoordinated
      }
    }
    guard let subject else {
      invertedTrailing(cue, index, unit)
      return
    }
    if cue.traits.contains(.quotedAs), !cue.isPassive, rules.uses(.chainQuotedAs),
      let quoted = quotedSpeaker(cue, limit: unit.tokens.upperBound)
    {
      quotedAs(cue, subject, quoted, index, unit)
    } else if let content = contents.right(of: cue, in: unit.tokens) {
      guard isSpeech(cue, content) else { return }
      emit(content, cue, subject.phrase, index, unit, rule: rule)
    } else {
      trailing(cue, subject, index, unit)
    }
  }

  /// Verb forms that are not finite say less surely that somebody spoke: "for its reporting", "to present himself". They need
  /// content that only speech has: a clause with *that* or a question word, or marks.
  private func isSpeech(_ cue: Cue, _ content: ContentFinder.Content) -> Bool {
    if cue.isHypothetical,
      !content.frame.isDisjoint(with: [.nounPhrase, .infinitive, .objectFor, .objectAs, .gerund])
    {
      return false
    }
    if content.tokens.contains(where: { quotes.isInQuote($0) }) { return true }
    let isSure = !content.frame.isDisjoint(with: [.that, .whether])
    switch cue.form {
    case .infinitive:
      return isSure || reading.isClass(content.tokens.lowerBound, .subjectPronoun) && !cue.isHypothetical
    case .participle:
      if reading.isClass(cue.group.lowerBound - 1, .preposition) { return isSure }
      return isSure
        || !content.frame.isDisjoint(with: [
          .clause, .colon, .objectClause, .infinitive, .objectOf, .objectFor,
        ])
    default:
      return content.frame != .objectComplement
    }
  }

  private mutating func emit(
    _ content: ContentFinder.Content, _ cue: Cue, _ speaker: Range<Int>, _ index: Int,
    _ unit: AttributionUnit, rule: BuiltInRule
  ) {
    let span = onlySpan(content.tokens)
    guard
      span == nil ? rules.uses(.builtIn(rule, content: content.frame)) : rules.uses(.directSpeakerVerbQuote)
    else { return }
    used[index] = true
    if let next = content.nextCue, sharedSubject[next] == nil { sharedSubject[next] = speaker }
    var quote: FoundQuote
    if let s = span {
      guard !claimed[s] else { return }
      var spans = [quotes.spans[s]]
      claimed[s] = true
      // He said, “X.” “Y.” in one sentence.
      if s + 1 < unit.spans.upperBound, !claimed[s + 1],
        spans[0].outer.upperBound == quotes.spans[s + 1].outer.lowerBound
      {
        spans.append(quotes.spans[s + 1])
        claimed[s + 1] = true
      }
      quote = directQuote(spans, cue: cue, rule: .directSpeakerVerbQuote)
    } else {
      quote = clauseQuote([content.tokens], cue: cue, rule: rule, frame: content.frame)
      claim([content.tokens], unit)
    }
    if cue.isPassive {
      // "He was told that …": the subject is the addressee, the source stands behind "by" if anywhere.
      quote.addressee = parties.party(speaker)
    } else {
      quote.speaker = parties.party(speaker, isSpeaker: true)
      quote.addressee = (content.addressee ?? interviewer(unit)).map { parties.party($0) }
    }
    append(quote, unit)
  }

  /// "X quoted Y as saying that …"
  private mutating func quotedAs(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ quoted: (phrase: Range<Int>, cue: Range<Int>),
    _ index: Int, _ unit: AttributionUnit
  ) {
    used[index] = true
    if quotes.cueAt[quoted.cue.lowerBound] >= 0 { used[Int(quotes.cueAt[quoted.cue.lowerBound])] = true }
    guard
      let content = contents.right(
        of: quoted.cue.upperBound, traits: [.clause, .direct], passive: false, in: unit.tokens)
    else { return }
    var quote = markedOrClause(
      content.tokens, cue, marked: .chainQuotedAs, clause: .chainQuotedAs, unit)
    quote.cue = reading.range(quoted.cue)
    quote.chain = [parties.party(subject.phrase)]
    quote.speaker = parties.party(quoted.phrase, isSpeaker: true)
    append(quote, unit)
  }

  /// "The talks had failed, he said." and "The talks, he said, had failed."
  private mutating func trailing(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) {
    guard cue.form == .finite, !cue.traits.isDisjoint(with: [.clause, .objectClause]), !subject.isShared,
      !cue.isPassive
    else { return }
    around(subject.start - 1, cue, subject.phrase, index, unit)
  }

  /// "The talks had failed, said Haddad."
  private mutating func invertedTrailing(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) {
    guard cue.form == .finite, cue.traits.contains(.clause), !cue.isPassive,
      quotes.isComma(cue.group.lowerBound - 1),
      let phrase = subjects.right(of: cue, in: unit.tokens)
    else { return }
    around(cue.group.lowerBound - 1, cue, phrase, index, unit)
  }

  /// The clause before an attribution that starts at a comma, and what follows when it is an insertion.
  private mutating func around(
    _ comma: Int, _ cue: Cue, _ speaker: Range<Int>, _ index: Int, _ unit: AttributionUnit
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
    var start = subjects.skipDateline(unit.tokens.lowerBound, end: max(comma, unit.tokens.lowerBound))
    // A quotation with an attribution of its own before it is not part of the clause.
    for s in unit.spans where quotes.spans[s].outer.upperBound <= comma && claimed[s] {
      start = quotes.spans[s].outer.upperBound
    }
    while start < comma, quotes.isComma(start) || reading.isClass(start, .coordinator) { start += 1 }
    var pieces: [Range<Int>] = []
    if comma - start >= 2 { pieces.append(start..<comma) }
    var rule = BuiltInRule.indirectTrailing
    var end = tailEnd
    while end < unit.tokens.upperBound, !quotes.isComma(end), end - tailEnd < 12 { end += 1 }
    if quotes.isComma(end), end + 1 < unit.tokens.upperBound,
      !reading.isClass(end + 1, [.coordinator, .relative]),
      quotes.cueAt[end + 1] < 0, !quotes.isInQuote(end + 1)
    {
      let rest = contents.clause(from: end + 1, in: unit.tokens)
      if rest.count >= 2 {
        pieces.append(rest)
        rule = .indirectParenthetical
      }
    }
    guard let first = pieces.first, first.count >= 2, rules.uses(rule) else { return }
    claim(pieces, unit)
    used[index] = true
    var quote = clauseQuote(pieces, cue: cue, rule: rule)
    quote.speaker = parties.party(speaker, isSpeaker: true)
    if tailEnd > tail { quote.addressee = parties.party(tail..<tailEnd) }
    append(quote, unit)
  }

  /// The speaker of the last quotation in the same unit: "…,” he said, adding that …".
  private func previousSpeaker(before cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    parties.lastSpeaker.flatMap {
      unit.tokens.contains($0.lowerBound) && $0.lowerBound < cue.tokens.lowerBound ? $0 : nil
    }
  }

  /// "he laughed and said": the nearest subject before the coordinator.
  private func coordinatedSubject(before coordinator: Int, _ unit: AttributionUnit) -> Range<Int>? {
    var i = coordinator - 1
    while i >= unit.tokens.lowerBound, !quotes.isInQuote(i), coordinator - i < 12 {
      if reading.isClass(i, .subjectPronoun), quotes.mention(at: i) == nil { return i..<i + 1 }
      if quotes.isComma(i) || reading.isClass(i, [.that, .subordinator]) { break }
      i -= 1
    }
    return subjects.main(of: unit.tokens.lowerBound..<coordinator)
  }

  /// "Noting that …, he said": the subject behind the participle's clause; else the one before it.
  private func participleSubject(_ cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    if cue.group.lowerBound == unit.tokens.lowerBound {
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
