public import IsnadText

/// What a ``TokenTable`` keeps of one token: 24 bytes, so that matching touches one cache line for two or three tokens.
@usableFromInline
package struct TokenRecord: BitwiseCopyable, Sendable {
  /// The hash of the folded word, or of the mark.
  @usableFromInline package let hash: UInt64
  @usableFromInline package let start: UInt32
  @usableFromInline package let end: UInt32
  /// The first scalar of a mark, 0 for a word.
  @usableFromInline package let mark: UInt32
  /// The bytes of a possessive at the end, 0 for none.
  @usableFromInline package let possessive: UInt8
  @usableFromInline package let shape: WordShape
  @usableFromInline let flags: TokenFlags
  /// Letters and digits, at most 255.
  @usableFromInline package let length: UInt8

  /// Where the word ends without its possessive.
  @inlinable package var wordEnd: UInt32 { end &- UInt32(possessive) }

  @inlinable var kind: Token.Kind {
    guard flags.contains(.word), !flags.contains(.ampersand) else { return .none }
    return flags.contains(.number) ? .number : .letter
  }

  /// A hyphen or dash, which joins only what it touches; other joiners are apostrophes.
  @inline(__always)
  var isHyphen: Bool { mark == 0x2D || mark >= 0x2010 && mark <= 0x2013 }
}

/// What stands before a token and what it is made of.
@usableFromInline
struct TokenFlags: OptionSet, BitwiseCopyable, Sendable {
  @usableFromInline let rawValue: UInt8

  @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1) }
  @inlinable static var newlineBefore: TokenFlags { TokenFlags(rawValue: 2) }
  @inlinable static var blankLineBefore: TokenFlags { TokenFlags(rawValue: 64) }
  @inlinable static var word: TokenFlags { TokenFlags(rawValue: 4) }
  @inlinable static var number: TokenFlags { TokenFlags(rawValue: 8) }
  @inlinable static var joiner: TokenFlags { TokenFlags(rawValue: 16) }
  @inlinable static var innerStop: TokenFlags { TokenFlags(rawValue: 32) }
  @inlinable static var ampersand: TokenFlags { TokenFlags(rawValue: 128) }
}

extension TokenRecord {
  /// The record of a segment of one to sixteen ASCII letters; nil for any other.
  ///
  /// - Parameter readable: how many bytes from the segment's start on may be read.
  @inline(__always)
  init?(letters base: UnsafePointer<UInt8>, start: Int, end: Int, readable: Int, gap: TokenFlags) {
    guard let word = Folding.foldLetters(base + start, end &- start, readable: readable) else { return nil }
    self.init(
      hash: word.hash, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
      mark: 0,
      possessive: 0, shape: word.shape, flags: gap.union(.word),
      length: UInt8(truncatingIfNeeded: word.letters))
  }

  /// The record of the segment `start..<end`, of one of ICU's kinds and behind a gap.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, start: Int, end: Int, kind: UInt32, gap: TokenFlags) {
    let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
    if kind != 0 || bytes.count == 1 && bytes[0] == 0x26 {
      let possessive = Self.possessiveLength(bytes)
      let core = UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - possessive)])
      let folded = Folding.fold(core, readable: text.count - start)
      if folded.letters > 0 {
        var flags = gap.union(.word)
        // `&` is a word of names such as Johnson & Johnson; ICU gives it no status.
        if kind == 0 { flags.insert(.ampersand) }
        if kind == 1 { flags.insert(.number) }
        if folded.hasStop { flags.insert(.innerStop) }
        self.init(
          hash: folded.hash, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
          mark: 0, possessive: UInt8(truncatingIfNeeded: possessive), shape: folded.shape, flags: flags,
          length: UInt8(clamping: folded.letters))
        return
      }
    }
    let scalar = Folding.decode(bytes, at: 0).scalar
    // An en dash is a hyphen (Iran–Iraq War) only where it touches the word before it.
    let isJoiner = Self.isJoiner(scalar) || scalar == 0x2013 && gap.isEmpty
    self.init(
      hash: (UInt64(scalar) &+ 1) &* 0x9E37_79B9_7F4A_7C15, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end), mark: scalar, possessive: 0, shape: .caseless,
      flags: isJoiner ? gap.union(.joiner) : gap, length: 0)
  }

  /// White space as flags, or nil when the segment is something else.
  @inline(__always)
  static func whiteSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> TokenFlags? {
    switch text[start] {
    case 0x20, 0x09: .spaceBefore
    case 0x0A, 0x0B, 0x0C, 0x0D: [.spaceBefore, .newlineBefore]
    case ..<0xC2: nil
    default: wideSpace(Folding.decode(UnsafeBufferPointer(rebasing: text[start..<end]), at: 0).scalar)
    }
  }

  private static func wideSpace(_ scalar: UInt32) -> TokenFlags? {
    switch scalar {
    case 0x85, 0x2028, 0x2029: [.spaceBefore, .newlineBefore]
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: .spaceBefore
    default: nil
    }
  }

  /// The length of a possessive `'s`, `’s`, `ʼs` at the end of a word; plural `s’` is a token of its own.
  @inline(__always)
  private static func possessiveLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let n = bytes.count
    // The rare thing is asked first: whether a word ends in an s is less certain than that there is no apostrophe.
    guard n > 2, bytes[n - 2] == 0x27 || bytes[n - 2] >= 0x80, bytes[n - 1] | 0x20 == 0x73 else { return 0 }
    let last = bytes[n - 2]
    if last == 0x27 { return 2 }
    if n > 4, last == 0x99 || last == 0x98, bytes[n - 3] == 0x80, bytes[n - 4] == 0xE2 { return 4 }
    return n > 3 && last == 0xBC && bytes[n - 3] == 0xCA ? 3 : 0
  }

  private static func isJoiner(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010, 0x2011, 0x27, 0x2018, 0x2019, 0x60, 0xB4, 0x2BF, 0x2BE, 0x2BC: true
    default: false
    }
  }
}
