internal import CIsnadLexicon
public import IsnadLexicon
internal import IsnadText

/// What the analyzer knows of every lexicon entry beyond its forms, as bits that rules can test.
struct Knowledge: Sendable {
  let lexicons: LexiconStack
  /// The traits of entry *e* of layer *l* are `traits[l][e]`.
  let traits: [[EntryTraits]]
  /// What entry *e* of layer *l* says of the tokens of its forms is `marks[l][e]`.
  private let marks: [[NameTraits]]
  /// Persons under spellings that no record lists.
  let persons: RomanizedPersons

  init(lexicons: LexiconStack) {
    self.lexicons = lexicons
    let traits = lexicons.layers.map(Self.traits(of:))
    self.traits = traits
    marks = zip(lexicons.layers, traits).map { layer, traits in
      zip(layer.kinds, traits).map { NameTraits(of: $0, $1) }
    }
    persons = RomanizedPersons(lexicons)
  }

  /// Words whose stop ends no sentence: those that a splitter knows by itself, and those of the lexicons.
  var abbreviations: [Abbreviation] {
    var uses: [String: Abbreviation.Use] = [:]
    for known in SentenceSplitter.defaultAbbreviations { uses[known.text] = known.use }
    for (number, layer) in lexicons.layers.enumerated() {
      for entry in layer.entries(of: .abbreviation) where lexicons.isVisible(entry: entry, in: number) {
        let word = Abbreviation(layer[entry].name).text
        uses[word] = traits[number][entry].abbreviationUse ?? uses[word] ?? .general
      }
    }
    return uses.map { Abbreviation($0.key, $0.value) }
  }

  func traits(_ match: LexiconMatch) -> EntryTraits { traits[match.lexicon][match.entry] }

  /// What a match says of its tokens.
  @inline(__always)
  func marks(_ match: LexiconMatch) -> NameTraits { marks[match.lexicon][match.entry] }

  func entry(_ link: EntryLink) -> Lexicon.Entry { lexicons.layers[link.lexicon][link.entry] }

  private static func traits(of lexicon: Lexicon) -> [EntryTraits] {
    lexicon.attributeBits(EntryTraits.table.map { (key: $0.key, value: $0.value, bits: $0.trait.rawValue) })
      .map(EntryTraits.init)
  }
}

extension Lexicon {
  /// The lexicon that is linked into the library.
  ///
  /// - Throws: ``LexiconError`` only when the library was built from a damaged file.
  public static func builtIn() throws(LexiconError) -> Lexicon {
    try Lexicon(
      staticBytes: UnsafeRawBufferPointer(
        start: isnad_default_lexicon_bytes(), count: isnad_default_lexicon_length()), checked: false)
  }
}

/// Attributes of an entry that rules ask for.
struct EntryTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The frame that has a ``frameNumber``.
  init(frameNumber: UInt8) { rawValue = frameNumber == 0 ? 0 : 1 << (UInt64(frameNumber) + 31) }

  static let male = bit(0)
  static let female = bit(1)
  static let headFirst = bit(2)
  static let headLast = bit(3)
  static let headOrganization = bit(4)
  static let headPlace = bit(5)
  static let headOutlet = bit(6)
  static let headOther = bit(7)
  static let beforeName = bit(8)
  static let rank = bit(9)
  static let negative = bit(10)
  static let mental = bit(11)
  static let written = bit(12)
  static let verb = bit(13)
  static let noun = bit(14)
  static let preposition = bit(15)
  static let country = bit(16)
  static let capital = bit(17)
  static let honorific = bit(18)
  static let generalAbbreviation = bit(19)
  static let titleAbbreviation = bit(20)
  static let numberAbbreviation = bit(21)

  static let direct = bit(32)
  static let clause = bit(33)
  static let that = bit(34)
  static let whether = bit(35)
  static let objectClause = bit(36)
  static let objectInfinitive = bit(37)
  static let infinitive = bit(38)
  static let gerund = bit(39)
  static let objectOf = bit(40)
  static let objectFor = bit(41)
  static let objectAs = bit(42)
  static let objectComplement = bit(43)
  static let nounPhrase = bit(44)
  static let forPhrase = bit(45)
  static let quotedAs = bit(46)
  static let sourcePhrase = bit(47)
  static let nounThat = bit(48)
  static let manner = bit(49)
  /// A clause behind a colon: no frame of the lexicon, every cue that takes a clause has it.
  static let colon = bit(50)

  /// The frames that the identifier of a rule names; content in any other is the ordinary case.
  static let contentFrames: [EntryTraits] = [
    .that, .whether, .infinitive, .gerund, .objectOf, .objectFor, .objectAs, .objectComplement, .nounPhrase,
    .forPhrase, .direct, .colon,
  ]

  /// What must follow an abbreviation, where its record says so.
  var abbreviationUse: Abbreviation.Use? {
    if contains(.generalAbbreviation) { return .general }
    if contains(.titleAbbreviation) { return .title }
    return contains(.numberAbbreviation) ? .number : nil
  }

  /// A number below ``frameNumbers`` for one frame; 0 for none.
  var frameNumber: Int {
    isEmpty ? 0 : min(max(rawValue.trailingZeroBitCount - 31, 0), Self.frameNumbers - 1)
  }

  /// One more than there are bits for frames.
  static let frameNumbers = 20

  /// The part of a rule's identifier that names the frame of a cue.
  var suffix: String {
    switch self {
    case .that: ".that"
    case .whether: ".whether"
    case .infinitive: ".infinitive"
    case .gerund: ".gerund"
    case .objectOf: ".object-of"
    case .objectFor: ".object-for"
    case .objectAs: ".object-as"
    case .objectComplement: ".object-complement"
    case .nounPhrase: ".noun-phrase"
    case .forPhrase: ".for"
    case .direct: ".marked"
    case .colon: ".colon"
    default: ""
    }
  }

  private static func bit(_ n: UInt64) -> EntryTraits { EntryTraits(rawValue: 1 << n) }

  static let table: [(key: String, value: String, trait: EntryTraits)] = [
    ("gender", "male", .male), ("gender", "female", .female),
    ("position", "first", .headFirst), ("position", "last", .headLast),
    ("position", "both", [.headFirst, .headLast]),
    ("type", "organization", .headOrganization), ("type", "place", .headPlace),
    ("type", "outlet", .headOutlet),
    ("type", "facility", .headPlace), ("type", "event", .headOther),
    ("before", "yes", .beforeName), ("type", "rank", .rank), ("type", "honorific", .honorific),
    ("polarity", "negative", .negative), ("mode", "mental", .mental), ("mode", "written", .written),
    ("type", "verb", .verb), ("type", "noun", .noun), ("type", "preposition", .preposition),
    ("type", "country", .country), ("type", "capital", .capital),
    ("type", "general", .generalAbbreviation), ("type", "title", .titleAbbreviation),
    ("type", "number", .numberAbbreviation),
    ("frames", "direct", .direct), ("frames", "clause", .clause), ("frames", "that", .that),
    ("frames", "whether", .whether), ("frames", "object-clause", .objectClause),
    ("frames", "object-infinitive", .objectInfinitive), ("frames", "infinitive", .infinitive),
    ("frames", "gerund", .gerund), ("frames", "object-of", .objectOf), ("frames", "object-for", .objectFor),
    ("frames", "object-as", .objectAs), ("frames", "object-complement", .objectComplement),
    ("frames", "noun-phrase", .nounPhrase), ("frames", "for", .forPhrase), ("frames", "quoted-as", .quotedAs),
    ("frames", "source-phrase", .sourcePhrase), ("frames", "noun-that", .nounThat),
    ("frames", "manner", .manner),
  ]
}
