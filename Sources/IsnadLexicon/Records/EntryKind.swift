/// What a lexicon record is about; the first part of its identifier. Minor versions may add one.
public enum EntryKind: UInt8, Sendable, Hashable, CaseIterable {
  /// A public figure.
  case person = 0
  /// A party, ministry, army, company, armed group …
  case organization
  /// A country, city, river, base …
  case place
  /// A people, a faith, the followers of somebody, with the adjective.
  case group
  /// A newspaper, agency, station or site.
  case outlet
  /// A title, rank or office.
  case role
  /// A word that says that somebody spoke, with its frames.
  case cue
  /// A short form with a stop that ends no sentence.
  case abbreviation
  /// A given name by itself.
  case givenName
  /// A family name by itself.
  case familyName
  /// The word of a name that says what is named: Ministry, Brigades.
  case headWord

  /// The first part of an identifier of this kind: `person`, `given-name`.
  public var prefix: String {
    switch self {
    case .person: "person"
    case .organization: "organization"
    case .place: "place"
    case .group: "group"
    case .outlet: "outlet"
    case .role: "role"
    case .cue: "cue"
    case .abbreviation: "abbreviation"
    case .givenName: "given-name"
    case .familyName: "family-name"
    case .headWord: "head-word"
    }
  }

  /// The kind with a raw value, a person for any other: without the branches of `init(rawValue:)`, which is no function to call
  /// for each name found.
  @inline(__always)
  init(code: UInt8) {
    // Raw values count up from 0, as the cases lie in memory.
    self = unsafeBitCast(code <= EntryKind.headWord.rawValue ? code : 0, to: EntryKind.self)
  }

  /// The kind of an identifier such as `person/hadi-al-ameri`, or `nil` when its prefix is none.
  package init?(id: String) {
    // Byte by byte: prefixes are ASCII, and this is asked for every record, more than once.
    var id = id
    let kind = id.withUTF8 { id in
      let length = id.firstIndex(of: UInt8(ascii: "/")) ?? id.count
      return Self.prefixes.first { $0.bytes.count == length && $0.bytes.elementsEqual(id[..<length]) }?.kind
    }
    guard let kind else { return nil }
    self = kind
  }

  private static let prefixes = allCases.map { (kind: $0, bytes: Array($0.prefix.utf8)) }

  /// The case policy of forms that do not say otherwise.
  package var defaultCasePolicy: CasePolicy {
    switch self {
    case .role, .cue, .abbreviation, .headWord: .any
    default: .name
    }
  }
}

/// How a form's capital letters bind the text.
public enum CasePolicy: UInt8, Sendable, Hashable, CaseIterable {
  /// Case does not matter.
  case any = 0
  /// A word that starts with a capital in the form must do so in the text.
  case name = 1
  /// Every letter must be a capital, as in acronyms.
  case upper = 2
  /// Capitals must be where the form has them and nowhere else.
  case exact = 3

  /// The policy's name in lexicon files.
  package init?(name: some StringProtocol) {
    switch name {
    case "any": self = .any
    case "name": self = .name
    case "upper": self = .upper
    case "exact": self = .exact
    default: return nil
    }
  }
}

/// What a form says about its entry, and how much it proves.
public enum FormUse: UInt8, Sendable, Hashable, CaseIterable {
  /// The canonical name.
  case name = 0
  /// Another form that is enough by itself.
  case strong
  /// A form that counts only beside a strong mention of the same entry.
  case weak
  /// A person's family name alone.
  case surname
  /// A kunya alone (Abu X).
  case kunya
  /// Initials in capitals.
  case acronym
  /// A translated name.
  case translation
  /// A name no longer in use.
  case former
  /// The name in Arabic or Persian script.
  case script
  /// A romanisation variant of a strong form, which nobody wrote down: `variants: generated`.
  case generated
  /// A romanisation variant of a weak form.
  case generatedWeak

  /// The use with a raw value, weak for any other.
  @inline(__always)
  init(code: UInt8) {
    let isKnown = code <= FormUse.generatedWeak.rawValue
    self = unsafeBitCast(isKnown ? code : FormUse.weak.rawValue, to: FormUse.self)
  }

  /// Whether the form alone identifies its entry.
  public var isStrong: Bool {
    switch self {
    case .weak, .surname, .kunya, .generatedWeak: false
    default: true
    }
  }

  /// Whether the form was made from another one; forms that somebody wrote come before such.
  public var isGenerated: Bool { self == .generated || self == .generatedWeak }

  /// The order of uses where one form belongs to several entries: what proves most comes first.
  var rank: UInt8 {
    switch self {
    case .name: 0
    case .strong, .acronym, .translation, .former, .script: 1
    case .weak, .surname, .kunya: 2
    case .generated: 3
    case .generatedWeak: 4
    }
  }
}
