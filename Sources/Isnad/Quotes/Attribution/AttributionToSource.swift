internal import IsnadLexicon

// according to X, … / …, according to X / his claim that …

extension QuoteFinder {
  /// "According to X, …" and "…, according to X."
  mutating func attributeToSource(_ cue: Cue, _ unit: AttributionUnit) {
    // "according to recently published letters"
    let first = cue.tokens.upperBound + (reading.isClass(cue.tokens.upperBound, .adverb) ? 1 : 0)
    guard
      var source = quotes.nounPhrase(
        startingAt: first, end: subjects.spanStart(after: first, in: unit.tokens))
    else { return }
    if addToChain(source, of: cue, unit) { return }
    // "per Reuters", not "per square foot"
    if cue.tokens.count == 1, !reading.isClass(source.lowerBound, [.determiner, .possessive]),
      quotes.mention(at: source.lowerBound) == nil
    {
      return
    }
    var before = cue.tokens.lowerBound
    let tokens: Range<Int>
    var rest: Range<Int>?
    var relay: Range<Int>?
    source = subjects.named(source, in: unit.tokens) ?? source
    if before - unit.tokens.lowerBound <= 1 || opensContent(before, unit) {
      var start = behindSource(source.upperBound, unit)
      if let cited = citedSource(from: start, unit) {
        relay = source
        source = cited.source
        start = cited.end
      } else {
        start = behindInsertion(start, unit)
      }
      guard start < unit.tokens.upperBound else { return }
      tokens = contents.clause(from: start, in: unit.tokens)
    } else {
      if quotes.isComma(before - 1) { before -= 1 }
      var start = unit.tokens.lowerBound
      for s in unit.spans where quotes.spans[s].outer.upperBound < before && claimed[s] {
        start = quotes.spans[s].outer.upperBound
      }
      while start < before, quotes.isComma(start) || reading.isClass(start, .coordinator) { start += 1 }
      tokens = start..<before
      // "The talks, according to her, ⟦had failed⟧"
      if !tokens.isEmpty, !quotes.hasVerb(tokens) {
        rest = self.rest(behind: source.upperBound, isInverted: false, isWhole: false, unit)
      }
    }
    guard tokens.count >= 2 || rest != nil else { return }
    guard
      rules.uses(rest != nil || onlySpan(tokens) == nil ? .indirectAccordingTo : .directAccordingTo)
    else { return }
    var quote: FoundQuote
    if let rest {
      claim(tokens, unit)
      claim(rest, unit)
      quote = clauseQuote([tokens, rest], cue: cue, rule: .indirectAccordingTo)
    } else {
      quote = markedOrClause(
        tokens, cue, marked: .directAccordingTo, clause: .indirectAccordingTo, unit)
    }
    if let relay { quote.chain = [parties.party(relay)] }
    quote.speaker = parties.party(source, isSpeaker: true)
    append(quote, unit)
  }

  /// “…,” he told deputies, according to the agency: through whom an attribution is known that nothing but its addressee and
  /// occasion parts from the source.
  private mutating func addToChain(_ source: Range<Int>, of cue: Cue, _ unit: AttributionUnit) -> Bool {
    let start = reading.tokens.start(unit.tokens.lowerBound)
    let end = reading.tokens.start(cue.tokens.lowerBound)
    guard quotes.isComma(cue.tokens.lowerBound - 1),
      let last = found.indices.reversed().prefix(while: { found[$0].spans[0].lowerBound >= start }).first(
        where: {
          found[$0].kind == .direct && found[$0].cue != nil
        }), let verb = found[last].cue, let speaker = found[last].speaker, verb.upperBound < end,
      found[last].spans[0].upperBound <= min(verb.lowerBound, speaker.range.lowerBound),
      found[last].spans.allSatisfy({ $0.upperBound < end })
    else { return false }
    let tail = max(verb.upperBound, speaker.range.upperBound)
    var i = cue.tokens.lowerBound - 1
    while reading.tokens.start(i) >= tail {
      guard quotes.cueAt[i] < 0, !quotes.isInQuote(i),
        !reading.isClass(i, [.auxiliary, .modal, .verb, .subjectPronoun, .that])
      else { return false }
      i -= 1
    }
    found[last].chain.insert(parties.party(source), at: 0)
    return true
  }

  /// "Berg wrote that, according to Haddad, the road was safe": the source of what a verb of speech or *that* opens.
  private func opensContent(_ start: Int, _ unit: AttributionUnit) -> Bool {
    let before = quotes.isComma(start - 1) ? start - 2 : start - 1
    return before > unit.tokens.lowerBound && reading.isClass(before, .that)
      && !reading.isClass(before - 1, .preposition)
  }

  /// "According to Reuters, citing a security source, …", "…, which cited two officials, …": whom the source names for it, and
  /// where the clause starts.
  private func citedSource(from start: Int, _ unit: AttributionUnit) -> (source: Range<Int>, end: Int)? {
    guard quotes.isComma(start - 1) else { return nil }
    var verb = start
    if reading.isClass(verb, .relative) { verb += 1 }
    guard verb < unit.tokens.upperBound, Self.cites.contains(reading.tokens.hash(verb)),
      reading.isClass(start, .relative) || quotes.isGerund(verb),
      let cited = quotes.nounPhrase(startingAt: verb + 1, end: unit.tokens.upperBound)
    else { return nil }
    var comma = cited.upperBound
    while comma < unit.tokens.upperBound, !quotes.isComma(comma), comma - cited.upperBound < 20 { comma += 1 }
    return quotes.isComma(comma) ? (cited, comma + 1) : nil
  }

  /// "According to Anna Berg, the mayor of the town, …", "According to Reuters, which saw the letter, …": behind an insertion
  /// that ends in a comma before the clause.
  private func behindInsertion(_ start: Int, _ unit: AttributionUnit) -> Int {
    guard quotes.isComma(start - 1) else { return start }
    let isRelative = reading.isClass(start, .relative) && !reading.isClass(start, .that)
    guard isRelative || reading.isClass(start, .determiner) || quotes.mention(at: start)?.type == .role else {
      return start
    }
    var comma = start
    while comma < unit.tokens.upperBound, !quotes.isComma(comma), comma - start < 24, !quotes.isInQuote(comma)
    { comma += 1 }
    guard quotes.isComma(comma), quotes.startsClause(comma + 1), isRelative || !quotes.hasVerb(start..<comma)
    else { return start }
    let clause = comma + 1..<min(comma + 20, unit.tokens.upperBound)
    let next = clause.first(where: quotes.isComma) ?? clause.upperBound
    return quotes.hasVerb(clause.lowerBound..<next) ? comma + 1 : start
  }

  private static let cites = WordSet("citing quoting cites quotes cited quoted")

  /// Where the content starts behind "According to X": at the comma that closes the phrase, or at once when there is none.
  private func behindSource(_ end: Int, _ unit: AttributionUnit) -> Int {
    var i = end
    while i < unit.tokens.upperBound, i - end < 14 {
      if quotes.isComma(i) { return i + 1 }
      guard
        quotes.isNominal(i) || quotes.isTime(i) || quotes.isInQuote(i)
          || reading.isClass(i, [.preposition, .determiner, .possessive, .coordinator, .numeral, .adverb]),
        !reading.isClass(i, [.auxiliary, .modal, .subjectPronoun])
      else { return end }
      i += 1
    }
    return end
  }

  /// "his claim that …", "Iran's warning that …": the possessor is the speaker.
  mutating func attributeByNoun(_ cue: Cue, _ unit: AttributionUnit) {
    let next = cue.tokens.upperBound
    guard next + 1 < unit.tokens.upperBound, rules.uses(.nounThat) else { return }
    guard reading.isClass(next, .that), cue.traits.contains(.nounThat), let speaker = possessor(cue, unit),
      let content = contents.right(of: next, traits: [.that, .clause], passive: false, in: unit.tokens)
    else { return }
    var tokens = content.tokens
    if startsClause(speaker, unit), let verb = mainVerb(behind: tokens) { tokens = tokens.lowerBound..<verb }
    var quote = clauseQuote([tokens], cue: cue, rule: .nounThat)
    claim(tokens, unit)
    quote.speaker = parties.party(speaker, isSpeaker: false)
    append(quote, unit)
  }

  /// Whether nothing but "But" or a phrase with its comma stands before a subject.
  private func startsClause(_ subject: Range<Int>, _ unit: AttributionUnit) -> Bool {
    quotes.isComma(subject.lowerBound - 1)
      || (unit.tokens.lowerBound..<subject.lowerBound).allSatisfy {
        !reading.tokens.isWord($0) || reading.isClass($0, [.coordinator, .adverb])
      }
  }

  /// The verb whose subject is a noun with its clause: "Her claim that the road was safe ⟦surprised⟧ the council". Every word that
  /// opens a clause takes one verb; the first verb that is left over is the one.
  private func mainVerb(behind clause: Range<Int>) -> Int? {
    var clauses = 1
    var i = clause.lowerBound
    while i < clause.upperBound {
      if quotes.isInQuote(i) {
        i = quotes.spans[Int(quotes.spanAt[i])].outer.upperBound
        continue
      }
      if reading.isClass(i, [.relative, .that, .coordinator, .question])
        || reading.isClass(i, .subordinator) && !reading.isClass(i, .preposition)
      {
        if !reading.isClass(i, .that) || !reading.isClass(i - 1, .coordinator) { clauses += 1 }
      } else if i > clause.lowerBound, isFiniteVerb(i) {
        if clauses == 0 { return i + 1 < clause.upperBound ? i : nil }
        clauses -= 1
        while i + 1 < clause.upperBound, goesOnWithGroup(i + 1) { i += 1 }
      }
      i += 1
    }
    return nil
  }

  private func isFiniteVerb(_ i: Int) -> Bool {
    contents.startsVerbGroup(i) && !reading.isClass(i, .adverb)
      && (!quotes.hasSuffix(i, "ed")
        || !reading.isClass(i - 1, [.determiner, .possessive, .preposition, .numeral, .coordinator])
          && !(reading.isClass(i + 1, .preposition) && reading.tokens.hash(i + 1) == FunctionWords.by))
  }

  /// "had not been closed", "was open"
  private func goesOnWithGroup(_ i: Int) -> Bool {
    let group: WordClass = [.auxiliary, .modal, .negation, .adverb]
    return reading.isClass(i - 1, group)
      && (reading.isClass(i, group.union(.verb)) || reading.classes[i].isEmpty)
  }

  private func possessor(_ cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    let before = cue.tokens.lowerBound - 1
    guard before >= unit.tokens.lowerBound else { return nil }
    if reading.isClass(before, .possessive) { return before..<before + 1 }
    guard let phrase = quotes.nounPhrase(endingAt: cue.tokens.lowerBound, lowest: unit.tokens.lowerBound)
    else { return nil }
    // "Berg's office said in a statement that" has no possessor.
    guard
      !phrase.contains(where: {
        $0 < before && quotes.cue(at: $0)?.form == .finite
      })
    else { return nil }
    // "her reaction to news that": the noun has a phrase of its own.
    let base =
      phrase.last { $0 <= before && reading.isClass($0, .preposition) }.map { $0 + 1 } ?? phrase.lowerBound
    if let owner = phrase.last(where: { $0 <= before && reading.tokens.isPossessive($0) }), owner >= base {
      return phrase.lowerBound..<owner + 1
    }
    return reading.isClass(base, .possessive) ? base..<base + 1 : nil
  }
}
