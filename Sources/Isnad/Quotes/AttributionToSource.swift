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

  /// "his claim that …", "Iran's warning that …": the possessor is the speaker.
  mutating func attributeByNoun(_ cue: Cue, _ unit: AttributionUnit) {
    let next = cue.tokens.upperBound
    guard next + 1 < unit.tokens.upperBound, reading.isClass(next, .that), cue.traits.contains(.nounThat) else { return }
    guard let content = contents.right(of: next - 1 + 1, traits: [.that, .clause], passive: false, in: unit.tokens) else { return }
    let before = cue.tokens.lowerBound - 1
    var speaker: Range<Int>?
    if reading.isClass(before, .possessive) {
      speaker = before..<before + 1
    } else if let phrase = quotes.nounPhrase(endingAt: cue.tokens.lowerBound, lowest: unit.tokens.lowerBound),
      let owner = phrase.last(where: { $0 <= before && reading.tokens.isPossessive($0) })
    {
      speaker = phrase.lowerBound..<owner + 1
    }
    guard let speaker else { return }
    var quote = clauseQuote([content.tokens], cue: cue, rule: "indirect.noun")
    claim([content.tokens], unit)
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit)
  }
}
