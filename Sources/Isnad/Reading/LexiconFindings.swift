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
      knowledge.lexicons.forEachMatch(in: reading.tokens) { match in
        func mark(_ trait: NameTraits) {
          for token in match.tokens { traits[token].formUnion(trait) }
        }
        switch match.kind {
        case .person, .organization, .place, .group, .outlet: names.append(match)
        case .role:
          roles.append(match)
          mark(.role)
          if !knowledge.traits(match).isDisjoint(with: [.beforeName, .rank, .honorific]) {
            traits[match.tokens.upperBound - 1].insert(.title)
          }
        case .cue:
          cues.append(match)
          if !knowledge.traits(match).isDisjoint(with: [.clause, .objectClause]) {
            traits[match.tokens.lowerBound].insert(.speech)
          }
        case .abbreviation: break
        case .givenName: mark(NameTraits(given: knowledge.traits(match)))
        case .familyName: mark(.family)
        case .headWord: mark(NameTraits(head: knowledge.traits(match)))
        }
      }
    }
    self.names = NameMatches(names, tokens: reading.count)
    self.roles = roles
    self.cues = cues
  }
}

/// What a single capitalised word can do in a name.
struct NameTraits: OptionSet {
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

  init(given traits: EntryTraits) {
    self = .given
    if traits.contains(.male) { insert(.male) }
    if traits.contains(.female) { insert(.female) }
  }

  init(head traits: EntryTraits) {
    self = []
    if traits.contains(.headFirst) { insert(.headFirst) }
    if traits.contains(.headLast) { insert(.headLast) }
    if traits.contains(.headOrganization) { insert(.organization) }
    if traits.contains(.headPlace) { insert(.place) }
    if traits.contains(.headOutlet) { insert(.outlet) }
    if traits.contains(.headOther) { insert(.otherHead) }
  }
}
