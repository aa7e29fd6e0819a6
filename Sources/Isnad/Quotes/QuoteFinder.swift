internal import IsnadLexicon
internal import IsnadText

/// Finds the quotations of a text, sentence by sentence.
///
/// In each sentence the marked spans that an attribution follows are taken first (“…,” he said), then every cue with
/// content to its right or around it, then marked sentences that a colon or dash ties to a name or that continue what was
/// said before.
struct QuoteFinder {
  let quotes: QuoteScene
  let subjects: SubjectFinder
  let contents: ContentFinder
  var reading: Reading { quotes.reading }
  var rules: RuleBook { quotes.scene.rules }

  var found: [FoundQuote] = []
  /// Which marked spans belong to a quotation already.
  var claimed: [Bool]
  /// Which cues have been used.
  var used: [Bool]
  /// The subject of cues that are coordinated with an earlier one: "said … and added".
  var sharedSubject: [Int: Range<Int>] = [:]
  /// The quotation whose speaker goes on in a following marked sentence.
  var last: (quote: Int, unit: Int, paragraph: Int)?
  /// What the turns of a transcript say, in tokens.
  var turnContents: [Range<Int>] = []
  /// The unit that is being read.
  var current = 0
  /// The speaker of a sentence that ends in a colon, for the marked sentence behind it.
  var pendingColon: (speaker: Range<Int>, cue: Range<Int>, isSpeech: Bool, unit: Int)?
  var parties: PartyResolver

  init(_ scene: Scene, mentions: [Candidate], owners: [Int], clusters: [EntityResolver.Cluster]) {
    self.init(QuoteScene(scene, mentions: mentions, owners: owners, clusters: clusters))
  }

  /// - Parameter parties: who is known already, for a scene that is part of another one.
  init(_ quotes: QuoteScene, parties: PartyResolver? = nil) {
    self.quotes = quotes
    subjects = SubjectFinder(quotes)
    contents = ContentFinder(quotes, subjects: subjects)
    claimed = [Bool](filledWith: false, count: quotes.spans.count)
    used = [Bool](filledWith: false, count: quotes.cues.count)
    self.parties = parties ?? PartyResolver(quotes)
  }

  /// The quotations by position.
  /// - Complexity: O(*n*).
  ///
  /// - Parameter own: what the user's rules propose, by position; it comes before what the library's make of the same words.
  mutating func find(own: [OwnQuote] = []) -> [FoundQuote] {
    let turns = transcript()
    var cues: [Int] = []
    cues.reserveCapacity(quotes.cues.count)
    for (index, cue) in quotes.cues.enumerated() where !quotes.isInQuote(cue.tokens.lowerBound) {
      cues.append(index)
    }
    var firstCue = 0
    var firstOwn = 0
    for (index, unit) in quotes.units.enumerated() {
      current = index
      if let speaker = turns[unit.paragraph] {
        if unit.tokens.lowerBound == speaker.lowerBound { attributeTurn(speaker, unit) }
        continue
      }
      while firstCue < cues.count, quotes.cues[cues[firstCue]].tokens.lowerBound < unit.tokens.lowerBound {
        firstCue += 1
      }
      var endCue = firstCue
      while endCue < cues.count, quotes.cues[cues[endCue]].tokens.lowerBound < unit.tokens.upperBound {
        endCue += 1
      }
      let cues = cues[firstCue..<endCue]
      while firstOwn < own.count, own[firstOwn].content[0].lowerBound < unit.tokens.upperBound {
        append(own[firstOwn], unit)
        firstOwn += 1
      }
      attributeDialogueLine(unit)
      attributeAfter(unit, cues)
      attributeByCues(unit, cues)
      attributeBlock(unit, index)
      attributeByMarks(unit, index)
      attributeByNextSentence(unit, index)
      continueQuotation(unit, index)
      noteColon(unit, index, cues)
      noteIssuers(unit)
    }
    attributeInside()
    if parties.hasNamed {
      for i in found.indices {
        found[i].speaker = parties.withName(found[i].speaker)
        found[i].addressee = parties.withName(found[i].addressee)
        found[i].chain = found[i].chain.compactMap(parties.withName)
      }
    }
    AnonymousSources(quotes).mark(&found)
    return Chains.linked(own.isEmpty ? found : withoutRivals(of: own))
  }
}

// MARK: Making quotations

extension QuoteFinder {
  /// Adds a quotation, and lets its speaker go on unless a direct one of the same sentence does.
  mutating func append(_ quote: FoundQuote, _ unit: AttributionUnit, _ index: Int? = nil) {
    let index = index ?? current
    if quote.polarity == .affirmed, quote.speaker != nil, quote.rule != .builtIn(.nounThat),
      last.map({ $0.unit != index || goesOn(quote, before: found[$0.quote]) }) ?? true
    {
      last = (found.count, index, unit.paragraph)
    }
    found.append(quote)
  }

  /// Adds a quotation that a rule of the user's proposed.
  private mutating func append(_ own: OwnQuote, _ unit: AttributionUnit) {
    let spans = own.content.map { reading.extent($0) }
    var quote = FoundQuote(
      kind: own.kind, spans: spans, cue: own.cue.map(reading.range), polarity: own.polarity, rule: own.rule)
    quote.speaker = own.speaker.map { parties.party($0, isSpeaker: true) }
    quote.addressee = own.addressee.map { parties.party($0) }
    for tokens in own.content {
      for i in tokens where quotes.isInQuote(i) { claimed[Int(quotes.spanAt[i])] = true }
    }
    for i in own.cue ?? 0..<0 where quotes.cueAt[i] >= 0 { used[Int(quotes.cueAt[i])] = true }
    append(quote, unit)
  }

  /// What was found, without the library's own quotations whose content is for the most part that of a proposed one; what is
  /// attributed inside of that content stays.
  private func withoutRivals(of own: [OwnQuote]) -> [FoundQuote] {
    let content = own.flatMap(\.content).map(reading.extent)
    return found.filter { quote in
      guard case .library = quote.rule else { return true }
      let span = quote.spans[0]
      let next = content.partitioningIndex { $0.lowerBound >= span.upperBound }
      guard let rival = content[..<next].last, rival.overlaps(span) else { return true }
      if let cue = quote.cue, rival.contains(cue.lowerBound) { return true }
      return rival.clamped(to: span).count * 2 < span.count
    }
  }

  /// Of two quotations of a sentence the direct one goes on in the next, else the one attributed last.
  private func goesOn(_ quote: FoundQuote, before other: FoundQuote) -> Bool {
    if (quote.kind == .direct) != (other.kind == .direct) { return quote.kind == .direct }
    return (quote.cue?.lowerBound ?? .max) > (other.cue?.lowerBound ?? 0)
  }

  func byteRange(_ span: MarkedSpan) -> Range<Int> {
    reading.extent(span.inner)
  }

  func directQuote(_ spans: [MarkedSpan], cue: Cue, rule: BuiltInRule) -> FoundQuote {
    FoundQuote(
      kind: .direct, spans: spans.map { byteRange($0) }, cue: reading.range(cue.tokens),
      polarity: polarity(cue),
      match: cue.match, rule: .builtIn(rule))
  }

  /// A quotation of clauses, direct, mixed or indirect by how many of its letters stand in marks.
  func clauseQuote(
    _ pieces: [Range<Int>], cue: Cue?, rule: BuiltInRule, frame: EntryTraits = []
  ) -> FoundQuote {
    var marked = 0
    var letters = 0
    for i in pieces.joined() where reading.tokens.isWord(i) {
      letters += reading.tokens.length(i)
      if quotes.isInQuote(i) { marked += reading.tokens.length(i) }
    }
    let kind: Quote.Kind = marked == 0 ? .indirect : marked * 100 >= letters * 97 ? .direct : .mixed
    let spans = pieces.map(reading.extent)
    return FoundQuote(
      kind: kind, spans: spans, cue: cue.map { reading.range($0.tokens) },
      polarity: cue.map(polarity) ?? .affirmed, match: cue?.match, rule: .builtIn(rule, content: frame))
  }

  /// A quotation of some tokens, which it claims: of the marked span that they consist of, else of the clause.
  mutating func markedOrClause(
    _ tokens: Range<Int>, _ cue: Cue, marked: BuiltInRule, clause: BuiltInRule, _ unit: AttributionUnit
  ) -> FoundQuote {
    if let s = onlySpan(tokens) {
      claimed[s] = true
      return directQuote([quotes.spans[s]], cue: cue, rule: marked)
    }
    claim(tokens, unit)
    return clauseQuote([tokens], cue: cue, rule: clause)
  }

  /// Claims the marked spans of a unit that lie among some tokens, at least in part.
  mutating func claim(_ tokens: Range<Int>, _ unit: AttributionUnit) {
    for s in unit.spans where tokens.overlaps(quotes.spans[s].outer) { claimed[s] = true }
  }

  private func polarity(_ cue: Cue) -> Quote.Polarity {
    cue.isNegated ? .negated : cue.isHypothetical ? .hypothetical : .affirmed
  }

  /// The marked span that some tokens consist of: final marks aside, and what follows a span that is a sentence of its own.
  func onlySpan(_ tokens: Range<Int>) -> Int? {
    guard !tokens.isEmpty, quotes.isInQuote(tokens.lowerBound) else { return nil }
    let s = Int(quotes.spanAt[tokens.lowerBound])
    let span = quotes.spans[s]
    guard span.outer.lowerBound == tokens.lowerBound else { return nil }
    if endsLikeSentence(span), span.inner.count > 2 || isCapitalized(span) { return s }
    return (span.outer.upperBound..<max(tokens.upperBound, span.outer.upperBound)).contains {
      reading.tokens.isWord($0)
    } ? nil : s
  }

  /// Whether a marked span ends with a comma, stop, ? or !; nested single marks are looked through.
  func endsLikeSentence(_ span: MarkedSpan) -> Bool {
    switch reading.tokens.mark(lastMark(span)) {
    case 0x2E, 0x3F, 0x21, 0x2026, 0x2C, 0x2014: true
    default: false
    }
  }

  /// The last token of a marked span, nested single marks and brackets that close looked through.
  func lastMark(_ span: MarkedSpan) -> Int {
    var i = span.inner.upperBound - 1
    while i > span.inner.lowerBound, [0x2019, 0x27, 0x29, 0x5D].contains(reading.tokens.mark(i)) { i -= 1 }
    return i
  }

  func isCapitalized(_ span: MarkedSpan) -> Bool {
    var i = span.inner.lowerBound
    while i < span.inner.upperBound - 1, !reading.tokens.isWord(i) { i += 1 }
    return reading.tokens.shape(i).startsUpper || reading.tokens.shape(i) == .caseless
  }
}
