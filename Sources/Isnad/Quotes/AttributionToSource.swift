internal import IsnadLexicon

// according to X, … / …, according to X / his claim that …

extension QuoteFinder {
  /// "According to X, …" and "…, according to X."
  mutating func attributeToSource(_ cue: Cue, _ unit: AttributionUnit) {
    guard let source = quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: subjects.spanStart(after: cue.tokens.upperBound, in: unit.tokens))
    else { return }
    var before = cue.tokens.lowerBound
    let tokens: Range<Int>
    if before - unit.tokens.lowerBound <= 1 {
      var start = source.upperBound
      while start < unit.tokens.upperBound, !quotes.isComma(start) { start += 1 }
      guard start + 1 < unit.tokens.upperBound else { return }
      tokens = contents.clause(from: start + 1, in: unit.tokens)
    } else {
      if quotes.isComma(before - 1) { before -= 1 }
      var start = unit.tokens.lowerBound
      for s in unit.spans where quotes.spans[s].outer.upperBound < before && claimed[s] { start = quotes.spans[s].outer.upperBound }
      while start < before, quotes.isComma(start) || reading.isClass(start, .coordinator) { start += 1 }
      tokens = start..<before
    }
    guard tokens.count >= 2 else { return }
    var quote: FoundQuote
    if let s = onlySpan(tokens) {
      quote = directQuote([quotes.spans[s]], cue: cue, rule: "direct.according-to")
      claimed[s] = true
    } else {
      quote = clauseQuote([tokens], cue: cue, rule: "indirect.according-to")
      claim([tokens], unit)
    }
    quote.speaker = parties.party(source, isSpeaker: true)
    append(quote, unit)
  }

  /// "his claim that …", "Iran's warning that …", "repeated threats to attack": the possessor is the speaker, or the subject
  /// of the verb that the noun is the object of.
  mutating func attributeByNoun(_ cue: Cue, _ unit: AttributionUnit) {
    let next = cue.tokens.upperBound
    guard next + 1 < unit.tokens.upperBound else { return }
    let takesClause = reading.isClass(next, .that) && cue.traits.contains(.nounThat)
    let takesInfinitive = reading.isClass(next, .to) && cue.traits.contains(.infinitive)
    guard takesClause || takesInfinitive else { return }
    let traits: EntryTraits = takesClause ? [.that, .clause] : [.infinitive]
    guard let content = contents.right(of: next, traits: traits, passive: false, in: unit.tokens),
      let speaker = possessor(cue, unit)
    else { return }
    var quote = clauseQuote([content.tokens], cue: cue, rule: takesClause ? "noun.that" : "noun.infinitive")
    claim([content.tokens], unit)
    quote.speaker = parties.party(speaker, isSpeaker: false)
    append(quote, unit)
  }

  private func possessor(_ cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    let before = cue.tokens.lowerBound - 1
    guard before >= unit.tokens.lowerBound else { return nil }
    if reading.isClass(before, .possessive) { return before..<before + 1 }
    guard let phrase = quotes.nounPhrase(endingAt: cue.tokens.lowerBound, lowest: unit.tokens.lowerBound) else { return nil }
    if let owner = phrase.last(where: { $0 <= before && reading.tokens.isPossessive($0) }) { return phrase.lowerBound..<owner + 1 }
    if reading.isClass(phrase.lowerBound, .possessive) { return phrase.lowerBound..<phrase.lowerBound + 1 }
    return nil
  }
}
