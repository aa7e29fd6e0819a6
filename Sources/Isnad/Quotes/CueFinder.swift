internal import IsnadLexicon
internal import IsnadText

/// Finds the cues of a text and tells verbs from nouns.
struct CueFinder {
  let scene: Scene
  let mentions: [Candidate]
  let isInName: [Bool]

  init(_ scene: Scene, mentions: [Candidate]) {
    self.scene = scene
    self.mentions = mentions
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
    if isJoined(tokens, isBase: isBase) { return nil }
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

  /// "mid-morning tweet-date", "so-called": parts of other words.
  private func isJoined(_ tokens: Range<Int>, isBase: Bool) -> Bool {
    let table = scene.reading.tokens
    func isHyphen(_ i: Int) -> Bool {
      i > 0 && i + 1 < table.count && table.isJoiner(at: i) && !table.hasSpaceBefore(i)
        && !table.hasSpaceBefore(i + 1) && table.isWord(i - 1) && table.isWord(i + 1)
    }
    // "half-joking"
    return isHyphen(tokens.lowerBound - 1) && !Self.prefixes.contains(table.hash(tokens.lowerBound - 2))
      || isBase && isHyphen(tokens.upperBound)
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
    var sawAuxiliary = false
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
      let isInside = isInsideGroup(i)
      // "kept saying"
      let isAspect = cue.form == .participle && i == tokens.lowerBound - 1 && isAspectual(i)
      guard
        isInside || isAspect || !wordClass.isDisjoint(with: [.auxiliary, .modal, .negation, .adverb])
          || reading.isManner(i)
      else {
        break
      }
      if !isInside, wordClass.contains(.subordinator), wordClass.isDisjoint(with: [.adverb, .auxiliary]) {
        break
      }
      if isAspect { cue.form = .finite }
      sawAuxiliary = sawAuxiliary || !wordClass.isDisjoint(with: [.auxiliary, .modal])
      if wordClass.contains(.auxiliary) { sawBe = sawBe || isBe(i) }
      if wordClass.contains(.modal) { cue.isHypothetical = true }
      if wordClass.contains(.negation) { cue.isNegated.toggle() }
      cue.group = i..<tokens.upperBound
      i -= 1
      steps += 1
    }
    // "these are also states": no verb in -s follows an auxiliary.
    if sawAuxiliary, tokens.count == 1, NounVerbs.contains(reading.tokens.hash(tokens.lowerBound)),
      isPlural(tokens.lowerBound)
    {
      return nil
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

  /// "has since said", "have both argued": what stands between an auxiliary and its verb.
  private func isInsideGroup(_ i: Int) -> Bool {
    Self.inner.contains(scene.reading.tokens.hash(i)) && scene.reading.isClass(i - 1, [.auxiliary, .modal])
  }

  /// "kept", "begins": a verb that a gerund says what of.
  private func isAspectual(_ i: Int) -> Bool {
    Self.aspects.contains(scene.reading.tokens.hash(i)) && scene.reading.tokens.shape(i) == .lower
  }

  private static let prefixes = WordSet("half co semi")
  private static let inner = WordSet("since both all each")
  private static let aspects = WordSet("keep keeps kept began begins begin started starts start")

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
