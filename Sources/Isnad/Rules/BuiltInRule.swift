/// The rules of the library. The raw value is the identifier that users see.
enum BuiltInRule: String, Sendable, CaseIterable {
  // Mentions
  case lexicon
  case lexiconGenerated = "lexicon.generated"
  case shortName = "short-name"
  case shortNameSurname = "short-name.surname"
  case shortNameGiven = "short-name.given"
  case shortNameSpelling = "short-name.spelling"
  case shortNameOrganization = "short-name.organization"
  case nameTitle = "name.title"
  case nameGiven = "name.given"
  case nameInitial = "name.initial"
  case nameArabicShape = "name.arabic-shape"
  case nameFamily = "name.family"
  case nameGivenAlone = "name.given-alone"
  case nameFamilyAlone = "name.family-alone"
  case nameParenthesis = "name.parenthesis"
  case nameAge = "name.age"
  case nameKin = "name.kin"
  case nameWho = "name.who"
  case nameApposed = "name.apposed"
  case nameSpeaker = "name.speaker"
  case headFirst = "head.first"
  case headLast = "head.last"
  case headLowerCase = "head.lower-case"
  case headOf = "head.of"
  case headOutlet = "head.outlet"
  case acronym
  case placeContext = "place.context"
  case placeComma = "place.comma"
  case date
  case role

  // Quotations
  case directQuoteSpeakerVerb = "direct.quote-speaker-verb"
  case directQuoteVerbSpeaker = "direct.quote-verb-speaker"
  case directSpeakerVerbQuote = "direct.speaker-verb-quote"
  case directColon = "direct.colon"
  case directDash = "direct.dash"
  case directNextSentence = "direct.next-sentence"
  case directContinued = "direct.continued"
  case directAccordingTo = "direct.according-to"
  case mixedQuoteSpeakerVerb = "mixed.quote-speaker-verb"
  case indirectSpeakerVerb = "indirect.speaker-verb"
  case indirectParticiple = "indirect.participle"
  case indirectInfinitive = "indirect.infinitive"
  case indirectCoordinated = "indirect.coordinated"
  case indirectTrailing = "indirect.trailing"
  case indirectParenthetical = "indirect.parenthetical"
  case indirectRelative = "indirect.relative"
  case indirectAccordingTo = "indirect.according-to"
  case indirectNested = "indirect.nested"
  case indirectBlock = "indirect.block"
  case directTranscript = "direct.transcript"
  case nounThat = "noun.that"
  case chainQuotedAs = "chain.quoted-as"

  /// A small number of its own, for tables.
  var number: Int {
    // The position among the cases. A rule is an enumeration without values, hence one byte that counts them.
    Int(unsafeBitCast(self, to: UInt8.self))
  }

  /// The frames that content behind a cue can have by this rule; the empty one for rules that know no frames.
  var frames: [EntryTraits] {
    switch self {
    case .indirectSpeakerVerb, .indirectParticiple, .indirectInfinitive, .indirectCoordinated:
      [[]] + EntryTraits.contentFrames
    case .indirectNested: [.that, .infinitive]
    default: [[]]
    }
  }
}

/// Which rule found something.
enum RuleReference: Hashable, Sendable {
  /// A rule of the library; for a cue with its content, with the ``EntryTraits/frameNumber`` of the content's frame.
  case library(BuiltInRule, frameNumber: UInt8)
  /// A rule of the user's, as an index into ``RuleBook/mentionRules``.
  case ownMention(Int32)
  /// A rule of the user's, as an index into ``RuleBook/quoteRules``.
  case ownQuote(Int32)

  /// A rule of the library, for a cue with the frame that its content has.
  static func builtIn(_ rule: BuiltInRule, frame: EntryTraits = []) -> RuleReference {
    .library(rule, frameNumber: UInt8(truncatingIfNeeded: frame.frameNumber))
  }

  /// A rule with a frame, whose identifier says nothing of frames that are the ordinary ones.
  static func builtIn(_ rule: BuiltInRule, content frame: EntryTraits) -> RuleReference {
    .builtIn(rule, frame: EntryTraits.contentFrames.contains(frame) ? frame : [])
  }

  /// A small number of its own for each rule of the library with a frame, 0 for rules of the user's.
  var number: Int {
    switch self {
    case .library(let rule, let frame): 1 + rule.number * EntryTraits.frameNumbers + Int(frame)
    case .ownMention, .ownQuote: 0
    }
  }

  /// One more than the greatest ``number``.
  static let numbers = 1 + BuiltInRule.allCases.count * EntryTraits.frameNumbers

  /// The identifier of a rule of the library, with that of the frame; empty for a rule of the user's.
  var id: String {
    switch self {
    case .library(let rule, let frame): rule.rawValue + EntryTraits(frameNumber: frame).suffix
    case .ownMention, .ownQuote: ""
    }
  }

  /// Whether the content stands behind a colon.
  var isColon: Bool {
    switch self {
    case .library(let rule, let frame): rule == .directColon || EntryTraits(frameNumber: frame) == .colon
    case .ownMention, .ownQuote: false
    }
  }
}
