internal import IsnadLexicon

/// Every lexicon form found in a text, sorted by what it is good for.
struct LexiconFindings {
  /// Persons, organizations, places, groups and outlets, by position.
  private(set) var names: [LexiconMatch] = []
  /// Titles and offices.
  private(set) var roles: [LexiconMatch] = []
  /// Words that attribute.
  private(set) var cues: [LexiconMatch] = []
  /// What each single token can be.
  private(set) var traits: [NameTraits]

  init(_ reading: Reading, knowledge: Knowledge) {
    traits = [NameTraits](repeating: [], count: reading.count)
    knowledge.lexicons.forEachMatch(in: reading.tokens) { match in
      switch match.kind {
      case .person, .organization, .place, .group, .outlet: names.append(match)
      case .role:
        roles.append(match)
        for token in match.tokens { traits[token].insert(.role) }
        if !knowledge.traits(match).isDisjoint(with: [.beforeName, .rank, .honorific]) {
          traits[match.tokens.upperBound - 1].insert(.title)
        }
      case .cue:
        cues.append(match)
        if knowledge.traits(match).contains(.clause) { traits[match.tokens.lowerBound].insert(.speech) }
      case .abbreviation: break
      case .givenName:
        let traits = knowledge.traits(match)
        mark(match, [.given, traits.contains(.male) ? .male : [], traits.contains(.female) ? .female : []])
      case .familyName: mark(match, .family)
      case .headWord: mark(match, NameTraits(head: knowledge.traits(match)))
      }
    }
  }

  private mutating func mark(_ match: LexiconMatch, _ trait: NameTraits) {
    for token in match.tokens { traits[token].formUnion(trait) }
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
  /// The first word of a cue that takes a clause: said.
  static let speech = NameTraits(rawValue: 1024)
  static let male = NameTraits(rawValue: 2048)
  static let female = NameTraits(rawValue: 4096)
  static let head: NameTraits = [.organization, .place, .outlet, .otherHead]

  init(rawValue: UInt16) { self.rawValue = rawValue }

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
