/// How a word looks, as far as capitals go.
@usableFromInline package enum WordShape: UInt8, Sendable, Hashable, BitwiseCopyable {
  /// No cased letter: digits, marks, Arabic.
  case caseless = 0
  /// `parliament`
  case lower
  /// `Parliament`, `al-Ameri`'s `Ameri`, `A`
  case capitalized
  /// `PMU`, `G7`: no small letter, and more than one letter or digit.
  case upper
  /// `iPhone`
  case mixedLower
  /// `McCain`
  case mixedUpper

  /// Whether the first cased letter is a capital.
  @inlinable @inline(__always)
  package var startsUpper: Bool {
    capitalBit != 0
  }

  /// 1 for one shape, 0 for all others, without a branch.
  @inlinable @inline(__always)
  package func bit(_ shape: WordShape) -> UInt8 { (1 &<< shape.rawValue) &>> rawValue & 1 }

  /// 1 where the first cased letter is a capital, else 0: for loops over the words of a text, where a branch would go either
  /// way at every other word.
  @inlinable @inline(__always)
  package var capitalBit: UInt8 {
    let capitals: UInt8 =
      1 << WordShape.capitalized.rawValue | 1 << WordShape.upper.rawValue | 1 << WordShape.mixedUpper.rawValue
    return capitals &>> rawValue & 1
  }
}

/// A word reduced to what spellings of it share: lower case, no diacritics, no apostrophes, no inner stops.
///
/// `Kata’ib`, `Kataʾib` and `kataib` have one hash; so have `U.S` and `us` (their ``WordShape`` differs).
struct FoldedWord: Hashable {
  /// A 64-bit hash of the folded letters, never 0. Two words with one hash are taken for the same word; with a
  /// million different words the chance of a single such pair is below 3 in 100 million.
  var hash: UInt64
  var shape: WordShape
  /// How many letters and digits were hashed.
  var letters: Int
  /// Whether there is a stop among the letters.
  var hasStop = false
}

/// Reduces words to hashes.
///
/// The naive way is a loop over scalars. Four words in five of an English text are ASCII letters alone, so those are
/// folded eight bytes at a time; everything else goes through ``LetterFolder``, which puts the same bytes into the
/// same chunks and thus reaches the same hash.
enum Folding {
  /// Folds the UTF-8 bytes of one token.
  ///
  /// - Parameter readable: how many bytes from the token's start on may be read, at least `bytes.count`.
  /// - Complexity: O(*n*).
  @inline(__always)
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, readable: Int) -> FoldedWord {
    guard let base = bytes.baseAddress, let word = foldLetters(base, bytes.count, readable: readable) else {
      return foldScalars(bytes)
    }
    return word
  }

  /// Folds one to sixteen ASCII letters; nil for anything else.
  @inline(__always)
  static func foldLetters(_ base: UnsafePointer<UInt8>, _ count: Int, readable: Int) -> FoldedWord? {
    // Two ways rather than one for both lengths: the second half costs more than to guess wrongly for one word in twelve.
    if UInt(bitPattern: count &- 1) < 8, readable >= 8 {
      let chunk = AsciiChunk(load(base, count))
      guard chunk.isLetters(count) else { return nil }
      return FoldedWord(
        hash: WordHash.finish(WordHash.mix(WordHash.seed, chunk.folded), length: count),
        shape: shape(chunk, AsciiChunk(0)), letters: count)
    }
    guard UInt(bitPattern: count &- 9) < 8, readable >= 16 else { return nil }
    let first = AsciiChunk(load(base, 8))
    let second = AsciiChunk(load(base + 8, count &- 8))
    guard first.isLetters(8), second.isLetters(count &- 8) else { return nil }
    let hash = WordHash.mix(WordHash.mix(WordHash.seed, first.folded), second.folded)
    return FoldedWord(
      hash: WordHash.finish(hash, length: count), shape: shape(first, second), letters: count)
  }

  /// Folds a word that stands alone in memory.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> FoldedWord { fold(bytes, readable: bytes.count) }

  @inline(never)
  static func foldScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> FoldedWord {
    var folder = LetterFolder()
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x80 {
        let isDecimal =
          byte == 0x2E && i > 0 && isDigit(bytes[i - 1]) && i + 1 < bytes.count && isDigit(bytes[i + 1])
        folder.add(ascii: byte, isDecimalStop: isDecimal)
        i += 1
      } else {
        let (scalar, length) = decode(bytes, at: i)
        folder.add(scalar: scalar)
        i += length
      }
    }
    return folder.finish()
  }

  /// The shape of a word of ASCII letters.
  @inline(__always)
  private static func shape(_ first: AsciiChunk, _ second: AsciiChunk) -> WordShape {
    // The first letter at most, told without a branch, which would go either way.
    if first.uppers & ~0x80 | second.uppers == 0 { return first.uppers == 0 ? .lower : .capitalized }
    if first.uppers == first.letters, second.uppers == second.letters { return .upper }
    return first.uppers & 0x80 != 0 ? .mixedUpper : .mixedLower
  }

  /// Decodes one scalar of well-formed or ill-formed UTF-8; an ill-formed byte is U+FFFD of length 1.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[i])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first < 0xF5, i + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for k in 1..<length {
      let byte = UInt32(bytes[i + k])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    let isShortest = length == 2 || scalar >= (length == 3 ? 0x800 : 0x10000)
    guard isShortest, Unicode.Scalar(scalar) != nil else { return (0xFFFD, 1) }
    return (scalar, length)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// One to eight bytes as one little-endian number; eight bytes must be readable.
  @inline(__always)
  private static func load(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
    return word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8))
  }
}

/// Eight ASCII bytes and which of them are letters.
private struct AsciiChunk {
  let folded: UInt64
  /// The high bit of every byte that is a letter.
  let letters: UInt64
  /// The high bit of every byte that is a capital.
  let uppers: UInt64

  @inline(__always)
  init(_ word: UInt64) {
    // With bit 5 set, a letter lies in 0x61...0x7A; adding 0x1F and 0x05 carries into the high bit at these ends.
    // A byte of 0x80 or more may carry into its neighbour, but then `isLetters` fails anyway, for it keeps its bit.
    let lowered = word | 0x2020_2020_2020_2020
    let atLeastA = (lowered & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x1F1F_1F1F_1F1F_1F1F
    let aboveZ = (lowered & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x0505_0505_0505_0505
    letters = atLeastA & ~aboveZ & ~word & 0x8080_8080_8080_8080
    uppers = letters & ~(word << 2)
    folded = word | letters >> 2
  }

  /// Whether the first `count` bytes are ASCII letters.
  @inline(__always)
  func isLetters(_ count: Int) -> Bool {
    letters == 0x8080_8080_8080_8080 &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
  }
}

/// The hash of a sequence of folded bytes, taken in little-endian chunks of eight.
enum WordHash {
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Folds the 128-bit product, as wyhash does: one multiplication a chunk, and every bit counts.
  @inline(__always)
  static func mix(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
    let product = (hash ^ chunk).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  @inline(__always)
  static func finish(_ hash: UInt64, length: Int) -> UInt64 {
    let result = mix(hash, UInt64(truncatingIfNeeded: length) ^ 0xE703_7ED1_A0B4_28DB)
    return result == 0 ? 1 : result
  }
}
