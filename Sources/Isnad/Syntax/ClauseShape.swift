internal import IsnadLexicon

/// Where a clause or phrase can start, and whether some words hold a finite verb.
extension QuoteScene {
  /// Whether a clause can start here: with a noun phrase, a pronoun, there, if, when, a gerund …
  func startsClause(_ i: Int) -> Bool {
    if reading.isClass(i, [.subjectPronoun, .determiner, .possessive, .place, .numeral]) { return true }
    if reading.isClass(i, [.subordinator, .question]),
      !reading.isClass(i, .preposition) || reading.isClass(i, .question)
    {
      return true
    }
    // "said having him as a candidate was a risk"
    if reading.isClass(i, .auxiliary), isGerund(i) { return true }
    if startsQuantity(i) { return true }
    if reading.isClass(i, [.preposition, .coordinator, .auxiliary, .modal, .relative, .verb]) {
      return false
    }
    return isNominal(i) || reading.isClass(i, .adverb)
  }

  /// "about half of them", "at least six planes", "more than 40"
  func startsQuantity(_ i: Int) -> Bool {
    guard Self.approximations.contains(reading.tokens.hash(i)) else { return false }
    let next = i + 1 < reading.count && Self.limits.contains(reading.tokens.hash(i + 1)) ? i + 2 : i + 1
    return next < reading.count && (reading.isClass(next, .numeral) || reading.tokens.isNumber(next))
  }

  static let approximations = WordSet("about around nearly almost roughly at over up more less fewer some")
  static let limits = WordSet("least most than to")

  /// Whether a finite verb stands in what could be a clause: "he was", "the army controls it", but not "his lead".
  func hasVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains { isVerb($0, in: tokens) }
  }

  /// Whether some words hold a finite verb that is not that of a relative clause in them: not in "the studio where he worked".
  func hasMainVerb(_ tokens: Range<Int>) -> Bool {
    var relatives = 0
    for i in tokens {
      if i > tokens.lowerBound, reading.isClass(i, .relative),
        !reading.isClass(i, .that) || reading.isClass(i + 1, [.auxiliary, .modal, .verb])
      {
        relatives += 1
      } else if isVerb(i, in: tokens) {
        if relatives == 0 { return true }
        // "he worked", "has been": one verb.
        if !reading.isClass(i, .subjectPronoun),
          !isVerb(i + 1, in: tokens) || !reading.isClass(i, [.auxiliary, .modal])
        {
          relatives -= 1
        }
      }
    }
    return false
  }

  private func isVerb(_ i: Int, in tokens: Range<Int>) -> Bool {
    guard tokens.contains(i), reading.tokens.isWord(i) else { return false }
    if reading.isClass(i, [.auxiliary, .modal, .verb]) || isContraction(i) { return true }
    if reading.isClass(i, .subjectPronoun),
      !reading.isClass(i, [.objectPronoun, .relative]) || reading.tokens.isPossessive(i)
    {
      return true
    }
    // "there's", "that's", "what's"
    if reading.tokens.isPossessive(i), reading.isClass(i, [.place, .that, .question]) { return true }
    guard i > tokens.lowerBound else { return false }
    if isIrregularPast(i) { return true }
    // "say the wrong thing or make mistakes": a verb that needs a noun to tell of speech is no sign of a clause.
    if let cue = cue(at: i), cue.form == .finite, !cue.traits.isSubset(of: [.verb, .nounThat]) {
      return true
    }
    return isPast(i) || isPresentPlural(i)
      || (i > tokens.lowerBound + 1 || mention(at: i - 1) != nil || reading.isClass(i - 1, .subjectPronoun))
        && isPresent(i)
  }

  /// A word in -ed behind its subject: "the council approved", not "in undisclosed payments" or "a US-backed force".
  private func isPast(_ i: Int) -> Bool {
    // "Ahmed" is none.
    guard hasSuffix(i, "ed"), reading.tokens.shape(i) == .lower || mention(at: i) == nil else { return false }
    // "the two raised"
    if reading.isClass(i - 1, .numeral), reading.isClass(i - 2, .determiner) { return true }
    return !reading.isClass(i - 1, [.determiner, .possessive, .preposition, .numeral])
      && !reading.tokens.isPossessive(i - 1) && !reading.tokens.isJoiner(at: i - 1)
  }

  /// A word in -s behind a singular noun and before what a verb takes: "the army controls the town", not "sector jobs".
  private func isPresent(_ i: Int) -> Bool {
    guard i + 1 < reading.count, hasSuffix(i, "s"), reading.tokens.shape(i) == .lower,
      reading.classes[i].isEmpty,
      isNominal(i - 1) && !hasSuffix(i - 1, "s") || reading.isClass(i - 1, .subjectPronoun)
    else { return false }
    return reading.isClass(
      i + 1, [.determiner, .possessive, .objectPronoun, .to, .negation, .adverb, .numeral, .question])
      || mention(at: i + 1) != nil
      || reading.tokens.shape(i + 1) == .lower && reading.classes[i + 1].isEmpty
  }

  /// A common verb behind a plural: "the towns remain without water".
  private func isPresentPlural(_ i: Int) -> Bool {
    Self.presentPlural.contains(reading.tokens.hash(i)) && reading.tokens.shape(i) == .lower
      && (hasSuffix(i - 1, "s") && isNominal(i - 1) || isComma(i - 1) && hasSuffix(i - 2, "s"))
  }

  private static let presentPlural = WordSet(
    """
    remain need want make take get know go come give seem include face allow deserve support live believe think help run \
    feel hold keep show stand become begin bring pay spend lose win hope expect tend belong mean prefer oppose agree
    """)

  /// A past form of any kind, a participle perhaps: carried, drew.
  func isPastForm(_ i: Int) -> Bool { hasSuffix(i, "ed") || isIrregularPast(i) }

  /// A past form without an ending: drew, paid, rose; in lower case, for Drew and Rose are names.
  func isIrregularPast(_ i: Int) -> Bool {
    reading.tokens.shape(i) == .lower && Self.irregularPast.contains(reading.tokens.hash(i))
  }

  private static let irregularPast = WordSet(
    """
    arose ate beat became began bent bet bought broke bred brought built burst caught chose clung cost crept cut dealt \
    did dove drew drank drove dug fed fell felt fled flew fought forbade forgave forgot froze gave grew heard held hid hit \
    hung hurt kept knelt knew laid led left lent lost meant met overcame overtook paid put quit ran rang rode rose sang \
    sank sat saw seized sent shook shot shut slept slid sold sought spent split spoke sprang spread stole stood stuck \
    struck strove swam swept swore swung taught thought threw took tore understood undertook undid upheld went wept \
    withdrew withheld woke won wore wound wrote
    """)

  /// "he'd", "they'll", "I've": a pronoun with its auxiliary.
  func isContraction(_ i: Int) -> Bool {
    guard reading.isClass(i, .contraction) else { return false }
    return reading.word(i).contains { $0 == 0x27 || $0 == 0x99 }
  }

  func startsNounPhrase(_ i: Int) -> Bool {
    reading.isClass(i, [.determiner, .possessive, .numeral, .objectPronoun]) || startsQuantity(i)
      || isNominal(i) && !reading.isClass(i, [.preposition, .adverb])
  }

  func isGerund(_ i: Int) -> Bool { hasSuffix(i, "ing") && reading.tokens.length(i) > 4 }
}
