internal import IsnadLexicon

/// A span that could be a mention, before the best reading of the text is chosen.
///
/// A text has thousands, which are moved about: hence the compact values behind some of the properties, 64 bytes in all.
struct Candidate {
  private var tokenBounds: CompactRange
  private var byteBounds: CompactRange
  /// Empty where there is none.
  private var fullBounds = CompactRange(0..<0)
  /// How often the rule is right.
  var confidence: Double
  /// Added to the weight when the text gives further evidence for the span.
  var bonus = 0.0
  var rule: RuleReference
  var link: EntryLink?
  var type: EntityType
  /// The place in ``Evidence/forms`` of the form that the span is, counted from 1; 0 for none.
  private var formNumber: UInt32 = 0

  init(
    tokens: Range<Int>, range: Range<Int>, type: EntityType, confidence: Double, rule: RuleReference,
    link: EntryLink? = nil
  ) {
    tokenBounds = CompactRange(tokens)
    byteBounds = CompactRange(range)
    self.type = type
    self.confidence = confidence
    self.rule = rule
    self.link = link
  }

  var tokens: Range<Int> {
    get { tokenBounds.range }
    set { tokenBounds = CompactRange(newValue) }
  }

  /// Where it lies, in UTF-8 offsets.
  var range: Range<Int> {
    get { byteBounds.range }
    set { byteBounds = CompactRange(newValue) }
  }

  /// The tokens of the full name that a short form or a changed spelling stands for, where the words alone do not tell.
  var full: Range<Int>? {
    get { fullBounds.range.isEmpty ? nil : fullBounds.range }
    set { fullBounds = CompactRange(newValue ?? 0..<0) }
  }

  /// The lexicon's form that the span is, for explanations: its place in ``Evidence/forms``.
  var form: Int? {
    get { formNumber == 0 ? nil : Int(formNumber) - 1 }
    set { formNumber = newValue.map { UInt32(truncatingIfNeeded: $0 + 1) } ?? 0 }
  }

  /// What the span adds to a reading: surer rules add more, and one long span more than two short ones.
  func weight(words: Int) -> Double {
    (confidence + bonus) * (Double(words) - 0.35)
  }
}

/// An entry of one of the analyzer's lexicons.
struct EntryLink: Hashable {
  private let entryIndex: UInt32
  private let lexiconIndex: UInt16

  init(lexicon: Int, entry: Int) {
    entryIndex = UInt32(truncatingIfNeeded: entry)
    lexiconIndex = UInt16(truncatingIfNeeded: lexicon)
  }

  var lexicon: Int { Int(lexiconIndex) }
  var entry: Int { Int(entryIndex) }

  /// A key for ``WordMap``, of no other entry: multiplying by an odd number and folding the high half down can be undone.
  var key: UInt64 {
    let number = UInt64(lexiconIndex) << 32 | UInt64(entryIndex) &+ 1
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
