internal import IsnadLexicon

/// Persons whom no lexicon knows: by title, given name, initials or the shape of a romanised name.
struct PersonNames: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .nameTitle, 0.87, "A capitalised run behind a title or a role",
      [.init("They met General Kessel there.", "person Kessel")]),
    Rule(
      .nameGiven, 0.96, "A capitalised run of two words or more that starts with a given name",
      [.init("They met Anna Kessel there.", "person Anna Kessel")]),
    Rule(
      .nameInitial, 0.8, "A capitalised run with an initial in it",
      [.init("They met Zorvan T. Kessel there.", "person Zorvan T. Kessel")]),
    Rule(
      .nameArabicShape, 0.8, "A capitalised run with an article, Abu, bin or a word in -allah or -uddin",
      [.init("They met Zorvan al-Kessel there.", "person Zorvan al-Kessel")]),
    Rule(
      .nameFamily, 0.85, "A capitalised run of two or three words that ends in a family name",
      [.init("They met Zorvan Haddad there.", "person Zorvan Haddad")]),
    Rule(
      .nameGivenAlone, 0.9, "A given name before a verb of saying",
      [.init("“We shall see,” they heard, and then Anna said it was late.", "person Anna")]),
    Rule(
      .nameFamilyAlone, 0.8, "A family name before a verb of saying",
      [.init("They heard that Haddad said it was late.", "person Haddad")]),
    Rule(
      .nameParenthesis, 0.64, "Two capitalised words before a place in parentheses",
      [.init("The winner was Zorvan Kessel (Hungary).", "person Zorvan Kessel")]),
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    for run in scene.runs where !run.isInHeadline && mayBePerson(run, scene) {
      find(run, scene, emit)
    }
  }

  /// Whether a run can be a person's name: a word by itself, as most runs are, only behind a title or as a name of persons.
  private func mayBePerson(_ run: CapitalRun, _ scene: Scene) -> Bool {
    let first = run.tokens.lowerBound
    return run.tokens.count > 1 || !run.traits.isDisjoint(with: [.given, .family])
      || first > 0 && scene.findings.traits[first - 1].contains(.title)
  }

  private func find(_ run: CapitalRun, _ scene: Scene, _ emit: (Candidate) -> Void) {
    let reading = scene.reading
    let traits = scene.findings.traits
    var start = run.tokens.lowerBound
    if scene.isDoubtfulStart(run), !traits[start].contains(.role), !traits[start].contains(.given),
      !isArabicPart(start, reading)
    {
      start += 1
    }
    // What stands before a title belongs to it: "Iraqi Prime Minister Haider al-Abadi".
    if run.traits.contains(.title),
      let title = run.tokens.dropFirst(start - run.tokens.lowerBound).dropFirst().first(where: {
        traits[$0].contains(.title) && !isGivenFollowedByName($0, run, scene)
      }), title + 1 < run.tokens.upperBound
    {
      start = title
    }
    // "Minister of Irrigation Hany Shenouda", "Ambassador to Syria Feng Wei": the name begins inside the run.
    let complement = complementEnd(run.tokens, scene)
    start = max(start, complement ?? start)
    // Titles at the front of the run: "Lieutenant General Qassem Soleimani".
    var titled = complement != nil
    while start < run.tokens.upperBound, traits[start].contains(.role),
      !isGivenFollowedByName(start, run, scene)
    {
      titled = true
      start += 1
      if start < run.tokens.upperBound, reading.tokens.mark(start) == 0x2E { start += 1 }
    }
    // "Peruvian Marta Rojas", "Republican Abraham Lincoln": the group is a mention of its own.
    if start + 2 < run.tokens.upperBound, scene.findings.names.hasGroup(start..<start + 1) { start += 1 }
    let name = start..<hyphenatedEnd(run.tokens.upperBound, start, scene)
    guard !name.isEmpty, reading.isCapitalized(name.lowerBound) || reading.isArticle(name.lowerBound) else {
      return
    }
    if !titled, name.lowerBound > 0, reading.tokens.hasSpaceBefore(name.lowerBound) {
      titled = traits[name.lowerBound - 1].contains(.role) && isRoleBeforeName(name.lowerBound - 1, scene)
    }
    guard let evidence = evidence(name, titled: titled, scene) else { return }
    emit(scene.candidate(withSuffix(name, reading), .person, evidence.confidence, rule: evidence.rule))
  }

  /// Takes in the stop of "Peter Novak Jr."
  private func withSuffix(_ name: Range<Int>, _ reading: Reading) -> Range<Int> {
    let isCut =
      reading.isMark(name.upperBound, 0x2E) && suffixes.contains(reading.tokens.hash(name.upperBound - 1))
    return isCut ? name.lowerBound..<name.upperBound + 1 : name
  }

  private let suffixes = FixedWordSet("jr sr")

  /// Where the name begins in a run that starts with what a title before it is about: behind the name of a place or a body
  /// that a lexicon has, else at a given name.
  private func complementEnd(_ run: Range<Int>, _ scene: Scene) -> Int? {
    let reading = scene.reading
    let traits = scene.findings.traits
    var i = run.lowerBound - 1
    // Back over "Local Administration and" to the title's "of", "for" or "to".
    while i > 0, run.lowerBound - i < 6, reading.isClass(i, .and) || reading.isCapitalized(i) { i -= 1 }
    guard i > 0, traits[i - 1].contains(.title), reading.tokens.shape(i - 1).startsUpper,
      reading.isClass(i, [.of, .to]) || reading.tokens.hash(i) == FunctionWords.for,
      reading.sentenceOf[i] == reading.sentenceOf[run.lowerBound]
    else { return nil }
    let known = scene.findings.names.strongEnd(startingAt: run.lowerBound, within: run.upperBound)
    if let known, known + 1 < run.upperBound { return known }
    return run.dropFirst().first { traits[$0].contains(.given) && $0 + 1 < run.upperBound }
  }

  /// Takes in the second half of "Ji-won", which has no capital.
  private func hyphenatedEnd(_ end: Int, _ start: Int, _ scene: Scene) -> Int {
    let tokens = scene.reading.tokens
    guard end + 1 < tokens.count, tokens.isJoiner(at: end), !tokens.hasSpaceBefore(end),
      !tokens.hasSpaceBefore(end + 1),
      tokens.shape(end + 1) == .lower, (2...6).contains(tokens.length(end + 1)), end - start >= 2,
      scene.reading.classes[end + 1].isEmpty, !hasSuffix(scene.reading.word(end + 1), "ed"),
      !scene.findings.names.hasGroup(end - 1..<end), !scene.findings.names.containsPlace(startingAt: end - 1)
    else { return end }
    return end + 2
  }

  /// "Khan" and "Imam" are titles and names: a given name that is followed by another word of the run is a name.
  private func isGivenFollowedByName(_ i: Int, _ run: CapitalRun, _ scene: Scene) -> Bool {
    scene.findings.traits[i].contains(.given) && i + 1 < run.tokens.upperBound
  }

  /// Whether the word before a name is a lower-case role that takes one: "spokesman Salim Haddad".
  private func isRoleBeforeName(_ i: Int, _ scene: Scene) -> Bool {
    scene.reading.tokens.shape(i) == .lower && !scene.reading.tokens.isPossessive(i)
      && scene.findings.traits[i].contains(.title)
  }

  private func evidence(_ name: Range<Int>, titled: Bool, _ scene: Scene) -> (
    confidence: Double, rule: BuiltInRule
  )? {
    let reading = scene.reading
    let traits = scene.findings.traits
    let words = reading.wordCount(name)
    let first = name.lowerBound
    // A word by itself is a person only by its title or as a name that speaks.
    if words > 5 || words == 1 && !titled && traits[first].isDisjoint(with: [.given, .family]) { return nil }
    var hasHead = false
    var hasInitial = false
    for i in name where reading.tokens.isWord(i) {
      if !traits[i].isDisjoint(with: .head), !isFirstInPerson(i, name, reading, traits) { hasHead = true }
      if reading.tokens.length(i) == 1, i > name.lowerBound, i + 1 < name.upperBound { hasInitial = true }
      if reading.tokens.isNumber(i) || reading.tokens.isAmpersand(i) { return nil }
      if reading.tokens.shape(i) == .upper, reading.tokens.length(i) > 2, words > 1, !reading.isLabel(name) {
        return nil
      }
    }
    if titled { return hasHead && words > 2 ? nil : (0.93, .nameTitle) }
    let isGiven =
      traits[first].contains(.given)
      || isArabicPart(first, reading) && first + 1 < name.upperBound && traits[first + 1].contains(.given)
    if hasHead, !isGiven { return nil }
    if isGiven, words >= 2 { return (hasHead ? 0.6 : 0.92, .nameGiven) }
    if words >= 2, startsWithInitials(name, scene) { return (0.85, .nameInitial) }
    if hasInitial, words >= 2 { return (0.85, .nameInitial) }
    if words >= 2, name.contains(where: { reading.isArticle($0) || isArabicPart($0, reading) }) {
      return (0.8, .nameArabicShape)
    }
    if words == 2 || words == 3, traits[lastWord(name, reading)].contains(.family) {
      return (0.75, .nameFamily)
    }
    if words == 1, isGiven, startsSpeech(name.upperBound, scene) { return (0.7, .nameGivenAlone) }
    if words == 2, isBeforeParenthesis(name, scene) { return (0.6, .nameParenthesis) }
    if words == 1, traits[first].contains(.family), startsSpeech(name.upperBound, scene) {
      return (0.6, .nameFamilyAlone)
    }
    return nil
  }

  /// "Umm Khalid", "Park Ji-hoon", "Tal Haddad": a head-word of places in front that is also the first part of names.
  private func isFirstInPerson(_ i: Int, _ name: Range<Int>, _ reading: Reading, _ traits: [NameTraits])
    -> Bool
  {
    guard i == name.lowerBound, i + 1 < name.upperBound else { return false }
    return isArabicPart(i, reading) && traits[i + 1].contains(.given)
      || traits[i].contains(.family) && reading.isJoiner(i + 2)
      || traits[i].contains(.given) && traits[i + 1].contains(.family)
  }

  /// "A. B. C. Kessel", "J.K. Kessel": initials in front of a name, no abbreviation that a lexicon has.
  private func startsWithInitials(_ name: Range<Int>, _ scene: Scene) -> Bool {
    let tokens = scene.reading.tokens
    let last = lastWord(name, scene.reading)
    guard tokens.shape(last) != .upper, tokens.length(last) > 2, tokens.shape(name.lowerBound) == .upper,
      !scene.findings.names.containsStrong(startingAt: name.lowerBound)
    else { return false }
    let word = scene.reading.word(name.lowerBound)
    return word.count == 1
      ? tokens.mark(name.lowerBound + 1) == 0x2E
      : word.enumerated().allSatisfy { $0.offset % 2 == 0 ? $0.element != 0x2E : $0.element == 0x2E }
  }

  /// "Ilse Varga (Hungary)": two unknown words before a place in parentheses.
  private func isBeforeParenthesis(_ name: Range<Int>, _ scene: Scene) -> Bool {
    scene.reading.isMark(name.upperBound, 0x28)
      && scene.findings.names.containsPlace(startingAt: name.upperBound + 1)
  }

  private func startsSpeech(_ i: Int, _ scene: Scene) -> Bool {
    i < scene.reading.count && scene.findings.traits[i].contains(.speech)
  }

  private func lastWord(_ name: Range<Int>, _ reading: Reading) -> Int {
    name.last { reading.tokens.isWord($0) } ?? name.lowerBound
  }

  private let parts = FixedWordSet("abu abul abd abdul abdel abdal bin ibn ben bint umm ould")

  /// A word that only Arabic names have: Abu, bin, -uddin, -allah.
  private func isArabicPart(_ i: Int, _ reading: Reading) -> Bool {
    if parts.contains(reading.tokens.hash(i)) { return true }
    let word = reading.word(i)
    switch word.last.map({ $0 | 0x20 }) {
    case UInt8(ascii: "h"): return hasSuffix(word, "allah") || hasSuffix(word, "ullah")
    case UInt8(ascii: "n"): return hasSuffix(word, "uddin") || hasSuffix(word, "addin")
    case UInt8(ascii: "e"): return hasSuffix(word, "eddine")
    default: return false
    }
  }

  private func hasSuffix(_ word: UnsafeBufferPointer<UInt8>, _ suffix: StaticString) -> Bool {
    let n = suffix.utf8CodeUnitCount
    guard word.count > n + 1 else { return false }
    for k in 0..<n where word[word.count - n + k] | 0x20 != suffix.utf8Start[k] { return false }
    return true
  }
}
