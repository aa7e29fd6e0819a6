/// Turns characters into the small alphabet that the readers work on.
///
/// Case, marks of length and emphasis (ā ḥ ṣ â …), apostrophes and the signs of ʿayn and hamza go; letters that carry
/// another sound (š ž ç č ğ ḏ …) keep a code of their own. Arabic letters lose vowel signs and variants of shape.
enum Folding {
  /// What a scalar becomes.
  enum Result: Equatable {
    /// A letter: `a`…`z`, one of the codes below, or `arabicBase` + an `ArabicLetter`.
    case letter(UInt8)
    /// Two letters, as in æ.
    case pair(UInt8, UInt8)
    /// Nothing: a mark, an apostrophe, a zero-width joiner.
    case dropped
    /// A combining mark that may change the letter before it.
    case mark(UInt8)
    case separator
    case hyphen
    case comma
    case open
    case close
    /// A letter or digit of no script that is read here.
    case other(UInt32)
  }

  static let sh: UInt8 = 1
  static let ch: UInt8 = 2
  static let cedilla: UInt8 = 3
  static let zh: UInt8 = 4
  static let th: UInt8 = 5
  static let dh: UInt8 = 6
  static let gh: UInt8 = 7
  static let kh: UInt8 = 8
  static let accentedE: UInt8 = 9
  static let dj: UInt8 = 10
  static let arabicBase: UInt8 = 0x80

  /// The letters of a folded code in the form that decides whether two names are the same.
  static func expansion(_ letter: UInt8) -> StaticString? {
    switch letter {
    case sh: "sh"
    case ch: "ch"
    case cedilla: "c"
    case zh: "zh"
    case th: "th"
    case dh: "dh"
    case gh: "gh"
    case kh: "kh"
    case accentedE: "e"
    case dj: "dj"
    default: nil
    }
  }

  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar) -> Result {
    let value = scalar.value
    if value < 0x80 {
      switch UInt8(value) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): return .letter(UInt8(value))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return .letter(UInt8(value) | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\""): return .dropped
      case UInt8(ascii: "-"), UInt8(ascii: "_"): return .hyphen
      case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .open
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .close
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return .other(value)
      default: return .separator
      }
    }
    return foldRare(value, scalar)
  }

  private static func foldRare(_ value: UInt32, _ scalar: Unicode.Scalar) -> Result {
    switch value {
    case 0xC0...0x24F: return latinExtended[Int(value - 0xC0)]
    case 0x1E00...0x1EFF: return latinAdditional[Int(value - 0x1E00)]
    case 0x300...0x36F: return .mark(UInt8(value - 0x300))
    case 0x600...0x6FF: return arabic[Int(value - 0x600)]
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: return presentationForm(value)
    // ʿayn and hamza signs, quotation marks, invisible characters.
    case 0x2B0...0x2FF, 0x2018...0x201F, 0x2032...0x2035, 0xB4, 0xA8, 0xAD, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2069, 0xFEFF, 0xA78B...0xA78E, 0xFF07:
      return .dropped
    case 0x2010...0x2015, 0x2212: return .hyphen
    default:
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil ? .other(value) : .separator
    }
  }

  /// The letter that a combining mark (code point − U+0300) makes of `letter`, which may be the same one.
  static func apply(mark: UInt8, to letter: UInt8) -> UInt8 {
    switch (letter, mark) {
    case (UInt8(ascii: "s"), 0x27), (UInt8(ascii: "s"), 0x0C), (UInt8(ascii: "s"), 0x26): sh
    case (UInt8(ascii: "c"), 0x0C): ch
    case (UInt8(ascii: "c"), 0x27): cedilla
    case (UInt8(ascii: "z"), 0x0C): zh
    case (UInt8(ascii: "t"), 0x31): th
    case (UInt8(ascii: "d"), 0x31): dh
    case (UInt8(ascii: "g"), 0x07), (UInt8(ascii: "g"), 0x06), (UInt8(ascii: "g"), 0x0C): gh
    case (UInt8(ascii: "h"), 0x2E), (UInt8(ascii: "k"), 0x31): kh
    case (UInt8(ascii: "e"), 0x01): accentedE
    default: letter
    }
  }
}
