internal import IsnadLexicon

// according to X, … / …, according to X / his claim that …

extension QuoteFinder {
  /// "According to X, …" and "…, according to X."
  mutating func attributeToSource(_ cue: Cue, _ unit: AttributionUnit) {
    guard
      let source = quotes.nounPhrase(
        startingAt: cue.tokens.upperBound,
        end: subjects.spanStart(after: cue.tokens.upperBound, in: unit.tokens))
    else { return }
    // "per Reuters", not "per square foot"
    if cue.tokens.count == 1, !reading.isClass(source.lowerBound, [.determiner, .possessive]),
      quotes.mention(at: source.lowerBound) == nil
    {
      return
    }
    var before = cue.tokens.lowerBound
    let tokens: Range<Int>
    var rest: Range<Int>?
    if before - unit.tokens.lowerBound <= 1 {
      let start = behindSource(source.upperBound, unit)
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
      claim([tokens, rest], unit)
      quote = clauseQuote([tokens, rest], cue: cue, rule: .indirectAccordingTo)
    } else {
      quote = markedOrClause(
        tokens, cue, marked: .directAccordingTo, clause: .indirectAccordingTo, unit)
    }
    quote.speaker = parties.party(source, isSpeaker: true)
    append(quote, unit)
  }

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
    claim([tokens], unit)
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
          && !(reading.isClass(i + 1, .preposition) && reading.tokens.hash(i + 1) == Self.by))
  }

  /// "had not been closed", "was open"
  private func goesOnWithGroup(_ i: Int) -> Bool {
    let group: WordClass = [.auxiliary, .modal, .negation, .adverb]
    return reading.isClass(i - 1, group)
      && (reading.isClass(i, group.union(.verb)) || reading.classes[i].isEmpty)
  }

  private static let by = TokenTable.hash(of: "by")

  private func possessor(_ cue: Cue, _ unit: AttributionUnit) -> Range<Int>? {
    let before = cue.tokens.lowerBound - 1
    guard before >= unit.tokens.lowerBound else { return nil }
    if reading.isClass(before, .possessive) { return before..<before + 1 }
    guard let phrase = quotes.nounPhrase(endingAt: cue.tokens.lowerBound, lowest: unit.tokens.lowerBound)
    else { return nil }
    if let owner = phrase.last(where: { $0 <= before && reading.tokens.isPossessive($0) }) {
      return phrase.lowerBound..<owner + 1
    }
    if reading.isClass(phrase.lowerBound, .possessive) { return phrase.lowerBound..<phrase.lowerBound + 1 }
    return nil
  }
}
