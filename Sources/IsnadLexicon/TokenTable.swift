public import IsnadText

/// The words and marks of a text in flat arrays, spaces left out, each word folded for look-up.
///
/// `"Iraq’s PMU said:"` becomes four tokens: `Iraq` (its ``wordEnd(_:)`` before the `’s`), `PMU`, `said`, `:`.
public struct TokenTable: Sendable {
  var starts: [UInt32] = []
  var ends: [UInt32] = []
  var wordEnds: [UInt32] = []
  var hashes: [UInt64] = []
  var marks: [UInt32] = []
  var shapes: [WordShape] = []
  var flags: [Flags] = []
  var lengths: [UInt8] = []

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let spaceBefore = Flags(rawValue: 1)
    static let newlineBefore = Flags(rawValue: 2)
    static let word = Flags(rawValue: 4)
    static let number = Flags(rawValue: 8)
    static let joiner = Flags(rawValue: 16)
    static let innerStop = Flags(rawValue: 32)
    static let ampersand = Flags(rawValue: 128)
    static let blankLineBefore = Flags(rawValue: 64)
  }

  /// The number of tokens.
  public var count: Int { starts.count }

  /// Cuts `text` with `tokenizer` and folds every word.
  /// - Complexity: O(*n*).
  public init(_ text: UnsafeBufferPointer<UInt8>, tokenizer: Tokenizer) {
    reserve(text.count / 5 + 8)
    var start = 0
    var gap: Flags = [.spaceBefore, .newlineBefore, .blankLineBefore]
    tokenizer.forEachBatch(in: UnsafeRawBufferPointer(text)) { batch in
      for i in batch.indices {
        let end = Int(batch[i] >> 3)
        let kind = batch[i] & 7
        let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
        if kind == 0, let space = Self.whiteSpace(bytes) {
          if gap.contains(.newlineBefore), space.contains(.newlineBefore) { gap.insert(.blankLineBefore) }
          gap.formUnion(space)
        } else {
          append(bytes, start: start, kind: kind, gap: gap)
          gap = []
        }
        start = end
      }
    }
  }

  private mutating func reserve(_ n: Int) {
    starts.reserveCapacity(n)
    ends.reserveCapacity(n)
    wordEnds.reserveCapacity(n)
    hashes.reserveCapacity(n)
    marks.reserveCapacity(n)
    shapes.reserveCapacity(n)
    flags.reserveCapacity(n)
    lengths.reserveCapacity(n)
  }

  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, kind: UInt32, gap: Flags
  ) {
    let end = start + bytes.count
    starts.append(UInt32(truncatingIfNeeded: start))
    ends.append(UInt32(truncatingIfNeeded: end))
    var flag = gap
    if kind != 0 || Self.isWordByte(bytes) {
      let bare = bytes.count - Self.possessiveLength(bytes)
      let core = UnsafeBufferPointer(rebasing: bytes[..<bare])
      let folded = Folding.fold(core)
      flag.insert(kind == 0 ? [.word, .ampersand] : kind == 1 ? [.word, .number] : .word)
      if core.contains(0x2E) { flag.insert(.innerStop) }
      wordEnds.append(UInt32(truncatingIfNeeded: start + bare))
      hashes.append(folded.hash)
      shapes.append(folded.shape)
      marks.append(0)
      lengths.append(UInt8(clamping: folded.letters))
    } else {
      let scalar = Folding.decode(bytes, at: 0).scalar
      if Self.isJoiner(scalar) { flag.insert(.joiner) }
      wordEnds.append(UInt32(truncatingIfNeeded: end))
      hashes.append(Self.markHash(scalar))
      shapes.append(.caseless)
      marks.append(scalar)
      lengths.append(0)
    }
    flags.append(flag)
  }
}

extension TokenTable {
  /// The UTF-8 offset at which token `i` starts.
  @inline(__always) public func start(_ i: Int) -> Int { Int(starts[i]) }
  /// The UTF-8 offset behind token `i`.
  @inline(__always) public func end(_ i: Int) -> Int { Int(ends[i]) }
  /// Like ``end(_:)``, a possessive `'s` or `’` left out.
  @inline(__always) public func wordEnd(_ i: Int) -> Int { Int(wordEnds[i]) }
  /// The hash of the folded word; see ``hash(of:)``.
  @inline(__always) public func hash(_ i: Int) -> UInt64 { hashes[i] }
  /// The first scalar of a token that is no word, 0 for a word.
  @inline(__always) public func mark(_ i: Int) -> UInt32 { marks[i] }
  /// How the word's capitals lie.
  @inline(__always) public func shape(_ i: Int) -> WordShape { shapes[i] }
  /// The number of folded letters and digits, at most 255.
  @inline(__always) public func length(_ i: Int) -> Int { Int(lengths[i]) }
  /// What token `i` is made of.
  public func kind(_ i: Int) -> Token.Kind {
    guard isWord(i), !isAmpersand(i) else { return .none }
    return isNumber(i) ? .number : .letter
  }
  /// Whether token `i` is made of letters or digits.
  @inline(__always) public func isWord(_ i: Int) -> Bool { flags[i].contains(.word) }
  /// Whether token `i` is a number, perhaps with letters behind it.
  @inline(__always) public func isNumber(_ i: Int) -> Bool { flags[i].contains(.number) }
  /// Whether white space or the start of the text stands before token `i`.
  @inline(__always) public func hasSpaceBefore(_ i: Int) -> Bool { flags[i].contains(.spaceBefore) }
  /// Whether a line break or the start of the text stands before token `i`.
  @inline(__always) public func hasNewlineBefore(_ i: Int) -> Bool { flags[i].contains(.newlineBefore) }
  /// Whether an empty line or the start of the text stands before token `i`.
  @inline(__always) public func hasBlankLineBefore(_ i: Int) -> Bool { flags[i].contains(.blankLineBefore) }
  /// Whether the word ends in a possessive.
  @inline(__always) public func isPossessive(_ i: Int) -> Bool { wordEnds[i] != ends[i] }
  /// Whether the word has a stop inside, as in `U.S`.
  @inline(__always) public func hasInnerStop(_ i: Int) -> Bool { flags[i].contains(.innerStop) }
  /// Whether token `i` is a hyphen or an apostrophe that may stand inside a name.
  @inline(__always) public func isJoiner(at i: Int) -> Bool { flags[i].contains(.joiner) }
  /// Whether token `i` is `&`, which counts as a word.
  @inline(__always) public func isAmpersand(_ i: Int) -> Bool { flags[i].contains(.ampersand) }

  /// The index of the first token that starts at or behind a UTF-8 offset.
  /// - Complexity: O(log *n*).
  public func firstIndex(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < UInt32(truncatingIfNeeded: offset) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The hash that a word has in every table: of `Kata’ib` the same as of `kataib`.
  public static func hash(of word: StaticString) -> UInt64 {
    Folding.fold(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).hash
  }

  /// The hash that a word has in every table.
  public static func hash(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { Folding.fold($0).hash }
  }
}

extension TokenTable {
  /// White space as flags, or nil when the segment is something else.
  @inline(__always)
  private static func whiteSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Flags? {
    switch bytes[0] {
    case 0x20, 0x09: return .spaceBefore
    case 0x0A, 0x0B, 0x0C, 0x0D: return [.spaceBefore, .newlineBefore]
    case 0xC2: return bytes.count > 1 && (bytes[1] == 0xA0 || bytes[1] == 0x85) ? .spaceBefore : nil
    case 0xE2:
      guard bytes.count > 2, bytes[1] == 0x80 else { return nil }
      if bytes[2] >= 0x80 && bytes[2] <= 0x8A || bytes[2] == 0xAF { return .spaceBefore }
      return bytes[2] == 0xA8 || bytes[2] == 0xA9 ? [.spaceBefore, .newlineBefore] : nil
    case 0xE3: return bytes.count > 2 && bytes[1] == 0x80 && bytes[2] == 0x80 ? .spaceBefore : nil
    default: return nil
    }
  }

  /// ICU gives a word made of underscores alone no status; `&` is a word of names such as *Johnson & Johnson*.
  @inline(__always)
  private static func isWordByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[0] == 0x26 && bytes.count == 1
  }

  /// The length of a possessive `'s`, `’s`, at the end of a word; plural `s’` is a token of its own.
  @inline(__always)
  private static func possessiveLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let n = bytes.count
    guard n > 2, bytes[n - 1] | 0x20 == 0x73 else { return 0 }
    if bytes[n - 2] == 0x27 { return 2 }
    if n > 4, bytes[n - 2] == 0x99, bytes[n - 3] == 0x80, bytes[n - 4] == 0xE2 { return 4 }
    return 0
  }

  private static func isJoiner(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010, 0x2011, 0x27, 0x2018, 0x2019, 0x60, 0x2BF, 0x2BE, 0x2BC: true
    default: false
    }
  }

  static func markHash(_ scalar: UInt32) -> UInt64 {
    (UInt64(scalar) &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }
}
