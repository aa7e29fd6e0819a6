internal import IsnadLexicon

/// Titles and offices beside a person's name: "Prime Minister Haider al-Abadi", "Salim Haddad, the ministry's spokesman".
struct Roles {
  static let id = "role"
  static let summary = "A title or office in the noun phrase of a person's name or apposed to it."

  /// The roles that stand beside one of the chosen persons.
  func find(in scene: Scene, beside mentions: [Candidate]) -> [Candidate] {
    let reading = scene.reading
    var startsPerson = [Bool](repeating: false, count: reading.count)
    var endsPerson = [Bool](repeating: false, count: reading.count)
    var covered = [Bool](repeating: false, count: reading.count)
    var inName = [Bool](repeating: false, count: reading.count)
    for mention in mentions {
      if mention.type == .person {
        startsPerson[mention.tokens.lowerBound] = true
        endsPerson[mention.tokens.upperBound - 1] = true
      }
      for i in mention.tokens {
        covered[i] = true
        inName[i] = mention.type != .date
      }
    }
    var found: [Candidate] = []
    // The longest role at a place wins: "Lieutenant General" over "General".
    let byLength = scene.findings.roles.sorted {
      ($0.tokens.count, -$0.tokens.lowerBound) > ($1.tokens.count, -$1.tokens.lowerBound)
    }
    for role in byLength where !role.tokens.contains(where: { covered[$0] }) {
      guard
        isBefore(role.tokens.upperBound, reading, startsPerson, inName)
          || isApposed(role.tokens.lowerBound, reading, endsPerson, inName)
      else { continue }
      var tokens = role.tokens
      while tokens.lowerBound > 0, isModifier(tokens.lowerBound - 1, reading), !covered[tokens.lowerBound - 1]
      {
        tokens = tokens.lowerBound - 1..<tokens.upperBound
      }
      for i in tokens { covered[i] = true }
      var candidate = scene.candidate(tokens, .role, 0.9, rule: .role)
      candidate.range =
        reading.tokens.start(tokens.lowerBound)..<max(role.range.upperBound, candidate.range.upperBound)
      found.append(candidate)
    }
    return found
  }

  /// Whether a person's name follows, perhaps behind "of …" and names: "Spokesman of Jordan's Water Authority Salim Haddad".
  private func isBefore(_ end: Int, _ reading: Reading, _ startsPerson: [Bool], _ inName: [Bool]) -> Bool {
    var i = end
    var steps = 0
    while i < reading.count, steps < 14 {
      if startsPerson[i] { return true }
      if reading.isMark(i, 0x2C), steps > 0, i + 1 < reading.count, startsPerson[i + 1] { return true }
      let bracket = reading.isMark(i, 0x28) || reading.isMark(i, 0x29) || reading.isMark(i, 0x2E)
      let inside =
        inName[i] || bracket || reading.isClass(i, [.preposition, .determiner, .and, .nameParticle])
        || reading.tokens.isJoiner(at: i)
        || reading.tokens.isWord(i) && steps > 0 && reading.classes[i].isEmpty
      guard inside else { return false }
      if steps == 0, !reading.isClass(i, [.of, .preposition, .and]), !inName[i], !bracket { return false }
      i += 1
      steps += 1
    }
    return false
  }

  /// Whether the role is apposed to a name before it: "X, commander of …", "X, the Badr spokesman", "X, PMU's deputy".
  private func isApposed(_ start: Int, _ reading: Reading, _ endsPerson: [Bool], _ inName: [Bool]) -> Bool {
    var i = start - 1
    var steps = 0
    while i > 0, steps < 8 {
      if reading.isMark(i, 0x2C) { return endsPerson[i - 1] }
      guard
        inName[i] || reading.isClass(i, [.determiner, .possessive]) || isModifier(i, reading)
          || reading.tokens.isJoiner(at: i) || reading.tokens.isWord(i) && reading.classes[i].isEmpty
      else { return false }
      i -= 1
      steps += 1
    }
    return false
  }

  private static let modifiers: Set<UInt64> = Set(
    ["senior", "chief", "deputy", "vice", "acting", "top", "interim"].map { TokenTable.hash(of: $0) })

  private func isModifier(_ i: Int, _ reading: Reading) -> Bool {
    Self.modifiers.contains(reading.tokens.hash(i))
  }
}
