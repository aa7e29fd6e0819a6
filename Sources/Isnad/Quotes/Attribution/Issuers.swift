internal import IsnadLexicon

// The ministry issued a statement. … The statement said …: whom a document speaks for.

extension QuoteFinder {
  /// Remembers who issued the statements, letters and reports that a sentence brings up, for "the statement said".
  mutating func noteIssuers(_ unit: AttributionUnit) {
    for i in reading.documents(in: unit.tokens) where !quotes.isInQuote(i) {
      let hash = reading.tokens.hash(i)
      guard let issuer = issuer(of: i, unit) else { continue }
      var party = FoundQuote.Party(range: reading.range(issuer))
      guard let referent = parties.referent(of: issuer, &party) else { continue }
      parties.issuers[hash] = (referent, relays(of: i, unit), unit.paragraph)
    }
  }

  /// Through whom "the statement" of a later sentence in the same paragraph is known: the outlet that reported it.
  func relays(ofDocument speaker: Range<Int>, _ unit: AttributionUnit) -> [FoundQuote.Party] {
    guard reading.isClass(speaker.lowerBound, .the),
      let issuer = parties.issuers[parties.headWord(speaker)], issuer.paragraph == unit.paragraph
    else { return [] }
    return issuer.chain
  }

  /// The phrase for whoever issued the document that a noun names: its possessor, what stands behind *by* or *from*, the speaker
  /// of "said in a statement", or the subject of "issued a statement".
  private func issuer(of noun: Int, _ unit: AttributionUnit) -> Range<Int>? {
    var start = noun
    while start > unit.tokens.lowerBound, quotes.isNominal(start - 1), quotes.cueAt[start - 1] < 0 {
      start -= 1
    }
    if let owner = (start..<noun).last(where: { reading.tokens.isPossessive($0) }) {
      return start..<owner + 1
    }
    let determiner = start - 1
    if reading.isClass(determiner, .possessive) { return determiner..<start }
    if let agent = agent(behind: noun, unit) { return agent }
    guard !reading.isClass(determiner, .the) else { return nil }
    let isOccasion =
      reading.isClass(determiner, .preposition) || reading.isClass(determiner - 1, .preposition)
    for i in stride(from: noun - 1, through: max(unit.tokens.lowerBound, noun - 12), by: -1) {
      if Self.issues.contains(reading.tokens.hash(i)) {
        var verb = i
        while verb > unit.tokens.lowerBound, reading.isClass(verb - 1, [.auxiliary, .modal, .adverb]) {
          verb -= 1
        }
        return subjects.left(ofVerb: verb, form: .finite, in: unit.tokens)?.phrase
      }
      if isOccasion, let cue = quotes.cue(at: i), cue.form == .finite {
        return cue.isPassive ? nil : subjects.left(of: cue, in: unit.tokens)?.phrase
      }
    }
    return nil
  }

  /// "a statement by the ministry", "the statement was released on Monday by the ministry"
  private func agent(behind noun: Int, _ unit: AttributionUnit) -> Range<Int>? {
    var isIssued = false
    for i in noun + 1..<max(noun + 1, min(unit.tokens.upperBound, noun + 26)) where !quotes.isInQuote(i) {
      let hash = reading.tokens.hash(i)
      if Self.issued.contains(hash) { isIssued = true }
      if i - noun > 1, !isIssued, i - noun > 3 { return nil }
      if hash == FunctionWords.by || hash == FunctionWords.from && (i == noun + 1 || isIssued) {
        return quotes.nounPhrase(startingAt: i + 1, end: unit.tokens.upperBound)
      }
    }
    return nil
  }

  /// The outlet in whose report a document is brought up.
  private func relays(of noun: Int, _ unit: AttributionUnit) -> [FoundQuote.Party] {
    let start = reading.tokens.start(noun)
    let first = reading.tokens.start(unit.tokens.lowerBound)
    for quote in found.reversed() {
      guard let cue = quote.cue, cue.lowerBound >= first else { break }
      guard let speaker = quote.speaker, let cluster = speaker.cluster,
        quotes.clusters[cluster].type == .outlet,
        quote.spans.contains(where: { $0.contains(start) })
      else { continue }
      return quote.chain + [speaker]
    }
    return []
  }

  private static let issues = WordSet(
    """
    issued issue issues released release releases published publish publishes posted posts sent sends wrote tweeted \
    circulated distributed
    """)
  private static let issued = WordSet(
    "issued released published posted sent signed written circulated distributed")
}
