/// The letters beyond ASCII: which plain letter each stands for when words are compared.
extension Folding {
  /// A folded letter: 0 when it is left out, an ASCII letter (perhaps with a second), or a scalar value.
  struct Letter {
    var letter: UInt32
    var second: UInt8 = 0
    var isUpper = false
    var isLower = false
  }

  static func folded(_ scalar: UInt32) -> Letter {
    switch scalar {
    case 0xC0...0x17F: return latin(latinOne[Int(scalar - 0xC0)], scalar)
    case 0x1E00...0x1EFF: return latin(latinAdditional[Int(scalar - 0x1E00)], scalar)
    // Combining marks, modifier letters used for ʿayn and hamza, apostrophes, tatweel, harakat, joiners.
    case 0x300...0x36F, 0x2B0...0x2FF, 0x2018...0x201B, 0x2032, 0xB4, 0x55A, 0x5F3, 0x640, 0x610...0x61A,
      0x64B...0x65F, 0x670, 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD:
      return Letter(letter: 0)
    case 0x622, 0x623, 0x625, 0x671: return Letter(letter: 0x627)  // alef with madda, hamza, wasla
    case 0x649, 0x6CC, 0x626: return Letter(letter: 0x64A)  // alef maqsura, Persian yeh, yeh with hamza
    case 0x629, 0x6C0, 0x6D5: return Letter(letter: 0x647)  // teh marbuta, heh with yeh
    case 0x6A9: return Letter(letter: 0x643)  // Persian kaf
    case 0x624: return Letter(letter: 0x648)  // waw with hamza
    case 0x621: return Letter(letter: 0)  // hamza alone
    default:
      guard scalar >= 0x180, scalar < 0x600 || scalar >= 0x10A0, let value = Unicode.Scalar(scalar) else {
        return Letter(letter: scalar)
      }
      let properties = value.properties
      guard properties.isUppercase || properties.isLowercase else { return Letter(letter: scalar) }
      let lower = properties.lowercaseMapping.unicodeScalars
      let letter = lower.count == 1 ? lower.first.map(\.value) ?? scalar : scalar
      return Letter(letter: letter, isUpper: properties.isUppercase, isLower: properties.isLowercase)
    }
  }

  private static func latin(_ base: UInt8, _ scalar: UInt32) -> Letter {
    switch base {
    case 0x21: Letter(letter: scalar)  // ! not a letter
    case 0x31: Letter(letter: 0x61, second: 0x65, isUpper: true)  // 1 Æ
    case 0x32: Letter(letter: 0x61, second: 0x65)  // 2 æ
    case 0x33: Letter(letter: 0x73, second: 0x73)  // 3 ß
    case 0x34: Letter(letter: 0x74, second: 0x68, isUpper: true)  // 4 Þ
    case 0x35: Letter(letter: 0x74, second: 0x68)  // 5 þ
    case 0x36: Letter(letter: 0x6F, second: 0x65, isUpper: true)  // 6 Œ
    case 0x37: Letter(letter: 0x6F, second: 0x65)  // 7 œ
    default: Letter(letter: UInt32(base | 0x20), isUpper: base & 0x20 == 0)
    }
  }

  /// U+00C0 to U+017F, one sign a letter; digits and ! as in `latin(_:_:)`.
  private static let latinOne: [UInt8] = Array(
    ("AAAAAA1CEEEEIIIIDNOOOOO!OUUUUY43" + "aaaaaa2ceeeeiiiidnooooo!ouuuuy5y"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkk"
      + "LlLlLlLlLlNnNnNnnNnOoOoOo67RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  /// U+1E00 to U+1EFF.
  private static let latinAdditional: [UInt8] = Array(
    ("AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPp"
      + "RrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyasssSs"
      + "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUu"
      + "YyYyYyYyLlVvYy").utf8)
}
