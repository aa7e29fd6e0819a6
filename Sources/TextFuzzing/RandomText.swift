internal import RandomNumbers

/// Strings made to find where two tokenizers differ: runs of one script, and everything that rules are about.
public struct RandomText: Sendable {
  private var random: SplitMix

  /// A generator; the same seed makes the same strings.
  public init(seed: UInt64) { random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678) }

  /// A number below `limit`.
  public mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  /// The bytes of a string of up to `limit` characters, perhaps ill-formed.
  public mutating func bytes(limit: Int = 400) -> [UInt8] {
    var bytes: [UInt8] = []
    let count = below(4) == 0 ? below(12) : below(limit) + 1
    // Mostly one or two alphabets a string, so that the fast paths run long enough to matter.
    let usual = [pickAlphabet(), pickAlphabet()]
    let noise = [0, 0, 2, 10, 60][below(5)]
    for _ in 0..<count {
      if below(100) < noise {
        appendAny(to: &bytes)
      } else {
        let alphabet = Self.alphabets[usual[below(2)]]
        bytes.append(contentsOf: alphabet[below(alphabet.count)])
      }
    }
    if below(4) == 0 { damage(&bytes) }
    return bytes
  }

  private mutating func pickAlphabet() -> Int { below(3) > 0 ? below(6) : below(Self.alphabets.count) }

  /// A character of any alphabet, or any code point.
  private mutating func appendAny(to bytes: inout [UInt8]) {
    if below(4) == 0 {
      let limit = [0x250, 0x800, 0x3000, 0x1_0000, 0x11_0000][below(5)]
      if let scalar = Unicode.Scalar(UInt32(below(limit))) {
        bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    } else {
      let alphabet = Self.alphabets[below(Self.alphabets.count)]
      bytes.append(contentsOf: alphabet[below(alphabet.count)])
    }
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    for _ in 0...below(4) where !bytes.isEmpty {
      let at = below(bytes.count)
      switch below(3) {
      case 0: bytes[at] = UInt8(below(256))
      case 1: bytes.remove(at: at)
      default: bytes.insert([0x80, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0xFF][below(9)], at: at)
      }
    }
  }

  private static let alphabets: [[[UInt8]]] = [
    characters("aeiounrtlshdkmAETUS      ..,,''-\"1290_:;@\n"),
    characters("abcxyzABZ"),
    characters("aeinsth'’‘“”—…ʿʾāīūṣḥḍṭéüß  ,.-"),
    characters("العربيةمنوفدسكتش    ،؛؟.ىٰـًٌٍَُِّْ٠١٢٣پچگکی\u{200C}"),
    characters("ab12 .,':;_-\r\n\t\"@"),
    characters("a1.,'_"),
    characters("ЖитеоаснΑθήναςאבגדה\"'״׳ "),
    characters("日本語漢字かなカタカナー、。中文测试 "),
    characters("ภาษาไทยລາວភាសាខ្មែရမြန်မာ "),
    characters("한국어조선 "),
    characters("🇮🇶🇮🇷🇺🇸👩\u{200D}🔬👍🏽❤\u{FE0F}☝🏻😀"),
    characters("a\u{301}\u{308}\u{200D}\u{200C}\u{AD}\u{2060}\u{FEFF}\u{200B} 1.'©"),
    characters("हिन्दीবাংলাதமிழ् ।"),
    characters("\u{2028}\u{2029}\u{85}\u{B}\u{C}\r\n\u{3000}\u{A0}\u{202F}\u{2003} "),
    characters("·•‧：︰．＇，；٫٬՟״_＿‿1a١"),
    characters("𝐀𝟎𐌰𐐀𠀀𝕏😀🀄"),
  ]

  private static func characters(_ text: String) -> [[UInt8]] {
    text.unicodeScalars.map { Array(String($0).utf8) }
  }
}
