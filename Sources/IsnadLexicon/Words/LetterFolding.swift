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
    case 0x6BE, 0x6C1, 0x6C2: return Letter(letter: 0x647)  // Urdu heh
    case 0x6D2, 0x6D3: return Letter(letter: 0x64A)  // Urdu yeh barree
    case 0x621: return Letter(letter: 0)  // hamza alone
    case 0x660...0x669: return Letter(letter: scalar - 0x660 + 0x30)  // Arabic digits
    case 0x6F0...0x6F9: return Letter(letter: scalar - 0x6F0 + 0x30)  // Persian digits
    case 0x391...0x3A9, 0x410...0x42F: return cased(scalar + 0x20, isUpper: true)
    case 0x3B1...0x3C9, 0x430...0x44F: return cased(scalar, isUpper: false)
    case 0x400...0x40F: return cased(scalar + 0x50, isUpper: true)
    case 0x450...0x45F: return cased(scalar, isUpper: false)
    default:
      guard scalar >= 0x180, scalar < 0x600 || scalar >= 0x10A0, let value = Unicode.Scalar(scalar) else {
        return Letter(letter: scalar)
      }
      let properties = value.properties
      guard properties.isUppercase || properties.isLowercase else { return Letter(letter: scalar) }
      let lower = properties.lowercaseMapping.unicodeScalars
      let letter = lower.count == 1 ? lower.first.map(\.value) ?? scalar : scalar
      return cased(letter, isUpper: properties.isUppercase)
    }
  }

  /// A small letter of another script, its accent dropped as a combining one is.
  private static func cased(_ small: UInt32, isUpper: Bool) -> Letter {
    let plain: UInt32 =
      switch small {
      case 0x3AC: 0x3B1
      case 0x3AD: 0x3B5
      case 0x3AE: 0x3B7
      case 0x3AF, 0x390, 0x3CA: 0x3B9
      case 0x3CC: 0x3BF
      case 0x3CD, 0x3B0, 0x3CB: 0x3C5
      case 0x3CE: 0x3C9
      case 0x3C2: 0x3C3  // final sigma
      case 0x439, 0x45D: 0x438  // й
      case 0x450, 0x451: 0x435  // ё
      case 0x453: 0x433
      case 0x457: 0x456  // ї
      case 0x45C: 0x43A
      case 0x45E: 0x443
      default: small
      }
    return Letter(letter: plain, isUpper: isUpper, isLower: !isUpper)
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
