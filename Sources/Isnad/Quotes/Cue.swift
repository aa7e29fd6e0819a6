internal import IsnadLexicon
internal import IsnadText

/// A word that attributes, and how it stands in its sentence.
struct Cue {
  enum Form {
    /// said, says; has said; will say
    case finite
    /// saying
    case participle
    /// to say
    case infinitive
    /// statement, claim
    case noun
    /// according to
    case preposition
  }

  /// The cue itself: "said", "according to".
  var tokens: Range<Int>
  /// From the first auxiliary to the cue: "has repeatedly said".
  var group: Range<Int>
  var traits: EntryTraits
  var form: Form
  /// The form of the lexicon that it is.
  var match: LexiconMatch
  /// "did not say", "denied"
  var isNegated = false
  /// "would say", "if he says"
  var isHypothetical = false
  /// "was told", "is said"
  var isPassive = false
  /// "the said", "his claims": no verb here
  var mark: Range<Int> { tokens }
}

/// Finds the cues of a text and tells verbs from nouns.
struct CueFinder {
  private let scene: Scene
  private let isInName: [Bool]

  init(_ scene: Scene, mentions: [Candidate]) {
    self.scene = scene
    var isInName = [Bool](filledWith: false, count: scene.reading.count)
    for mention in mentions where mention.type != .date && mention.type != .role {
      for i in mention.tokens { isInName[i] = true }
    }
    self.isInName = isInName
  }

  /// Every cue by position, one a place: the longest form, a verb or a noun as the words around it say.
  func cues() -> [Cue] {
    let matches = scene.findings.cues
    var result: [Cue] = []
    result.reserveCapacity(matches.count)
    var i = 0
    while i < matches.count {
      let first = matches[i].tokens.lowerBound
      var end = i
      var longest = 0
      while end < matches.count, matches[end].tokens.lowerBound == first {
        longest = max(longest, matches[end].tokens.count)
        end += 1
      }
      if !isInName[first], !isCapitalizedInside(first),
        result.last.map({ $0.tokens.upperBound <= first }) ?? true,
        let cue = cue(i..<end, longest: longest)
      {
        result.append(cue)
      }
      i = end
    }
    return result
  }

  /// "State", "States", "Bloomberg": a capital inside a sentence makes a name, not a cue.
  private func isCapitalizedInside(_ i: Int) -> Bool {
    scene.reading.tokens.shape(i).startsUpper && !scene.reading.startsSentence(i)
  }

  /// The cue that some matches at one place are, of which the longest ones count.
  private func cue(_ candidates: Range<Int>, longest: Int) -> Cue? {
    let matches = scene.findings.cues
    guard let first = candidates.first(where: { matches[$0].tokens.count == longest }) else { return nil }
    var verb: EntryTraits = []
    var noun: EntryTraits = []
    var preposition: EntryTraits = []
    var isBase = false
    var verbMatch = matches[first]
    var nounMatch = matches[first]
    for i in candidates where matches[i].tokens.count == longest {
      let match = matches[i]
      let traits = scene.knowledge.traits(match)
      if traits.contains(.mental) { continue }
      if traits.contains(.verb) {
        if match.use == .name { isBase = true }
        if verb.isEmpty { verbMatch = match }
        verb.formUnion(traits)
      } else if traits.contains(.noun) {
        if noun.isEmpty { nounMatch = match }
        noun.formUnion(traits)
      } else if traits.contains(.sourcePhrase) {
        preposition.formUnion(traits)
      }
    }
    let tokens = matches[first].tokens
    if !preposition.isEmpty {
      return Cue(
        tokens: tokens, group: tokens, traits: preposition, form: .preposition, match: matches[first])
    }
    let isNounToo = !noun.isEmpty || NounVerbs.contains(scene.reading.tokens.hash(tokens.lowerBound))
    if !verb.isEmpty,
      isNounToo || !isPureSpeech(tokens.lowerBound, verb, isBase: isBase),
      !agrees(tokens.lowerBound, isBase: isBase)
    {
      verb = []
    }
    // "pointed to reports": no infinitive
    if isPhrasal(tokens.upperBound)
      || !isBase && scene.reading.isClass(tokens.lowerBound - 1, .to) && isPlural(tokens.lowerBound)
    {
      verb = []
    }
    if !verb.isEmpty, tokens.count == 1, NounVerbs.contains(scene.reading.tokens.hash(tokens.lowerBound)),
      isNounHere(tokens.lowerBound) || !isVerbHere(tokens, verb, isBase: isBase)
    {
      verb = []
    }
    if !verb.isEmpty, noun.isEmpty || !isNounHere(tokens.lowerBound) {
      return verbCue(verbMatch, verb, alsoNoun: !noun.isEmpty)
    }
    if !noun.isEmpty {
      return Cue(tokens: tokens, group: tokens, traits: noun, form: .noun, match: nounMatch)
    }
    return nil
  }

  /// Says, tells, argues: no nouns, whatever stands before them; of base forms only a few.
  private func isPureSpeech(_ i: Int, _ traits: EntryTraits, isBase: Bool) -> Bool {
    isBase
      ? Self.pureSpeech.contains(scene.reading.tokens.hash(i))
      : traits.isSuperset(of: [.clause, .direct]) || traits.contains(.objectClause)
  }

  private static let pureSpeech = WordSet("say tell argue insist")

  /// Whether a word that can be both is a noun: behind a determiner, a possessive or a preposition.
  private func isNounHere(_ i: Int) -> Bool {
    let reading = scene.reading
    guard i > 0 else { return false }
    let before = i - 1
    if reading.tokens.isPossessive(before) { return true }
    if isGerund(i) { return reading.isClass(before, .possessive) }
    if reading.isClass(before, .to) || reading.isClass(before, [.subjectPronoun, .modal]) { return false }
    if reading.isClass(before, [.determiner, .possessive, .preposition, .numeral]) { return true }
    // "the new claims of …": a noun or adjective before it and "of" behind it.
    if reading.classes[before].isEmpty, reading.tokens.isWord(before),
      reading.isClass(i + 1, .of) || before > 0 && reading.isClass(before - 1, [.possessive])
    {
      return true
    }
    return false
  }

  /// Whether a form that is a noun as well is a verb: behind a pronoun or a verb's companion, or, behind a noun or name,
  /// before something that content can start with. "The report states that", not "the southern states".
  private func isVerbHere(_ tokens: Range<Int>, _ traits: EntryTraits, isBase: Bool) -> Bool {
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
    if isBase ? isPlural(before) : isInName[before] && traits.contains(.nounPhrase) { return true }
    if reading.isClass(
      next, [.adverb, .that, .question, .determiner, .possessive, .subjectPronoun, .objectPronoun])
    {
      return true
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
  private func isPhrasal(_ next: Int) -> Bool {
    next < scene.reading.count && Self.particles.contains(scene.reading.tokens.hash(next))
  }

  private static let particles = WordSet("up off down away")
  private static let unchanged = WordSet("read put let cut bet set cast")

  /// Whether a form without an ending of its own past agrees with the word before it: "they report", "he reports", but
  /// neither "a new report" nor "classified emails".
  private func agrees(_ i: Int, isBase: Bool) -> Bool {
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
  private func isPlural(_ i: Int) -> Bool {
    let word = scene.reading.word(i)
    return word.count > 3 && word[word.count - 1] | 0x20 == 0x73 && word[word.count - 2] | 0x20 != 0x73
  }

  /// "officials in Iraq report", "people close to Berg claim": the plural that a phrase beside the verb belongs to.
  private func isPluralBefore(_ last: Int) -> Bool {
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
  private func hasCoordinator(_ last: Int) -> Bool {
    var i = last
    while i > 0, last - i < 6 {
      if scene.reading.isClass(i, .and) { return true }
      i -= 1
    }
    return false
  }

  private func isAdjective(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 4 else { return false }
    let end = (word[word.count - 3], word[word.count - 2], word[word.count - 1])
    func isEnd(_ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar) -> Bool {
      end == (UInt8(ascii: a), UInt8(ascii: b), UInt8(ascii: c))
    }
    return end.1 == UInt8(ascii: "e") && end.2 == UInt8(ascii: "d") || isEnd("i", "n", "g")
      || isEnd("o", "u", "s") || isEnd("i", "v", "e") || isEnd("f", "u", "l")
  }

  private static let those = TokenTable.hash(of: "those")
  private static let plurals = WordSet("people men women police media polls data children folks")

  private func isGerund(_ i: Int) -> Bool {
    let word = scene.reading.word(i)
    return word.count > 4 && word[word.count - 1] == 0x67 && word[word.count - 2] == 0x6E
      && word[word.count - 3] == 0x69
  }

  private func verbCue(_ match: LexiconMatch, _ traits: EntryTraits, alsoNoun: Bool) -> Cue? {
    let reading = scene.reading
    let tokens = match.tokens
    var cue = Cue(tokens: tokens, group: tokens, traits: traits, form: .finite, match: match)
    if isGerund(tokens.lowerBound) { cue.form = .participle }
    if traits.contains(.negative) { cue.isNegated = true }
    var i = tokens.lowerBound - 1
    // "a stated aim", "the alleged plot": a participle before a noun.
    if reading.isClass(i, [.determiner, .possessive]),
      !reading.isClass(i, [.subjectPronoun, .relative, .that]),
      cue.form == .finite, !reading.isClass(i, .numeral), !standsAlone(i, before: tokens.upperBound)
    {
      return nil
    }
    if reading.tokens.isWord(max(i, 0)), i >= 0, reading.tokens.isPossessive(i), cue.form == .finite,
      !isContraction(i)
    {
      return nil
    }
    var sawBe = false
    var steps = 0
    while i >= 0, steps < 6, reading.tokens.isWord(i),
      reading.sentenceOf[i] == reading.sentenceOf[tokens.lowerBound]
    {
      let wordClass = reading.classes[i]
      if wordClass.contains(.to), cue.form == .finite, steps == 0 || cue.group.lowerBound == i + 1 {
        cue.form = .infinitive
        cue.group = i..<tokens.upperBound
        break
      }
      guard !wordClass.isDisjoint(with: [.auxiliary, .modal, .negation, .adverb]) || reading.isManner(i)
      else {
        break
      }
      if wordClass.contains(.subordinator), wordClass.isDisjoint(with: [.adverb, .auxiliary]) { break }
      if wordClass.contains(.auxiliary) { sawBe = sawBe || isBe(i) }
      if wordClass.contains(.modal) { cue.isHypothetical = true }
      if wordClass.contains(.negation) { cue.isNegated.toggle() }
      cue.group = i..<tokens.upperBound
      i -= 1
      steps += 1
    }
    // "Asked whether …, he said"
    if cue.form == .finite, cue.tokens == cue.group, traits.contains(.whether),
      isParticiple(tokens.lowerBound) || reading.tokens.hash(tokens.lowerBound) == Self.told,
      i < 0 || reading.sentenceOf[i] != reading.sentenceOf[tokens.lowerBound]
        || reading.isClass(i, .subordinator) && (reading.startsSentence(i) || reading.isClass(i, .question))
    {
      cue.isPassive = true
    }
    if sawBe || isReducedPassive(cue), cue.form == .finite { cue.isPassive = true }
    if sawBe, cue.form == .participle { cue.form = .finite }
    return cue
  }

  /// "Another said", "some say": a determiner without a noun. In "another stated aim" a noun follows.
  private func standsAlone(_ i: Int, before next: Int) -> Bool {
    let reading = scene.reading
    guard Self.pronominal.contains(reading.tokens.hash(i)) else { return false }
    // "has drawn both praise and blame"
    if i > 0, reading.tokens.isWord(i - 1), reading.tokens.shape(i - 1) == .lower,
      reading.classes[i - 1].isEmpty,
      !isPlural(i - 1)
    {
      return false
    }
    return next >= reading.count || !reading.tokens.isWord(next) || !reading.classes[next].isEmpty
      || isInName[next] || reading.tokens.shape(next) != .lower
  }

  private static let pronominal = WordSet("another some all each both neither either these those")

  /// A word in -ed: asked, questioned.
  private func isParticiple(_ i: Int) -> Bool {
    let word = scene.reading.word(i)
    return word.count > 3 && word[word.count - 1] == 0x64 && word[word.count - 2] == 0x65
  }

  private static let told = TokenTable.hash(of: "told")
  private static let be = WordSet("be is am are was were been being wasnt werent isnt arent")

  private func isBe(_ i: Int) -> Bool { Self.be.contains(scene.reading.tokens.hash(i)) }

  /// "described by Berg as a scandal": without its *was*.
  private func isReducedPassive(_ cue: Cue) -> Bool {
    let next = cue.tokens.upperBound
    return cue.tokens == cue.group && next < scene.reading.count
      && scene.reading.tokens.hash(next) == FunctionWords.by
      && !cue.traits.isDisjoint(with: [.objectAs, .objectOf]) && isParticiple(cue.tokens.lowerBound)
  }

  /// "he's said" rather than "the ministry's said".
  private func isContraction(_ i: Int) -> Bool {
    scene.reading.isClass(i, .subjectPronoun)
  }
}
