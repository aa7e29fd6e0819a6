internal import IsnadLexicon
internal import IsnadText

/// Titles and offices beside a person's name: "Prime Minister Haider al-Abadi", "Salim Haddad, the ministry's spokesman".
struct Roles {
  static let documentation: [Rule] = [
    Rule(
      .role, 0.9, "A title or office in the noun phrase of a person's name or apposed to it",
      [.init("They met Prime Minister Anna Kessel at the town hall.", "role Prime Minister")])
  ]

  /// The roles that stand beside one of the chosen persons.
  func find(in scene: Scene, beside mentions: [Candidate]) -> [Candidate] {
    if scene.findings.roles.isEmpty { return [] }
    let reading = scene.reading
    var places = [Place](filledWith: [], count: reading.count)
    places.withUnsafeMutableBufferPointer { places in
      for index in mentions.indices {
        let (tokens, type) = (mentions[index].tokens, mentions[index].type)
        if type == .person {
          places[tokens.lowerBound].insert(.personStart)
          places[tokens.upperBound - 1].insert(.personEnd)
        }
        let covered: Place = type == .date ? .covered : [.covered, .inName]
        for i in tokens { places[i].formUnion(covered) }
      }
    }
    var found: [Candidate] = []
    found.reserveCapacity(scene.findings.roles.count / 2)
    for index in byLength(scene.findings.roles) {
      let role = scene.findings.roles[index]
      if role.tokens.contains(where: { places[$0].contains(.covered) }) { continue }
      guard
        isBefore(
          role.tokens.upperBound, reading, places, isComplement: isComplement(role.tokens.lowerBound, scene))
          || isApposed(role.tokens.lowerBound, reading, places)
      else { continue }
      var tokens = role.tokens
      while tokens.lowerBound > 0, isModifier(tokens.lowerBound - 1, reading),
        !places[tokens.lowerBound - 1].contains(.covered)
      {
        tokens = tokens.lowerBound - 1..<tokens.upperBound
      }
      for i in tokens { places[i].insert(.covered) }
      var candidate = scene.candidate(tokens, .role, 0.9, rule: .role)
      candidate.range =
        reading.tokens.start(tokens.lowerBound)..<max(role.range.upperBound, candidate.range.upperBound)
      candidate.form = scene.findings.names.all.count + index
      found.append(candidate)
    }
    return found
  }

  /// What the chosen mentions say about a token.
  private struct Place: OptionSet {
    let rawValue: UInt8

    static let personStart = Place(rawValue: 1)
    static let personEnd = Place(rawValue: 2)
    static let inName = Place(rawValue: 4)
    static let covered = Place(rawValue: 8)
  }

  /// The longest role at a place wins: "Lieutenant General" over "General".
  private func byLength(_ roles: [LexiconMatch]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(roles.count)
    var length = roles.reduce(0) { max($0, $1.tokens.count) }
    while length > 0 {
      for index in roles.indices where roles[index].tokens.count == length { result.append(index) }
      length -= 1
    }
    return result
  }

  /// Whether a person's name follows, perhaps behind "of …" and names: "Spokesman of Jordan's Water Authority Salim Haddad".
  private func isBefore(_ end: Int, _ reading: Reading, _ places: [Place], isComplement: Bool) -> Bool {
    var i = end
    var steps = 0
    while i < reading.count, steps < 14 {
      if places[i].contains(.personStart) { return true }
      if steps == 0, !isComplement, reading.isMark(i, 0x2C), isInsertion(i + 1, reading, places) {
        return true
      }
      if reading.isMark(i, 0x2C), steps > 0, i + 1 < reading.count, places[i + 1].contains(.personStart) {
        return true
      }
      let bracket = reading.isMark(i, 0x28) || reading.isMark(i, 0x29) || reading.isMark(i, 0x2E)
      let inside =
        places[i].contains(.inName) || bracket
        || reading.isClass(i, [.preposition, .determiner, .and, .nameParticle])
        || reading.tokens.isJoiner(at: i)
        || reading.tokens.isWord(i) && steps > 0 && reading.classes[i].isEmpty
      guard inside else { return false }
      if steps == 0, !reading.isClass(i, [.of, .preposition, .and]), !places[i].contains(.inName), !bracket {
        return false
      }
      i += 1
      steps += 1
    }
    return false
  }

  /// Whether a role's word is part of what another role is about: "the commander of the border guard".
  private func isComplement(_ start: Int, _ scene: Scene) -> Bool {
    var i = start - 1
    while i > 0, start - i < 4, scene.reading.isClass(i, .determiner) || scene.reading.classes[i].isEmpty {
      i -= 1
    }
    return i > 0 && scene.reading.isClass(i, .of) && scene.findings.traits[i - 1].contains(.role)
  }

  /// Whether a person's name starts here and a mark ends it, as in "the governor, Anna Berg, said"; a list of people goes on
  /// with a further comma or *and*, but has no role before it.
  private func isInsertion(_ start: Int, _ reading: Reading, _ places: [Place]) -> Bool {
    guard start < reading.count, places[start].contains(.personStart),
      let end = (start..<min(start + 8, reading.count)).first(where: { places[$0].contains(.personEnd) }),
      end + 1 < reading.count
    else { return false }
    return !reading.tokens.isWord(end + 1) && !reading.tokens.isPossessive(end)
  }

  /// Whether the role is apposed to a name before it: "X, commander of …", "X, the Badr spokesman", "X, PMU's deputy".
  private func isApposed(_ start: Int, _ reading: Reading, _ places: [Place]) -> Bool {
    var i = start - 1
    var steps = 0
    while i > 0, steps < 8 {
      if reading.isMark(i, 0x2C) { return places[i - 1].contains(.personEnd) }
      guard
        places[i].contains(.inName) || reading.isClass(i, [.determiner, .possessive])
          || isModifier(i, reading)
          || reading.tokens.isJoiner(at: i) || reading.tokens.isWord(i) && reading.classes[i].isEmpty
      else { return false }
      i -= 1
      steps += 1
    }
    return false
  }

  private let modifiers = FixedWordSet("senior chief deputy vice acting top interim")

  private func isModifier(_ i: Int, _ reading: Reading) -> Bool {
    modifiers.contains(reading.tokens.hash(i))
  }
}
