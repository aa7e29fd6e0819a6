internal import IsnadLexicon

// said that … / for its reporting, to present himself: whether a verb of speech with its content tells of speech.

extension QuoteFinder {
  /// "arrested and questioned the student", "supports artists and encourages schools to show them": acts like the one before.
  func isActToo(_ cue: Cue, _ content: ContentFinder.Content) -> Bool {
    content.frame == .nounPhrase
      || content.frame == .infinitive && cue.tokens == cue.group
        && quotes.hasSuffix(cue.tokens.lowerBound, "s")
  }

  /// Verb forms that are not finite say less surely that somebody spoke: "for its reporting", "to present himself". They need
  /// content that only speech has: a clause with *that* or a question word, or marks.
  func isSpeech(_ cue: Cue, _ content: ContentFinder.Content) -> Bool {
    if cue.isHypothetical,
      !content.frame.isDisjoint(with: [.nounPhrase, .infinitive, .objectFor, .objectAs, .gerund]),
      content.frame != .infinitive || content.addressee == nil
    {
      return false
    }
    // "does not claim to be one": nothing was said.
    if cue.isNegated, !cue.traits.contains(.negative), content.frame == .infinitive { return false }
    // "asked not to be named" tells of the source.
    if content.frame == .infinitive,
      reading.anonymity(in: content.tokens).contains(where: AnonymousSources(quotes).isAnonymity)
    {
      return false
    }
    // "he is convinced that it is late": what he thinks.
    if Self.states.contains(reading.tokens.hash(cue.tokens.lowerBound)), content.addressee == nil,
      content.agent == nil
    {
      return false
    }
    if content.tokens.contains(where: { quotes.isInQuote($0) }) { return true }
    let isSure = !content.frame.isDisjoint(with: [.that, .whether])
    switch cue.form {
    case .infinitive:
      // "to show that it is late": what for, not what was said.
      if reading.tokens.hash(cue.tokens.lowerBound) == Self.show { return false }
      return isSure || reading.isClass(content.tokens.lowerBound, .subjectPronoun) && !cue.isHypothetical
    case .participle:
      if reading.isClass(cue.group.lowerBound - 1, .preposition) { return isSure }
      return isSure
        || !content.frame.isDisjoint(with: [
          .clause, .colon, .objectClause, .infinitive, .objectOf, .objectFor,
        ]) || content.frame == .forPhrase && Self.appeals.contains(reading.tokens.hash(cue.tokens.lowerBound))
        || content.frame == .objectComplement && contents.isComplement(content)
        || content.frame == .nounPhrase && isGloss(cue, content.tokens)
    default:
      return content.frame != .objectComplement || contents.isComplement(content)
    }
  }

  /// "…,” Berg said, referring to the bridge": what a speaker named beside an attribution; not "citing officials", which is a
  /// source.
  private func isGloss(_ cue: Cue, _ content: Range<Int>) -> Bool {
    let comma = cue.group.lowerBound - 1
    let verb = cue.tokens.lowerBound
    guard quotes.isCommaLike(comma), Self.glosses.contains(reading.tokens.hash(verb)), let last = found.last,
      last.speaker != nil, let said = last.cue, said.upperBound <= reading.tokens.start(verb),
      reading.tokens.start(max(0, comma - 12)) <= said.upperBound
    else { return false }
    return !ContentFinder.citing.contains(reading.tokens.hash(verb))
      || reading.isClass(content.lowerBound, [.determiner, .possessive])
        && !content.contains { Self.sources.contains(reading.tokens.hash($0)) }
  }

  private static let sources = WordSet(
    "source sources official officials person people agency agencies media outlet newspaper channel television report reports"
  )
  private static let states = WordSet("convinced persuaded")
  private static let show = TokenTable.hash(of: "show")
  private static let appeals = WordSet("calling appealing pleading")
  private static let glosses = WordSet(
    "referring citing talking speaking pointing alluding mentioning referencing noting describing")
}
