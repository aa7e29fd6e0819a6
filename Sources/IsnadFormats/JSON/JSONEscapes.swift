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
    bytes.append(UInt8(ascii: "\""))
    var copied = 0
    actions.withUnsafeBufferPointer { actions in
      var position = 0
      while position < utf8.count {
        let action = actions[Int(utf8[position])]
        if action == 0 || action == 2 && !isLineSeparator(utf8, at: position) {
          position += 1
          continue
        }
        bytes.append(UnsafeBufferPointer(rebasing: utf8[copied..<position]))
        position += append(action, utf8, at: position, to: &bytes)
        copied = position
      }
    }
    bytes.append(UnsafeBufferPointer(rebasing: utf8[copied...]))
    bytes.append(UInt8(ascii: "\""))
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
