internal import IsnadLexicon

// he said (that) … / X accused Y of … / the talks, he said, had failed / noting that …, he said

extension QuoteFinder {
  /// How many contents may lie inside one another. Nobody writes as many; a text of cues alone would be answered with a
  /// hundred times its length.
  private static let deepest = 8

  /// Content to the right of each cue, or around it.
  mutating func attributeByCues(_ unit: AttributionUnit, _ cues: [Int]) {
    if isTitle(unit) { return }
    // Where the contents end that earlier cues opened and that are still open.
    var ends: [Int] = []
    for index in cues where !used[index] {
      let cue = quotes.cues[index]
      let start = reading.tokens.start(cue.tokens.lowerBound)
      ends.removeAll { $0 <= start }
      if ends.count >= Self.deepest { continue }
      let before = found.count
      switch cue.form {
      case .preposition: attributeToSource(cue, unit)
      case .noun: attributeByNoun(cue, unit)
      case .finite, .participle, .infinitive: attributeByVerb(cue, index, unit)
      }
      for case let end? in found[before...].map(\.spans.last?.upperBound) where end > start {
        ends.append(end)
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
    if cue.isPassive, subject == nil, cue.group.lowerBound - unit.tokens.lowerBound <= 1 {
      askedInFront(cue, index, unit)
      return
    }
    guard let subject, !isInverted(cue, unit) else {
      invertedTrailing(cue, index, unit)
      return
    }
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
    } else if let content = contents.right(of: cue, in: unit.tokens) {
      guard isSpeech(cue, content) else { return }
      emit(content, cue, subject.phrase, index, unit, rule: rule)
    } else if !inRelativeClause(cue, subject, index, unit) {
      trailing(cue, subject, index, unit)
    }
  }

  /// "…, said Berg.": the phrase behind the cue ends its clause and is no content.
  private func isInverted(_ cue: Cue, _ unit: AttributionUnit) -> Bool {
    guard cue.form == .finite, !cue.isPassive, cue.traits.contains(.clause),
      quotes.isComma(cue.group.lowerBound - 1), cue.tokens == cue.group,
      let phrase = subjects.right(of: cue, in: unit.tokens), !quotes.isTime(phrase.lowerBound),
      isSpeakerLike(phrase),
      contents.endsClause(after: phrase.upperBound, in: unit.tokens)
    else { return false }
    return contents.right(of: cue, in: unit.tokens).map { $0.frame == .nounPhrase } ?? true
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

  /// "Asked whether the road was safe, Berg said": a question to the subject behind it, by nobody who is named.
  private mutating func askedInFront(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) {
    guard let content = contents.right(of: cue, in: unit.tokens),
      rules.uses(.builtIn(.indirectParticiple, content: content.frame)),
      !content.frame.isDisjoint(with: [.whether, .that, .nounPhrase])
    else { return }
    used[index] = true
    var quote = clauseQuote([content.tokens], cue: cue, rule: .indirectParticiple, frame: content.frame)
    claim([content.tokens], unit)
    quote.addressee = participleSubject(cue, unit).map { parties.party($0) }
    append(quote, unit)
  }

  /// "the bridge, which Berg said was unsafe", "what she said is a risk": the relative word and the clause behind the cue.
  private mutating func inRelativeClause(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) -> Bool {
    let tail = cue.tokens.upperBound
    let relative = subject.start - 1
    guard rules.uses(.indirectRelative), cue.form == .finite, !cue.isPassive, !subject.isShared,
      cue.traits.contains(.clause), relative > unit.tokens.lowerBound, tail + 1 < unit.tokens.upperBound,
      reading.isClass(relative, [.relative, .that]), !reading.isClass(relative, .place),
      subject.phrase.upperBound == cue.group.lowerBound, contents.startsVerbGroup(tail)
    else { return false }
    let rest = contents.clause(
      from: tail, in: unit.tokens, isInserted: quotes.isComma(relative - 1))
    guard rest.count >= 2 else { return false }
    let pieces = [relative..<relative + 1, rest]
    claim(pieces, unit)
    used[index] = true
    var quote = clauseQuote(pieces, cue: cue, rule: .indirectRelative)
    quote.speaker = parties.party(subject.phrase, isSpeaker: true)
    append(quote, unit)
    return true
  }

  /// Verb forms that are not finite say less surely that somebody spoke: "for its reporting", "to present himself". They need
  /// content that only speech has: a clause with *that* or a question word, or marks.
  private func isSpeech(_ cue: Cue, _ content: ContentFinder.Content) -> Bool {
    if cue.isHypothetical,
      !content.frame.isDisjoint(with: [.nounPhrase, .infinitive, .objectFor, .objectAs, .gerund]),
      content.frame != .infinitive || content.addressee == nil
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
    } else {
      quote = clauseQuote([content.tokens], cue: cue, rule: rule, frame: content.frame)
      claim([content.tokens], unit)
    }
    if cue.isPassive {
      // "He was told that …": the subject is the addressee; "it was reported that …": it is nobody.
      if !cue.traits.isDisjoint(with: [.objectClause, .objectInfinitive]),
        !(speaker.count == 1 && reading.tokens.hash(speaker.lowerBound) == Self.it)
      {
        quote.addressee = parties.party(speaker)
      }
    } else {
      quote.speaker = parties.party(speaker, isSpeaker: true)
      quote.addressee = (content.addressee ?? interviewer(unit)).map { parties.party($0) }
      if let source = content.source {
        used[source.cue] = true
        quote.chain = [parties.party(source.phrase)]
      }
    }
    append(quote, unit)
  }

  private static let compared = TokenTable.hash(of: "compared")
  private static let it = TokenTable.hash(of: "it")

  /// "X quoted Y as saying that …", "Y was quoted by X as saying that …"
  private mutating func quotedAs(
    _ cue: Cue, _ speaker: Range<Int>, _ through: Range<Int>?, _ saying: Range<Int>, _ index: Int,
    _ unit: AttributionUnit
  ) {
    used[index] = true
    if quotes.cueAt[saying.lowerBound] >= 0 { used[Int(quotes.cueAt[saying.lowerBound])] = true }
    guard
      let content = contents.right(
        of: saying.upperBound, traits: [.clause, .direct], passive: false, in: unit.tokens)
    else { return }
    var quote = markedOrClause(
      content.tokens, cue, marked: .chainQuotedAs, clause: .chainQuotedAs, unit)
    quote.cue = reading.range(saying)
    quote.chain = through.map { [parties.party($0)] } ?? []
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit)
  }

  /// "The talks had failed, he said." and "The talks, he said, had failed."
  private mutating func trailing(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) {
    guard cue.form == .finite, !cue.traits.isDisjoint(with: [.direct, .clause, .objectClause]),
      !subject.isShared,
      !cue.isPassive, !reading.isClass(subject.phrase.lowerBound, .relative),
      !(subject.phrase.upperBound..<cue.group.lowerBound).contains(where: {
        reading.isClass($0, [.auxiliary, .modal, .verb])
          || quotes.cueAt[$0] >= 0 && quotes.cues[Int(quotes.cueAt[$0])].form == .finite
      }) || quotes.isComma(cue.group.lowerBound - 1)
    else { return }
    if isBehindAs(subject) {
      asClause(cue, subject, index, unit)
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
    subject.start > 0 && reading.tokens.hash(subject.start - 1) == Self.as
  }

  private static let conditions = WordSet("if unless whether")
  private static let `as` = TokenTable.hash(of: "as")

  /// "The talks had failed, said Haddad."
  private mutating func invertedTrailing(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) {
    guard cue.form == .finite, cue.traits.contains(.clause), !cue.isPassive,
      quotes.isComma(cue.group.lowerBound - 1),
      let phrase = subjects.right(of: cue, in: unit.tokens)
    else { return }
    around(cue.group.lowerBound - 1, cue, phrase, isInverted: true, index, unit)
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
    var start = subjects.skipDateline(unit.tokens.lowerBound, end: max(comma, unit.tokens.lowerBound))
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
    guard let first = pieces.first, isWhole && first.count >= 2 || pieces.count > 1, rules.uses(rule)
    else { return }
    claim(pieces, unit)
    used[index] = true
    var quote = clauseQuote(pieces, cue: cue, rule: rule)
    quote.speaker = parties.party(speaker, isSpeaker: true)
    if tailEnd > tail { quote.addressee = parties.party(tail..<tailEnd) }
    append(quote, unit)
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
    if isInverted, !contents.startsVerbGroup(start) {
      guard !isWhole else { return nil }
      while start < unit.tokens.upperBound, !quotes.isComma(start) { start += 1 }
      start += 1
      guard start < unit.tokens.upperBound, contents.startsVerbGroup(start) else { return nil }
    }
    // "The risk, he said, that it would fall": the clause without its *that*.
    if reading.isClass(start, .that), !isInverted { start += 1 }
    guard start < unit.tokens.upperBound, !reading.isClass(start, [.coordinator, .relative]),
      reading.tokens.hash(start) != Self.compared, quotes.cueAt[start] < 0 || contents.startsVerbGroup(start),
      !quotes.isInQuote(start)
    else { return nil }
    let rest = contents.clause(from: start, in: unit.tokens)
    return rest.count >= 2 ? rest : nil
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
