/// Folds a word scalar by scalar: the way for everything that is not ASCII letters alone.
struct LetterFolder {
  private var hash = WordHash.seed
  private var chunk: UInt64 = 0
  private var length = 0
  private var letters = 0
  private var uppers = 0
  private var lowers = 0
  private var firstIsUpper = false
  private var hasStop = false

  /// Adds an ASCII byte; apostrophes, backquotes and stops are left out, but not the stop of a decimal fraction.
  @inline(__always)
  mutating func add(ascii byte: UInt8, isDecimalStop: Bool) {
    if byte == 0x2E { hasStop = true }
    if byte == 0x27 || byte == 0x60 || byte == 0x2E && !isDecimalStop { return }
    letters += 1
    if byte &- 0x41 < 26 {
      countCase(isUpper: true)
      put(byte | 0x20)
    } else {
      if byte &- 0x61 < 26 { countCase(isUpper: false) }
      put(byte)
    }
  }

  mutating func add(scalar: UInt32) {
    let folded = Folding.folded(scalar)
    if folded.letter == 0 { return }
    letters += 1
    if folded.isUpper || folded.isLower { countCase(isUpper: folded.isUpper) }
    if folded.letter < 0x80 {
      put(UInt8(folded.letter))
      if folded.second != 0 { put(folded.second) }
    } else {
      put(UInt8(truncatingIfNeeded: folded.letter))
      put(UInt8(truncatingIfNeeded: folded.letter >> 8))
      put(UInt8(truncatingIfNeeded: folded.letter >> 16) | 0x80)
    }
  }

  func finish() -> FoldedWord {
    let last = length % 8 == 0 ? hash : WordHash.mix(hash, chunk)
    return FoldedWord(
      hash: WordHash.finish(last, length: length), shape: shape, letters: letters, hasStop: hasStop)
  }

  private var shape: WordShape {
    if uppers + lowers == 0 { return .caseless }
    if uppers == 0 { return .lower }
    if lowers == 0 { return letters == 1 ? .capitalized : .upper }
    guard firstIsUpper else { return .mixedLower }
    return uppers == 1 ? .capitalized : .mixedUpper
  }

  @inline(__always)
  private mutating func countCase(isUpper: Bool) {
    if isUpper {
      if uppers + lowers == 0 { firstIsUpper = true }
      uppers += 1
    } else {
      lowers += 1
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    chunk |= UInt64(byte) << UInt64(length % 8 * 8)
    length += 1
    if length % 8 == 0 {
      hash = WordHash.mix(hash, chunk)
      chunk = 0
    }
  }
}
