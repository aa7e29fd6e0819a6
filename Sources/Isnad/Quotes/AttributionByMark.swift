internal import IsnadLexicon

// Here is Haddad in 1992: “…” / “…” – Ali Hassan / “…” alone

extension QuoteFinder {
  /// A marked sentence behind a colon, or with a dash and a name behind it.
  mutating func attributeByMarks(_ unit: AttributionUnit, _ index: Int) {
    for s in unit.spans where !claimed[s] {
      let span = quotes.spans[s]
      guard isWholeSentence(span) else { continue }
      if rules.uses(.directColon), let (speaker, cue) = speakerBeforeColon(span, unit, index) {
        add(span, s, speaker, cue, .directColon, unit)
      } else if rules.uses(.directDash), let (speaker, cue) = speakerBehindDash(span, index) {
        add(span, s, speaker, cue, .directDash, unit)
      }
    }
  }

  private mutating func add(
    _ span: MarkedSpan, _ s: Int, _ speaker: Range<Int>, _ cue: Range<Int>, _ rule: BuiltInRule,
    _ unit: AttributionUnit
  ) {
    claimed[s] = true
    var quote = FoundQuote(
      kind: .direct, spans: [byteRange(span)], cue: reading.range(cue), rule: .builtIn(rule))
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit)
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

  /// The subject of what leads to a colon, or the only person in it.
  private func colonSpeaker(_ tokens: Range<Int>) -> Range<Int>? {
    var start = tokens.lowerBound
    for i in tokens where quotes.isInQuote(i) { start = i + 1 }
    guard start < tokens.upperBound else { return nil }
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
    guard start < reading.count, let name = quotes.mention(at: start) ?? nil,
      name.type == .person || name.type == .organization
    else {
      return nil
    }
    let end = name.tokens.upperBound
    guard end >= reading.count || !reading.tokens.isWord(end) || reading.tokens.hasNewlineBefore(end) else {
      return nil
    }
    return (name.tokens, dash..<dash + 1)
  }

  /// Remembers who speaks when a sentence ends in a colon and the quotation starts the next paragraph.
  mutating func noteColon(_ unit: AttributionUnit, _ index: Int, _ cues: [Int]) {
    let colon = unit.tokens.upperBound - 1
    guard reading.isMark(colon, 0x3A), !quotes.isInQuote(colon),
      let speaker = colonSpeaker(unit.tokens.lowerBound..<colon)
    else { return }
    let cue = cues.last { !quotes.cues[$0].traits.isDisjoint(with: [.direct, .clause]) }.map {
      quotes.cues[$0].tokens
    }
    pendingColon = (speaker, cue ?? colon..<colon + 1, index)
  }

  /// “The road is open.” Anna Berg said. – the attribution is a sentence of its own that says nothing else.
  mutating func attributeByNextSentence(_ unit: AttributionUnit, _ index: Int) {
    guard rules.uses(.directNextSentence), index + 1 < quotes.units.count, let s = unit.spans.last,
      !claimed[s],
      isWholeSentence(quotes.spans[s]), isAlone(unit)
    else { return }
    let next = quotes.units[index + 1]
    guard next.paragraph == unit.paragraph, next.tokens.count < 25, next.spans.isEmpty,
      let first = next.tokens.first(where: {
        quotes.cueAt[$0] >= 0 && quotes.cues[Int(quotes.cueAt[$0])].form == .finite
      })
    else { return }
    let cueIndex = Int(quotes.cueAt[first])
    let cue = quotes.cues[cueIndex]
    guard cue.traits.contains(.direct), !used[cueIndex],
      contents.endsClause(after: cue.tokens.upperBound, in: next.tokens),
      let subject = subjects.left(of: cue, in: next.tokens), subject.start == next.tokens.lowerBound
    else { return }
    used[cueIndex] = true
    add(quotes.spans[s], s, subject.phrase, cue.tokens, .directNextSentence, unit)
  }

  /// A marked sentence without an attribution of its own goes on with the speaker before it.
  mutating func continueQuotation(_ unit: AttributionUnit) {
    guard rules.uses(.directContinued) else { return }
    for s in unit.spans where !claimed[s] {
      let span = quotes.spans[s]
      guard isWholeSentence(span), isAlone(unit), let last, unit.paragraph - last.paragraph <= 1 else {
        continue
      }
      claimed[s] = true
      if unit.paragraph == last.paragraph, found[last.quote].kind == .direct,
        found[last.quote].spans.count < 8
      {
        found[last.quote].spans.append(byteRange(span))
      } else {
        var quote = FoundQuote(
          kind: .direct, spans: [byteRange(span)], cue: nil, speaker: found[last.quote].speaker,
          rule: .builtIn(.directContinued))
        quote.chain = found[last.quote].chain
        append(quote, unit)
      }
      self.last?.paragraph = unit.paragraph
    }
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
