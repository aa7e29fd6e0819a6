/// How a word looks, as far as capitals go.
public enum WordShape: UInt8, Sendable, Hashable {
  /// No cased letter: digits, marks, Arabic.
  case caseless = 0
  /// `parliament`
  case lower
  /// `Parliament`, `al-Ameri`'s `Ameri`, `A`
  case capitalized
  /// `PMU`, two capitals or more
  case upper
  /// `iPhone`, `McCain`; the first letter decides ``startsUpper``.
  case mixedLower
  case mixedUpper

  /// Whether the first cased letter is a capital.
  public var startsUpper: Bool { self == .capitalized || self == .upper || self == .mixedUpper }
}

/// A word reduced to what spellings of it share: lower case, no diacritics, no apostrophes, no inner stops.
///
/// `Kata’ib`, `Kataʾib` and `kataib` have one hash; so have `U.S` and `us` (their ``WordShape`` differs).
struct FoldedWord: Hashable {
  /// A 64-bit hash of the folded letters, never 0. Two words with one hash are taken for the same word; with a
  /// million different words the chance of a single such pair is below 3 in 100 million.
  var hash: UInt64
  var shape: WordShape
  /// How many folded letters and digits were hashed.
  var letters: Int
}

enum Folding {
  /// Folds the UTF-8 bytes of one token.
  /// - Complexity: O(*n*).
  @inline(__always)
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> FoldedWord {
    var state = State()
    var i = 0
    let n = bytes.count
    while i < n {
      let byte = bytes[i]
      if byte < 0x80 {
        state.add(ascii: byte)
        i += 1
      } else {
        let (scalar, length) = decode(bytes, at: i)
        state.add(scalar: scalar)
        i += length
      }
    }
    return state.finish()
  }

  private struct State {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var letters = 0
    var uppers = 0
    var lowers = 0
    var firstIsUpper = false

    @inline(__always)
    mutating func add(ascii byte: UInt8) {
      if byte &- 0x61 < 26 {
        lowers += 1
        mix(byte)
      } else if byte &- 0x41 < 26 {
        if uppers + lowers == 0 { firstIsUpper = true }
        uppers += 1
        mix(byte | 0x20)
      } else if byte == 0x27 || byte == 0x2E || byte == 0x60 {
        return  // apostrophe, inner stop, backquote
      } else {
        mix(byte)
      }
    }

    mutating func add(scalar: UInt32) {
      let folded = Folding.folded(scalar)
      switch folded.letter {
      case 0: return
      case ..<0x80:
        if folded.isUpper {
          if uppers + lowers == 0 { firstIsUpper = true }
          uppers += 1
        } else {
          lowers += 1
        }
        mix(UInt8(folded.letter))
        if folded.second != 0 { mix(folded.second) }
      default:
        if folded.isUpper {
          if uppers + lowers == 0 { firstIsUpper = true }
          uppers += 1
        } else if folded.isLower {
          lowers += 1
        }
        mix(UInt8(truncatingIfNeeded: folded.letter))
        mix(UInt8(truncatingIfNeeded: folded.letter >> 8))
        mix(UInt8(truncatingIfNeeded: folded.letter >> 16) | 0x80)
      }
    }

    @inline(__always)
    mutating func mix(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      letters += 1
    }

    func finish() -> FoldedWord {
      var h = hash
      h = (h ^ (h >> 33)) &* 0xff51_afd7_ed55_8ccd
      h = (h ^ (h >> 33)) &* 0xc4ce_b9fe_1a85_ec53
      h ^= h >> 33
      let shape: WordShape =
        if uppers + lowers == 0 {
          .caseless
        } else if uppers == 0 {
          .lower
        } else if lowers == 0 {
          uppers > 1 ? .upper : .capitalized
        } else if firstIsUpper {
          uppers == 1 ? .capitalized : .mixedUpper
        } else {
          .mixedLower
        }
      return FoldedWord(hash: h == 0 ? 1 : h, shape: shape, letters: letters)
    }
  }

  /// Decodes one scalar of well-formed or ill-formed UTF-8; an ill-formed byte is U+FFFD of length 1.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[i])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first < 0x80 || first >= 0xC2, i + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = length == 1 ? first : first & (0x7F >> UInt32(length))
    for k in 1..<max(1, length) {
      let byte = UInt32(bytes[i + k])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, length)
  }
}
