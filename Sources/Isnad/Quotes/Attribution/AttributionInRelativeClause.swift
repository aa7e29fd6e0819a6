internal import IsnadLexicon

// the bridge, which Berg said was unsafe / what critics called a waste

extension QuoteFinder {
  /// "the bridge, which Berg said was unsafe", "what she said is a risk": the relative word and the clause behind the cue.
  mutating func inRelativeClause(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) -> Bool {
    let tail = cue.tokens.upperBound
    let relative = subject.start - 1
    if withoutRelativeWord(cue, index, unit) { return true }
    guard rules.uses(.indirectRelative), cue.form == .finite, !cue.isPassive, !subject.isShared,
      cue.traits.contains(.clause), relative > unit.tokens.lowerBound, tail + 1 < unit.tokens.upperBound,
      reading.isClass(relative, [.relative, .that]) || reading.tokens.hash(relative) == Self.what,
      !reading.isClass(relative, .place),
      subject.phrase.upperBound == cue.group.lowerBound, contents.startsVerbGroup(tail),
      // "a sentence that she wrote haunted her"
      !Self.writing.contains(reading.tokens.hash(cue.tokens.lowerBound))
        || reading.isClass(tail, [.auxiliary, .modal])
    else { return false }
    let rest = contents.clause(
      from: tail, in: unit.tokens, isInserted: quotes.isComma(relative - 1))
    let isWhat = reading.tokens.hash(relative) == Self.what
    return append(isWhat ? [] : [relative..<relative + 1], rest, cue, subject, index, unit)
  }

  /// "a decision they say cost the town millions": the clause behind a cue whose subject stands right behind a noun.
  private mutating func withoutRelativeWord(_ cue: Cue, _ index: Int, _ unit: AttributionUnit) -> Bool {
    let tail = cue.tokens.upperBound
    let last = cue.group.lowerBound - 1
    guard rules.uses(.indirectRelative), cue.form == .finite, !cue.isPassive,
      cue.traits.isSuperset(of: [.clause, .direct]), last > unit.tokens.lowerBound + 1,
      tail + 1 < unit.tokens.upperBound,
      let phrase = quotes.nounPhrase(endingAt: last, lowest: unit.tokens.lowerBound),
      reading.isClass(phrase.lowerBound, [.subjectPronoun, .determiner, .possessive])
        || quotes.mention(at: phrase.lowerBound) != nil,
      case let noun = phrase.lowerBound - 1, noun > unit.tokens.lowerBound, quotes.isNominal(noun),
      !quotes.isTime(noun),
      reading.tokens.shape(noun) == .lower,
      !quotes.isCueNotNoun(noun),
      reading.isClass(noun - 1, [.determiner, .possessive, .numeral, .preposition])
        || quotes.isNominal(noun - 1),
      contents.startsVerbGroup(tail), !quotes.isInQuote(tail)
    else { return false }
    let rest = contents.clause(from: tail, in: unit.tokens)
    return append([], rest, cue, .init(phrase), index, unit)
  }

  /// "the bridge, which, Berg said, was unsafe": the relative word and the clause behind the insertion.
  mutating func aroundInRelativeClause(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) -> Bool {
    let relative = subject.start - 2
    let comma = cue.tokens.upperBound
    guard rules.uses(.indirectRelative), cue.traits.contains(.clause), relative > unit.tokens.lowerBound,
      comma + 1 < unit.tokens.upperBound, quotes.isComma(relative + 1), quotes.isComma(comma),
      reading.isClass(relative, .relative), contents.startsVerbGroup(comma + 1)
    else { return false }
    let rest = contents.clause(from: comma + 1, in: unit.tokens)
    return append([relative..<relative + 1], rest, cue, subject, index, unit)
  }

  /// Adds the quotation of a relative word, where it is part of what was said, and a clause of two tokens or more.
  private mutating func append(
    _ relative: [Range<Int>], _ rest: Range<Int>, _ cue: Cue, _ subject: SubjectFinder.Subject,
    _ index: Int, _ unit: AttributionUnit
  ) -> Bool {
    guard rest.count >= 2 else { return false }
    let pieces = relative + [rest]
    for piece in pieces { claim(piece, unit) }
    used[index] = true
    var quote = clauseQuote(pieces, cue: cue, rule: .indirectRelative)
    quote.speaker = parties.party(subject.phrase, isSpeaker: true)
    append(quote, unit)
    return true
  }

  /// "what critics called a waste", "which Berg described as unsafe": the complement without its object.
  mutating func complementInRelativeClause(
    _ cue: Cue, _ subject: SubjectFinder.Subject, _ index: Int, _ unit: AttributionUnit
  ) -> Bool {
    let relative = subject.start - 1
    let tail = cue.tokens.upperBound
    guard rules.uses(.indirectRelative), cue.form == .finite, !cue.isPassive, !subject.isShared,
      relative >= unit.tokens.lowerBound, tail < unit.tokens.upperBound,
      reading.tokens.hash(relative) == Self.what
        || reading.isClass(relative, .relative)
          && !reading.isClass(relative, [.possessive, .place])
          && (!reading.isClass(relative, .that) || quotes.isInQuote(tail)),
      subject.phrase.upperBound == cue.group.lowerBound
    else { return false }
    let isComplement = cue.traits.contains(.objectComplement) && !reading.isClass(tail, .preposition)
    let isAs = cue.traits.contains(.objectAs) && reading.tokens.hash(tail) == FunctionWords.as
    guard isComplement || isAs, tail + 1 < unit.tokens.upperBound || isComplement else { return false }
    let frame: EntryTraits = isAs ? .objectAs : .objectComplement
    var next: Int?
    // What stands in marks is all of it: "what they called “supermarkets,” shops for …".
    let tokens =
      quotes.isInQuote(tail)
      ? quotes.spans[Int(quotes.spanAt[tail])].outer
      : endsWithMarks(tail, unit)
        ?? contents.clause(
          from: tail, in: unit.tokens, frame: frame, isInserted: false, isFronted: false, next: &next)
    guard !tokens.isEmpty, reading.tokens.isWord(tokens.lowerBound) || quotes.isInQuote(tokens.lowerBound)
    else { return false }
    used[index] = true
    var quote = markedOrClause(tokens, cue, marked: .indirectRelative, clause: .indirectRelative, unit)
    quote.speaker = parties.party(subject.phrase, isSpeaker: true)
    append(quote, unit)
    return true
  }

  /// "what they called a “fraudulent scheme” took another turn": up to marks that the verb of another clause follows.
  private func endsWithMarks(_ start: Int, _ unit: AttributionUnit) -> Range<Int>? {
    guard let open = (start..<min(start + 4, unit.tokens.upperBound)).first(where: quotes.isInQuote) else {
      return nil
    }
    let end = quotes.spans[Int(quotes.spanAt[open])].outer.upperBound
    return end < unit.tokens.upperBound && contents.startsVerbGroup(end) ? start..<end : nil
  }

  private static let writing = WordSet("write writes wrote written tweeted posted")
  private static let what = TokenTable.hash(of: "what")
}
