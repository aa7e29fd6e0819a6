internal import IsnadLexicon

/// Finds who speaks: the subject of a cue, by the words beside it.
struct SubjectFinder {
  private let quotes: QuoteScene
  private var reading: Reading { quotes.reading }

  init(_ quotes: QuoteScene) { self.quotes = quotes }

  /// A subject and where its clause begins.
  struct Subject {
    /// The phrase as written.
    var phrase: Range<Int>
    /// The first token of the clause that the subject belongs to, fronted phrases left out.
    var clauseStart: Int
    /// Whether an earlier subject was taken over: "… and added", ", saying".
    var isShared = false
  }

  /// The subject to the left of a verb, in `unit`.
  func left(of cue: Cue, in unit: Range<Int>) -> Subject? {
    left(of: cue.group.lowerBound, in: unit, depth: 0)
  }

  private func left(of verb: Int, in unit: Range<Int>, depth: Int) -> Subject? {
    let lowest = unit.lowerBound
    let p = verb - 1
    guard p >= lowest, depth < 4, !quotes.isInQuote(p) else { return nil }
    if quotes.isComma(p) { return beforeParenthesis(comma: p, in: unit, depth: depth) }
    if quotes.isDash(p) { return nil }
    if reading.isMark(p, 0x29) || reading.tokens.isWord(p) || reading.isMark(p, 0x2E) {
      if reading.isClass(p, .subjectPronoun), !reading.isClass(p, [.who, .that]) {
        return Subject(phrase: p..<p + 1, clauseStart: p)
      }
      if reading.isClass(p, [.relative]), !reading.isClass(p, .possessive) {
        return relative(p, in: unit, depth: depth)
      }
      if reading.isClass(p, [.coordinator, .subordinator, .preposition, .that, .question]) { return nil }
      guard let phrase = quotes.nounPhrase(endingAt: p, lowest: lowest) else { return nil }
      return checked(phrase, in: unit, depth: depth)
    }
    return nil
  }

  /// The object of a relative clause is no subject: "The man who attacked the base said".
  private func checked(_ phrase: Range<Int>, in unit: Range<Int>, depth: Int) -> Subject {
    let subject = Subject(phrase: phrase, clauseStart: phrase.lowerBound)
    var i = phrase.lowerBound - 1
    guard i >= unit.lowerBound, quotes.isNominal(i) || reading.isClass(i, [.verb, .auxiliary, .preposition, .to]) else { return subject }
    var steps = 0
    while i > unit.lowerBound, steps < 15, !quotes.isInQuote(i), reading.tokens.isWord(i) || reading.tokens.isJoiner(at: i) {
      if reading.isClass(i, [.who]) || reading.isClass(i, .relative) && !reading.isClass(i, [.possessive, .that]) {
        if let outer = relative(i, in: unit, depth: depth + 1) { return outer }
      }
      i -= 1
      steps += 1
    }
    return subject
  }

  /// "X, who heads Y, said", "Nuri, the Badr spokesman, told …": the phrase before the comma that opens the insertion.
  private func beforeParenthesis(comma: Int, in unit: Range<Int>, depth: Int) -> Subject? {
    var i = comma - 1
    var candidates: [Int] = []
    while i > unit.lowerBound, !quotes.isInQuote(i), comma - i < 40 {
      if quotes.isComma(i) { candidates.append(i) }
      if reading.isMark(i, 0x3B) || reading.isMark(i, 0x3A) { break }
      i -= 1
    }
    // The insertion that starts like one, nearest first; a list of appositions is skipped as a whole.
    for open in candidates {
      let first = open + 1
      guard startsInsertion(first, until: comma) else { continue }
      if let phrase = quotes.nounPhrase(endingAt: open - 1, lowest: unit.lowerBound) {
        if isAppositionInside(phrase, candidates) { continue }
        return checked(phrase, in: unit, depth: depth + 1)
      }
    }
    return nil
  }

  /// Whether a phrase is itself an apposition behind a further comma: "X, the minister, a cleric, said".
  private func isAppositionInside(_ phrase: Range<Int>, _ commas: [Int]) -> Bool {
    guard commas.contains(phrase.lowerBound - 1) else { return false }
    return reading.isClass(phrase.lowerBound, [.determiner, .possessive])
      || quotes.mention(at: phrase.lowerBound).map { $0.type != .person } ?? true
  }

  private func startsInsertion(_ first: Int, until comma: Int) -> Bool {
    guard first < comma else { return false }
    if reading.isClass(first, [.determiner, .relative, .possessive, .preposition, .numeral, .adverb, .subordinator, .coordinator]) {
      return true
    }
    if let mention = quotes.mention(at: first) { return mention.type != .person }
    if reading.tokens.isNumber(first) { return true }
    return reading.tokens.isWord(first)
  }

  /// "X, who said": the phrase before the relative pronoun.
  private func relative(_ pronoun: Int, in unit: Range<Int>, depth: Int) -> Subject? {
    var before = pronoun - 1
    if quotes.isComma(before) { before -= 1 }
    guard before >= unit.lowerBound, depth < 4 else { return nil }
    if quotes.isComma(before) { return nil }
    return quotes.nounPhrase(endingAt: before, lowest: unit.lowerBound).map {
      Subject(phrase: $0, clauseStart: pronoun)
    }
  }

  /// The subject to the right of an inverted verb: "said Kareem Nuri, the Badr spokesman".
  func right(of cue: Cue, in unit: Range<Int>) -> Range<Int>? {
    let end = spanStart(after: cue.tokens.upperBound, in: unit)
    return quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: end)
  }

  /// The first token of a marked span at or behind `i`, or the unit's end.
  func spanStart(after i: Int, in unit: Range<Int>) -> Int {
    var k = i
    while k < unit.upperBound, !quotes.isInQuote(k) { k += 1 }
    return k
  }

  /// The first noun phrase of a clause: the subject of participles in front of it and of coordinated verbs.
  func main(of unit: Range<Int>) -> Range<Int>? {
    var i = unit.lowerBound
    while i < unit.upperBound, !quotes.isInQuote(i) {
      if reading.isClass(i, .subjectPronoun), !reading.isClass(i, .relative) { return i..<i + 1 }
      if let phrase = quotes.nounPhrase(startingAt: i, end: unit.upperBound), !quotes.isTime(i),
        !reading.isClass(i - 1, .preposition)
      {
        return phrase
      }
      i += 1
    }
    return nil
  }
}
