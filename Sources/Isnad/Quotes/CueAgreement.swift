internal import IsnadLexicon

/// Whether a form that can be a noun or a verb is the one or the other, by the words beside it.
extension CueFinder {
  /// Says, tells, argues: no nouns, whatever stands before them; of base forms only a few.
  func isPureSpeech(_ i: Int, _ traits: EntryTraits, isBase: Bool) -> Bool {
    isBase
      ? Self.pureSpeech.contains(scene.reading.tokens.hash(i))
      : traits.isSuperset(of: [.clause, .direct]) || traits.contains(.objectClause)
  }

  private static let pureSpeech = WordSet("say tell argue insist")

  /// Whether a word that can be both is a noun: behind a determiner, a possessive or a preposition.
  func isNounHere(_ i: Int) -> Bool {
    let reading = scene.reading
    guard i > 0 else { return false }
    let before = i - 1
    if reading.tokens.isPossessive(before) { return true }
    if isGerund(i) { return reading.isClass(before, .possessive) }
    if reading.isClass(before, .to) || reading.isClass(before, [.subjectPronoun, .modal]) { return false }
    if reading.isClass(before, [.determiner, .possessive, .preposition, .numeral]) { return true }
    if isPlural(i), reading.tokens.isNumber(before) || isPluralPhrase(before) { return true }
    // "the new claims of …": a noun or adjective before it and "of" behind it.
    if reading.classes[before].isEmpty, reading.tokens.isWord(before),
      reading.isClass(i + 1, .of) || before > 0 && reading.isClass(before - 1, [.possessive])
    {
      return true
    }
    return false
  }

  /// "any northern states", "these first claims": behind a determiner or number of plurals and one word more.
  func isPluralPhrase(_ last: Int) -> Bool {
    let reading = scene.reading
    guard last > 0, reading.tokens.isWord(last), reading.classes[last].isEmpty, !isInName[last] else {
      return false
    }
    return Self.pluralDeterminers.contains(reading.tokens.hash(last - 1))
  }

  private static let pluralDeterminers = WordSet(
    "any some these those all many several most few other two three four five")

  /// "Ohio state", "Berg claim": a name of one, with which no base form agrees.
  func isSingularName(_ i: Int) -> Bool {
    guard isInName[i] else { return false }
    let next = mentions.partitioningIndex { $0.tokens.upperBound > i }
    guard next < mentions.count, mentions[next].tokens.contains(i) else { return false }
    return (mentions[next].type == .location || mentions[next].type == .person) && !hasCoordinator(i)
  }

  /// Whether a form that is a noun as well is a verb: behind a pronoun or a verb's companion, or, behind a noun or name,
  /// before something that content can start with. "The report states that", not "the southern states".
  func isVerbHere(_ tokens: Range<Int>, _ traits: EntryTraits, isBase: Bool) -> Bool {
    let reading = scene.reading
    let before = tokens.lowerBound - 1
    guard before >= 0, reading.tokens.isWord(before) else {
      // “…,” press secretary Anna Berg said
      let next = tokens.upperBound
      return
        !(isBase && next < reading.count && reading.classes[next].isEmpty
        && reading.tokens.shape(next) == .lower)
    }
    if reading.isClass(before, [.subjectPronoun, .relative, .modal, .auxiliary, .to, .negation, .adverb]) {
      return true
    }
    if reading.isClass(before, [.numeral, .determiner, .possessive, .preposition]) { return false }
    if !isInName[before], isAdjective(reading.word(before)) { return false }
    let next = tokens.upperBound
    guard next < reading.count else { return false }
    // "officials demand answers", "Berg claims victory"
    if isBase ? isPlural(before) && !isSingularName(before) : isInName[before] && traits.contains(.nounPhrase)
    {
      return true
    }
    if reading.isClass(
      next, [.adverb, .that, .question, .determiner, .possessive, .subjectPronoun, .objectPronoun])
    {
      // "battleground states where they met"
      return reading.tokens.hash(next) != Self.where || isInName[before]
    }
    switch reading.tokens.mark(next) {
    case 0x3A, 0x22, 0x201C, 0x201E, 0xAB, 0x27, 0x2018, 0x60: return true
    // "…, Berg notes.", "…, the report states,"
    case 0x2C, 0x2E:
      let start = isInName[before] ? before : before - 1
      return isInName[before] && (before == 0 || !reading.tokens.isJoiner(at: before - 1))
        || start > 0 && reading.isClass(start, .the) && !reading.tokens.isWord(start - 1)
    default: return isInName[next]
    }
  }

  /// "showed up", "called off": a verb of its own.
  func isPhrasal(_ next: Int) -> Bool {
    next < scene.reading.count && Self.particles.contains(scene.reading.tokens.hash(next))
  }

  private static let particles = WordSet("up off down away")
  private static let unchanged = WordSet("read put let cut bet set cast")

  /// Whether a form without an ending of its own past agrees with the word before it: "they report", "he reports", but
  /// neither "a new report" nor "classified emails".
  func agrees(_ i: Int, isBase: Bool) -> Bool {
    let reading = scene.reading
    let before = i - 1
    let word = reading.word(i)
    guard before >= 0, word.count > 2, isBase || word[word.count - 1] | 0x20 == 0x73 else { return true }
    guard reading.tokens.isWord(before), reading.classes[before].isEmpty, isBase || !isInName[before],
      !Self.unchanged.contains(reading.tokens.hash(i)), reading.sentenceOf[before] == reading.sentenceOf[i]
    else { return true }
    if isBase, isInName[before], hasCoordinator(before) { return true }
    if isBase, reading.tokens.isNumber(before) || isPluralBefore(before) { return true }
    return !isBase
      ? !isPlural(before) && !isAdjective(reading.word(before))
      : isPlural(before) || before > 0 && Self.those == reading.tokens.hash(before - 1)
        || Self.plurals.contains(reading.tokens.hash(before))
  }

  /// A word in -s, not in -ss.
  func isPlural(_ i: Int) -> Bool {
    let word = scene.reading.word(i)
    return word.count > 3 && word[word.count - 1] | 0x20 == 0x73 && word[word.count - 2] | 0x20 != 0x73
  }

  /// "officials in Iraq report", "people close to Berg claim": the plural that a phrase beside the verb belongs to.
  func isPluralBefore(_ last: Int) -> Bool {
    let reading = scene.reading
    var i = last
    while i > 0, last - i < 6, reading.tokens.isWord(i) {
      if reading.isClass(i, [.preposition, .to]) {
        let head = i - 1
        return isPlural(head) && reading.classes[head].isEmpty
          || Self.plurals.contains(reading.tokens.hash(head))
      }
      guard reading.classes[i].isEmpty || reading.isClass(i, [.determiner, .possessive]) else { return false }
      i -= 1
    }
    return false
  }

  /// "Haddad and Rojas say"
  func hasCoordinator(_ last: Int) -> Bool {
    var i = last
    while i > 0, last - i < 6 {
      if scene.reading.isClass(i, .and) { return true }
      i -= 1
    }
    return false
  }

  func isAdjective(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 4 else { return false }
    let end = (word[word.count - 3], word[word.count - 2], word[word.count - 1])
    func isEnd(_ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) -> Bool {
      end == (UInt8(ascii: a), UInt8(ascii: b), UInt8(ascii: c))
    }
    return end.1 == UInt8(ascii: "e") && end.2 == UInt8(ascii: "d") || isEnd("i", "n", "g")
      || isEnd("o", "u", "s") || isEnd("i", "v", "e") || isEnd("f", "u", "l")
  }

  private static let `where` = TokenTable.hash(of: "where")
  private static let those = TokenTable.hash(of: "those")
  private static let plurals = WordSet("people men women police media polls data children folks")

  func isGerund(_ i: Int) -> Bool {
    let word = scene.reading.word(i)
    return word.count > 4 && word[word.count - 1] == 0x67 && word[word.count - 2] == 0x6E
      && word[word.count - 3] == 0x69
  }
}
