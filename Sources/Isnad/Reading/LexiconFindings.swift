internal import IsnadLexicon
internal import IsnadText

/// Every lexicon form found in a text, sorted by what it is good for.
struct LexiconFindings {
  /// Persons, organizations, places, groups and outlets, by position.
  let names: NameMatches
  /// Titles and offices.
  let roles: [LexiconMatch]
  /// Words that attribute.
  let cues: [LexiconMatch]
  /// What each single token can be.
  private(set) var traits: [NameTraits]

  init(_ reading: Reading, knowledge: Knowledge) {
    var names: [LexiconMatch] = []
    var roles: [LexiconMatch] = []
    var cues: [LexiconMatch] = []
    names.reserveCapacityInLargePages(reading.count / 4)
    roles.reserveCapacity(reading.count / 32)
    cues.reserveCapacity(reading.count / 16)
    traits = Array(filledWith: [], count: reading.count)
    traits.withUnsafeMutableBufferPointer { traits in
      knowledge.lexicons.forEachBatch(in: reading.tokens) { matches in
        Self.sort(matches, &names, &roles, &cues)
        let traits = traits
        for match in matches {
          let marks = knowledge.marks(match)
          let tokens = match.tokens
          // Most forms have one word, which is the first and the last.
          traits[tokens.lowerBound].formUnion(marks.subtracting(.title))
          traits[tokens.upperBound &- 1].formUnion(marks.subtracting(.speech))
          if tokens.count > 2 {
            for token in tokens { traits[token].formUnion(marks.subtracting([.title, .speech])) }
          }
        }
      }
    }
    self.names = NameMatches(names, tokens: reading.count)
    self.roles = roles
    self.cues = cues
  }

  /// Appends each match to the list of its kind. There is no branch on the kind, which is as good as chance from one match to the
  /// next: each is written to all of three buffers, and the ones where it does not belong are written over.
  private static func sort(
    _ matches: UnsafeBufferPointer<LexiconMatch>, _ names: inout [LexiconMatch],
    _ roles: inout [LexiconMatch], _ cues: inout [LexiconMatch]
  ) {
    guard let first = matches.baseAddress else { return }
    let size = matches.count
    withUnsafeTemporaryAllocation(of: LexiconMatch.self, capacity: 3 * size) { buffer in
      guard let start = buffer.baseAddress else { return }
      var (name, role, cue) = (0, size, 2 * size)
      for i in 0..<size {
        // Copied as bytes: field by field took twice as long.
        (start + name).initialize(from: first + i, count: 1)
        (start + role).initialize(from: first + i, count: 1)
        (start + cue).initialize(from: first + i, count: 1)
        let kind = first[i].kind
        name &+= Kinds.names.count(of: kind)
        role &+= Kinds.roles.count(of: kind)
        cue &+= Kinds.cues.count(of: kind)
      }
      names.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<name]))
      roles.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[size..<role]))
      cues.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[(2 * size)..<cue]))
    }
  }
}

/// Some kinds of entries, as bits.
private struct Kinds {
  private let bits: UInt

  static var names: Kinds {
    Kinds(bits: bit(.person) | bit(.organization) | bit(.place) | bit(.group) | bit(.outlet))
  }
  static var roles: Kinds { Kinds(bits: bit(.role)) }
  static var cues: Kinds { Kinds(bits: bit(.cue)) }

  private static func bit(_ kind: EntryKind) -> UInt { 1 << UInt(kind.rawValue) }

  /// 1 for one of the kinds, else 0.
  @inline(__always)
  func count(of kind: EntryKind) -> Int { Int(truncatingIfNeeded: bits &>> UInt(kind.rawValue) & 1) }
}

/// What a single capitalised word can do in a name.
struct NameTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let given = NameTraits(rawValue: 1)
  static let family = NameTraits(rawValue: 2)
  static let role = NameTraits(rawValue: 4)
  static let headFirst = NameTraits(rawValue: 8)
  static let headLast = NameTraits(rawValue: 16)
  static let organization = NameTraits(rawValue: 32)
  static let place = NameTraits(rawValue: 64)
  static let outlet = NameTraits(rawValue: 128)
  static let otherHead = NameTraits(rawValue: 256)
  /// The last word of a role that stands before names: President, spokesman.
  static let title = NameTraits(rawValue: 512)
  /// The first word of a cue that takes a clause, perhaps behind an addressee: said, told.
  static let speech = NameTraits(rawValue: 1024)
  static let male = NameTraits(rawValue: 2048)
  static let female = NameTraits(rawValue: 4096)
  static let head: NameTraits = [.organization, .place, .outlet, .otherHead]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What the tokens of an entry's forms can do: all of them, but ``title`` is for the last one alone, and ``speech`` for the first.
  init(of kind: EntryKind, _ traits: EntryTraits) {
    switch kind {
    case .role:
      let isTitle = !traits.isDisjoint(with: [.beforeName, .rank, .honorific])
      self = isTitle ? [.role, .title] : .role
    case .cue: self = traits.isDisjoint(with: [.clause, .objectClause]) ? [] : .speech
    case .givenName: self.init(given: traits)
    case .familyName: self = .family
    case .headWord: self.init(head: traits)
    case .person, .organization, .place, .group, .outlet, .abbreviation: self = []
    }
  }

  private init(given traits: EntryTraits) {
    self = .given
    if traits.contains(.male) { insert(.male) }
    if traits.contains(.female) { insert(.female) }
  }

  private init(head traits: EntryTraits) {
    self = []
    if traits.contains(.headFirst) { insert(.headFirst) }
    if traits.contains(.headLast) { insert(.headLast) }
    if traits.contains(.headOrganization) { insert(.organization) }
    if traits.contains(.headPlace) { insert(.place) }
    if traits.contains(.headOutlet) { insert(.outlet) }
    if traits.contains(.headOther) { insert(.otherHead) }
  }
}
