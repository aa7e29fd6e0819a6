internal import IsnadLexicon

// Here is Haddad in 1992: “…” / “…” – Ali Hassan / “…” alone

extension QuoteFinder {
  /// A marked sentence behind a colon, or with a dash and a name behind it.
  mutating func attributeByMarks(_ unit: AttributionUnit, _ index: Int) {
    for s in unit.spans where !claimed[s] {
      let span = quotes.spans[s]
      guard isWholeSentence(span) else { continue }
      if rules.uses(.directColon), let owner = clauseBeforeColon(span, unit) {
        add(span, s, owner, unit, index)
      } else if rules.uses(.directColon), let (speaker, cue) = speakerBeforeColon(span, unit, index) {
        add(span, s, speaker, cue, .directColon, unit, index)
      } else if rules.uses(.directDash), let (speaker, cue) = speakerBehindDash(span, index) {
        add(span, s, speaker, cue, .directDash, unit, index)
      } else if rules.uses(.directColon), let speaker = subjectAlone(before: span, unit) {
        add(span, s, speaker, nil, .directColon, unit, index)
      }
    }
  }

  /// He “The road is open.” – a sentence of a name or pronoun and a marked sentence, whose verb is missing.
  private func subjectAlone(before span: MarkedSpan, _ unit: AttributionUnit) -> Range<Int>? {
    let first = unit.tokens.lowerBound
    let open = span.outer.lowerBound
    guard open > first, open - first < 6, span.inner.count > 5, quotes.hasVerb(span.inner),
      !(span.outer.upperBound..<max(span.outer.upperBound, unit.tokens.upperBound)).contains(where: {
        reading.tokens.isWord($0)
      })
    else { return nil }
    let subject = first..<open
    if subject.count == 1, reading.isClass(first, .singularPerson), reading.isClass(first, .subjectPronoun) {
      return subject
    }
    return quotes.mention(at: open - 1).flatMap { $0.type == .person && $0.tokens == subject ? subject : nil }
  }

  private mutating func add(
    _ span: MarkedSpan, _ s: Int, _ speaker: Range<Int>, _ cue: Range<Int>?, _ rule: BuiltInRule,
    _ unit: AttributionUnit, _ index: Int
  ) {
    claimed[s] = true
    var quote = FoundQuote(
      kind: .direct, spans: [byteRange(span)], cue: cue.map(reading.range), rule: .builtIn(rule))
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit, index)
  }

  /// "Berg said she was late: “The bus broke down.”": the quotation of the clause before the colon, the outermost one.
  private func clauseBeforeColon(_ span: MarkedSpan, _ unit: AttributionUnit) -> Int? {
    let colon = span.outer.lowerBound - 1
    guard colon > unit.tokens.lowerBound, reading.isMark(colon, 0x3A) else { return nil }
    let start = reading.tokens.start(unit.tokens.lowerBound)
    let end = reading.tokens.end(colon - 1)
    var owner: Int?
    for i in found.indices.reversed() {
      guard let last = found[i].spans.last, last.lowerBound >= start else { break }
      if last.upperBound == end, found[i].polarity == .affirmed, found[i].speaker != nil { owner = i }
    }
    return owner
  }

  /// Adds a marked sentence that goes on with a quotation's clause.
  private mutating func add(_ span: MarkedSpan, _ s: Int, _ owner: Int, _ unit: AttributionUnit, _ index: Int)
  {
    claimed[s] = true
    let colon = span.outer.lowerBound - 1
    var quote = FoundQuote(
      kind: .direct, spans: [byteRange(span)], cue: reading.range(colon..<colon + 1),
      rule: .builtIn(.directColon))
    quote.speaker = found[owner].speaker
    quote.chain = found[owner].chain
    append(quote, unit, index)
  }

  private func speakerBeforeColon(_ span: MarkedSpan, _ unit: AttributionUnit, _ index: Int) -> (
    Range<Int>, Range<Int>
  )? {
    let colon = span.outer.lowerBound - 1
    if colon >= unit.tokens.lowerBound {
      guard reading.isMark(colon, 0x3A) else { return nil }
      return colonSpeaker(unit.tokens.lowerBound..<colon).map { ($0, colon..<colon + 1) }
    }
    guard let pendingColon, pendingColon.unit + 1 == index else { return nil }
    return (pendingColon.speaker, pendingColon.cue)
  }

  /// The subject of the last verb of speech that leads to a colon, else of the clause, else the only person in it.
  private func colonSpeaker(_ tokens: Range<Int>) -> Range<Int>? {
    var start = tokens.lowerBound
    for i in tokens where quotes.isInQuote(i) { start = i + 1 }
    guard start < tokens.upperBound else { return nil }
    // "From the report:"
    let first = start
    if let from = (first..<min(first + 2, tokens.upperBound)).first(where: {
      reading.tokens.hash($0) == FunctionWords.from
    }), let phrase = quotes.nounPhrase(startingAt: from + 1, end: tokens.upperBound),
      phrase.upperBound == tokens.upperBound
    {
      // "From Berg's letter:"
      let owner = phrase.last { reading.tokens.isPossessive($0) }
      return owner.map { quotes.isOccasion(phrase.upperBound - 1) ? phrase.lowerBound..<$0 + 1 : phrase }
        ?? phrase
    }
    // "The polls were right – Anna Berg:"
    if let dash = (start..<tokens.upperBound).last(where: quotes.isDash), quotes.mention(at: dash + 1) != nil,
      let phrase = quotes.nounPhrase(startingAt: dash + 1, end: tokens.upperBound),
      phrase.upperBound == tokens.upperBound
    {
      return phrase
    }
    for i in stride(from: tokens.upperBound - 1, through: max(start, tokens.upperBound - 60), by: -1) {
      if let cue = quotes.cue(at: i), cue.form == .finite, cue.traits.contains(.direct), !cue.isPassive,
        let subject = subjects.left(of: cue, in: start..<tokens.upperBound),
        !reading.isClass(subject.phrase.lowerBound, .relative)
      {
        return subject.phrase
      }
    }
    let main = subjects.main(of: start..<tokens.upperBound)
    if let main, main.count == 1, reading.isClass(main.lowerBound, .singularPerson) { return main }
    if let main, main.contains(where: { quotes.mention(at: $0)?.type == .person }) { return main }
    let person = (start..<tokens.upperBound).first { quotes.mention(at: $0)?.type == .person }
    return person.flatMap { quotes.mention(at: $0)?.tokens } ?? main
  }

  /// “…” – Ali Hassan: a dash behind the span, in its sentence or at the start of the next, and a name to the end of the line.
  private func speakerBehindDash(_ span: MarkedSpan, _ index: Int) -> (Range<Int>, Range<Int>)? {
    let dash = span.outer.upperBound
    guard dash + 1 < reading.count, quotes.isDash(dash) || reading.isMark(dash, 0x2D) else { return nil }
    var start = dash + 1
    while start < reading.count, quotes.isDash(start) || reading.isMark(start, 0x2D) { start += 1 }
    guard start < reading.count else { return nil }
    var end = start
    if let name = quotes.mention(at: start), name.type == .person || name.type == .organization {
      end = name.tokens.upperBound
    } else {
      // A name that nothing else tells: capitals to the end of the line.
      while end < min(reading.count, start + 5), end == start || !reading.tokens.hasNewlineBefore(end),
        reading.tokens.shape(end).startsUpper
      {
        end += 1
      }
      guard end > start, end >= reading.count || reading.tokens.hasNewlineBefore(end) else { return nil }
    }
    guard end >= reading.count || !reading.tokens.isWord(end) || reading.tokens.hasNewlineBefore(end) else {
      return nil
    }
    return (start..<end, dash..<dash + 1)
  }

  /// Remembers who speaks when a sentence ends in a colon and the quotation starts the next paragraph.
  mutating func noteColon(_ unit: AttributionUnit, _ index: Int, _ cues: ArraySlice<Int>) {
    let colon = unit.tokens.upperBound - 1
    guard reading.isMark(colon, 0x3A), !quotes.isInQuote(colon),
      let speaker = colonSpeaker(unit.tokens.lowerBound..<colon)
    else { return }
    let cue = cues.last { !quotes.cues[$0].traits.isDisjoint(with: [.direct, .clause]) }.map {
      quotes.cues[$0]
    }
    // A verb of speech with nothing to say but what follows the colon.
    let isSpeech =
      cue.map {
        $0.form == .finite && !$0.isHypothetical && $0.traits.contains(.direct)
          && ($0.traits.contains(.clause) || !NounVerbs.contains(reading.tokens.hash($0.tokens.lowerBound)))
          && colon - $0.tokens.upperBound < 9 && contents.right(of: $0, in: unit.tokens) == nil
          && (!reading.isClass(speaker.lowerBound, .subjectPronoun)
            || reading.isClass(speaker.lowerBound, .singularPerson))
      } ?? false
    pendingColon = (speaker, cue?.tokens ?? colon..<colon + 1, isSpeech: isSpeech, index)
  }

  /// “The road is open.” Anna Berg said. – the attribution is a sentence of its own that says nothing else.
  mutating func attributeByNextSentence(_ unit: AttributionUnit, _ index: Int) {
    guard rules.uses(.directNextSentence), index + 1 < quotes.units.count, let s = unit.spans.last,
      !claimed[s],
      isWholeSentence(quotes.spans[s]), isAlone(unit)
    else { return }
    let next = quotes.units[index + 1]
    let isOpen = endsOpen(quotes.spans[s])
    guard next.paragraph == unit.paragraph, isOpen || next.tokens.count < 25 && next.spans.isEmpty,
      let first = next.tokens.first(where: {
        quotes.cue(at: $0)?.form == .finite
      })
    else { return }
    let cueIndex = Int(quotes.cueAt[first])
    let cue = quotes.cues[cueIndex]
    guard !cue.traits.isDisjoint(with: isOpen ? [.direct, .manner] : .direct), !used[cueIndex],
      isOpen && contents.right(of: cue, in: next.tokens) == nil
        || contents.endsClause(after: cue.tokens.upperBound, in: next.tokens),
      let subject = subjects.left(of: cue, in: next.tokens), subject.start == next.tokens.lowerBound
    else { return }
    used[cueIndex] = true
    add(quotes.spans[s], s, subject.phrase, cue.tokens, .directNextSentence, unit, index + 1)
  }

  /// A marked sentence without an attribution of its own goes on with the speaker before it, or with the person whom the
  /// sentence between them is about.
  mutating func continueQuotation(_ unit: AttributionUnit, _ index: Int) {
    guard rules.uses(.directContinued) else { return }
    for s in unit.spans where !claimed[s] {
      let span = quotes.spans[s]
      guard let last, unit.paragraph - last.paragraph <= 2, !isSubheading(span, unit) else { continue }
      if goesOnDirectly(unit, index), let lead = leadIn(span, unit) {
        var quote = clauseQuote([lead..<span.outer.upperBound], cue: nil, rule: .directContinued)
        quote.speaker = found[last.quote].speaker
        quote.chain = found[last.quote].chain
        claimed[s] = true
        append(quote, unit, index)
        continue
      }
      guard isWholeSentence(span),
        isAlone(unit) || goesOnDirectly(unit, index) && hasOnlyRemark(behind: span, unit)
      else { continue }
      let introduced = introducedSpeaker(unit, index, after: last)
      guard unit.paragraph - last.paragraph <= 1 || introduced != nil else { continue }
      claimed[s] = true
      let content = byteRange(span)
      if introduced == nil, unit.paragraph == last.paragraph, found[last.quote].kind == .direct,
        found[last.quote].spans.count < 8,
        found[last.quote].spans.allSatisfy({ $0.upperBound <= content.lowerBound })
      {
        found[last.quote].spans.append(content)
        self.last?.unit = index
      } else {
        var quote = FoundQuote(kind: .direct, spans: [content], cue: nil, rule: .builtIn(.directContinued))
        if let introduced {
          quote.speaker = parties.party(introduced, isSpeaker: true)
        } else {
          quote.speaker = found[last.quote].speaker
          quote.chain = found[last.quote].chain
        }
        append(quote, unit, index)
      }
      self.last?.paragraph = unit.paragraph
    }
  }

  /// Whether the sentence before holds a direct quotation with its attribution, in the same paragraph.
  private func goesOnDirectly(_ unit: AttributionUnit, _ index: Int) -> Bool {
    guard let last else { return false }
    return last.unit == index - 1 && last.paragraph == unit.paragraph && found[last.quote].kind == .direct
  }

  /// But “the road is open.” – a word or two that tie a clause in marks to what was said before, up to the end of the sentence.
  private func leadIn(_ span: MarkedSpan, _ unit: AttributionUnit) -> Int? {
    let first = unit.tokens.lowerBound
    let open = span.outer.lowerBound
    guard open > first, open - first < 4, span.inner.count > 4, endsLikeSentence(span),
      quotes.hasVerb(span.inner),
      (first..<open).allSatisfy({ quotes.isComma($0) || reading.isClass($0, [.coordinator, .adverb]) }),
      !(span.outer.upperBound..<max(span.outer.upperBound, unit.tokens.upperBound)).contains(where: {
        reading.tokens.isWord($0)
      })
    else { return nil }
    return first
  }

  /// “The road is open,” which Berg doubts. – the sentence begins with the span, and what follows has no subject of its own.
  private func hasOnlyRemark(behind span: MarkedSpan, _ unit: AttributionUnit) -> Bool {
    let next = span.outer.upperBound
    return span.outer.lowerBound == unit.tokens.lowerBound && next < unit.tokens.upperBound
      && (reading.isClass(next, [.relative, .preposition]) || quotes.isDash(next))
  }

  /// "Her friend Anna Berg chimed in. “…”": the person who is the subject of the sentence right before, when that attributes
  /// nothing itself.
  private func introducedSpeaker(
    _ unit: AttributionUnit, _ index: Int, after last: (quote: Int, unit: Int, paragraph: Int)
  ) -> Range<Int>? {
    guard index > 0, last.unit < index - 1 else { return nil }
    let before = quotes.units[index - 1]
    guard before.spans.isEmpty, unit.paragraph - before.paragraph <= 1,
      let subject = subjects.main(of: before.tokens)
    else { return nil }
    if subject.count == 1, reading.isClass(subject.lowerBound, .singularPerson) { return subject }
    return subject.contains { quotes.mention(at: $0)?.type == .person } ? subject : nil
  }

  /// 'All bets are off' in a paragraph of its own: short, in single marks.
  private func isSubheading(_ span: MarkedSpan, _ unit: AttributionUnit) -> Bool {
    span.isSingle && span.inner.count < 10 && reading.paragraphs[unit.paragraph] == unit.tokens
  }

  /// Starts with a capital and ends with a stop: no scare quote or title.
  private func isWholeSentence(_ span: MarkedSpan) -> Bool {
    guard span.inner.count >= 3, isCapitalized(span) else { return false }
    return endsLikeSentence(span) || span.outer.upperBound >= reading.count
      || reading.isMark(span.outer.upperBound, 0x2E)
      || span.inner.count > 8
  }

  /// Whether nothing but marks stands beside the marked spans of a unit.
  private func isAlone(_ unit: AttributionUnit) -> Bool {
    unit.tokens.allSatisfy { !reading.tokens.isWord($0) || quotes.isInQuote($0) }
  }
}
