internal import IsnadLexicon

/// Times, occasions and insertions beside a cue: "on Tuesday", "in a statement", ", however,".
extension ContentFinder {
  /// Adverbs between a cue and its content, never ones that start a clause.
  func isSkippableAdverb(_ i: Int, _ unit: Range<Int>) -> Bool {
    guard i + 1 < unit.upperBound, reading.tokens.shape(i) == .lower else { return false }
    if reading.isClass(i, .adverb) && !reading.isClass(i, [.place, .subordinator, .numeral]) || isManner(i) {
      return reading.isClass(i + 1, [.that, .to, .question, .preposition]) || quotes.isInQuote(i + 1)
        || quotes.isComma(i + 1) || reading.isMark(i + 1, 0x3A)
        || quotes.isTime(i + 1)
    }
    return false
  }

  /// "sarcastically": an adverb of manner, when no noun follows it.
  private func isManner(_ i: Int) -> Bool { reading.isManner(i) && !quotes.isNominal(i + 1) }

  /// ", however," or ", through a spokesman,": behind the closing comma, when *that*, a colon or a quotation follows.
  func skipInsertion(from comma: Int, in unit: Range<Int>) -> Int? {
    var i = comma + 1
    while i < unit.upperBound, i - comma < 14, !quotes.isInQuote(i) {
      if quotes.isComma(i) {
        let next = i + 1
        guard next < unit.upperBound else { return nil }
        return reading.isClass(next, .that) || quotes.isInQuote(next) ? next : nil
      }
      if quotes.isCueNotNoun(i) { return nil }
      i += 1
    }
    return nil
  }

  /// ", according to Reuters,": the source, and the *that* or quotation behind it.
  func insertedSource(from comma: Int, in unit: Range<Int>) -> (
    source: (phrase: Range<Int>, cue: Int), that: Int
  )? {
    guard comma + 1 < unit.upperBound, quotes.cueAt[comma + 1] >= 0 else { return nil }
    let index = Int(quotes.cueAt[comma + 1])
    let cue = quotes.cues[index]
    guard cue.form == .preposition,
      let phrase = quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: unit.upperBound),
      quotes.isComma(phrase.upperBound), phrase.upperBound + 1 < unit.upperBound
    else { return nil }
    let next = phrase.upperBound + 1
    guard reading.isClass(next, .that) || quotes.isInQuote(next) else { return nil }
    return (source: (phrase: phrase, cue: index), that: next)
  }

  /// Behind an insertion between dashes, when *that* follows it.
  func skipDashes(from dash: Int, in unit: Range<Int>) -> Int? {
    for i in dash + 1..<max(dash + 1, min(unit.upperBound - 1, dash + 14)) where quotes.isDash(i) {
      return reading.isClass(i + 1, .that) ? i + 1 : nil
    }
    return nil
  }

  /// "said as she left the room, “…": the comma behind the clause, when a quotation follows it.
  func clauseBeforeMarks(_ i: Int, in unit: Range<Int>) -> Int? {
    guard Self.circumstances.contains(reading.tokens.hash(i)), quotes.startsClause(i + 1) else { return nil }
    for k in i + 1..<max(i + 1, min(unit.upperBound - 1, i + 24)) {
      if quotes.isInQuote(k) { return nil }
      if quotes.isComma(k), quotes.isInQuote(k + 1) { return quotes.hasVerb(i + 1..<k) ? k : nil }
      if let cue = quotes.cue(at: k), cue.form == .finite,
        cue.traits.contains(.direct)
      {
        return nil
      }
    }
    return nil
  }

  private static let circumstances = WordSet("as when while after before")

  /// Whether a question or *about* stands here, for a cue that asks.
  func startsQuestion(_ i: Int) -> Bool {
    i < reading.count
      && (reading.isClass(i, .question) && !reading.isClass(i, .that) || reading.tokens.hash(i) == Self.about)
  }

  /// "on Tuesday", "in a statement", "to reporters in Baghdad": behind the phrase, when content follows.
  ///
  /// - Parameter asks: whether the cue may ask, so that a question is content.
  func skipOccasion(_ i: Int, in unit: Range<Int>, asks: Bool = false) -> Int? {
    guard reading.isClass(i, [.preposition, .to]) else { return nil }
    let next = i + 1
    guard next < unit.upperBound else { return nil }
    // "said on “The Morning Hour” that"
    if quotes.isInQuote(next) {
      return quotes.titleEnd(at: next).flatMap { leadsOn($0, in: unit) ? $0 : nil }
    }
    if let date = quotes.mention(at: next), date.type == .date { return date.tokens.upperBound }
    guard let phrase = quotes.nounPhrase(startingAt: next, end: subjects.spanStart(after: next, in: unit))
    else { return nil }
    let after = phrase.upperBound
    guard after < unit.upperBound else { return nil }
    let leadsToContent =
      reading.isClass(after, .that) || reading.isMark(after, 0x3A) || quotes.isInQuote(after)
      || quotes.isComma(after) && after + 1 < unit.upperBound
        && (quotes.isInQuote(after + 1) || reading.isClass(after + 1, .that)
          || reading.isClass(after + 1, .relative) && skipInsertion(from: after, in: unit) != nil)
    // "said of the plan that"
    if reading.isClass(i, .of) { return leadsToContent ? after : nil }
    let leads =
      leadsToContent || quotes.isTime(after) || reading.isClass(after, .preposition)
      || reading.isClass(after, .subjectPronoun) && !reading.isClass(after, [.relative, .objectPronoun])
    let isOccasion = phrase.contains(where: quotes.isOccasion)
    return leads || isOccasion || asks && startsQuestion(after) && reading.tokens.hash(i) != Self.about
      ? after : nil
  }

  /// "in the early morning hours that": phrases of place and time up to *that*.
  func skipToThat(_ i: Int, in unit: Range<Int>) -> Int? {
    guard reading.isClass(i, [.preposition, .time, .adverb]), !reading.isClass(i, [.to, .place]),
      !reading.isClass(i, [.of, .subordinator]) || reading.isClass(i, .time)
    else { return nil }
    var k = i + 1
    while k < unit.upperBound, k - i < 10, !quotes.isInQuote(k) {
      if reading.isClass(k, .that) {
        // "in the street that was closed": a relative clause.
        return reading.isClass(k + 1, [.auxiliary, .modal, .verb]) ? nil : k
      }
      guard
        quotes.isNominal(k) || quotes.isTime(k)
          || reading.isClass(k, [.preposition, .determiner, .possessive, .numeral, .adverb]),
        quotes.cueAt[k] < 0, !reading.isClass(k, [.subjectPronoun, .relative])
      else { return nil }
      k += 1
    }
    return nil
  }

  /// Whether *that*, a time or a phrase of place follows a title in marks that stands between a cue and its content.
  func leadsOn(_ i: Int, in unit: Range<Int>) -> Bool {
    guard i < unit.upperBound else { return false }
    return reading.isClass(i, .that) || quotes.isTime(i)
      || reading.isClass(i, .preposition) && quotes.isTime(i + 1)
  }

  /// Whether nothing but times, occasions and addressees follows a cue until the clause ends.
  func endsClause(after start: Int, in unit: Range<Int>) -> Bool {
    var i = start
    var steps = 0
    while i < unit.upperBound, steps < 6 {
      steps += 1
      if !reading.tokens.isWord(i) { return true }
      // "the agency reported citing officials"
      if Self.citing.contains(reading.tokens.hash(i)) { return true }
      // "Monday", "on Monday"
      if let date = quotes.mention(at: reading.isClass(i, .preposition) ? i + 1 : i), date.type == .date {
        i = date.tokens.upperBound
      } else if reading.tokens.hash(i) == Self.without {
        // "claimed without giving evidence"
        while i < unit.upperBound, reading.tokens.isWord(i), quotes.cueAt[i] < 0 || quotes.isGerund(i) {
          i += 1
        }
      } else if reading.isClass(i, .preposition), quotes.isTime(i + 1) {
        i = quotes.mention(at: i + 1)?.tokens.upperBound ?? i + 2
      } else if reading.isClass(i, [.preposition, .to]), !reading.isClass(i, .of),
        let phrase = quotes.nounPhrase(startingAt: i + 1, end: unit.upperBound)
      {
        guard
          reading.isClass(i, .to)
            || phrase.contains(where: quotes.isOccasion)
            || quotes.isTime(i + 1)
            || [.location, .outlet].contains(quotes.mention(at: i + 1)?.type)
        else { return false }
        i = phrase.upperBound
      } else if reading.isClass(i, [.adverb, .time, .objectPronoun]) || isManner(i) {
        i += 1
      } else if reading.isClass(i, .subordinator), i > start || !reading.isClass(i, .preposition),
        quotes.startsClause(i + 1), quotes.hasVerb(i + 1..<min(unit.upperBound, i + 12))
      {
        return true
      } else {
        return false
      }
    }
    return true
  }

  /// "in an interview", "on Twitter", "in a letter to the council": where a phrase of content ends.
  func isOccasionPhrase(_ i: Int, in unit: Range<Int>) -> Bool {
    guard reading.isClass(i, .preposition), i + 1 < unit.upperBound,
      Self.inOrOn.contains(reading.tokens.hash(i))
    else {
      return false
    }
    if Self.networks.contains(reading.tokens.hash(i + 1)) { return true }
    // "on Radio Six", "on the Valley Channel's news"
    if reading.tokens.hash(i) == Self.on,
      quotes.mention(at: reading.isClass(i + 1, .the) ? i + 2 : i + 1)?.type == .outlet
    {
      return true
    }
    guard Self.indefinite.contains(reading.tokens.hash(i + 1)),
      let phrase = quotes.nounPhrase(startingAt: i + 1, end: unit.upperBound)
    else { return false }
    let head = phrase.prefix { $0 == phrase.lowerBound || !reading.isClass($0, .preposition) }
    return head.last.map { Self.utterances.contains(reading.tokens.hash($0)) } ?? false
  }

  static let citing = WordSet("citing quoting")
  private static let without = TokenTable.hash(of: "without")
  private static let on = TokenTable.hash(of: "on")
  private static let inOrOn = WordSet("in on at during via")
  private static let networks = WordSet("twitter facebook instagram telegram")
  private static let utterances = WordSet(
    "interview statement tweet post letter memo email speech address briefing conference editorial column video message ruling"
  )
}

extension QuoteScene {
  /// Whether a word names an occasion of speech or a medium: *interview*, *statement*.
  func isOccasion(_ i: Int) -> Bool { Self.occasions.contains(reading.tokens.hash(i)) }

  private static let occasions = WordSet(
    """
    statement statements interview interviews conference speech tweet tweets letter memo report email mail \
    testimony address remarks briefing post message telephone phone hearing debate reporters journalists \
    twitter facebook television tv release meeting rally call podcast video ruling memoir book column \
    article editorial press parliament sermon broadcast lawmakers crowd audience supporters news panel show \
    program programme court filing affidavit condition anonymity background sidelines advisory \
    bulletin announcement filings blog website media instagram telegram
    """)
}
