internal import IsnadLexicon

/// Capitalised phrases that a common noun makes a name: "Ministry of Defence", "Badr Organization", "Anbar Province".
struct HeadWords: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .headFirst, 0.6,
      "A capitalised phrase that starts with a head-word: Ministry of …, University of …, Mount …",
      [.init("They wrote to the Ministry of Bridges about it.", "organization Ministry of Bridges")]),
    Rule(
      .headLast, 0.6, "A capitalised phrase that ends in a head-word: … Association, … Province",
      [
        .init(
          "They wrote to the Rivertown Builders Association about it.",
          "organization Rivertown Builders Association")
      ]),
    Rule(
      .headLowerCase, 0.5, "A capitalised word before a place's common noun: … province",
      [.init("They went to Qarat province on foot.", "location Qarat")]),
    Rule(
      .headOf, 0.85, "A capitalised word behind a place's common noun and *of*: the town of …",
      [.init("They went to the town of Qarat on foot.", "location Qarat")]),
    Rule(
      .headOutlet, 0.7, "Capitalised words behind a common noun for an outlet: the newspaper …",
      [.init("They read it in the newspaper Qarat on Monday.", "outlet Qarat")]),
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    for run in scene.runs where !run.isInHeadline {
      let hasHead = !run.traits.isDisjoint(with: [.headFirst, .headLast])
      // Few runs have a head-word in them or beside them; only of those it is asked how they start.
      guard hasHead || isBesideLowerCaseHead(run.tokens, scene) else { continue }
      let start =
        run.tokens.lowerBound + (scene.isDoubtfulStart(run) && !isHead(run.tokens.lowerBound, scene) ? 1 : 0)
      guard start < run.tokens.upperBound else { continue }
      if run.traits.contains(.headLast) { findLast(start..<run.tokens.upperBound, scene, emit) }
      if run.traits.contains(.headFirst) { findFirst(start..<run.tokens.upperBound, scene, emit) }
      findLowerCaseHead(start..<run.tokens.upperBound, scene, emit)
    }
  }

  /// Whether a common noun for a place or an outlet stands before or behind a run.
  private func isBesideLowerCaseHead(_ run: Range<Int>, _ scene: Scene) -> Bool {
    let traits = scene.findings.traits
    return run.upperBound < traits.count && traits[run.upperBound].contains(.place)
      || run.lowerBound > 0 && isOutlet(before: run.lowerBound, scene.reading)
      || run.lowerBound > 1 && traits[run.lowerBound - 2].contains(.place)
  }

  private func isHead(_ i: Int, _ scene: Scene) -> Bool { scene.findings.traits[i].contains(.headFirst) }

  /// "… Organization": the run up to its last head-word.
  private func findLast(_ run: Range<Int>, _ scene: Scene, _ emit: (Candidate) -> Void) {
    let reading = scene.reading
    for i in run.reversed() where reading.tokens.isWord(i) {
      let traits = scene.findings.traits[i]
      guard traits.contains(.headLast), let type = type(traits), reading.tokens.length(i) > 1 else {
        continue
      }
      let tied = type == .location ? nil : startOfTied(run.lowerBound, scene)
      guard i > run.lowerBound || tied != nil else { continue }
      // "Chief Financial Officer"
      if traits.contains(.role), i + 1 < reading.count, scene.findings.traits[i + 1].contains(.role) {
        continue
      }
      // "Vice Minister Park Ji-hoon"
      if type == .location, scene.findings.traits[i - 1].contains(.title) { continue }
      let end = isCutShort(i, scene) ? i + 2 : i + 1
      if i > run.lowerBound {
        let isPerson = i == run.lowerBound + 1 && mayBeSurname(i, of: type, behind: run.lowerBound, scene)
        emit(scene.candidate(run.lowerBound..<end, type, isPerson ? 0.5 : 0.85, rule: .headLast))
      }
      if let tied { emit(scene.candidate(tied..<end, type, 0.85, rule: .headLast)) }
      return
    }
  }

  /// Whether a head-word behind a given name is a surname more often than the head of a body or a place: "James Hill", "Clara
  /// Banner", but "Daniel Foundation" and "the Charlotte Post".
  private func mayBeSurname(_ i: Int, of type: EntityType, behind first: Int, _ scene: Scene) -> Bool {
    guard scene.findings.traits[first].contains(.given), !scene.reading.isClass(first - 1, .the) else {
      return false
    }
    return switch type {
    case .location: true
    case .outlet: Self.surnames.contains(scene.reading.tokens.hash(i))
    default: scene.findings.traits[i].contains(.family)
    }
  }

  /// Head-words of outlets that are surnames too.
  private static let surnames = WordSet("banner bell page post star sun world")

  /// Where a name starts whose first half ends in a plural's apostrophe or in *and*: "Exporters’ Assembly", "National Earthquake Monitoring
  /// and Research Centre". What could be a name of its own is no half.
  private func startOfTied(_ start: Int, _ scene: Scene) -> Int? {
    let reading = scene.reading
    let tokens = reading.tokens
    var last = start - 1
    let isAnd = last > 0 && reading.isClass(last, .and) && tokens.shape(last) == .lower
    let isApostrophe =
      last > 0 && (tokens.mark(last) == 0x27 || tokens.mark(last) == 0x2019) && !tokens.hasSpaceBefore(last)
    if isAnd || isApostrophe { last -= 1 }
    guard last >= 0, isAnd || (isApostrophe || tokens.isPossessive(last)) && reading.word(last).last == 0x73,
      reading.isCapitalized(last), reading.sentenceOf[last] == reading.sentenceOf[start]
    else { return nil }
    var first = last
    while first > 0, reading.isCapitalized(first - 1), !tokens.isPossessive(first - 1), last - first < 4 {
      first -= 1
    }
    guard (first...last).allSatisfy({ isCommon($0, scene) }),
      scene.findings.names.strongEnd(startingAt: first, within: .max) != last + 1
    else { return nil }
    if isAnd { return last > first && Self.openings.contains(tokens.hash(first)) ? first : nil }
    return first
  }

  /// Head-words that are also what a ministry or an institute is for.
  private static let fields = WordSet(
    "affairs development education energy finance health industry planning research security services trade transport"
  )

  /// Words that open the name of a body and cannot be a name of their own.
  private static let openings = WordSet(
    "national international central federal royal state general global regional european african asian american"
  )

  /// Whether a head is written short with a stop inside the sentence: "Fuel Co. said".
  private func isCutShort(_ i: Int, _ scene: Scene) -> Bool {
    let reading = scene.reading
    return reading.isMark(i + 1, 0x2E) && !reading.tokens.hasSpaceBefore(i + 1)
      && reading.tokens.length(i) <= 4
      && i + 2 < reading.count && reading.sentenceOf[i + 2] == reading.sentenceOf[i]
      && reading.tokens.isWord(i + 2)
  }

  /// "Ministry of Defence and Armed Forces", "Mount Sinjar": from a head-word on.
  private func findFirst(_ run: Range<Int>, _ scene: Scene, _ emit: (Candidate) -> Void) {
    let reading = scene.reading
    for i in run where reading.tokens.isWord(i) {
      let traits = scene.findings.traits[i]
      guard traits.contains(.headFirst), let type = type(traits) else { continue }
      let end = extended(i + 1, run, scene)
      if traits.contains(.headLast) {
        // The words before such a head belong to it, as in "Supreme Council for …"; without more behind it
        // it is the last word of the name.
        if end > run.upperBound { emit(scene.candidate(run.lowerBound..<end, type, 0.8, rule: .headFirst)) }
      } else if i == run.lowerBound {
        let last = max(end, nameEnd(i + 1, run, scene))
        // "Monte Brown"
        let isPerson =
          last == i + 2 && traits.contains(.given) && scene.findings.traits[i + 1].contains(.family)
        if last > i + 1 { emit(scene.candidate(i..<last, type, isPerson ? 0.5 : 0.8, rule: .headFirst)) }
      }
      return
    }
  }

  /// The end of a run, or where a title, a role or a day of the week in it begins what is no part of the name: "University
  /// Hospital Director Anna Berg".
  private func nameEnd(_ start: Int, _ run: Range<Int>, _ scene: Scene) -> Int {
    (start..<run.upperBound).first {
      !scene.findings.traits[$0].isDisjoint(with: [.title, .role]) || scene.reading.isClass($0, .time)
    } ?? run.upperBound
  }

  /// Goes on behind a head over "of", "for" and "the" to further capitals: "Department of Homeland Security".
  private func extended(_ end: Int, _ run: Range<Int>, _ scene: Scene) -> Int {
    let reading = scene.reading
    guard end == run.upperBound, !reading.tokens.isPossessive(end - 1) else { return end }
    var i = end
    guard i < reading.count, isLink(i, reading) else { return end }
    i += 1
    while i < reading.count, reading.isClass(i, .the) { i += 1 }
    guard i < reading.count, !reading.tokens.hasBlankLineBefore(i) else { return end }
    guard let next = scene.runs.first(startingAt: i) else { return end }
    return listEnd(next.tokens.upperBound, scene)
  }

  /// Goes on over the words of a list that belongs to one body: "Ministry of Oceans and Fisheries", "Institute for Forest, Snow and
  /// Landscape Research". What could be a name of its own does not belong to it.
  private func listEnd(_ end: Int, _ scene: Scene) -> Int {
    let reading = scene.reading
    var i = end
    for _ in 0..<4 {
      guard i + 1 < reading.count, !reading.tokens.isPossessive(i - 1),
        let next = scene.runs.first(startingAt: i + 1), next.tokens.allSatisfy({ isCommon($0, scene) }),
        !scene.findings.names.containsStrong(startingAt: i + 1)
      else { return end }
      if reading.isClass(i, .and), reading.tokens.shape(i) == .lower { return next.tokens.upperBound }
      guard reading.isMark(i, 0x2C), next.tokens.count == 1 else { return end }
      i = next.tokens.upperBound
    }
    return end
  }

  private func isCommon(_ i: Int, _ scene: Scene) -> Bool {
    let traits = scene.findings.traits[i]
    if Self.fields.contains(scene.reading.tokens.hash(i)) { return true }
    return traits.isDisjoint(with: [.given, .title, .role, .headFirst, .organization, .outlet])
      && !scene.reading.isClass(i, .time) && scene.reading.tokens.shape(i) != .upper
  }

  private func isLink(_ i: Int, _ reading: Reading) -> Bool {
    reading.tokens.shape(i) == .lower
      && (reading.isClass(i, .of) || reading.tokens.hash(i) == FunctionWords.for)
  }

  /// "Anbar province", "Fallujah city", "the town of Rawa": the name alone, as a place.
  private func findLowerCaseHead(_ run: Range<Int>, _ scene: Scene, _ emit: (Candidate) -> Void) {
    let reading = scene.reading
    let next = run.upperBound
    if next < reading.count, reading.tokens.shape(next) == .lower, !reading.tokens.isPossessive(next - 1) {
      let traits = scene.findings.traits[next]
      if traits.contains(.place), traits.contains(.headLast), reading.wordCount(run) <= 3 {
        emit(scene.candidate(run, .location, 0.8, rule: .headLowerCase))
      }
    }
    // "the newspaper Al-Ittihad", "the Iranian daily Shargh", "the daily The National"
    if isOutlet(before: run.lowerBound, reading), reading.wordCount(run) <= 4 {
      emit(scene.candidate(run, .outlet, 0.8, rule: .headOutlet))
    }
    let before = run.lowerBound - 2
    if before >= 0, reading.isClass(before + 1, .of), reading.tokens.shape(before) == .lower,
      scene.findings.traits[before].contains(.place), reading.wordCount(run) <= 3
    {
      emit(scene.candidate(run, .location, 0.85, rule: .headOf))
    }
  }

  private func isOutlet(before run: Int, _ reading: Reading) -> Bool {
    var noun = run - 1
    if noun > 0, reading.isClass(noun, .the), reading.tokens.shape(noun) != .lower { noun -= 1 }
    return noun > 0 && reading.tokens.shape(noun) == .lower && outlets.contains(reading.tokens.hash(noun))
  }

  private let outlets = FixedWordSet(
    "newspaper daily weekly magazine tabloid broadsheet journal broadcaster broadsheets website portal"
  )

  private func type(_ traits: NameTraits) -> EntityType? {
    if traits.contains(.outlet) { return .outlet }
    if traits.contains(.organization) { return .organization }
    if traits.contains(.place) { return .location }
    return nil
  }
}
