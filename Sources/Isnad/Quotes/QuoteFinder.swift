internal import IsnadLexicon

/// Finds the quotations of a text, paragraph by paragraph and sentence by sentence.
///
/// In each sentence the marked spans that an attribution follows are taken first (“…,” he said), then every cue with
/// content to its right or around it, then marked sentences that continue what was said before.
struct QuoteFinder {
  private let quotes: QuoteScene
  private let subjects: SubjectFinder
  private let contents: ContentFinder
  private var reading: Reading { quotes.reading }

  private var found: [FoundQuote] = []
  /// Which marked spans belong to a quotation already.
  private var claimed: [Bool]
  /// Which cues have been used.
  private var used: [Bool]
  /// The direct quotation that a following marked sentence continues.
  private var last: (quote: Int, paragraph: Int)?
  private var parties: PartyResolver

  init(_ scene: Scene, mentions: [Candidate], owners: [Int], clusters: [EntityResolver.Cluster]) {
    quotes = QuoteScene(scene, mentions: mentions, owners: owners, clusters: clusters)
    subjects = SubjectFinder(quotes)
    contents = ContentFinder(quotes, subjects: subjects)
    claimed = [Bool](repeating: false, count: quotes.spans.count)
    used = [Bool](repeating: false, count: quotes.cues.count)
    parties = PartyResolver(quotes)
  }

  /// The quotations by position.
  /// - Complexity: O(*n*).
  mutating func find() -> [FoundQuote] {
    var firstCue = 0
    for unit in quotes.units {
      while firstCue < quotes.cues.count, quotes.cues[firstCue].tokens.lowerBound < unit.tokens.lowerBound { firstCue += 1 }
      var endCue = firstCue
      while endCue < quotes.cues.count, quotes.cues[endCue].tokens.lowerBound < unit.tokens.upperBound { endCue += 1 }
      let cues = (firstCue..<endCue).filter { !quotes.isInQuote(quotes.cues[$0].tokens.lowerBound) }
      attributeAfter(unit, cues)
      attributeByCues(unit, cues)
      continueQuotation(unit)
    }
    return found.sorted { ($0.spans[0].lowerBound, $0.spans[0].upperBound) < ($1.spans[0].lowerBound, $1.spans[0].upperBound) }
  }
}

// MARK: “…,” he said

extension QuoteFinder {
  /// Attributions that follow a marked span: “…,” he said / “…,” said Nuri.
  private mutating func attributeAfter(_ unit: AttributionUnit, _ cues: [Int]) {
    for s in unit.spans where !claimed[s] {
      let span = quotes.spans[s]
      var t = span.outer.upperBound
      var isStrong = endsOpen(span)
      while t < unit.tokens.upperBound, quotes.isComma(t) || quotes.isDash(t) {
        isStrong = true
        t += 1
      }
      let limit = subjects.spanStart(after: t, in: unit.tokens)
      guard let index = cues.first(where: { quotes.cues[$0].tokens.lowerBound >= t && quotes.cues[$0].tokens.lowerBound < limit && !used[$0] })
      else { continue }
      let cue = quotes.cues[index]
      guard !cue.traits.isDisjoint(with: [.direct, .clause, .manner, .objectClause, .quotedAs]), cue.form == .finite else { continue }
      guard let (speaker, rule) = speakerAfter(cue, from: t, limit: limit, isStrong: isStrong, unit) else { continue }
      used[index] = true
      claimed[s] = true
      var content = [span]
      // “X,” he said, “Y.”
      if s + 1 < unit.spans.upperBound, !claimed[s + 1], leads(from: cue.tokens.upperBound, to: quotes.spans[s + 1].outer.lowerBound) {
        content.append(quotes.spans[s + 1])
        claimed[s + 1] = true
      }
      var quote = directQuote(content, cue: cue, rule: rule)
      let tail = cue.tokens.upperBound
      if cue.traits.contains(.quotedAs), let quoted = quotedSpeaker(cue, limit: limit) {
        quote.speaker = parties.party(quoted.phrase, isSpeaker: true)
        quote.chain = [parties.party(speaker)]
        quote.cue = reading.range(quoted.cue)
      } else {
        quote.speaker = parties.party(speaker, isSpeaker: true)
        if cue.traits.contains(.objectClause), let object = quotes.nounPhrase(startingAt: tail, end: limit),
          !quotes.isTime(tail)
        {
          quote.addressee = parties.party(object)
        } else if reading.isClass(tail, .to), let object = quotes.nounPhrase(startingAt: tail + 1, end: limit) {
          quote.addressee = parties.party(object)
        }
      }
      append(quote, unit)
    }
  }

  /// Whether a marked span ends in a way that asks for an attribution: with a comma, a dash, ? or !.
  private func endsOpen(_ span: MarkedSpan) -> Bool {
    switch reading.tokens.mark(span.inner.upperBound - 1) {
    case 0x2C, 0x3F, 0x21, 0x2014, 0x2013, 0x2D, 0x2026: true
    default: false
    }
  }

  private func speakerAfter(
    _ cue: Cue, from t: Int, limit: Int, isStrong: Bool, _ unit: AttributionUnit
  ) -> (Range<Int>, String)? {
    if cue.group.lowerBound == t {
      guard isStrong || !cue.isPassive, let phrase = quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: limit) else { return nil }
      return (phrase, "direct.quote-verb-speaker")
    }
    guard let subject = subjects.left(of: cue, in: t..<unit.tokens.upperBound) else { return nil }
    if subject.phrase.lowerBound == t { return (subject.phrase, "direct.quote-speaker-verb") }
    // “…”, who were fighting there, he said: an insertion between quotation and attribution.
    if isStrong, quotes.isComma(subject.phrase.lowerBound - 1) || onlyModifiers(t..<subject.phrase.lowerBound) {
      return (subject.phrase, "direct.quote-speaker-verb")
    }
    return nil
  }

  /// Words that may stand before the name in the subject: "Badr spokesman" of "Badr spokesman Kareem Nuri said".
  private func onlyModifiers(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { quotes.isNominal($0) || reading.isClass($0, [.determiner, .preposition, .of]) || quotes.isComma($0) }
  }

  /// "quoted Javad al-Tayebavi as saying": the speaker and the cue.
  private func quotedSpeaker(_ cue: Cue, limit: Int) -> (phrase: Range<Int>, cue: Range<Int>)? {
    guard let object = quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: limit), object.upperBound + 1 < limit,
      reading.tokens.hash(object.upperBound) == Self.asHash
    else { return nil }
    return (object, object.upperBound + 1..<object.upperBound + 2)
  }

  static let asHash = TokenTable.hash(of: "as")

  /// Whether nothing but commas, times, occasions and addressees lies between a cue and the next marked span.
  private func leads(from start: Int, to end: Int) -> Bool {
    guard end - start <= 14 else { return false }
    var sawComma = start == end
    for i in start..<end {
      if quotes.cueAt[i] >= 0, quotes.cues[Int(quotes.cueAt[i])].form == .finite { return false }
      let mark = reading.tokens.mark(i)
      sawComma = mark == 0x2C || mark == 0x3A || mark == 0x2E || mark == 0x2014 || mark == 0x3B
    }
    return sawComma
  }
}

// MARK: he said …

extension QuoteFinder {
  private mutating func attributeByCues(_ unit: AttributionUnit, _ cues: [Int]) {
    var shared: Range<Int>?
    for index in cues where !used[index] {
      let cue = quotes.cues[index]
      switch cue.form {
      case .preposition: attributeToSource(cue, unit)
      case .noun: attributeByNoun(cue, unit)
      case .finite, .participle, .infinitive:
        if let speaker = attributeByVerb(cue, index, unit, shared: shared) { shared = speaker }
      }
    }
  }

  /// Content to the right of a verb, or around it. Returns the speaker when there is a quotation.
  private mutating func attributeByVerb(_ cue: Cue, _ index: Int, _ unit: AttributionUnit, shared: Range<Int>?) -> Range<Int>? {
    var rule = "indirect.speaker-verb"
    var subject = subjects.left(of: cue, in: unit.tokens)
    if subject == nil {
      let p = cue.group.lowerBound - 1
      switch cue.form {
      case .participle, .infinitive:
        rule = cue.form == .participle ? "indirect.participle" : "indirect.infinitive"
        guard let main = shared ?? previousSpeaker(before: cue, unit) ?? participleSubject(cue, unit) else { return nil }
        subject = .init(phrase: main, clauseStart: main.lowerBound, isShared: true)
      default:
        guard p >= unit.tokens.lowerBound, reading.isClass(p, .coordinator) || quotes.isComma(p) && reading.isClass(p - 1, .adverb),
          let main = shared ?? previousSpeaker(before: cue, unit) ?? subjects.main(of: unit.tokens.lowerBound..<p)
        else { return invertedTrailing(cue, index, unit) }
        rule = "indirect.coordinated"
        subject = .init(phrase: main, clauseStart: main.lowerBound, isShared: true)
      }
    }
    guard let subject else { return nil }
    if cue.traits.contains(.quotedAs), let quoted = quotedSpeaker(cue, limit: unit.tokens.upperBound) {
      return quotedAs(cue, subject, quoted, index, unit)
    }
    if let content = contents.right(of: cue, in: unit.tokens) {
      return emit(content, cue, subject.phrase, index, unit, rule: rule)
    }
    return trailing(cue, subject, index, unit)
  }

  private mutating func emit(
    _ content: ContentFinder.Content, _ cue: Cue, _ speaker: Range<Int>, _ index: Int, _ unit: AttributionUnit, rule: String
  ) -> Range<Int>? {
    guard !content.tokens.isEmpty else { return nil }
    used[index] = true
    var quote: FoundQuote
    if let s = onlySpan(content.tokens) {
      guard !claimed[s] else { return nil }
      var spans = [quotes.spans[s]]
      claimed[s] = true
      // He said, “X.” “Y.” in one sentence.
      if s + 1 < unit.spans.upperBound, !claimed[s + 1], spans[0].outer.upperBound == quotes.spans[s + 1].outer.lowerBound {
        spans.append(quotes.spans[s + 1])
        claimed[s + 1] = true
      }
      quote = directQuote(spans, cue: cue, rule: "direct.speaker-verb-quote")
    } else {
      for s in unit.spans where content.tokens.overlaps(quotes.spans[s].outer) { claimed[s] = true }
      quote = clauseQuote([content.tokens], cue: cue, rule: rule)
    }
    quote.speaker = parties.party(speaker, isSpeaker: true)
    quote.addressee = content.addressee.map { parties.party($0) }
    append(quote, unit)
    return speaker
  }

  /// "X quoted Y as saying that …"
  private mutating func quotedAs(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ quoted: (phrase: Range<Int>, cue: Range<Int>), _ index: Int, _ unit: AttributionUnit
  ) -> Range<Int>? {
    let traits: EntryTraits = [.clause, .direct]
    used[index] = true
    if quotes.cueAt[quoted.cue.lowerBound] >= 0 { used[Int(quotes.cueAt[quoted.cue.lowerBound])] = true }
    guard let content = contents.right(of: quoted.cue.upperBound, traits: traits, passive: false, in: unit.tokens) else { return nil }
    var quote = clauseQuote([content.tokens], cue: cue, rule: "chain.quoted-as")
    if let s = onlySpan(content.tokens) {
      claimed[s] = true
      quote = directQuote([quotes.spans[s]], cue: cue, rule: "chain.quoted-as")
    }
    quote.cue = reading.range(quoted.cue)
    quote.speaker = parties.party(quoted.phrase, isSpeaker: true)
    quote.chain = [parties.party(subject.phrase)]
    append(quote, unit)
    return quoted.phrase
  }

  /// "The talks had failed, he said." and "The talks, he said, had failed."
  private mutating func trailing(_ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit) -> Range<Int>? {
    guard cue.form == .finite, cue.traits.contains(.clause), !subject.isShared else { return nil }
    let comma = subject.phrase.lowerBound - 1
    return around(comma, cue, subject.phrase, index, unit)
  }

  /// "The talks had failed, said Nuri."
  private mutating func invertedTrailing(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) -> Range<Int>? {
    guard cue.form == .finite, cue.traits.contains(.clause), quotes.isComma(cue.group.lowerBound - 1),
      let phrase = subjects.right(of: cue, in: unit.tokens)
    else { return nil }
    return around(cue.group.lowerBound - 1, cue, phrase, index, unit)
  }

  /// The clause before an attribution that starts at a comma, and what follows when it is an insertion.
  private mutating func around(_ comma: Int, _ cue: Cue, _ speaker: Range<Int>, _ index: Int, _ unit: AttributionUnit) -> Range<Int>? {
    guard quotes.isComma(comma), comma > unit.tokens.lowerBound + 1 else { return nil }
    var start = unit.tokens.lowerBound
    // A quotation with an attribution of its own before it is not part of the clause.
    for s in unit.spans where quotes.spans[s].outer.upperBound <= comma && claimed[s] { start = quotes.spans[s].outer.upperBound }
    while start < comma, quotes.isComma(start) || reading.isClass(start, .coordinator) { start += 1 }
    guard comma - start >= 2 else { return nil }
    var pieces = [start..<comma]
    var rule = "indirect.trailing"
    var end = max(cue.tokens.upperBound, speaker.upperBound)
    while end < unit.tokens.upperBound, !quotes.isComma(end), end - cue.tokens.upperBound < 12 { end += 1 }
    if quotes.isComma(end), end + 1 < unit.tokens.upperBound, !reading.isClass(end + 1, [.coordinator, .relative]),
      quotes.cueAt[end + 1] < 0, !quotes.isInQuote(end + 1)
    {
      let rest = contents.clause(from: end + 1, in: unit.tokens)
      if !rest.isEmpty {
        pieces.append(rest)
        rule = "indirect.parenthetical"
      }
    }
    for s in unit.spans where pieces.contains(where: { $0.overlaps(quotes.spans[s].outer) }) { claimed[s] = true }
    used[index] = true
    var quote = clauseQuote(pieces, cue: cue, rule: rule)
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit)
    return speaker
  }

  /// "According to X, …" and "…, according to X."
  private mutating func attributeToSource(_ cue: Cue, _ unit: AttributionUnit) {
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
    for s in unit.spans where tokens.overlaps(quotes.spans[s].outer) { claimed[s] = true }
    var quote = clauseQuote([tokens], cue: cue, rule: "indirect.according-to")
    if let s = onlySpan(tokens) { quote = directQuote([quotes.spans[s]], cue: cue, rule: "direct.according-to") }
    quote.speaker = parties.party(source, isSpeaker: true)
    append(quote, unit)
  }

  /// "his claim that …", "a statement saying": the possessor is the speaker.
  private mutating func attributeByNoun(_ cue: Cue, _ unit: AttributionUnit) {
    let next = cue.tokens.upperBound
    guard next + 1 < unit.tokens.upperBound, reading.isClass(next, .that), cue.traits.contains(.nounThat) else { return }
    guard let content = contents.right(of: next, traits: [.that, .clause], passive: false, in: unit.tokens) else { return }
    let before = cue.tokens.lowerBound - 1
    var speaker: Range<Int>?
    if reading.isClass(before, .possessive) {
      speaker = before..<before + 1
    } else if let phrase = quotes.nounPhrase(endingAt: cue.tokens.lowerBound, lowest: unit.tokens.lowerBound),
      let owner = phrase.first(where: { $0 <= before && reading.tokens.isPossessive($0) })
    {
      speaker = phrase.lowerBound..<owner + 1
    }
    guard let speaker else { return }
    for s in unit.spans where content.tokens.overlaps(quotes.spans[s].outer) { claimed[s] = true }
    var quote = clauseQuote([content.tokens], cue: cue, rule: "indirect.noun")
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit)
  }

  /// The speaker of the last quotation in the same unit: "…,” he said, adding that …".
  private func previousSpeaker(before cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    parties.lastSpeaker.flatMap { unit.tokens.contains($0.lowerBound) && $0.lowerBound < cue.tokens.lowerBound ? $0 : nil }
  }

  /// "Noting that …, he said": the subject behind the participle's clause; else the one before it.
  private func participleSubject(_ cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    if cue.group.lowerBound == unit.tokens.lowerBound {
      for k in cue.tokens.upperBound..<unit.tokens.upperBound where quotes.isComma(k) {
        if let phrase = quotes.nounPhrase(startingAt: k + 1, end: unit.tokens.upperBound), phrase.upperBound < unit.tokens.upperBound,
          quotes.cueAt[phrase.upperBound] >= 0 || reading.isClass(phrase.upperBound, [.auxiliary, .modal, .verb])
        {
          return phrase
        }
      }
      return nil
    }
    return subjects.main(of: unit.tokens.lowerBound..<cue.group.lowerBound)
  }
}

// MARK: “…” alone

extension QuoteFinder {
  /// A marked sentence without an attribution of its own goes on with the speaker before it.
  private mutating func continueQuotation(_ unit: AttributionUnit) {
    for s in unit.spans where !claimed[s] {
      let span = quotes.spans[s]
      guard isWholeSentence(span), isAlone(span, unit), let last, unit.paragraph - last.paragraph <= 1 else { continue }
      claimed[s] = true
      if unit.paragraph == last.paragraph, found[last.quote].kind == .direct, found[last.quote].spans.count < 8 {
        found[last.quote].spans.append(byteRange(span))
      } else {
        var quote = FoundQuote(
          kind: .direct, spans: [byteRange(span)], cue: nil, speaker: found[last.quote].speaker, confidence: 0.8, rule: "direct.continued")
        quote.chain = found[last.quote].chain
        append(quote, unit)
      }
      self.last?.paragraph = unit.paragraph
    }
  }

  /// Starts with a capital and ends with a stop: no scare quote or title.
  private func isWholeSentence(_ span: MarkedSpan) -> Bool {
    guard span.inner.count >= 4 else { return false }
    let first = span.inner.lowerBound
    guard reading.tokens.shape(first).startsUpper || reading.tokens.shape(first) == .caseless else { return false }
    switch reading.tokens.mark(span.inner.upperBound - 1) {
    case 0x2E, 0x3F, 0x21, 0x2026, 0x2C: return true
    default: return span.outer.upperBound >= reading.count || reading.isMark(span.outer.upperBound, 0x2E)
    }
  }

  /// Whether nothing but marks stands beside it in its unit.
  private func isAlone(_ span: MarkedSpan, _ unit: AttributionUnit) -> Bool {
    unit.tokens.allSatisfy { !reading.tokens.isWord($0) || quotes.isInQuote($0) }
  }
}

// MARK: Making quotations

extension QuoteFinder {
  private mutating func append(_ quote: FoundQuote, _ unit: AttributionUnit) {
    if quote.kind == .direct { last = (found.count, unit.paragraph) }
    found.append(quote)
  }

  private func byteRange(_ span: MarkedSpan) -> Range<Int> {
    reading.tokens.start(span.inner.lowerBound)..<reading.tokens.end(span.inner.upperBound - 1)
  }

  private func directQuote(_ spans: [MarkedSpan], cue: Cue, rule: String) -> FoundQuote {
    FoundQuote(
      kind: .direct, spans: spans.map(byteRange), cue: reading.range(cue.tokens), polarity: polarity(cue), confidence: 0.9, rule: rule)
  }

  private func clauseQuote(_ pieces: [Range<Int>], cue: Cue, rule: String) -> FoundQuote {
    var marked = 0
    var letters = 0
    for i in pieces.joined() where reading.tokens.isWord(i) {
      letters += reading.tokens.length(i)
      if quotes.isInQuote(i) { marked += reading.tokens.length(i) }
    }
    let kind: Quote.Kind = marked == 0 ? .indirect : marked * 100 >= letters * 97 ? .direct : .mixed
    let spans = pieces.map { piece in
      reading.tokens.start(piece.lowerBound)..<reading.tokens.end(piece.upperBound - 1)
    }
    return FoundQuote(
      kind: kind, spans: spans, cue: reading.range(cue.tokens), polarity: polarity(cue), confidence: 0.7, rule: rule)
  }

  private func polarity(_ cue: Cue) -> Quote.Polarity {
    cue.isNegated ? .negated : cue.isHypothetical ? .hypothetical : .affirmed
  }

  /// The marked span that some tokens consist of, final marks aside.
  private func onlySpan(_ tokens: Range<Int>) -> Int? {
    guard !tokens.isEmpty, quotes.isInQuote(tokens.lowerBound) else { return nil }
    let s = Int(quotes.spanAt[tokens.lowerBound])
    let span = quotes.spans[s]
    guard span.outer.lowerBound == tokens.lowerBound else { return nil }
    return (span.outer.upperBound..<max(tokens.upperBound, span.outer.upperBound)).contains { reading.tokens.isWord($0) } ? nil : s
  }
}
