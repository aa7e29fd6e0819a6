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
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    for run in scene.runs where !scene.isHeadline[Int(scene.reading.sentenceOf[run.tokens.lowerBound])] {
      let start =
        run.tokens.lowerBound + (scene.isDoubtfulStart(run) && !isHead(run.tokens.lowerBound, scene) ? 1 : 0)
      guard start < run.tokens.upperBound else { continue }
      findLast(start..<run.tokens.upperBound, scene, emit)
      findFirst(start..<run.tokens.upperBound, scene, emit)
      findLowerCaseHead(start..<run.tokens.upperBound, scene, emit)
    }
  }

  private func isHead(_ i: Int, _ scene: Scene) -> Bool { scene.findings.traits[i].contains(.headFirst) }

  /// "… Organization": the run up to its last head-word.
  private func findLast(_ run: Range<Int>, _ scene: Scene, _ emit: (Candidate) -> Void) {
    let reading = scene.reading
    for i in run.reversed() where i > run.lowerBound && reading.tokens.isWord(i) {
      let traits = scene.findings.traits[i]
      guard traits.contains(.headLast), let type = type(traits), reading.tokens.length(i) > 1 else {
        continue
      }
      // "James Hill" and "Anna Wood" are people more often than places.
      let isPerson =
        type == .location && i == run.lowerBound + 1 && scene.findings.traits[run.lowerBound].contains(.given)
      let end = isCutShort(i, scene) ? i + 2 : i + 1
      emit(scene.candidate(run.lowerBound..<end, type, isPerson ? 0.5 : 0.85, rule: .headLast))
      return
    }
  }

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
        if last > i + 1 { emit(scene.candidate(i..<last, type, 0.8, rule: .headFirst)) }
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
    return next.tokens.upperBound
  }

  private func isLink(_ i: Int, _ reading: Reading) -> Bool {
    reading.tokens.shape(i) == .lower
      && (reading.isClass(i, .of) || reading.tokens.hash(i) == Self.forHash)
  }

  private static let forHash = TokenTable.hash(of: "for")

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
    let before = run.lowerBound - 2
    if before >= 0, reading.isClass(before + 1, .of), reading.tokens.shape(before) == .lower,
      scene.findings.traits[before].contains(.place), reading.wordCount(run) <= 3
    {
      emit(scene.candidate(run, .location, 0.85, rule: .headOf))
    }
  }

  private func type(_ traits: NameTraits) -> EntityType? {
    if traits.contains(.outlet) { return .outlet }
    if traits.contains(.organization) { return .organization }
    if traits.contains(.place) { return .location }
    return nil
  }
}

extension [CapitalRun] {
  /// The run that starts at a token.
  /// - Complexity: O(log *n*).
  func first(startingAt token: Int) -> CapitalRun? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].tokens.lowerBound == token ? self[low] : nil
  }
}
