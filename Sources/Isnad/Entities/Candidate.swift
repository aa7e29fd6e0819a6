internal import IsnadLexicon

/// A span that could be a mention, before the best reading of the text is chosen.
struct Candidate {
  var tokens: Range<Int>
  var range: Range<Int>
  var type: EntityType
  /// How often the rule is right.
  var confidence: Double
  var rule: RuleReference
  var link: EntryLink?
  /// The form of a lexicon that the span is, for explanations.
  var match: LexiconMatch?
  /// The tokens of the full name that a short form or a changed spelling stands for, where the words alone do not tell.
  var full: Range<Int>?
  /// Added to the weight when the text gives further evidence for the span.
  var bonus = 0.0

  /// What the span adds to a reading: surer rules add more, and one long span more than two short ones.
  func weight(words: Int) -> Double {
    (confidence + bonus) * (Double(words) - 0.35)
  }
}

/// An entry of one of the analyzer's lexicons.
struct EntryLink: Hashable {
  var lexicon: Int
  var entry: Int

  /// A key for ``WordMap``, of no other entry: multiplying by an odd number and folding the high half down can be undone.
  var key: UInt64 {
    let number = UInt64(truncatingIfNeeded: lexicon) << 32 | UInt64(truncatingIfNeeded: entry) &+ 1
    let spread = number &* 0x9E37_79B9_7F4A_7C15
    return spread ^ spread >> 32
  }
}

extension EntityType {
  /// The type of what a lexicon entry of a kind names; nil for kinds that name nothing.
  init?(_ kind: EntryKind) {
    switch kind {
    case .person: self = .person
    case .organization: self = .organization
    case .place: self = .location
    case .group: self = .group
    case .outlet: self = .outlet
    default: return nil
    }
  }
}
