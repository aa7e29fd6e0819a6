internal import IsnadLexicon

/// Content behind a verb and a noun that together say that somebody spoke: *issued a warning that …*, *voiced concern about …*.
extension ContentFinder {
  /// A noun behind a verb, and what it leads to.
  struct SpeechNoun {
    /// Behind the noun.
    var end: Int
    /// Where the content starts.
    var content: Int
    /// The frame that the noun is to the verb.
    var frame: EntryTraits
  }

  /// The noun behind a verb that says little by itself, with its clause, infinitive, question or *about*.
  func speechNoun(behind start: Int, in unit: Range<Int>) -> SpeechNoun? {
    var i = start
    while i < min(unit.upperBound - 2, start + 6), !quotes.isInQuote(i) {
      if let traits = nounTraits(at: i), let found = content(behind: i + 1, of: traits, in: unit) {
        // "gave an order to leave", not "made calls to members"
        return found.frame == .infinitive && i == start ? nil : found
      }
      guard
        reading.isClass(i, [.determiner, .possessive, .numeral, .of, .adverb])
          && !reading.isClass(i, [.that, .relative])
          || quotes.isNominal(i)
      else { return nil }
      i += 1
    }
    return nil
  }

  /// What a noun says of its content: that of a cue, or a feeling that is voiced.
  private func nounTraits(at i: Int) -> EntryTraits? {
    if Self.feelings.contains(reading.tokens.hash(i)) { return [.nounThat, .whether] }
    guard let cue = quotes.cue(at: i) else { return nil }
    // "a stern warning that"
    if cue.form == .participle {
      return cue.traits.contains(.clause) && cue.tokens == cue.group ? [.nounThat] : nil
    }
    return cue.form == .noun ? cue.traits : nil
  }

  private func content(behind next: Int, of traits: EntryTraits, in unit: Range<Int>) -> SpeechNoun? {
    if reading.isClass(next, .that), !startsVerbGroup(next + 1) {
      return SpeechNoun(end: next, content: next + 1, frame: .that)
    }
    if traits.contains(.whether), reading.isClass(next, .question),
      !reading.isClass(next, .relative)
    {
      return SpeechNoun(end: next, content: next, frame: .whether)
    }
    if traits.contains(.infinitive), isInfinitive(next) {
      return SpeechNoun(end: next, content: next, frame: .infinitive)
    }
    if traits.contains(.forPhrase), reading.tokens.hash(next) == FunctionWords.for {
      return SpeechNoun(end: next, content: next, frame: .forPhrase)
    }
    if traits.contains(.whether), Self.topics.contains(reading.tokens.hash(next)),
      quotes.startsNounPhrase(next + 1)
    {
      return SpeechNoun(end: next + 1, content: next + 1, frame: .nounPhrase)
    }
    return nil
  }

  private static let topics = WordSet("about over at with for")
  private static let feelings = WordSet(
    """
    concern concerns fear fears hope hopes doubt doubts alarm worry worries regret regrets confidence surprise belief view views \
    opinion conviction suspicion suspicions frustration outrage anger dismay disappointment reservations misgivings skepticism \
    scepticism optimism pessimism sympathy support gratitude solidarity condolences wish desire possibility prospect
    """)
}
