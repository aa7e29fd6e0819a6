internal import IsnadLexicon

/// Finds what a cue attributes to the right of it: past addressee, occasion and *that*, to the end of the clause.
struct ContentFinder {
  let quotes: QuoteScene
  let subjects: SubjectFinder
  var reading: Reading { quotes.reading }

  init(_ quotes: QuoteScene, subjects: SubjectFinder) {
    self.quotes = quotes
    self.subjects = subjects
  }

  /// What stands behind a cue.
  struct Content {
    /// The tokens of the content.
    var tokens: Range<Int>
    /// The frame of the cue that it fills.
    var frame: EntryTraits
    /// "told FNA"
    var addressee: Range<Int>?
    /// "was told by Berg that": who speaks in a passive.
    var agent: Range<Int>?
    /// "said, according to Reuters, that": the source between cue and content.
    var source: (phrase: Range<Int>, cue: Int)?
    /// Behind the noun that belongs to the cue: "issued a warning".
    var cueEnd: Int?
    /// The cue that ends it, when that cue is coordinated with this one: "said … and added".
    var nextCue: Int?
  }

  /// The content to the right of a cue, or nil when nothing there fills one of its frames.
  func right(of cue: Cue, in unit: Range<Int>) -> Content? {
    let before = cue.group.lowerBound - 1
    return right(
      of: cue.tokens.upperBound, traits: cue.traits, passive: cue.isPassive,
      isInserted: reading.isClass(before, .relative) && quotes.isComma(before - 1)
        || isCoordinatedInInsertion(cue, in: unit),
      isFronted: isInConcession(cue, in: unit)
        || cue.isPassive && cue.tokens == cue.group && reading.isClass(before, .subordinator)
        || cue.form == .participle && reading.isClass(unit.lowerBound, .preposition)
          && !(unit.lowerBound..<cue.tokens.lowerBound).suffix(12).contains(where: quotes.isComma),
      isTelling: cue.form == .finite && !cue.isNegated && !cue.isHypothetical && !cue.isPassive
        && !cue.traits.isDisjoint(with: [.clause, .objectClause]),
      in: unit)
  }

  /// - Parameters:
  ///   - isInserted: whether the cue stands in an insertion, which ends at its comma: "Berg, who says …, left".
  ///   - isFronted: whether it stands in a phrase before the clause: "In a letter saying …, the council asked".
  ///   - isTelling: whether it tells what was said, not that something was not: *when* behind it is then no question.
  func right(
    of start: Int, traits: EntryTraits, passive: Bool, isInserted: Bool = false, isFronted: Bool = false,
    isTelling: Bool = false, in unit: Range<Int>
  ) -> Content? {
    var i = start
    var lead = Lead(passive: passive, isInserted: isInserted, isFronted: isFronted, isTelling: isTelling)
    lead.isSay = isSay(start - 1)
    let takesObject = !traits.isDisjoint(with: [.objectClause, .objectInfinitive]) && !passive
    var steps = 0
    scan: while i < unit.upperBound, steps < 8 {
      steps += 1
      if quotes.isInQuote(i) {
        // "told ABC's “The Morning Hour” that"
        guard i > start, let end = quotes.titleEnd(at: i), leadsOn(end, in: unit) else { break }
        i = end
        continue
      }
      if reading.isClass(i, .that), isComplementizer(i) {
        lead.sawThat = true
        lead.isDirect = i == start
        i += 1
        // "that, according to Reuters, the road …"
        if quotes.isComma(i) { i += 1 }
        break
      }
      // "said – on Monday, to be exact – that"
      if quotes.isDash(i), let that = skipDashes(from: i, in: unit) {
        i = that
        continue
      }
      if reading.isMark(i, 0x3A) {
        if passive, i - start > 3 { return nil }
        lead.sawColon = true
        i += 1
        // "Berg said: — The road is safe."
        while i + 1 < unit.upperBound, quotes.isDash(i) { i += 1 }
        break
      }
      if quotes.isComma(i) {
        // "he said, “…" leads to a quotation; "said, however, that" goes on.
        if i + 1 < unit.upperBound, quotes.isInQuote(i + 1) {
          i += 1
          break
        }
        // "wrote in a letter to the council, that", "told her editor, that"
        if lead.sawOccasion || lead.addressee != nil, reading.isClass(i + 1, .that) {
          i += 1
          continue
        }
        if let (source, that) = insertedSource(from: i, in: unit) {
          lead.source = source
          i = that
          continue
        }
        if let next = skipInsertion(from: i, in: unit) {
          i = next
          continue
        }
        return nil
      }
      if let date = quotes.mention(at: i), date.type == .date {
        i = date.tokens.upperBound
        continue
      }
      if isSkippableAdverb(i, unit) {
        i += 1
        continue
      }
      if isInfinitive(i), !traits.isDisjoint(with: [.infinitive, .objectInfinitive]),
        !reading.isClass(i, .to) || !isToPhrase(i, in: unit)
      {
        break
      }
      if passive, lead.agent == nil, reading.tokens.hash(i) == FunctionWords.by,
        let agent = quotes.nounPhrase(startingAt: i + 1, end: subjects.spanStart(after: i, in: unit)),
        !quotes.isTime(i + 1)
      {
        // "accused by Berg of hiding the bills"
        let of = traits.contains(.objectOf) ? agent.first { reading.isClass($0, .of) } : nil
        let agent = agent.lowerBound..<(of ?? agent.upperBound)
        lead.agent = agent
        i = agent.upperBound
        continue
      }
      if let that = skipToThat(i, in: unit) {
        i = that
        continue
      }
      if i == start, traits.contains(.direct), let comma = clauseBeforeMarks(i, in: unit) {
        i = comma + 1
        break
      }
      // "told reporters when asked about it: “…”"
      if lead.isTelling, reading.tokens.hash(i) == Self.when,
        let colon = (i..<min(unit.upperBound, i + 14)).first(where: { reading.isMark($0, 0x3A) }),
        quotes.isInQuote(colon + 1)
      {
        i = colon
        continue
      }
      if let next = skipOccasion(i, in: unit, asks: traits.contains(.whether)) {
        if lead.addressee == nil, reading.isClass(i, .to) { lead.addressee = i + 1..<next }
        lead.sawOccasion = true
        i = next
        continue
      }
      if takesObject, lead.addressee == nil, let list = listedObject(i, traits, unit) {
        lead.addressee = list.first
        i = list.to
        continue
      }
      if takesObject, lead.addressee == nil,
        let object = quotes.nounPhrase(startingAt: i, end: subjects.spanStart(after: i, in: unit)),
        isAddressee(object, traits, unit)
      {
        let addressee = withoutSubject(object, traits)
        lead.addressee = addressee
        i = addressee.upperBound
        continue
      }
      break scan
    }
    guard i < unit.upperBound else { return nil }
    return content(from: i, traits, lead, unit)
  }

  /// What stands between a cue and its content.
  private struct Lead {
    var passive: Bool
    var isInserted: Bool
    var isFronted: Bool
    var isTelling: Bool
    var addressee: Range<Int>?
    var agent: Range<Int>?
    var source: (phrase: Range<Int>, cue: Int)?
    var sawThat = false
    /// Whether *that* stands right behind the cue.
    var isDirect = false
    var sawColon = false
    var sawOccasion = false
    /// Whether the cue is a form of *say* with its subject before it.
    var isSay = false
  }

  private func content(from i: Int, _ traits: EntryTraits, _ lead: Lead, _ unit: Range<Int>) -> Content? {
    func content(_ frame: EntryTraits, from start: Int? = nil) -> Content? {
      var next: Int?
      let tokens = clause(
        from: start ?? i, in: unit, frame: frame, isInserted: lead.isInserted, isFronted: lead.isFronted,
        next: &next)
      guard !tokens.isEmpty else { return nil }
      return Content(
        tokens: tokens, frame: frame, addressee: lead.addressee, agent: lead.agent, source: lead.source,
        nextCue: next)
    }
    let clauseFrames: EntryTraits = [.clause, .that, .objectClause, .direct]
    // "the agency reported citing officials"
    if Self.citing.contains(reading.tokens.hash(i)) { return nil }
    if traits.contains(.nounThat), !lead.passive, let noun = speechNoun(behind: i, in: unit),
      var found = content(noun.frame, from: noun.content)
    {
      found.cueEnd = noun.end
      return found
    }
    // "dismissed as baseless the claim that …"
    if !traits.isDisjoint(with: [.nounPhrase, .objectAs]), let that = nounThat(after: i, unit) {
      return content(.that, from: that)
    }
    if quotes.isInQuote(i) {
      // "were granted “leave” to stay": no speech without a comma or colon.
      if lead.passive, !lead.sawThat, !lead.sawColon, reading.tokens.isWord(i - 1),
        !traits.contains(.objectComplement)
      {
        return nil
      }
      return traits.isDisjoint(with: [
        .direct, .clause, .objectClause, .manner, .objectComplement, .objectAs, .nounPhrase,
      ])
        ? nil : content(.direct)
    }
    // "was described by Berg as a scandal", "was accused of lying"
    if lead.passive, lead.agent != nil {
      let hash = reading.tokens.hash(i)
      if traits.contains(.objectAs), hash == FunctionWords.as { return content(.objectAs) }
      if traits.contains(.objectOf), reading.isClass(i, .of) { return content(.objectOf) }
      if traits.contains(.objectFor), hash == FunctionWords.for { return content(.objectFor) }
    }
    if lead.passive, !lead.sawThat, !lead.sawColon, traits.contains(.objectClause),
      traits.isDisjoint(with: [.nounPhrase, .clause]),
      quotes.startsClause(i), !reading.isClass(i, [.preposition, .question, .adverb, .subordinator]),
      quotes.hasMainVerb(i..<min(unit.upperBound, i + 30))
    {
      return content(.clause)
    }
    if lead.passive, !lead.sawThat, !lead.sawColon, !isInfinitive(i), !reading.isClass(i, .question) {
      // "was asked about the road"
      if lead.sawOccasion, traits.contains(.whether), reading.tokens.hash(i) == Self.about {
        return content(.nounPhrase)  // "asked at a briefing about the road"
      }
      return reading.tokens.hash(i - 1) == Self.about && traits.contains(.nounPhrase)
        && quotes.startsNounPhrase(i)
        ? content(.nounPhrase) : nil
    }
    // "asked Berg about the road"
    if lead.addressee != nil, traits.contains(.whether), reading.tokens.hash(i) == Self.about {
      return content(.nounPhrase)
    }
    if lead.sawThat {
      // "letters that went through": a relative clause has no subject of its own.
      if reading.isClass(i, [.auxiliary, .modal, .verb]), !reading.isClass(i, .subjectPronoun) {
        // "says that does not matter": *that* is the subject.
        let isSubject =
          lead.isDirect && traits.isSuperset(of: [.clause, .direct]) && !traits.contains(.nounPhrase)
          && !NounVerbs.contains(reading.tokens.hash(i - 2))
        return isSubject ? content(.clause, from: i - 1) : nil
      }
      // "dismissed that notion in an interview": *that* belongs to the noun.
      if lead.isDirect, traits.contains(.nounPhrase), reading.isClass(i - 1, .that),
        reading.tokens.shape(i) == .lower, reading.classes[i].isEmpty, !quotes.isNominal(i + 1),
        reading.tokens.hash(i + 1) != FunctionWords.as, !quotes.hasMainVerb(i..<firstComma(i, unit))
      {
        return content(.nounPhrase, from: i - 1)
      }
      return traits.isDisjoint(with: clauseFrames) ? nil : content(.that)
    }
    if lead.sawColon, !traits.isDisjoint(with: clauseFrames) {
      return leadsToColon(traits, before: i) ? content(.colon) : nil
    }
    // "said in the room who had left": behind an occasion it is a relative clause.
    if traits.contains(.whether), reading.isClass(i, .question), !reading.isClass(i, .that),
      !lead.isTelling || reading.tokens.hash(i) != Self.when,
      lead.agent == nil || !reading.isClass(i, .relative),
      !reading.isClass(i, .relative) || lead.passive
        || !lead.sawOccasion && (i == 0 || quotes.mention(at: i - 1)?.type != .person)
    {
      return content(.whether)
    }
    if isInfinitive(i), i + 1 < unit.upperBound {
      // "was said to be ill": whoever says so is not named.
      if traits.contains(.infinitive)
        || (lead.addressee ?? lead.agent) != nil && traits.contains(.objectInfinitive)
        || lead.passive && traits.isSuperset(of: [.clause, .direct])
      {
        return content(.infinitive)
      }
      return nil
    }
    if traits.contains(.gerund), quotes.isGerund(i) { return content(.gerund) }
    if traits.contains(.objectAs), let as_ = word("as", after: i, within: 14, unit), as_ > i {
      return content(.objectAs, from: behindApposition(as_, from: i))
    }
    if traits.contains(.objectOf), let of = word("of", after: i, within: 10, unit),
      of > i || lead.addressee != nil
    {
      return content(.objectOf, from: of)
    }
    if traits.contains(.objectFor), let for_ = word("for", after: i, within: 14, unit), for_ > i {
      return content(.objectFor, from: behindApposition(for_, from: i))
    }
    // "called for an inquiry": the preposition is part of the cue or follows it.
    if traits.contains(.forPhrase),
      reading.tokens.hash(i) == FunctionWords.for || i > 0 && reading.tokens.hash(i - 1) == FunctionWords.for
    {
      return content(.forPhrase)
    }
    // "wrote a book that sold well", "told her when it was late"
    let isNoClause =
      traits.contains(.written) && Self.indefinite.contains(reading.tokens.hash(i))
      || lead.isTelling && reading.tokens.hash(i) == Self.when
    if !isNoClause, !traits.isDisjoint(with: [.clause, .objectClause]), quotes.startsClause(i),
      quotes.hasMainVerb(
        i..<beforeColon(
          i, min(traits.contains(.nounPhrase) && !lead.isSay ? objectEnd(i, unit) : unit.upperBound, i + 30)))
    {
      if traits.contains(.objectClause), !traits.contains(.clause), lead.addressee == nil { return nil }
      return content(.clause)
    }
    if lead.isSay, isClauseBehindSay(i, unit) { return content(.clause) }
    // "said yes", "says so"
    if traits.isSuperset(of: [.clause, .direct]), Self.answers.contains(reading.tokens.hash(i)),
      i + 1 >= reading.count || !reading.tokens.isWord(i + 1)
    {
      return content(.clause)
    }
    // "noted the “senseless” delay"
    if traits.isSuperset(of: [.clause, .direct]), quotes.startsNounPhrase(i),
      let object = quotes.nounPhrase(startingAt: i, end: unit.upperBound) ?? determiner(at: i),
      quotes.isInQuote(object.upperBound)
    {
      return content(.nounPhrase)
    }
    if traits.contains(.objectComplement), quotes.startsNounPhrase(i) { return content(.objectComplement) }
    if traits.contains(.nounPhrase), quotes.startsNounPhrase(i) { return content(.nounPhrase) }
    return nil
  }
}

extension ContentFinder {
  static let when = TokenTable.hash(of: "when")
  static let about = TokenTable.hash(of: "about")
  static let indefinite = WordSet("a an")
  private static let answers = WordSet("yes no so")

  /// "he said:", "Reuters reports:"; not "a reason to go:", "everyone agrees:".
  private func leadsToColon(_ traits: EntryTraits, before i: Int) -> Bool {
    (traits.contains(.objectClause)
      || traits.contains(.direct) && !traits.isDisjoint(with: [.clause, .whether]))
      && !(max(0, i - 8)..<i).contains { Self.agreements.contains(reading.tokens.hash($0)) }
  }

  private static let agreements = WordSet("agree agrees agreed contend contending")

  /// Up to the first colon or semicolon: a verb behind it is that of another clause.
  private func beforeColon(_ start: Int, _ end: Int) -> Int {
    (start..<max(start, end)).first {
      (reading.isMark($0, 0x3A) || reading.isMark($0, 0x3B)) && !quotes.isInQuote($0)
    } ?? end
  }

  /// The first comma, or the unit's end.
  private func firstComma(_ start: Int, _ unit: Range<Int>) -> Int {
    (start..<unit.upperBound).first(where: quotes.isComma) ?? unit.upperBound
  }

  private func determiner(at i: Int) -> Range<Int>? {
    reading.isClass(i, [.determiner, .possessive]) ? i..<i + 1 : nil
  }

  /// "to leave", "not to leave"
  func isInfinitive(_ i: Int) -> Bool {
    reading.isClass(i, .to) && startsInfinitive(i + 1)
      || reading.isClass(i, .negation) && reading.isClass(i + 1, .to)
  }

  /// Whether the word behind *to* can be a verb: not "to 55 percent", "to all leaders", "to Berg".
  private func startsInfinitive(_ i: Int) -> Bool {
    guard i < reading.count else { return false }
    return quotes.isInQuote(i)
      || !(reading.tokens.isNumber(i) || reading.isMark(i, 0x24)
        || reading.isClass(i, [.determiner, .possessive, .objectPronoun, .numeral])
        || quotes.mention(at: i) != nil && reading.tokens.shape(i).startsUpper)
  }

  /// *that* before a clause, not "that’s" or a last "that".
  private func isComplementizer(_ i: Int) -> Bool {
    i + 1 < reading.count && !reading.tokens.isPossessive(i)
  }
}
