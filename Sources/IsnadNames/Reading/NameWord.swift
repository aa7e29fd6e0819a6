/// One word of a name as the matcher compares it: *Abd al-Rahman* is one, *bin Hasan* is one.
struct NameWord: Sendable {
  /// First symbol in the name's flat array.
  var start: UInt32 = 0
  /// Number of symbols, at most ``maximumLength``.
  var count: UInt8 = 0
  /// Number of leading symbols that may be an article or particle written as part of the word (Elkarim, Benali).
  var prefix: UInt8 = 0
  var prefixKind: PrefixKind = .none
  var flags: Flags = []
  /// How much the symbols weigh together; distances are divided by it.
  var weight: Float = 0
  /// Hash of the letters without a separate article.
  var key: UInt64 = 0
  /// The same without a glued article; 0 where there is none.
  var bareKey: UInt64 = 0
  /// Name groups that list this spelling; `NameGroups.none` where there is no further one.
  var groups: (UInt16, UInt16, UInt16) = (.max, .max, .max)
  /// Tokens that the word was read from.
  var firstToken: UInt16 = 0
  var tokenCount: UInt16 = 0

  static let maximumLength = 48

  enum PrefixKind: UInt8, Sendable {
    case none, article, sunArticle, maghrebiL, ben, abu
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    static let article = Flags(rawValue: 1)
    static let title = Flags(rawValue: 2)
    static let initial = Flags(rawValue: 4)
    static let ben = Flags(rawValue: 8)
    static let bint = Flags(rawValue: 16)
    static let abu = Flags(rawValue: 32)
    static let umm = Flags(rawValue: 64)
    static let abd = Flags(rawValue: 128)
    static let din = Flags(rawValue: 256)
    static let llah = Flags(rawValue: 512)
    static let arabic = Flags(rawValue: 1024)
    /// Written with a capital *Al* and a space, as the house of a family is.
    static let house = Flags(rawValue: 2048)
  }

  var isArabic: Bool { flags.contains(.arabic) }
  var hasGroups: Bool { groups.0 != .max }
}

extension Mark {
  var flag: NameWord.Flags {
    switch self {
    case .abd: .abd
    case .abu: .abu
    case .umm: .umm
    case .ben: .ben
    case .bint: .bint
    case .din: .din
    case .llah: .llah
    }
  }
}
