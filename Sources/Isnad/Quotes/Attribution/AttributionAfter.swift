internal import IsnadLexicon

// “…,” he said / “…,” said Haddad / the bridge was “not fit for use,” Haddad said

extension QuoteFinder {
  /// Attributions that follow a marked span.
  mutating func attributeAfter(_ unit: AttributionUnit, _ cues: ArraySlice<Int>) {
    var start = unit.tokens.lowerBound
    for s in unit.spans where !claimed[s] {
      let span = quotes.spans[s]
      var t = span.outer.upperBound
      var isStrong = endsOpen(span)
      while t < unit.tokens.upperBound, quotes.isComma(t) || quotes.isDash(t) {
        isStrong = true
        t += 1
      }
      let limit = subjects.spanStart(after: t, in: unit.tokens)
      guard let index = attributingCue(cues, from: t, limit: limit) else { continue }
      let cue = quotes.cues[index]
      guard let (speaker, rule) = speakerAfter(cue, from: t, limit: limit, isStrong: isStrong, unit) else {
        continue
      }
      if hasOwnContent(cue, span, start, unit) { continue }
      if isWordOfClause(span, from: start, cues) { continue }
      let lead = leadIn(span, from: start, cues)
      guard rules.uses(lead == nil ? rule : .mixedQuoteSpeakerVerb) else { continue }
      used[index] = true
      var quote: FoundQuote
      if let lead {
        quote = clauseQuote([lead..<span.outer.upperBound], cue: cue, rule: .mixedQuoteSpeakerVerb)
        claim(lead..<span.outer.upperBound, unit)
      } else {
        claimed[s] = true
        var content = [span]
        // “X,” he said, “Y.”
        if s + 1 < unit.spans.upperBound, !claimed[s + 1],
          leads(from: cue.tokens.upperBound, to: quotes.spans[s + 1].outer.lowerBound)
        {
          content.append(quotes.spans[s + 1])
          claimed[s + 1] = true
        }
        quote = directQuote(content, cue: cue, rule: rule)
        // “It is our luck,” he said, that nobody was hurt.
        if content.count == 1, let rest = thatClause(behind: cue, unit) {
          quote = clauseQuote([span.inner, rest], cue: cue, rule: .mixedQuoteSpeakerVerb)
          claim(rest, unit)
        }
      }
      start = max(cue.tokens.upperBound, speaker.upperBound)
      name(&quote, cue, speaker, limit: limit)
      append(quote, unit)
    }
  }

  private func attributingCue(_ cues: ArraySlice<Int>, from t: Int, limit: Int) -> Int? {
    cues.first { index in
      let cue = quotes.cues[index]
      return cue.tokens.lowerBound >= t && cue.tokens.lowerBound < limit && !used[index]
        && cue.form == .finite && !reading.isClass(cue.group.lowerBound - 1, .relative)
        && !cue.traits.isDisjoint(with: [.direct, .clause, .manner, .objectClause, .quotedAs])
    }
  }

  /// Whether a marked span ends in a way that asks for an attribution: with a comma, a dash, ? or !.
  func endsOpen(_ span: MarkedSpan) -> Bool {
    switch reading.tokens.mark(lastMark(span)) {
    case 0x2C, 0x3F, 0x21, 0x2014, 0x2013, 0x2D, 0x2026: true
    default: false
    }
  }

  private func speakerAfter(
    _ cue: Cue, from t: Int, limit: Int, isStrong: Bool, _ unit: AttributionUnit
  ) -> (Range<Int>, BuiltInRule)? {
    if cue.group.lowerBound == t {
      guard isStrong || !cue.isPassive,
        let phrase = quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: limit)
      else { return nil }
      return (subjects.named(phrase, in: phrase.lowerBound..<limit) ?? phrase, .directQuoteVerbSpeaker)
    }
    guard let subject = subjects.left(of: cue, in: t..<unit.tokens.upperBound) else { return nil }
    if subject.start == t { return (subject.phrase, .directQuoteSpeakerVerb) }
    // “…”, who were fighting there, he said: an insertion between quotation and attribution.
    if isStrong, quotes.isComma(subject.start - 1) || onlyModifiers(t..<subject.start) {
      return (subject.phrase, .directQuoteSpeakerVerb)
    }
    return nil
  }

  /// Words that may stand before the name in the subject: "ministry spokesman" of "ministry spokesman Salim Haddad said".
  private func onlyModifiers(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      quotes.isNominal($0) || reading.isClass($0, [.determiner, .preposition, .of]) || quotes.isComma($0)
        || reading.tokens.isNumber($0) || reading.isMark($0, 0x24)
    }
  }

  /// On “The Evening Hour,” Haddad said the works …: a title in marks, and content of the cue's own behind it.
  private func hasOwnContent(_ cue: Cue, _ span: MarkedSpan, _ start: Int, _ unit: AttributionUnit) -> Bool {
    let before = span.outer.lowerBound - 1
    guard before >= start,
      reading.isClass(before, [.preposition, .determiner, .possessive])
        || before >= 0 && reading.tokens.isPossessive(before)
    else { return false }
    return !contents.endsClause(after: cue.tokens.upperBound, in: unit.tokens)
  }

  /// "to protest what it called “interference”, Reuters said": a word or two in marks that belong to a cue of their clause.
  private func isWordOfClause(_ span: MarkedSpan, from start: Int, _ cues: ArraySlice<Int>) -> Bool {
    let open = span.outer.lowerBound
    guard open - start > 3, reading.tokens.isWord(open - 1), !isCapitalized(span), span.inner.count < 8 else {
      return false
    }
    return cues.contains { index in
      quotes.cues[index].tokens.upperBound == open && quotes.cues[index].form != .noun
        && !quotes.cues[index].traits.isDisjoint(with: [.objectComplement, .objectAs])
    }
  }

  /// Where the clause begins that a marked fragment ends: "The bridge was “not fit for use,” Haddad said".
  private func leadIn(_ span: MarkedSpan, from start: Int, _ cues: ArraySlice<Int>) -> Int? {
    let open = span.outer.lowerBound
    var first = start
    while first < open,
      !reading.tokens.isWord(first) || reading.isClass(first, .coordinator) || quotes.isTime(first)
    { first += 1 }
    guard open - first >= 2, !quotes.isInQuote(first),
      // "With many roads, “there is no single danger,” …"
      reading.tokens.isWord(open - 1) || quotes.isComma(open - 1) && !isCapitalized(span)
    else { return nil }
    // A cue that leads to the span is for the other rules.
    let leadsHere = cues.contains { index in
      let cue = quotes.cues[index]
      return cue.tokens.lowerBound >= first && cue.tokens.upperBound <= open && cue.form != .noun
        && (contents.right(of: cue, in: first..<span.outer.upperBound).map { $0.tokens.lowerBound >= open }
          ?? false)
    }
    return leadsHere || isCapitalized(span) && endsLikeSentence(span) && span.inner.count > 8 ? nil : first
  }

  private mutating func name(_ quote: inout FoundQuote, _ cue: Cue, _ speaker: Range<Int>, limit: Int) {
    let tail = cue.tokens.upperBound
    if cue.isPassive, let relay = relay(of: cue, limit: limit) {
      quote.chain = relay.through.map { [parties.party($0)] } ?? []
      quote.speaker = parties.party(speaker, isSpeaker: true)
      quote.cue = reading.range(relay.cue)
      return
    }
    if cue.traits.contains(.quotedAs), let quoted = quotedSpeaker(cue, limit: limit) {
      quote.chain = [parties.party(speaker)]
      quote.speaker = parties.party(quoted.phrase, isSpeaker: true)
      quote.cue = reading.range(quoted.cue)
      return
    }
    if cue.traits.contains(.objectClause) || cue.traits.isSuperset(of: [.whether, .objectInfinitive]),
      tail < limit,
      !quotes.isTime(tail),
      let object = quotes.nounPhrase(startingAt: tail, end: limit),
      object != speaker
    {
      quote.addressee = parties.party(contents.withoutOccasion(object))
    } else if reading.isClass(tail, .to), let object = quotes.nounPhrase(startingAt: tail + 1, end: limit) {
      quote.addressee = parties.party(object)
    }
    quote.speaker = parties.party(speaker, isSpeaker: true)
  }

  /// "In an interview with Press TV, he said": who heard it, in the same sentence.
  func interviewer(_ unit: AttributionUnit) -> Range<Int>? {
    for i in unit.tokens where reading.tokens.hash(i) == Self.interview && !quotes.isInQuote(i) {
      guard reading.tokens.hash(i + 1 < reading.count ? i + 1 : i) == FunctionWords.with else { continue }
      return quotes.nounPhrase(startingAt: i + 2, end: unit.tokens.upperBound)
    }
    return nil
  }

  private static let interview = TokenTable.hash(of: "interview")

  /// "…,” he said, that nobody was hurt": the clause behind *that*.
  private func thatClause(behind cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    var comma = cue.tokens.upperBound
    // "they wrote in a letter to the mayor, that …"
    while comma < unit.tokens.upperBound, comma - cue.tokens.upperBound < 10, reading.tokens.isWord(comma),
      !quotes.isCueNotNoun(comma), !quotes.isInQuote(comma)
    { comma += 1 }
    guard quotes.isComma(comma), comma + 3 < unit.tokens.upperBound, reading.isClass(comma + 1, .that),
      rules.uses(.mixedQuoteSpeakerVerb)
    else { return nil }
    let tokens = contents.clause(from: comma + 2, in: unit.tokens)
    return tokens.count > 1 && quotes.hasVerb(tokens) ? tokens : nil
  }

  /// Whether the marked span that opens at a token ends its sentence.
  private func endsSentence(behind open: Int) -> Bool {
    guard quotes.isInQuote(open) else { return false }
    return reading.isSentenceMark(lastMark(quotes.spans[Int(quotes.spanAt[open])]))
  }

  /// Whether nothing but commas, times, occasions and addressees lies between a cue and the next marked span; an apposition to
  /// the speaker may be longer when the span goes on in lower case.
  private func leads(from start: Int, to end: Int) -> Bool {
    let goesOn = end + 1 < reading.count && reading.tokens.shape(end + 1) == .lower && quotes.isComma(end - 1)
    guard end - start <= (goesOn ? 40 : 14) else { return false }
    var sawMark = start == end
    for i in start..<end {
      if !goesOn, quotes.cue(at: i)?.form == .finite { return false }
      switch reading.tokens.mark(i) {
      case 0x2C, 0x3A, 0x2E, 0x2014, 0x2013, 0x3B: sawMark = true
      // “I love the town,” he said, but “it needs a road.”
      default: sawMark = sawMark && reading.isClass(i, [.coordinator, .adverb]) && endsSentence(behind: end)
      }
    }
    return sawMark
  }
}
