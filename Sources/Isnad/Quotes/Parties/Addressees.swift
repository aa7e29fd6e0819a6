internal import IsnadLexicon

/// Objects of a cue that name whom it was said to: "told Reuters", "urged Iran to".
extension ContentFinder {
  /// "the court" of "told the court Novak had left", where the name is the subject of what follows.
  func withoutSubject(_ object: Range<Int>, _ traits: EntryTraits) -> Range<Int> {
    guard traits.contains(.objectClause), let name = quotes.mention(at: object.upperBound - 1),
      name.type != .date,
      name.tokens.lowerBound > object.lowerBound, startsVerbGroup(object.upperBound),
      case let before = name.tokens.lowerBound - 1, reading.tokens.isWord(before),
      quotes.mention(at: before).map({ $0.type != .role && $0.type != .date }) ?? true,
      quotes.isNominal(before), !reading.tokens.isPossessive(before),
      !quotes.scene.findings.traits[before].contains(.role)
    else { return object }
    return object.lowerBound..<name.tokens.lowerBound
  }

  /// "Radio Six" of "Radio Six in an interview".
  func withoutOccasion(_ addressee: Range<Int>) -> Range<Int> {
    guard addressee.count > 2 else { return addressee }
    let end = addressee.dropFirst().first { i in
      reading.isClass(i, .preposition)
        && (i + 1..<min(i + 4, addressee.upperBound)).contains(where: quotes.isOccasion)
    }
    return addressee.lowerBound..<(end ?? addressee.upperBound)
  }

  /// "to reporters" rather than "to leave": a noun phrase that *that*, a colon or a quotation follows.
  func isToPhrase(_ i: Int, in unit: Range<Int>) -> Bool {
    guard let phrase = quotes.nounPhrase(startingAt: i + 1, end: unit.upperBound),
      phrase.upperBound < unit.upperBound
    else { return false }
    let after = phrase.upperBound
    return reading.isClass(after, .that) || reading.isMark(after, 0x3A) || quotes.isInQuote(after)
      || reading.isClass(i + 1, [.determiner, .possessive])
  }

  /// "the international community, the US and Europe in particular, to stop": an object with insertions, up to its *to*.
  func listedObject(_ i: Int, _ traits: EntryTraits, _ unit: Range<Int>) -> (
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
  func isAddressee(_ phrase: Range<Int>, _ traits: EntryTraits, _ unit: Range<Int>) -> Bool {
    if !traits.isDisjoint(with: [.clause, .nounPhrase]) || !traits.contains(.objectClause) {
      var after = phrase.upperBound
      // "urged Berg last year not to leave"
      if let date = quotes.mention(at: after), date.type == .date { after = date.tokens.upperBound }
      guard after < unit.upperBound else { return false }
      // "asked the mayor during a debate if …"
      if traits.contains(.whether), let next = skipOccasion(after, in: unit, asks: true),
        startsQuestion(next),
        !reading.isClass(next, .relative)
      {
        return true
      }
      if reading.isClass(after, .negation), reading.isClass(after + 1, .to) {
        return traits.contains(.objectInfinitive)
      }
      if reading.isClass(after, .to),
        !reading.isClass(after, .preposition) || traits.contains(.objectInfinitive)
      {
        return true
      }
      if traits.contains(.whether),
        reading.isClass(after, .question) || reading.tokens.hash(after) == Self.about
      {
        return true
      }
      return reading.isClass(after, .that) || quotes.isInQuote(after) || reading.isMark(after, 0x3A)
        || quotes.isComma(after) && quotes.isInQuote(after + 1) || skipToThat(after, in: unit) != nil
        || traits.contains(.objectClause) && reading.isClass(phrase.lowerBound, .objectPronoun)
    }
    return true
  }
}
