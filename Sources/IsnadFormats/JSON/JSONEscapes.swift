/// Strings as JSON writes them.
///
/// Beside what JSON asks for, U+2028 and U+2029 are escaped: JavaScript and some readers of lines end a line there.
enum JSONEscapes {
  /// For every byte: 0 = as it is, 1 = `\u00XX`, 2 = perhaps U+2028 or U+2029, else the letter behind the backslash.
  private static let actions: [UInt8] = {
    var actions = [UInt8](repeating: 0, count: 256)
    for byte in 0..<0x20 { actions[byte] = 1 }
    actions[0x7F] = 1
    actions[0xE2] = 2
    let short: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("\n", "n"), ("\r", "r"), ("\t", "t"), ("\"", "\""), ("\\", "\\"),
    ]
    for (scalar, letter) in short { actions[Int(scalar.value)] = UInt8(ascii: letter) }
    return actions
  }()

  /// Appends the string with its quotation marks.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout ByteBuffer) {
    bytes.reserve(utf8.count + 2)
    bytes.appendReserved(UInt8(ascii: "\""))
    let raw = UnsafeRawBufferPointer(utf8)
    if raw.count <= 16, appendShort(raw, to: &bytes) { return }
    var position = 0
    while position < raw.count {
      let length = min(raw.count &- position, 8)
      let word = word(raw, at: position, length)
      let possible = possibleEscapes(word)
      // Letters behind the string never are: those that are lie in it.
      let plain = possible == 0 ? length : possible.trailingZeroBitCount / 8
      bytes.appendReserved(word, count: plain)
      position &+= plain
      if possible != 0 {
        position &+= appendEscaped(utf8, at: position, to: &bytes)
        bytes.reserve(raw.count &- position &+ 2)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a string of up to sixteen bytes and its quotation mark, unless it may need escapes: most are names and identifiers.
  @inline(__always)
  private static func appendShort(_ raw: UnsafeRawBufferPointer, to bytes: inout ByteBuffer) -> Bool {
    let isLong = raw.count >= 8
    let first = word(raw, at: 0, isLong ? 8 : raw.count)
    let last = isLong ? raw.loadUnaligned(fromByteOffset: raw.count &- 8, as: UInt64.self) : first
    if (unusual(first) | unusual(last)) & high != 0 { return false }
    bytes.appendReserved(first: first, last: last, count: raw.count)
    bytes.appendReserved(UInt8(ascii: "\""))
    return true
  }

  /// Up to eight bytes as a word, letters behind them.
  @inline(__always)
  private static func word(_ raw: UnsafeRawBufferPointer, at position: Int, _ length: Int) -> UInt64 {
    if length == 8 { return raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
    if raw.count >= 8 {
      // The last eight bytes, those that were written already shifted out.
      let last = raw.loadUnaligned(fromByteOffset: raw.count &- 8, as: UInt64.self)
      let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
      return last &>> shift | letters &<< (64 &- shift)
    }
    if length == 0 { return letters }
    // Fewer than eight bytes in all.
    let above = letters &<< UInt64(truncatingIfNeeded: 8 &* length)
    if length >= 4 {
      let low = UInt64(raw.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      let high = UInt64(raw.loadUnaligned(fromByteOffset: position &+ length &- 4, as: UInt32.self))
      return low | high &<< UInt64(truncatingIfNeeded: 8 &* (length &- 4)) | above
    }
    let middle = length / 2
    return UInt64(raw[position]) | UInt64(raw[position &+ middle]) &<< UInt64(truncatingIfNeeded: 8 &* middle)
      | UInt64(raw[position &+ length &- 1]) &<< UInt64(truncatingIfNeeded: 8 &* (length &- 1)) | above
  }

  private static let letters: UInt64 = 0x6161_6161_6161_6161
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// A word whose high bits are 0 if all of its eight bytes are ASCII and written as they are.
  @inline(__always)
  private static func unusual(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (quote, backslash) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
    return (word &- ones &* 0x20) | (quote &- ones) | (backslash &- ones) | (word &+ ones) | word
  }

  /// The high bit of every byte, of eight, that is not written as it is, or perhaps is not; above the lowest one, of other bytes
  /// too.
  @inline(__always)
  private static func possibleEscapes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ ones &* 0x22
    let backslash = word ^ ones &* 0x5C
    let delete = word ^ ones &* 0x7F
    let separator = word ^ ones &* 0xE2
    let found =
      (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
      | (delete &- ones) & ~delete | (separator &- ones) & ~separator
    return found & high
  }

  /// Appends one byte, or the escape that stands for it and perhaps those behind it, and gives the length of what was appended.
  private static func appendEscaped(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int, to bytes: inout ByteBuffer
  ) -> Int {
    let action = actions[Int(utf8[position])]
    if action == 0 || action == 2 && !isLineSeparator(utf8, at: position) {
      bytes.append(utf8[position])
      return 1
    }
    return append(action, utf8, at: position, to: &bytes)
  }

  /// Appends the escape of what stands at a position, and gives its length in bytes.
  private static func append(
    _ action: UInt8, _ utf8: UnsafeBufferPointer<UInt8>, at position: Int, to bytes: inout ByteBuffer
  ) -> Int {
    bytes.append(UInt8(ascii: "\\"))
    switch action {
    case 1:
      bytes.append("u00")
      bytes.append(hex(utf8[position] >> 4))
      bytes.append(hex(utf8[position] & 15))
      return 1
    case 2:
      bytes.append("u202")
      bytes.append(hex(utf8[position + 2] & 15))
      return 3
    default:
      bytes.append(action)
      return 1
    }
  }

  private static func isLineSeparator(_ buffer: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    position + 2 < buffer.count && buffer[position + 1] == 0x80 && buffer[position + 2] & 0xFE == 0xA8
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
