internal import IsnadLexicon

/// Unknown names in places where persons stand: "Kessel, 44, …", "his wife, Zorvana, …", "Zorvan Kessel, who …".
struct PersonsByContext: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .nameAge, 0.77, "A capitalised run before an age between commas",
      [.init("The winner was Zorvan Kessel, 44, of the old town.", "person Zorvan Kessel")]),
    Rule(
      .nameKin, 0.9, "A capitalised run behind a word for kin, a friend or a colleague with its possessor",
      [.init("They met his brother Zorvan there.", "person Zorvan")]),
    Rule(
      .nameWho, 0.85, "Two capitalised words or more before a comma and *who* or *whose*",
      [.init("They met Zorvan Kessel, who left early.", "person Zorvan Kessel")]),
    Rule(
      .nameApposed, 0.75, "Two capitalised words or more before a comma and a phrase with a role",
      [.init("They met Zorvan Kessel, a farmer from the north.", "person Zorvan Kessel")]),
    Rule(
      .nameSpeaker, 0.75, "Capitalised words behind a verb of saying that stands behind a quotation",
      [.init("“We shall see,” said Zorvan Kessel.", "person Zorvan Kessel")]),
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    let reading = scene.reading
    for run in scene.runs where !run.isInHeadline && isAmidContext(run.tokens, scene) {
      guard let name = name(run, scene) else { continue }
      let words = reading.wordCount(name)
      if isKin(name, scene) {
        emit(scene.candidate(name, .person, 0.75, rule: .nameKin))
      } else if isBeforeAge(name.upperBound, reading) {
        emit(scene.candidate(name, .person, words > 1 ? 0.85 : 0.6, rule: .nameAge))
      } else if words > 1, isBeforeWho(name.upperBound, reading) {
        emit(scene.candidate(name, .person, 0.75, rule: .nameWho))
      } else if words > 1, isBeforeRole(name.upperBound, scene) {
        emit(scene.candidate(name, .person, 0.75, rule: .nameApposed))
      } else if isSpeakerBehindQuotation(name, scene) {
        emit(scene.candidate(name, .person, words > 1 ? 0.7 : 0.55, rule: .nameSpeaker))
      }
    }
  }

  /// Whether one of the words or marks stands beside a run that these rules ask for, as beside few.
  private func isAmidContext(_ run: Range<Int>, _ scene: Scene) -> Bool {
    let reading = scene.reading
    let before = run.lowerBound - 1
    return reading.isMark(run.upperBound, 0x2C)
      || before >= 0
        && (reading.isMark(before, 0x2C) || scene.findings.traits[before].contains(.speech)
          || reading.tokens.shape(before) == .lower && kin.contains(reading.tokens.hash(before)))
  }

  /// The words of a run that could be a person's name: at most four, none of them a head-word, a title, a day, a number or
  /// an abbreviation in capitals.
  private func name(_ run: CapitalRun, _ scene: Scene) -> Range<Int>? {
    let reading = scene.reading
    // "American Zorvan Kessel": the group is a mention of its own.
    let isGroup = run.tokens.count > 1 && scene.findings.names.hasGroup(run.tokens.prefix(1))
    let name = isGroup ? run.tokens.dropFirst() : run.tokens
    // "D-Maine"
    if reading.tokens.length(name.lowerBound) == 1, reading.isJoiner(name.lowerBound + 1) {
      return nil
    }
    var words = 0
    for i in name where reading.tokens.isWord(i) {
      words += 1
      if words > 4 || reading.isClass(i, .time) || reading.tokens.isNumber(i) { return nil }
      if reading.tokens.shape(i) == .upper, reading.tokens.length(i) > 1 { return nil }
      if !scene.findings.traits[i].isDisjoint(with: [.organization, .outlet, .otherHead, .role]) {
        return nil
      }
    }
    return name
  }

  /// "Kessel, 44, …", "Kessel, aged 44".
  private func isBeforeAge(_ end: Int, _ reading: Reading) -> Bool {
    guard reading.isMark(end, 0x2C), end + 2 < reading.count else { return false }
    var i = end + 1
    let isAged = reading.tokens.hash(i) == Self.aged
    if isAged { i += 1 }
    guard i + 1 < reading.count, reading.tokens.isNumber(i), reading.tokens.length(i) <= 3,
      let age = Int(reading.string(reading.tokens.start(i)..<reading.tokens.wordEnd(i))),
      (5...110).contains(age)
    else { return false }
    return isAged || reading.isMark(i + 1, 0x2C)
  }

  private func isBeforeWho(_ end: Int, _ reading: Reading) -> Bool {
    guard reading.isMark(end, 0x2C), end + 1 < reading.count else { return false }
    return reading.isClass(end + 1, .who)
  }

  /// ", a farmer", ", the party's former spokesman": a role within a few words of a determiner.
  private func isBeforeRole(_ end: Int, _ scene: Scene) -> Bool {
    let reading = scene.reading
    guard reading.isMark(end, 0x2C), reading.isClass(end + 1, [.determiner, .possessive]) else {
      return false
    }
    var i = end + 2
    while i < min(end + 6, reading.count), reading.tokens.isWord(i) {
      if reading.tokens.shape(i) == .lower,
        scene.findings.traits[i].contains(.role) || isAgent(reading.word(i))
      {
        return true
      }
      guard reading.classes[i].isEmpty else { return false }
      i += 1
    }
    return false
  }

  /// A noun that only persons are called by: -ist, -ian, -eer, -man, -woman.
  private func isAgent(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 5 else { return false }
    return Self.agentEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let agentEndings = ["ist", "ian", "eer", "man", "woman"].map { Array($0.utf8) }

  /// "…,” said Zorvan Kessel": right behind a verb of saying that stands behind a closing mark.
  private func isSpeakerBehindQuotation(_ name: Range<Int>, _ scene: Scene) -> Bool {
    let reading = scene.reading
    let start = name.lowerBound
    guard start >= 2, !reading.tokens.isPossessive(name.upperBound - 1),
      scene.findings.traits[start - 1].contains(.speech),
      reading.tokens.shape(start - 1) == .lower
    else { return false }
    return Self.closingMarks.contains { reading.isMark(start - 2, $0) }
  }

  /// "his wife, Zahra,", "my friend Zorvan", "Berg's cousin Zorvan".
  private func isKin(_ name: Range<Int>, _ scene: Scene) -> Bool {
    let reading = scene.reading
    var noun = name.lowerBound - 1
    let isApposed = reading.isMark(noun, 0x2C)
    if isApposed {
      noun -= 1
      guard name.upperBound < reading.count, !reading.tokens.isWord(name.upperBound) else { return false }
    }
    guard noun > 0, reading.tokens.shape(noun) == .lower, kin.contains(reading.tokens.hash(noun)) else {
      return false
    }
    var i = noun - 1
    while i > 0, noun - i < 3, reading.tokens.isWord(i), reading.classes[i].isEmpty,
      !reading.tokens.isPossessive(i)
    {
      i -= 1
    }
    if i >= 0, reading.tokens.hash(i) == FunctionWords.its { return false }
    return reading.isClass(i, .possessive) || reading.tokens.isWord(i) && reading.tokens.isPossessive(i)
  }

  private static let aged = TokenTable.hash(of: "aged")
  private static let closingMarks: [UInt32] = [0x22, 0x27, 0x201D, 0x2019, 0x201C, 0xBB, 0xAB]
  private let kin = FixedWordSet(
    """
    wife husband son daughter brother sister mother father cousin uncle aunt nephew niece grandson granddaughter \
    grandfather grandmother grandchild stepson stepdaughter stepfather stepmother twin fiance fiancee widow widower \
    girlfriend boyfriend friend colleague neighbor neighbour classmate roommate flatmate teammate companion \
    host hostess rival predecessor successor mentor namesake
    """)
}
