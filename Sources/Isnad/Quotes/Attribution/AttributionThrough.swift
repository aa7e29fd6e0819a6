internal import IsnadLexicon

// X quoted Y as saying that … / Y was quoted by X as saying that …

extension QuoteFinder {
  /// "X quoted Y as saying that …", "Y was quoted by X as saying that …"
  mutating func quotedAs(
    _ cue: Cue, _ speaker: Range<Int>, _ through: Range<Int>?, _ saying: Range<Int>, _ index: Int,
    _ unit: AttributionUnit
  ) {
    used[index] = true
    var traits: EntryTraits = [.clause, .direct]
    if quotes.cueAt[saying.lowerBound] >= 0 {
      let cue = Int(quotes.cueAt[saying.lowerBound])
      used[cue] = true
      // "as telling Reuters that"
      if quotes.cues[cue].traits.contains(.objectClause) { traits = quotes.cues[cue].traits }
    }
    guard
      let content = contents.right(
        of: saying.upperBound, traits: traits, passive: false, in: unit.tokens)
    else { return }
    var quote = markedOrClause(
      content.tokens, cue, marked: .chainQuotedAs, clause: .chainQuotedAs, unit)
    quote.cue = reading.range(saying)
    quote.chain = through.map { [parties.party($0)] } ?? []
    quote.speaker = parties.party(speaker, isSpeaker: true)
    quote.addressee = content.addressee.map { parties.party($0) }
    append(quote, unit)
  }

  /// "quoted Salim Haddad as saying", "quoted the governor, Samira Haddad, as saying": the speaker and the cue.
  func quotedSpeaker(_ cue: Cue, limit: Int) -> (phrase: Range<Int>, cue: Range<Int>)? {
    guard var object = quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: limit) else { return nil }
    var next = object.upperBound
    if quotes.isComma(next) {
      // An apposition between commas: the name in it, or the name before it.
      var close = next + 1
      while close < limit, !quotes.isComma(close), close - next < 14 { close += 1 }
      guard quotes.isComma(close) else { return nil }
      if let name = quotes.mention(at: close - 1), name.type == .person, name.tokens.lowerBound > next {
        object = name.tokens
      }
      next = close + 1
    }
    guard next + 1 < limit, reading.tokens.hash(next) == FunctionWords.as, quotes.hasSuffix(next + 1, "ing")
    else {
      return nil
    }
    return (object, next + 1..<next + 2)
  }

  /// "was quoted as saying", "was quoted by Reuters as saying": through whom, and the cue.
  func relay(of cue: Cue, limit: Int) -> (through: Range<Int>?, cue: Range<Int>)? {
    guard cue.traits.contains(.quotedAs) else { return nil }
    var next = cue.tokens.upperBound
    var through: Range<Int>?
    if next < limit, reading.tokens.hash(next) == FunctionWords.by,
      let phrase = quotes.nounPhrase(startingAt: next + 1, end: limit)
    {
      through = phrase
      next = phrase.upperBound
    }
    guard next + 1 < limit, reading.tokens.hash(next) == FunctionWords.as, quotes.isGerund(next + 1) else {
      return nil
    }
    // "was quoted as saying by Reuters"
    if through == nil, next + 2 < limit, reading.tokens.hash(next + 2) == FunctionWords.by {
      through = quotes.nounPhrase(startingAt: next + 3, end: limit)
    }
    return (through, next + 1..<next + 2)
  }
}
