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
    /// The cue that ends it, when that cue is coordinated with this one: "said … and added".
    var nextCue: Int?
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
      if reading.isClass(i, .to), !traits.isDisjoint(with: [.infinitive, .objectInfinitive]),
        !isToPhrase(i, in: unit)
      {
        break
      }
      if let that = skipToThat(i, in: unit) {
        i = that
        continue
      }
      if let next = skipOccasion(i, in: unit) {
        if addressee == nil, reading.isClass(i, .to) { addressee = i + 1..<next }
        i = next
        continue
      }
      if takesObject, addressee == nil, let list = listedObject(i, traits, unit) {
        addressee = list.first
        i = list.to
        continue
      }
      if takesObject, addressee == nil,
        let object = quotes.nounPhrase(startingAt: i, end: subjects.spanStart(after: i, in: unit)),
        isAddressee(object, traits, unit)
      {
        addressee = object
        i = object.upperBound
        continue
      }
      break scan
    }
    guard i < unit.upperBound else { return nil }
    return content(
      from: i, traits, sawThat: sawThat, sawColon: sawColon, passive: passive, addressee: addressee, unit)
  }

  private func content(
    from i: Int, _ traits: EntryTraits, sawThat: Bool, sawColon: Bool, passive: Bool, addressee: Range<Int>?,
    _ unit: Range<Int>
  ) -> Content? {
    func content(_ frame: EntryTraits, from start: Int? = nil) -> Content? {
      var next: Int?
      let tokens = clause(from: start ?? i, in: unit, frame: frame, next: &next)
      guard !tokens.isEmpty else { return nil }
      return Content(tokens: tokens, frame: frame, addressee: addressee, nextCue: next)
    }
    let clauseFrames: EntryTraits = [.clause, .that, .objectClause, .direct]
    // "dismissed as baseless the claim that …"
    if !traits.isDisjoint(with: [.nounPhrase, .objectAs]), let that = nounThat(after: i, unit) {
      return content(.that, from: that)
    }
    if quotes.isInQuote(i) {
      return traits.isDisjoint(with: [
        .direct, .clause, .objectClause, .manner, .objectComplement, .objectAs, .nounPhrase, .that,
      ])
        ? nil : content(.direct)
    }
    if passive, !sawThat, !sawColon, !reading.isClass(i, [.to, .question]) { return nil }
    if sawThat {
      // "letters that went through": a relative clause has no subject of its own.
      if reading.isClass(i, [.auxiliary, .modal, .verb]), !reading.isClass(i, .subjectPronoun) { return nil }
      return traits.isDisjoint(with: clauseFrames) ? nil : content(.that)
    }
    if sawColon, !traits.isDisjoint(with: clauseFrames) { return content(.colon) }
    if traits.contains(.whether), reading.isClass(i, .question), !reading.isClass(i, .that) {
      return content(.whether)
    }
    if reading.isClass(i, .to), i + 1 < unit.upperBound {
      if traits.contains(.infinitive) || addressee != nil && traits.contains(.objectInfinitive) {
        return content(.infinitive)
      }
      return nil
    }
    if traits.contains(.gerund), isGerund(i) { return content(.gerund) }
    if traits.contains(.objectAs), let as_ = word("as", after: i, within: 14, unit), as_ > i {
      return content(.objectAs)
    }
    if traits.contains(.objectOf), let of = word("of", after: i, within: 10, unit), of > i {
      return content(.objectOf, from: of)
    }
    if traits.contains(.objectFor), let for_ = word("for", after: i, within: 14, unit), for_ > i {
      return content(.objectFor)
    }
    // "called for an inquiry": the preposition is part of the cue or follows it.
    if traits.contains(.forPhrase),
      reading.tokens.hash(i) == Self.forHash || i > 0 && reading.tokens.hash(i - 1) == Self.forHash
    {
      return content(.forPhrase)
    }
    if !traits.isDisjoint(with: [.clause, .objectClause]), startsClause(i), hasVerb(i, unit) {
      if traits.contains(.objectClause), !traits.contains(.clause), addressee == nil { return nil }
      return content(.clause)
    }
    if traits.contains(.objectComplement), startsNounPhrase(i) { return content(.objectComplement) }
    if traits.contains(.nounPhrase), startsNounPhrase(i) { return content(.nounPhrase) }
    return nil
  }

  /// From `start` to the end of the clause: the unit's end, or where the next attribution of the same sentence begins.
  ///
  /// A noun phrase, an infinitive or a gerund ends at its first comma; a clause inside a fronted one ("While he says …, ")
  /// too.
  func clause(from start: Int, in unit: Range<Int>, frame: EntryTraits = .clause) -> Range<Int> {
    var next: Int?
    return clause(from: start, in: unit, frame: frame, next: &next)
  }

  private func clause(from start: Int, in unit: Range<Int>, frame: EntryTraits, next: inout Int?) -> Range<
    Int
  > {
    var end = unit.upperBound
    var i = start
    let isPhrase = frame.isDisjoint(with: [.clause, .that, .whether, .direct, .objectClause, .colon])
    let isFronted =
      reading.isClass(unit.lowerBound, .subordinator)
      || isGerund(unit.lowerBound) && start - unit.lowerBound < 4
    // Content with more cues in it is no clause; the bound keeps the time linear.
    var cuesLeft = 12
    while i < end {
      if quotes.isInQuote(i) {
        i += 1
        continue
      }
      if reading.isMark(i, 0x3B) || i > start && endsPhrase(i, isPhrase: isPhrase, isFronted: isFronted) {
        end = i
        break
      }
      if quotes.cueAt[i] >= 0, i > start { cuesLeft -= 1 }
      if quotes.cueAt[i] >= 0, i > start, cuesLeft >= 0,
        let stop = boundary(before: quotes.cues[Int(quotes.cueAt[i])], start: start, unit)
      {
        end = max(start, stop)
        let index = Int(quotes.cueAt[i])
        let isCoordinated = reading.isClass(quotes.cues[index].group.lowerBound - 1, .coordinator)
        if isCoordinated || quotes.cues[index].form == .participle { next = index }
        break
      }
      i += 1
    }
    while end > start, isFinalMark(end - 1) { end -= 1 }
    return start..<end
  }

  private func endsPhrase(_ i: Int, isPhrase: Bool, isFronted: Bool) -> Bool {
    guard quotes.isComma(i) || isPhrase && quotes.isDash(i) else { return false }
    let next = i + 1
    if isPhrase {
      return !reading.isClass(next, .coordinator) && !quotes.isInQuote(next) && !quotes.isInQuote(i - 1)
        || reading.isClass(next, .relative)
    }
    return isFronted
      && (reading.isClass(next, [.subjectPronoun, .determiner, .possessive])
        || quotes.mention(at: next) != nil)
  }

  /// Where the content before a further cue ends, when that cue starts an attribution of its own.
  private func boundary(before cue: Cue, start: Int, _ unit: Range<Int>) -> Int? {
    let p = cue.group.lowerBound - 1
    guard p > start else { return nil }
    switch cue.form {
    case .preposition:
      return quotes.isComma(p) ? p : cue.tokens.lowerBound
    case .participle:
      if reading.isClass(p, .coordinator) { return stop(p - 1) ?? p }
      return stop(p)
    case .finite:
      // "…, and added that": the subject is the earlier one. "…, he said": the content ends at the comma.
      if reading.isClass(p, .coordinator), cue.traits.isSuperset(of: .clause) || cue.traits.contains(.that) {
        return stop(p - 1) ?? (reading.isClass(p, .and) ? p : nil)
      }
      guard !cue.traits.isDisjoint(with: [.clause, .objectClause]),
        let subject = subjects.left(of: cue, in: start..<unit.upperBound), subject.start > start
      else { return nil }
      var before = subject.start - 1
      let isCoordinated =
        reading.isClass(before, [.coordinator, .subordinator]) && !reading.isClass(before, .that)
      if isCoordinated { before -= 1 }
      guard isCoordinated || endsClause(after: cue.tokens.upperBound, in: unit) else { return nil }
      return quotes.isDash(before) ? before : stop(before)
    case .noun, .infinitive: return nil
    }
  }

  /// The end of content that a comma closes: the comma, or behind the marks that hold it.
  private func stop(_ comma: Int) -> Int? {
    if quotes.isComma(comma) { return comma }
    return quotes.isCommaLike(comma) ? comma + 1 : nil
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

  private func isGerund(_ i: Int) -> Bool { quotes.hasSuffix(i, "ing") && reading.tokens.length(i) > 4 }

  /// Whether nothing but times, occasions and addressees follows a cue until the clause ends.
  func endsClause(after start: Int, in unit: Range<Int>) -> Bool {
    var i = start
    var steps = 0
    while i < unit.upperBound, steps < 6 {
      steps += 1
      if !reading.tokens.isWord(i) { return true }
      // "Monday", "on Monday"
      if let date = quotes.mention(at: reading.isClass(i, .preposition) ? i + 1 : i), date.type == .date {
        i = date.tokens.upperBound
      } else if reading.isClass(i, .preposition), quotes.isTime(i + 1) {
        i = quotes.mention(at: i + 1)?.tokens.upperBound ?? i + 2
      } else if reading.isClass(i, [.preposition, .to]), !reading.isClass(i, .of),
        let phrase = quotes.nounPhrase(startingAt: i + 1, end: unit.upperBound)
      {
        guard
          reading.isClass(i, .to)
            || phrase.contains(where: { Self.occasions.contains(reading.tokens.hash($0)) })
            || quotes.isTime(i + 1) || quotes.mention(at: i + 1)?.type == .location
        else { return false }
        i = phrase.upperBound
      } else if reading.isClass(i, [.adverb, .time, .objectPronoun]) {
        i += 1
      } else {
        return false
      }
    }
    return true
  }

  /// The token behind "the claim that", within a phrase.
  private func nounThat(after start: Int, _ unit: Range<Int>) -> Int? {
    var i = start
    while i < min(unit.upperBound - 2, start + 9), !quotes.isComma(i), !quotes.isInQuote(i) {
      if quotes.cueAt[i] >= 0 {
        let cue = quotes.cues[Int(quotes.cueAt[i])]
        guard cue.form == .noun, cue.traits.contains(.nounThat) else { return nil }
        return reading.isClass(cue.tokens.upperBound, .that) ? cue.tokens.upperBound + 1 : nil
      }
      i += 1
    }
    return nil
  }

  private func word(_ word: StaticString, after start: Int, within limit: Int, _ unit: Range<Int>) -> Int? {
    let hash = TokenTable.hash(of: word)
    var i = start
    while i < min(unit.upperBound, start + limit), !quotes.isComma(i) {
      if reading.tokens.hash(i) == hash, !quotes.isInQuote(i) { return i }
      i += 1
    }
    return nil
  }

  /// Whether a clause can start here: with a noun phrase, a pronoun, there, if, when …
  private func startsClause(_ i: Int) -> Bool {
    if reading.isClass(i, [.subjectPronoun, .determiner, .possessive, .place, .numeral]) { return true }
    if reading.isClass(i, [.subordinator, .question]),
      !reading.isClass(i, .preposition) || reading.isClass(i, .question)
    {
      return true
    }
    if reading.isClass(i, [.preposition, .coordinator, .auxiliary, .modal, .relative, .verb]) {
      return false
    }
    return quotes.isNominal(i) || reading.isClass(i, .adverb)
  }

  /// Whether a verb stands in what could be a clause: "said he was", but not "maintained his lead".
  private func hasVerb(_ start: Int, _ unit: Range<Int>) -> Bool {
    var i = start
    while i < min(unit.upperBound, start + 30) {
      defer { i += 1 }
      guard reading.tokens.isWord(i) else { continue }
      if reading.isClass(i, [.auxiliary, .modal, .verb]) { return true }
      if reading.isClass(i, .subjectPronoun),
        !reading.isClass(i, [.objectPronoun, .relative]) || reading.tokens.isPossessive(i)
      {
        return true
      }
      if reading.tokens.isPossessive(i), reading.isClass(i, .subjectPronoun) { return true }
      if i > start,
        quotes.hasSuffix(i, "ed") || quotes.cueAt[i] >= 0 && quotes.cues[Int(quotes.cueAt[i])].form == .finite
      {
        return true
      }
      if i > start + 1, quotes.hasSuffix(i, "s"), reading.tokens.shape(i) == .lower,
        reading.classes[i].isEmpty,
        quotes.isNominal(i - 1), !quotes.hasSuffix(i - 1, "s")
      {
        return true
      }
    }
    return false
  }

  private func startsNounPhrase(_ i: Int) -> Bool {
    reading.isClass(i, [.determiner, .possessive, .numeral, .objectPronoun])
      || quotes.isNominal(i) && !reading.isClass(i, [.preposition, .adverb])
  }

  /// Adverbs between a cue and its content, never ones that start a clause.
  private func isSkippableAdverb(_ i: Int, _ unit: Range<Int>) -> Bool {
    guard i + 1 < unit.upperBound, reading.tokens.shape(i) == .lower else { return false }
    if reading.isClass(i, .adverb), !reading.isClass(i, [.place, .subordinator, .numeral]) {
      return reading.isClass(i + 1, [.that, .to, .question, .preposition]) || quotes.isInQuote(i + 1)
        || quotes.isComma(i + 1)
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

  private static let occasions = WordSet(
    """
    statement statements interview interviews conference speech tweet tweets letter memo report email mail \
    testimony address remarks briefing post message telephone phone hearing debate reporters journalists \
    twitter facebook television tv release meeting rally call podcast video ruling memoir book column \
    article editorial press parliament sermon broadcast lawmakers crowd audience supporters news panel show \
    program programme court filing affidavit
    """)

  /// "on Tuesday", "in a statement", "to reporters in Baghdad": behind the phrase, when content follows.
  private func skipOccasion(_ i: Int, in unit: Range<Int>) -> Int? {
    guard reading.isClass(i, [.preposition, .to]), !reading.isClass(i, .of) else { return nil }
    let next = i + 1
    guard next < unit.upperBound, !quotes.isInQuote(next) else { return nil }
    if let date = quotes.mention(at: next), date.type == .date { return date.tokens.upperBound }
    guard let phrase = quotes.nounPhrase(startingAt: next, end: subjects.spanStart(after: next, in: unit))
    else { return nil }
    let after = phrase.upperBound
    guard after < unit.upperBound else { return nil }
    let leads =
      reading.isClass(after, .that) || reading.isMark(after, 0x3A) || quotes.isInQuote(after)
      || quotes.isComma(after) && after + 1 < unit.upperBound && quotes.isInQuote(after + 1)
      || quotes.isTime(after) || reading.isClass(after, .preposition)
    let isOccasion = phrase.contains { Self.occasions.contains(reading.tokens.hash($0)) }
    return leads || isOccasion ? after : nil
  }

  /// "to reporters" rather than "to leave": a noun phrase that *that*, a colon or a quotation follows.
  private func isToPhrase(_ i: Int, in unit: Range<Int>) -> Bool {
    guard let phrase = quotes.nounPhrase(startingAt: i + 1, end: unit.upperBound),
      phrase.upperBound < unit.upperBound
    else { return false }
    let after = phrase.upperBound
    return reading.isClass(after, .that) || reading.isMark(after, 0x3A) || quotes.isInQuote(after)
      || reading.isClass(i + 1, [.determiner, .possessive])
  }

  /// "in the early morning hours that": phrases of place and time up to *that*.
  private func skipToThat(_ i: Int, in unit: Range<Int>) -> Int? {
    guard reading.isClass(i, [.preposition, .time, .adverb]),
      !reading.isClass(i, [.of, .subordinator]) || reading.isClass(i, .time)
    else { return nil }
    var k = i + 1
    while k < unit.upperBound, k - i < 10, !quotes.isInQuote(k) {
      if reading.isClass(k, .that) { return k }
      guard
        quotes.isNominal(k) || quotes.isTime(k)
          || reading.isClass(k, [.preposition, .determiner, .possessive, .numeral, .adverb]),
        quotes.cueAt[k] < 0, !reading.isClass(k, [.subjectPronoun, .relative])
      else { return nil }
      k += 1
    }
    return nil
  }

  /// "the international community, the US and Europe in particular, to stop": an object with insertions, up to its *to*.
  private func listedObject(_ i: Int, _ traits: EntryTraits, _ unit: Range<Int>) -> (
    first: Range<Int>, to: Int
  )? {
    guard traits.contains(.objectInfinitive),
      let first = quotes.nounPhrase(startingAt: i, end: unit.upperBound),
      quotes.isComma(first.upperBound)
    else { return nil }
    var k = first.upperBound
    while k < unit.upperBound, k - i < 20, !quotes.isInQuote(k) {
      if reading.isClass(k, .to), quotes.isComma(k - 1) { return (first, k) }
      guard
        quotes.isComma(k) || quotes.isNominal(k)
          || reading.isClass(k, [.determiner, .possessive, .coordinator, .preposition]), quotes.cueAt[k] < 0
      else { return nil }
      k += 1
    }
    return nil
  }

  /// Whether the phrase behind "told" or "warned" is an addressee: always where the cue needs one, else only when *that*,
  /// *to* or a quotation follows it.
  private func isAddressee(_ phrase: Range<Int>, _ traits: EntryTraits, _ unit: Range<Int>) -> Bool {
    if !traits.isDisjoint(with: [.clause, .nounPhrase]) || !traits.contains(.objectClause) {
      let after = phrase.upperBound
      guard after < unit.upperBound else { return false }
      if reading.isClass(after, .to),
        !reading.isClass(after, .preposition) || traits.contains(.objectInfinitive)
      {
        return true
      }
      if traits.contains(.whether), reading.isClass(after, .question) { return true }
      return reading.isClass(after, .that) || quotes.isInQuote(after) || reading.isMark(after, 0x3A)
        || quotes.isComma(after) && quotes.isInQuote(after + 1)
        || traits.contains(.objectClause) && reading.isClass(phrase.lowerBound, .objectPronoun)
    }
    return true
  }
}
