public import IsnadText

/// The words and marks of a text in one flat array, spaces left out, each word folded for look-up.
///
/// `"Iraq’s PMU said:"` becomes four tokens: `Iraq` (whose `’s` is set apart), `PMU`, `said`, `:`.
public struct TokenTable: Sendable {
  @usableFromInline
  private(set) var records: [TokenRecord] = []

  /// The number of tokens.
  @inlinable public var count: Int { records.count }

  /// Cuts `text` with `tokenizer` and folds every word.
  /// - Complexity: O(*n*); one allocation for most texts, none per token.
  public init(_ text: UnsafeBufferPointer<UInt8>, tokenizer: Tokenizer) {
    var records: [TokenRecord] = []
    records.reserveCapacityInLargePages(text.count / 5 + 8)
    var reader = SegmentReader(text)
    // Records are written into a small buffer and appended together: appending one by one costs a check for
    // uniqueness and capacity each, which took a third of the time of making a table.
    withUnsafeTemporaryAllocation(of: TokenRecord.self, capacity: Self.batch) { buffer in
      tokenizer.forEachBatch(in: UnsafeRawBufferPointer(text)) { segments in
        segments.withUnsafeBufferPointer { segments in
          var i = 0
          while i < segments.count {
            let filled = reader.read(segments, from: &i, into: buffer)
            records.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<filled]))
          }
        }
      }
    }
    self.records = records
  }

  private static let batch = 128
}

/// Makes tokens of a tokenizer's segments.
private struct SegmentReader {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the next segment starts.
  private var start = 0
  /// The white space before it.
  private var gap: TokenFlags = [.spaceBefore, .newlineBefore, .blankLineBefore]

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Writes the tokens of some segments, `end << 3 | kind`, of which there may be no more than `tokens` has room for at a time, and
  /// returns how many there are.
  mutating func read(
    _ segments: UnsafeBufferPointer<UInt32>, from first: inout Int,
    into tokens: UnsafeMutableBufferPointer<TokenRecord>
  ) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var (start, gap, i, filled) = (start, gap, first, 0)
    let stop = min(segments.count, first + tokens.count)
    while i < stop {
      let segment = segments[i]
      i &+= 1
      let end = Int(segment >> 3)
      let kind = segment & 7
      if kind == UInt32(Token.Kind.letter.rawValue),
        let word = TokenRecord(letters: base, start: start, end: end, readable: text.count &- start, gap: gap)
      {
        tokens.initializeElement(at: filled, to: word)
      } else {
        // A copy, as what a function may write to does not stay in a register.
        var before = gap
        guard let token = Self.token(text, start, end, kind, &before) else {
          (start, gap) = (end, before)
          continue
        }
        tokens.initializeElement(at: filled, to: token)
      }
      filled &+= 1
      (start, gap) = (end, [])
      // A space follows nearly every word: taken without a branch, which would go the other way at every mark.
      if i < stop {
        let next = segments[i]
        let isSpace = (next & 7 == 0 ? 1 : 0) & (base[end] == 0x20 ? 1 : 0)
        i &+= isSpace
        start &+= (Int(next >> 3) &- end) & (0 &- isSpace)
        gap = TokenFlags(rawValue: UInt8(truncatingIfNeeded: isSpace) &* TokenFlags.spaceBefore.rawValue)
      }
    }
    (self.start, self.gap, first) = (start, gap, i)
    return filled
  }

  /// The token that a segment other than a plain word is, or nil for white space, which is added to the gap.
  @inline(never)
  private static func token(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: UInt32, _ gap: inout TokenFlags
  ) -> TokenRecord? {
    if kind == 0, let space = TokenRecord.whiteSpace(text, start, end) {
      if gap.contains(.newlineBefore), space.contains(.newlineBefore) { gap.insert(.blankLineBefore) }
      gap.formUnion(space)
      return nil
    }
    return TokenRecord(text, start: start, end: end, kind: kind, gap: gap)
  }
}

extension TokenTable {
  /// The UTF-8 offset at which token `i` starts.
  @inlinable package func start(_ i: Int) -> Int { Int(records[i].start) }
  /// The UTF-8 offset behind token `i`.
  @inlinable package func end(_ i: Int) -> Int { Int(records[i].end) }
  /// Like ``end(_:)``, a possessive `'s` left out.
  @inlinable package func wordEnd(_ i: Int) -> Int { Int(records[i].wordEnd) }
  /// The hash of the folded word; see ``hash(of:)-(String)``.
  @inlinable package func hash(_ i: Int) -> UInt64 { records[i].hash }
  /// The first scalar of a token that is no word, 0 for a word.
  @inlinable package func mark(_ i: Int) -> UInt32 { records[i].mark }
  /// How the word's capitals lie.
  @inlinable package func shape(_ i: Int) -> WordShape { records[i].shape }
  /// The number of letters and digits, at most 255.
  @inlinable package func length(_ i: Int) -> Int { Int(records[i].length) }
  /// What token `i` is made of.
  @inlinable package func kind(_ i: Int) -> Token.Kind { records[i].kind }
  /// Whether token `i` is made of letters or digits.
  @inlinable package func isWord(_ i: Int) -> Bool { records[i].flags.contains(.word) }
  /// Whether token `i` is a number, perhaps with letters behind it.
  @inlinable package func isNumber(_ i: Int) -> Bool { records[i].flags.contains(.number) }
  /// Whether white space or the start of the text stands before token `i`.
  @inlinable package func hasSpaceBefore(_ i: Int) -> Bool { records[i].flags.contains(.spaceBefore) }
  /// Whether a line break or the start of the text stands before token `i`.
  @inlinable package func hasNewlineBefore(_ i: Int) -> Bool { records[i].flags.contains(.newlineBefore) }
  /// Whether an empty line or the start of the text stands before token `i`.
  @inlinable package func hasBlankLineBefore(_ i: Int) -> Bool { records[i].flags.contains(.blankLineBefore) }
  /// Whether the word ends in a possessive.
  @inlinable package func isPossessive(_ i: Int) -> Bool { records[i].possessive != 0 }
  /// Whether the word has a stop inside, as in `U.S`.
  @inlinable package func hasInnerStop(_ i: Int) -> Bool { records[i].flags.contains(.innerStop) }
  /// Whether token `i` is a hyphen or an apostrophe that may stand inside a name.
  @inlinable package func isJoiner(at i: Int) -> Bool { records[i].flags.contains(.joiner) }
  /// Whether token `i` is `&`, which counts as a word.
  @inlinable package func isAmpersand(_ i: Int) -> Bool { records[i].flags.contains(.ampersand) }

  /// Calls `body` with all records, for loops over a whole text: indices are checked in debug builds alone.
  @inlinable @inline(__always)
  package func withUnsafeRecords<Result>(_ body: (UnsafeBufferPointer<TokenRecord>) -> Result) -> Result {
    records.withUnsafeBufferPointer(body)
  }

  /// Token `i` as a range with a kind.
  package func token(_ i: Int) -> Token { Token(range: start(i)..<end(i), kind: kind(i)) }

  /// The hash that a word has in every table: of `Kata’ib` the same as of `kataib`.
  package static func hash(of word: StaticString) -> UInt64 {
    guard word.hasPointerRepresentation else { return hash(of: "\(word)") }
    return Folding.fold(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).hash
  }

  /// The hash that a word has in every table.
  package static func hash(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { hash(of: $0) }
  }

  /// The hash that a word in UTF-8 has in every table.
  package static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 { Folding.fold(word).hash }
}
