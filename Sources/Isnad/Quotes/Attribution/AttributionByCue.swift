internal import IsnadLexicon

// he said (that) … / X accused Y of … / the talks, he said, had failed / noting that …, he said

extension QuoteFinder {
  /// How many contents may lie inside one another: one more than a chain has links. Nobody writes as many; a text of cues
  /// alone would be answered with a hundred times its length.
  private static let deepest = 9

  /// Content to the right of each cue, or around it.
  mutating func attributeByCues(_ unit: AttributionUnit, _ cues: ArraySlice<Int>) {
    if isTitle(unit) { return }
    // Where the contents end that earlier cues opened and that are still open.
    var ends: [Int] = []
    // Who speaks in the sentence itself: "Berg said Haddad had promised a road. He …" is about Berg.
    var outer: PartyResolver.Speaker?
    for index in cues where !used[index] {
      let cue = quotes.cues[index]
      let start = reading.tokens.start(cue.tokens.lowerBound)
      if ends.contains(where: { $0 <= start }) { ends.removeAll { $0 <= start } }
      if ends.count >= Self.deepest { continue }
      if ends.isEmpty { outer = nil } else { outer = outer ?? parties.speaker }
      let before = found.count
      switch cue.form {
      case .preposition: attributeToSource(cue, unit)
      case .noun: attributeByNoun(cue, unit)
      case .finite, .participle, .infinitive: attributeByVerb(cue, index, unit)
      }
      for quote in found[before...] {
        if let end = quote.spans.last?.upperBound, end > start { ends.append(end) }
      }
    }
    if let outer { parties.speaker = outer }
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
    let before = cue.group.lowerBound - 1
    let coordinator = quotes.coordinator(before: cue.group.lowerBound)
      .flatMap { $0 > unit.tokens.lowerBound ? $0 : nil }
    var subject =
      quotes.isComma(before) && sharedSubject[index] != nil || coordinator.map { $0 < before } ?? false
      ? nil : subjects.left(of: cue, in: unit.tokens)
    var isBehindAct = false
    if subject == nil {
      if let shared = sharedSubject[index] {
        subject = .init(shared, isShared: true)
        rule = .indirectCoordinated
      } else if cue.form != .finite {
        subject = (previousSpeaker(before: cue, unit) ?? participleSubject(cue, unit)).map {
          .init($0, isShared: true)
        }
      } else if let coordinator {
        isBehindAct = true
        subject = coordinatedSubject(before: coordinator, unit).map { .init($0, isShared: true) }
        rule = .indirectCoordinated
      }
    }
    if cue.isPassive, cue.group == cue.tokens, reducedPassive(cue, index, unit) { return }
    if cue.isPassive, subject == nil,
      before <= unit.tokens.lowerBound || reading.isClass(before, .subordinator)
    {
      askedInFront(cue, index, unit)
      return
    }
    if subject == nil, cue.form == .participle, cue.group.lowerBound == unit.tokens.lowerBound {
      fragment(cue, index, unit)
      return
    }
    guard let subject, !isInverted(cue, unit) else {
      invertedTrailing(cue, index, unit)
      return
    }
    if isReducedClause(cue, behind: subject.phrase) { return }
    var cue = cue
    if Self.conditions.contains(reading.tokens.hash(max(0, subject.start - 1))),
      subject.start > unit.tokens.lowerBound
    {
      cue.isHypothetical = true
    }
    if cue.isPassive, rules.uses(.chainQuotedAs), let relay = relay(of: cue, limit: unit.tokens.upperBound) {
      quotedAs(cue, subject.phrase, relay.through, relay.cue, index, unit)
    } else if cue.traits.contains(.quotedAs), !cue.isPassive, rules.uses(.chainQuotedAs),
      let quoted = quotedSpeaker(cue, limit: unit.tokens.upperBound)
    {
      quotedAs(cue, quoted.phrase, subject.phrase, quoted.cue, index, unit)
    } else if complementInRelativeClause(cue, subject, index, unit) {
      return
    } else if let told = reportedSpeech(behind: cue, unit),
      let content = contents.right(of: quotes.cues[told], in: unit.tokens)
    {
      used[index] = true
      emit(content, quotes.cues[told], subject.phrase, told, unit, rule: rule)
    } else if let content = contents.right(of: cue, in: unit.tokens) {
      guard isSpeech(cue, content), !isBehindAct || !isActToo(cue, content) else { return }
      // "was arrested and told that": without an addressee it is a passive like the one before.
      if rule == .indirectCoordinated, content.addressee == nil, content.frame == .that,
        cue.traits.contains(.objectClause), cue.traits.isDisjoint(with: [.clause, .that])
      {
        cue.isPassive = true
      }
      emit(content, cue, subject.phrase, index, unit, rule: rule)
    } else if cue.isPassive {
      passiveObject(cue, subject, index, unit)
    } else if !inRelativeClause(cue, subject, index, unit) {
      trailing(cue, subject, index, unit)
    }
  }

  /// "is said to have asked": the cue whose subject is that of the passive before it.
  private func reportedSpeech(behind cue: Cue, _ unit: AttributionUnit) -> Int? {
    let to = cue.tokens.upperBound
    guard cue.isPassive, cue.traits.isSuperset(of: [.clause, .direct]), to + 2 < unit.tokens.upperBound,
      reading.isClass(to, .to), reading.tokens.hash(to + 1) == Self.have, quotes.cueAt[to + 2] >= 0
    else { return nil }
    let told = Int(quotes.cueAt[to + 2])
    return quotes.cues[told].traits.isDisjoint(with: [.direct, .clause]) ? nil : told
  }

  private static let have = TokenTable.hash(of: "have")

  /// "The deal, described by Berg as historic, …": a participle with its *by*.
  private mutating func reducedPassive(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) -> Bool {
    guard !cue.traits.isDisjoint(with: [.objectAs, .objectOf]),
      let content = contents.right(of: cue, in: unit.tokens),
      let agent = content.agent, !content.frame.isDisjoint(with: [.objectAs, .objectOf, .direct]),
      rules.uses(.builtIn(.indirectParticiple, content: content.frame))
    else { return false }
    used[index] = true
    var quote = clauseQuote([content.tokens], cue: cue, rule: .indirectParticiple, frame: content.frame)
    claim(content.tokens, unit)
    quote.speaker = parties.party(agent, isSpeaker: true)
    append(quote, unit)
    return true
  }

  /// "The ruling was criticized by the council": the subject is the content, whoever *by* names the speaker.
  private mutating func passiveObject(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) {
    let by = cue.tokens.upperBound
    guard cue.traits.contains(.nounPhrase), !subject.isShared, by + 1 < unit.tokens.upperBound,
      reading.tokens.hash(by) == FunctionWords.by,
      !reading.isClass(subject.phrase.lowerBound, [.subjectPronoun, .relative]),
      let agent = quotes.nounPhrase(startingAt: by + 1, end: unit.tokens.upperBound), !quotes.isTime(by + 1),
      quotes.mention(at: agent.upperBound - 1) != nil
        || !cue.traits.isDisjoint(with: [.objectFor, .objectAs]),
      rules.uses(.builtIn(.indirectSpeakerVerb, content: .nounPhrase))
    else { return }
    used[index] = true
    var quote = clauseQuote([subject.phrase], cue: cue, rule: .indirectSpeakerVerb, frame: .nounPhrase)
    quote.speaker = parties.party(subjects.named(agent, in: unit.tokens) ?? agent, isSpeaker: true)
    append(quote, unit)
  }

  /// "Adding, “We are ready.”": a participle and what is in marks, said by whoever spoke in the sentence before.
  private mutating func fragment(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) {
    guard let last, last.unit == current - 1, rules.uses(.directSpeakerVerbQuote),
      let content = contents.right(of: cue, in: unit.tokens), let s = onlySpan(content.tokens), !claimed[s]
    else { return }
    used[index] = true
    claimed[s] = true
    var quote = directQuote([quotes.spans[s]], cue: cue, rule: .directSpeakerVerbQuote)
    quote.speaker = found[last.quote].speaker
    quote.chain = found[last.quote].chain
    append(quote, unit)
  }

  /// "One of them was the print called “Cowboys”": the verb of the subject stands before a participle without a comma.
  private func isReducedClause(_ cue: Cue, behind subject: Range<Int>) -> Bool {
    guard cue.form == .finite, cue.tokens == cue.group, quotes.hasSuffix(cue.tokens.lowerBound, "ed"),
      subject.upperBound < cue.tokens.lowerBound
    else { return false }
    let between = subject.upperBound..<cue.tokens.lowerBound
    return between.contains { reading.isClass($0, .verb) || Self.be.contains(reading.tokens.hash($0)) }
      && between.allSatisfy {
        reading.tokens.isWord($0) && !quotes.isInQuote($0)
          && !reading.isClass($0, [.coordinator, .relative, .that, .question, .subjectPronoun])
      }
  }

  /// "…, said Berg.": the phrase behind the cue ends its clause and is no content.
  private func isInverted(_ cue: Cue, _ unit: AttributionUnit) -> Bool {
    guard cue.form == .finite, !cue.isPassive, cue.traits.contains(.clause),
      quotes.isComma(cue.group.lowerBound - 1), cue.tokens == cue.group,
      let phrase = subjects.right(of: cue, in: unit.tokens), !quotes.isTime(phrase.lowerBound),
      isSpeakerLike(phrase) || isOne(phrase),
      // "Radio Six, the local station, reported the death of the mayor"
      !cue.traits.contains(.nounPhrase) || quotes.hasVerb(unit.tokens.lowerBound..<cue.group.lowerBound),
      contents.endsClause(after: phrase.upperBound, in: unit.tokens)
    else { return false }
    // "…, said Berg, who has worked there."
    if quotes.isComma(phrase.upperBound), phrase.contains(where: { quotes.mention(at: $0)?.type == .person })
    {
      return true
    }
    return contents.right(of: cue, in: unit.tokens).map { $0.frame == .nounPhrase } ?? true
  }

  /// "one source in the room"
  private func isOne(_ phrase: Range<Int>) -> Bool {
    phrase.count > 1 && reading.tokens.hash(phrase.lowerBound) == Self.one
  }

  /// Whether a phrase behind a verb can be its subject: a name, a pronoun, a role, "the report"; not "a warning".
  private func isSpeakerLike(_ phrase: Range<Int>) -> Bool {
    if reading.isClass(phrase.lowerBound, [.numeral, .negation]) { return false }
    return reading.isClass(phrase.lowerBound, [.the, .subjectPronoun])
      || phrase.contains {
        quotes.mention(at: $0) != nil || quotes.scene.findings.traits[$0].contains(.role)
          || quotes.hasSuffix($0, "s")
      }
  }

  /// "Asked whether the road was safe, Berg said", "Berg said when asked whether …": a question to the subject, by nobody who
  /// is named.
  private mutating func askedInFront(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) {
    guard let content = contents.right(of: cue, in: unit.tokens),
      rules.uses(.builtIn(.indirectParticiple, content: content.frame)),
      !content.frame.isDisjoint(with: [.whether, .that, .nounPhrase, .clause])
        || content.frame == .infinitive && content.agent != nil
    else { return }
    used[index] = true
    var quote = clauseQuote([content.tokens], cue: cue, rule: .indirectParticiple, frame: content.frame)
    claim(content.tokens, unit)
    quote.speaker = content.agent.map { parties.party($0, isSpeaker: true) }
    quote.addressee = participleSubject(cue, unit).map { parties.party($0) }
    append(quote, unit)
  }

  mutating func emit(
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
      if spans.count == 1, let lead = clauseBefore(speaker, cue, spans[0], unit) {
        quote = clauseQuote([lead, spans[0].inner], cue: cue, rule: .indirectParenthetical)
      }
    } else {
      quote = clauseQuote([content.tokens], cue: cue, rule: rule, frame: content.frame)
      claim(content.tokens, unit)
      if quotes.isInQuote(content.tokens.lowerBound), rule == .indirectSpeakerVerb,
        let lead = clauseBefore(
          speaker, cue, quotes.spans[Int(quotes.spanAt[content.tokens.lowerBound])], unit)
      {
        quote = clauseQuote([lead, content.tokens], cue: cue, rule: .indirectParenthetical)
      } else if !cue.isPassive, cue.traits.isSuperset(of: [.direct, .clause]),
        !content.frame.isDisjoint(with: [.clause, .that]),
        let condition = condition(before: speaker, unit)
      {
        quote = clauseQuote([condition, content.tokens], cue: cue, rule: rule, frame: content.frame)
        claim(condition, unit)
      }
    }
    if let end = content.cueEnd {
      quote.cue = reading.range(cue.tokens.lowerBound..<end)
      for i in cue.tokens.upperBound..<end where quotes.cueAt[i] >= 0 { used[Int(quotes.cueAt[i])] = true }
    }
    if cue.isPassive {
      // "He was told that …": the subject is the addressee; "it was reported that …": it is nobody.
      if !cue.traits.isDisjoint(with: [.objectClause, .objectInfinitive])
        || !content.frame.isDisjoint(with: [.whether, .nounPhrase]),
        !(speaker.count == 1 && reading.tokens.hash(speaker.lowerBound) == FunctionWords.it)
      {
        quote.addressee = parties.party(speaker)
      }
      quote.speaker = content.agent.map { parties.party($0, isSpeaker: true) }
    } else {
      quote.addressee = (content.addressee ?? interviewer(unit)).map { parties.party($0) }
      quote.speaker = parties.party(speaker, isSpeaker: true)
      if let source = content.source {
        used[source.cue] = true
        quote.chain = [parties.party(source.phrase)]
      } else {
        quote.chain = relays(ofDocument: speaker, unit)
      }
    }
    append(quote, unit)
  }

  /// "The talks, he said, “had failed.”": what stands before the attribution of a quotation that starts no sentence.
  private func clauseBefore(_ speaker: Range<Int>, _ cue: Cue, _ span: MarkedSpan, _ unit: AttributionUnit)
    -> Range<Int>?
  {
    let comma = speaker.lowerBound - 1
    guard quotes.isComma(comma), comma > unit.tokens.lowerBound, cue.tokens == cue.group,
      leadsOn(cue, span),
      reading.tokens.shape(span.inner.lowerBound) == .lower, rules.uses(.indirectParenthetical)
    else { return nil }
    var start = subjects.skipDateline(unit.tokens.lowerBound, end: comma)
    while start < comma, reading.isClass(start, .coordinator) { start += 1 }
    let lead = start..<comma
    guard !lead.isEmpty, lead.count < 16, !reading.isClass(start, [.adverb, .time, .relative]),
      !reading.isClass(start, .subordinator) || Self.conditions.contains(reading.tokens.hash(start)),
      lead.allSatisfy({
        (reading.tokens.isWord($0) || reading.tokens.isJoiner(at: $0)) && !quotes.isInQuote($0)
          && !quotes.isTime($0)
          && !quotes.isOccasion($0) && quotes.cueAt[$0] < 0
      })
    else { return nil }
    return lead
  }

  /// "If the bridge stays closed, Berg said she would leave": the condition in front of what was said.
  private func condition(before speaker: Range<Int>, _ unit: AttributionUnit) -> Range<Int>? {
    let comma = speaker.lowerBound - 1
    var start = unit.tokens.lowerBound
    while start < comma, reading.isClass(start, [.coordinator]) || reading.tokens.hash(start) == Self.even {
      start += 1
    }
    guard start < comma, quotes.isComma(comma), comma - start < 40,
      Self.ifs.contains(reading.tokens.hash(start)),
      (start + 1..<comma).allSatisfy({
        !quotes.isInQuote($0) && !quotes.isComma($0)
          && !quotes.isCueNotNoun($0)
      }), quotes.hasVerb(start + 1..<comma)
    else { return nil }
    return start..<comma
  }

  private static let even = TokenTable.hash(of: "even")
  private static let ifs = WordSet("if unless")

  /// "The road, Berg said, “is safe”", "The road, Berg wrote “is safe”"; not "In a letter, Berg said “the road is safe”".
  private func leadsOn(_ cue: Cue, _ span: MarkedSpan) -> Bool {
    let next = cue.tokens.upperBound
    if quotes.isComma(next) { return span.outer.lowerBound == next + 1 }
    return span.outer.lowerBound == next && cue.form == .finite
      && reading.isClass(span.inner.lowerBound, [.auxiliary, .modal])
  }

  private static let be = WordSet("is are was were")
  private static let one = TokenTable.hash(of: "one")
  private static let conditions = WordSet("if unless whether")
}
