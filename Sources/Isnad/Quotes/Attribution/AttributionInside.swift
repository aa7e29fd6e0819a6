// “Our unit has confirmed that he fled,” she said: what somebody in a quotation is reported to have said.

extension QuoteFinder {
  /// The attributions inside marked spans that belong to quotations; their speakers' speakers are added by `Chains`.
  ///
  /// Only clauses with *that*, and what somebody is urged to do, behind a verb with a subject of its own: in speech the rest
  /// attributes too seldom.
  mutating func attributeInside() {
    var claimed = quotes.spans.indices.filter { self.claimed[$0] }.map { quotes.spans[$0].inner }
    if !turnContents.isEmpty {
      let isTurn = turnContents.reduce(into: [Bool](repeating: false, count: reading.count)) { isTurn, turn in
        for i in turn { isTurn[i] = true }
      }
      claimed = claimed.filter { !isTurn[$0.lowerBound] } + turnContents
      claimed.sort { $0.lowerBound < $1.lowerBound }
    }
    if !claimed.isEmpty {
      found += nested(in: claimed) { $0.attributeNested($1, $2) }
    }
    let free = quotes.spans.indices.filter { !self.claimed[$0] && quotes.spans[$0].inner.count > 6 }
      .map { quotes.spans[$0].inner }
    if !free.isEmpty {
      found += nested(in: free) { $0.attributeWithoutMarks($1, $2) }
    }
  }

  /// What a rule finds when it reads the sentences in marked spans as if there were no marks.
  private func nested(
    in spans: [Range<Int>], _ rule: (inout QuoteFinder, Int, AttributionUnit) -> Void
  ) -> [FoundQuote] {
    var inner = QuoteFinder(QuoteScene(inside: spans, of: quotes), parties: parties.withoutSpeaker())
    var cue = 0
    for (index, unit) in inner.quotes.units.enumerated() {
      inner.current = index
      while cue < quotes.cues.count, quotes.cues[cue].tokens.lowerBound < unit.tokens.lowerBound { cue += 1 }
      while cue < quotes.cues.count, quotes.cues[cue].tokens.lowerBound < unit.tokens.upperBound {
        rule(&inner, cue, unit)
        cue += 1
      }
    }
    return inner.found
  }

  private mutating func attributeNested(_ index: Int, _ unit: AttributionUnit) {
    let cue = quotes.cues[index]
    guard cue.form == .finite, !cue.isPassive, !cue.isHypothetical, !used[index],
      var subject = subjects.left(of: cue, in: unit.tokens)
    else { return }
    if reading.isClass(subject.phrase.lowerBound, .relative) {
      // "officials who assured them that": inside a quotation the speaker is the phrase that *who* stands for.
      guard
        let phrase = quotes.nounPhrase(
          endingAt: subject.phrase.lowerBound - 1, lowest: unit.tokens.lowerBound)
      else { return }
      subject = .init(phrase)
    }
    guard !isSelf(subject.phrase) else { return }
    guard let content = contents.right(of: cue, in: unit.tokens) else {
      if cue.traits.contains(.clause) { asClause(cue, subject, index, unit) }
      return
    }
    guard
      content.frame == .that && cue.traits.contains(.direct)
        && !cue.traits.isDisjoint(with: [.clause, .objectClause])
        || content.frame == .infinitive && content.addressee != nil
          && quotes.mention(at: subject.phrase.upperBound - 1) != nil
    else { return }
    emit(content, cue, subject.phrase, index, unit, rule: .indirectNested)
  }

  /// “The road is safe, Berg said, and dry.” – the marks around the attribution are missing.
  private mutating func attributeWithoutMarks(_ index: Int, _ unit: AttributionUnit) {
    let cue = quotes.cues[index]
    guard cue.form == .finite, cue.traits.isSuperset(of: [.clause, .direct]), cue.tokens == cue.group,
      quotes.isCommaLike(cue.tokens.upperBound) || cue.tokens.upperBound + 1 >= unit.tokens.upperBound,
      let subject = subjects.left(of: cue, in: unit.tokens), quotes.isComma(subject.start - 1),
      subject.phrase.upperBound == cue.tokens.lowerBound,
      quotes.mention(at: subject.phrase.lowerBound)?.type == .person
        || reading.isClass(subject.phrase.lowerBound, .singularPerson)
    else { return }
    var pieces = [unit.tokens.lowerBound..<subject.start - 1]
    let tail = cue.tokens.upperBound + 1
    if tail + 1 < unit.tokens.upperBound { pieces.append(tail..<unit.tokens.upperBound) }
    guard pieces[0].count > 1, rules.uses(.directQuoteSpeakerVerb) else { return }
    used[index] = true
    var quote = clauseQuote(pieces, cue: cue, rule: .directQuoteSpeakerVerb)
    quote.kind = .direct
    quote.speaker = parties.party(subject.phrase, isSpeaker: true)
    append(quote, unit)
  }

  /// I, we, you and everybody: whoever speaks in the quotation, and nobody in particular.
  private func isSelf(_ phrase: Range<Int>) -> Bool {
    quotes.isContraction(phrase.lowerBound)
      || phrase.count == 1 && reading.isClass(phrase.lowerBound, .subjectPronoun)
        && !reading.isClass(phrase.lowerBound, .singularPerson)
        && quotes.mention(at: phrase.lowerBound) == nil
  }
}
