internal import IsnadLexicon

/// What is left of an organization's name without its common noun: *Norlight* of *Norlight Energy ASA*, *Cedar* of *Cedar Bloc*.
struct ShortOrganizations {
  static let documentation: [Rule] = [
    Rule(
      .shortNameOrganization, 0.85,
      "The name of an organization that the text names in full, without its last common nouns",
      [.init("They met Zorvan Holdings Ltd there. Later, Zorvan left.", "organization Zorvan")])
  ]

  private let scene: Scene
  /// The full name for the hashes of a short one.
  private struct Short {
    let words: [UInt64]
    let full: Range<Int>
  }

  private var names: [[Short]] = []
  /// The place in ``names`` of those that start with a word.
  private var byFirst = WordMap(absent: -1)

  init(_ mentions: [Candidate], _ scene: Scene) {
    self.scene = scene
    for mention in mentions where mention.type == .organization && mention.tokens.count > 1 {
      add(mention.tokens)
    }
  }

  private mutating func add(_ full: Range<Int>) {
    let reading = scene.reading
    guard full.count(where: reading.tokens.isWord) <= 5,
      let last = full.last(where: { reading.tokens.isWord($0) && !isCommonNoun($0) }),
      full[(last + 1)...].contains(where: reading.tokens.isWord)
    else { return }
    let words = full[...last].filter { reading.tokens.isWord($0) }
    add(words[...], full)
    if words.count > 1 { add(words.prefix(1), full) }
  }

  private mutating func add(_ words: ArraySlice<Int>, _ full: Range<Int>) {
    let reading = scene.reading
    let hashes = words.map { reading.tokens.hash($0) }
    let place = byFirst[hashes[0]]
    let known = place >= 0 ? names[place] : []
    // Of many bodies with one first word only the first ones count, so that the cost stays linear.
    guard let first = words.first, known.count < 8, !known.contains(where: { $0.words == hashes }) else {
      return
    }
    if words.count == 1 {
      let traits = scene.findings.traits[first]
      guard reading.tokens.length(first) > 3, reading.tokens.shape(first) != .upper,
        traits.isDisjoint(with: [.head, .role, .title, .given, .family]),
        !Self.adjectives.contains(hashes[0]), !reading.isDirection(first),
        !scene.words.isInLowerCase(hashes[0]),
        !scene.findings.names.containsStrong(startingAt: first, endingBefore: full.upperBound)
      else { return }
    }
    if place >= 0 {
      names[place].append(Short(words: hashes, full: full))
    } else {
      byFirst[hashes[0]] = names.count
      names.append([Short(words: hashes, full: full)])
    }
  }

  func find(emit: (Candidate) -> Void) {
    if names.isEmpty { return }
    let reading = scene.reading
    // Of "Qarat Beach Resort" what is left is a place, if the text says "in Qarat".
    var places = WordSet()
    for run in scene.runs where isBehindPreposition(run.tokens.lowerBound) {
      places.insert(reading.tokens.hash(run.tokens.lowerBound))
    }
    for run in scene.runs where !run.isInHeadline {
      let start = run.tokens.lowerBound
      let place = byFirst[reading.tokens.hash(start)]
      guard place >= 0 else { continue }
      let words = run.tokens.lazy.map { reading.tokens.hash($0) }
      guard let name = names[place].first(where: { words.elementsEqual($0.words) }),
        !places.contains(reading.tokens.hash(start))
      else { continue }
      var candidate = scene.candidate(run.tokens, .organization, 0.75, rule: .shortNameOrganization)
      candidate.full = name.full
      emit(candidate)
    }
  }

  private func isBehindPreposition(_ i: Int) -> Bool {
    i > 0 && scene.reading.tokens.isWord(i - 1)
      && Self.prepositions.contains(scene.reading.tokens.hash(i - 1))
  }

  private func isCommonNoun(_ i: Int) -> Bool {
    let traits = scene.findings.traits[i]
    return traits.contains(.organization) && traits.contains(.headLast)
  }

  private static let prepositions = WordSet("in near at outside across")

  /// Words that begin many bodies' names and name none of them alone.
  private static let adjectives = WordSet(
    """
    national international central general royal federal united supreme high public popular people peoples democratic \
    islamic christian muslim jewish socialist communist liberal conservative republican labour labor green free new old \
    first second third world global european african asian american arab western eastern northern southern regional \
    local state provincial municipal civil military armed joint special independent social political economic human \
    common great grand upper lower young workers teachers women youth students farmers peace freedom justice security \
    defence defense interior foreign health education energy water food trade labour agriculture transport finance
    """)
}
