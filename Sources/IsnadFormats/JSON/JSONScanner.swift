/// Reads JSON from front to back, for callers that know which values they want; whatever they skip is still checked.
///
/// It exists because a record's identifier must come back exactly as it was written, which a reader that makes
/// numbers of it cannot promise, and because most of the time of a record's reading goes into one long string.
struct JSONScanner {
  /// What is wrong and at which byte.
  struct Failure: Error, Hashable {
    let expected: String
    let offset: Int
  }

  /// How deep arrays and objects may be nested.
  static let maximumDepth = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  /// A scanner of well-formed UTF-8, which must stay alive.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte that is no white space.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  /// Consumes the next byte that is no white space if it is `byte`.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: Unicode.Scalar) throws(Failure) {
    if !take(byte) { throw failure("'\(byte)'") }
  }

  func failure(_ expected: String) -> Failure { Failure(expected: expected, offset: position) }

  /// Passes over one value.
  mutating func skipValue(depth: Int = 0) throws(Failure) {
    guard let first = peek() else { throw failure("a value") }
    switch first {
    case UInt8(ascii: "\""): _ = try scanString()
    case UInt8(ascii: "{"): try skipMembers(depth: depth)
    case UInt8(ascii: "["): try skipItems(depth: depth)
    case UInt8(ascii: "t"): try skipWord("true")
    case UInt8(ascii: "f"): try skipWord("false")
    case UInt8(ascii: "n"): try skipWord("null")
    default: _ = try number()
    }
  }

  /// Reads a string and resolves its escapes. Half a surrogate pair is read as U+FFFD.
  mutating func string() throws(Failure) -> String {
    let content = try scanString()
    let slice = UnsafeBufferPointer(rebasing: bytes[content.range])
    return content.hasEscapes ? JSONUnescaper.string(slice) : String(decoding: slice, as: UTF8.self)
  }

  /// Reads a number and gives it as written.
  mutating func number() throws(Failure) -> String {
    _ = peek()
    let start = position
    if at("-") { position += 1 }
    if at("0") { position += 1 } else if skipDigits() == 0 { throw failure("a value") }
    if at(".") {
      position += 1
      if skipDigits() == 0 { throw failure("a digit") }
    }
    if at("e") || at("E") {
      position += 1
      if at("+") || at("-") { position += 1 }
      if skipDigits() == 0 { throw failure("a digit") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func skipWord(_ word: StaticString) throws(Failure) {
    let end = position + word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { end <= bytes.count && bytes[position..<end].elementsEqual($0) }
    if !matches { throw failure("a value") }
    position = end
  }

  private mutating func skipMembers(depth: Int) throws(Failure) {
    if depth == Self.maximumDepth { throw failure("fewer than \(Self.maximumDepth) levels") }
    try expect("{")
    if take("}") { return }
    repeat {
      if peek() != UInt8(ascii: "\"") { throw failure("a key") }
      _ = try scanString()
      try expect(":")
      try skipValue(depth: depth + 1)
    } while take(",")
    try expect("}")
  }

  private mutating func skipItems(depth: Int) throws(Failure) {
    if depth == Self.maximumDepth { throw failure("fewer than \(Self.maximumDepth) levels") }
    try expect("[")
    if take("]") { return }
    repeat { try skipValue(depth: depth + 1) } while take(",")
    try expect("]")
  }

  /// Passes over a string, checks its escapes, and gives its content's place.
  private mutating func scanString() throws(Failure) -> (range: Range<Int>, hasEscapes: Bool) {
    try expect("\"")
    let start = position
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return (start..<position - 1, hasEscapes)
      }
      if byte < 0x20 { throw failure("an escaped control character") }
      position += 1
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try skipEscape()
      }
    }
    throw failure("'\"'")
  }

  private mutating func skipEscape() throws(Failure) {
    guard position < bytes.count else { throw failure("an escape") }
    switch bytes[position] {
    case UInt8(ascii: "u"):
      let digits = bytes[(position + 1)...].prefix(4)
      guard digits.count == 4, digits.allSatisfy({ JSONUnescaper.hexValue($0) != nil }) else {
        throw failure("four hexadecimal digits")
      }
      position += 5
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    default: throw failure("an escape")
    }
  }

  private func at(_ byte: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: byte)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
    return position - start
  }
}
