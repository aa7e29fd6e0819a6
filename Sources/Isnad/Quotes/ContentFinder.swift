internal import IsnadLexicon

/// Finds what a cue attributes to the right of it: past addressee, occasion and *that*, to the end of the clause.
struct ContentFinder {
  private let quotes: QuoteScene
  private let subjects: SubjectFinder
  private var reading: Reading { quotes.reading }

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
    /// Whether a colon leads to it.
    var hasColon = false
  }

  /// The content to the right of a cue, or nil when nothing there fills one of its frames.
  func right(of cue: Cue, in unit: Range<Int>) -> Content? {
    right(of: cue.tokens.upperBound, traits: cue.traits, passive: cue.isPassive, in: unit)
  }

  func right(of start: Int, traits: EntryTraits, passive: Bool, in unit: Range<Int>) -> Content? {
    var i = start
    var addressee: Range<Int>?
    var sawThat = false
    var sawColon = false
    let takesObject = !traits.isDisjoint(with: [.objectClause, .objectInfinitive]) && !passive
    var steps = 0
    scan: while i < unit.upperBound, steps < 8 {
      steps += 1
      if quotes.isInQuote(i) { break }
      if reading.isClass(i, .that), isComplementizer(i) {
        sawThat = true
        i += 1
        break
      }
      if reading.isMark(i, 0x3A) {
        sawColon = true
        i += 1
        break
      }
      if quotes.isComma(i) {
        // "he said, “…" leads to a quotation; "said, however, that" goes on.
        if i + 1 < unit.upperBound, quotes.isInQuote(i + 1) {
          i += 1
          break
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
      if let next = skipOccasion(i, in: unit) {
        if addressee == nil, reading.isClass(i, .to) { addressee = i + 1..<next }
        i = next
        continue
      }
      if takesObject, addressee == nil, let object = quotes.nounPhrase(startingAt: i, end: subjects.spanStart(after: i, in: unit)),
        isAddressee(object, traits, unit)
      {
        addressee = object
        i = object.upperBound
        continue
      }
      break scan
    }
    guard i < unit.upperBound else { return nil }
    return content(from: i, traits, sawThat: sawThat, sawColon: sawColon, addressee: addressee, unit)
  }

  private func content(
    from i: Int, _ traits: EntryTraits, sawThat: Bool, sawColon: Bool, addressee: Range<Int>?, _ unit: Range<Int>
  ) -> Content? {
    func content(_ frame: EntryTraits, from start: Int? = nil) -> Content? {
      let tokens = clause(from: start ?? i, in: unit)
      guard !tokens.isEmpty else { return nil }
      return Content(tokens: tokens, frame: frame, addressee: addressee, hasColon: sawColon)
    }
    let clauseFrames: EntryTraits = [.clause, .that, .objectClause, .direct]
    if quotes.isInQuote(i) {
      return traits.isDisjoint(with: [.direct, .clause, .objectClause, .manner, .objectComplement, .objectAs, .nounPhrase, .that])
        ? nil : content(.direct)
    }
    if sawThat, !traits.isDisjoint(with: clauseFrames) { return content(.that) }
    if sawColon, !traits.isDisjoint(with: clauseFrames) { return content(.clause) }
    if traits.contains(.whether), reading.isClass(i, .question), !reading.isClass(i, .that) { return content(.whether) }
    if reading.isClass(i, .to), i + 1 < unit.upperBound {
      if traits.contains(.infinitive) || addressee != nil && traits.contains(.objectInfinitive) {
        return content(.infinitive)
      }
      return nil
    }
    if traits.contains(.gerund), isGerund(i) { return content(.gerund) }
    if traits.contains(.objectAs), let as_ = word("as", after: i, within: 14, unit), as_ > i { return content(.objectAs) }
    if traits.contains(.objectOf), let of = word("of", after: i, within: 10, unit), of > i { return content(.objectOf, from: of) }
    if traits.contains(.objectFor), let for_ = word("for", after: i, within: 14, unit), for_ > i { return content(.objectFor) }
    if traits.contains(.forPhrase), reading.tokens.hash(i) == Self.forHash { return content(.forPhrase) }
    if !traits.isDisjoint(with: [.clause, .objectClause]), startsClause(i) {
      if traits.contains(.objectClause), !traits.contains(.clause), addressee == nil { return nil }
      return content(.clause)
    }
    if traits.contains(.objectComplement), startsNounPhrase(i) { return content(.objectComplement) }
    if traits.contains(.nounPhrase), startsNounPhrase(i) { return content(.nounPhrase) }
    return nil
  }

  /// From `start` to the end of the clause: the unit's end, or where the next attribution of the same sentence begins.
  func clause(from start: Int, in unit: Range<Int>) -> Range<Int> {
    var end = unit.upperBound
    var i = start
    while i < end {
      if quotes.isInQuote(i) {
        i += 1
        continue
      }
      if reading.isMark(i, 0x3B) {
        end = i
        break
      }
      if quotes.cueAt[i] >= 0, i > start, let stop = boundary(before: quotes.cues[Int(quotes.cueAt[i])], start: start, unit) {
        end = stop
        break
      }
      i += 1
    }
    while end > start, isFinalMark(end - 1) { end -= 1 }
    return start..<end
  }

  /// Where the content before a further cue ends, when that cue starts an attribution of its own.
  private func boundary(before cue: Cue, start: Int, _ unit: Range<Int>) -> Int? {
    var p = cue.group.lowerBound - 1
    guard p > start else { return nil }
    switch cue.form {
    case .preposition:
      return quotes.isComma(p) ? p : cue.tokens.lowerBound
    case .participle:
      if reading.isClass(p, .coordinator) { p -= 1 }
      return quotes.isComma(p) ? p : nil
    case .finite:
      // "…, and added that": the subject is the earlier one. "…, he said": the content ends at the comma.
      if reading.isClass(p, .coordinator), cue.traits.isSuperset(of: .clause) || cue.traits.contains(.that) {
        guard quotes.isComma(p - 1) || reading.isClass(p, [.and]) else { return nil }
        return quotes.isComma(p - 1) ? p - 1 : p
      }
      guard let subject = subjects.left(of: cue, in: start..<unit.upperBound), subject.phrase.lowerBound > start else {
        return nil
      }
      var before = subject.phrase.lowerBound - 1
      let isCoordinated = reading.isClass(before, [.coordinator, .subordinator]) && !reading.isClass(before, .that)
      if isCoordinated { before -= 1 }
      return quotes.isComma(before) ? before : nil
    case .noun, .infinitive: return nil
    }
  }

  private func isFinalMark(_ i: Int) -> Bool {
    guard !quotes.isInQuote(i) else { return false }
    switch reading.tokens.mark(i) {
    case 0x2E:
      // The stop of "U.S." belongs to the word.
      return !(i > 0 && reading.tokens.hasInnerStop(i - 1))
    case 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x2026, 0x2014, 0x2013, 0x2D: return true
    default: return false
    }
  }
}

extension ContentFinder {
  private static let forHash = TokenTable.hash(of: "for")

  /// *that* before a clause, not "that day" or "that".
  private func isComplementizer(_ i: Int) -> Bool { i + 1 < reading.count }

  private func isGerund(_ i: Int) -> Bool {
    let word = reading.word(i)
    return word.count > 4 && word[word.count - 1] == 0x67 && word[word.count - 2] == 0x6E && word[word.count - 3] == 0x69
  }

  private func word(_ word: StaticString, after start: Int, within limit: Int, _ unit: Range<Int>) -> Int? {
    let hash = TokenTable.hash(of: word)
    var i = start
    while i < min(unit.upperBound, start + limit), !quotes.isInQuote(i), !quotes.isComma(i) {
      if reading.tokens.hash(i) == hash { return i }
      i += 1
    }
    return nil
  }

  /// Whether a clause can start here: with a noun phrase, a pronoun, there, if, when …
  private func startsClause(_ i: Int) -> Bool {
    if reading.isClass(i, [.subjectPronoun, .determiner, .possessive, .place, .numeral]) { return true }
    if reading.isClass(i, [.subordinator, .question]), !reading.isClass(i, .preposition) || reading.isClass(i, .question) { return true }
    if reading.isClass(i, [.preposition, .coordinator, .auxiliary, .modal, .relative, .verb]) { return false }
    return quotes.isNominal(i) || reading.isClass(i, .adverb)
  }

  private func startsNounPhrase(_ i: Int) -> Bool {
    reading.isClass(i, [.determiner, .possessive, .numeral, .objectPronoun])
      || quotes.isNominal(i) && !reading.isClass(i, [.preposition, .adverb])
  }

  /// Adverbs between a cue and its content, never ones that start a clause.
  private func isSkippableAdverb(_ i: Int, _ unit: Range<Int>) -> Bool {
    guard i + 1 < unit.upperBound, reading.tokens.shape(i) == .lower else { return false }
    if reading.isClass(i, .adverb), !reading.isClass(i, [.place, .subordinator, .numeral]) {
      return reading.isClass(i + 1, [.that, .to, .question, .preposition]) || quotes.isInQuote(i + 1) || quotes.isComma(i + 1)
        || quotes.isTime(i + 1)
    }
    return false
  }

  /// ", however," or ", through a spokesman,": behind the closing comma, when *that*, a colon or a quotation follows.
  private func skipInsertion(from comma: Int, in unit: Range<Int>) -> Int? {
    var i = comma + 1
    while i < unit.upperBound, i - comma < 14, !quotes.isInQuote(i) {
      if quotes.isComma(i) {
        let next = i + 1
        guard next < unit.upperBound else { return nil }
        return reading.isClass(next, .that) || quotes.isInQuote(next) ? next : nil
      }
      if quotes.cueAt[i] >= 0 { return nil }
      i += 1
    }
    return nil
  }

  private static let occasions: Set<UInt64> = Set(
    [
      "statement", "statements", "interview", "interviews", "conference", "speech", "tweet", "tweets", "letter", "memo", "report",
      "email", "mail", "testimony", "address", "remarks", "briefing", "post", "message", "telephone", "phone", "hearing", "debate",
      "reporters", "journalists", "twitter", "facebook", "television", "tv", "release", "meeting", "rally", "call", "podcast", "video",
      "ruling", "memoir", "book", "column", "article", "editorial", "press", "parliament", "sermon", "broadcast", "lawmakers", "crowd",
      "audience", "supporters", "news", "panel", "show", "program", "programme", "court", "filing", "affidavit",
    ].map { TokenTable.hash(of: $0) })

  /// "on Tuesday", "in a statement", "to reporters in Baghdad": behind the phrase, when content follows.
  private func skipOccasion(_ i: Int, in unit: Range<Int>) -> Int? {
    guard reading.isClass(i, [.preposition, .to]), !reading.isClass(i, .of) else { return nil }
    let next = i + 1
    guard next < unit.upperBound, !quotes.isInQuote(next) else { return nil }
    if let date = quotes.mention(at: next), date.type == .date { return date.tokens.upperBound }
    guard let phrase = quotes.nounPhrase(startingAt: next, end: subjects.spanStart(after: next, in: unit)) else { return nil }
    let after = phrase.upperBound
    guard after < unit.upperBound else { return nil }
    let leads =
      reading.isClass(after, .that) || reading.isMark(after, 0x3A) || quotes.isInQuote(after)
      || quotes.isComma(after) && after + 1 < unit.upperBound && quotes.isInQuote(after + 1)
      || quotes.isTime(after) || reading.isClass(after, .preposition)
    let isOccasion = phrase.contains { Self.occasions.contains(reading.tokens.hash($0)) }
    return leads || isOccasion ? after : nil
  }

  /// Whether the phrase behind "told" or "warned" is an addressee: always where the cue needs one, else only when *that*,
  /// *to* or a quotation follows it.
  private func isAddressee(_ phrase: Range<Int>, _ traits: EntryTraits, _ unit: Range<Int>) -> Bool {
    if !traits.isDisjoint(with: [.clause, .nounPhrase]) || !traits.contains(.objectClause) {
      let after = phrase.upperBound
      guard after < unit.upperBound else { return false }
      if reading.isClass(after, .to), !reading.isClass(after, .preposition) || traits.contains(.objectInfinitive) { return true }
      return reading.isClass(after, .that) || quotes.isInQuote(after) || reading.isMark(after, 0x3A)
        || quotes.isComma(after) && quotes.isInQuote(after + 1)
        || traits.contains(.objectClause) && reading.isClass(phrase.lowerBound, .objectPronoun)
    }
    return true
  }
}
