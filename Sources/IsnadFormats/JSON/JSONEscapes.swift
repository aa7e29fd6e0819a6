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
  static func append(_ utf8: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let done: Void? = utf8.withContiguousStorageIfAvailable { append(buffer: $0, to: &bytes) }
    if done == nil { Array(utf8).withUnsafeBufferPointer { append(buffer: $0, to: &bytes) } }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(buffer: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var copied = 0
    for position in buffer.indices {
      let action = actions[Int(buffer[position])]
      if action == 0 { continue }
      if action == 2, !isLineSeparator(buffer, at: position) { continue }
      bytes.append(contentsOf: buffer[copied..<position])
      copied = position + 1
      bytes.append(UInt8(ascii: "\\"))
      switch action {
      case 1:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(hex(buffer[position] >> 4))
        bytes.append(hex(buffer[position] & 15))
      case 2:
        bytes.append(contentsOf: "u202".utf8)
        bytes.append(hex(buffer[position + 2] & 15))
        copied = position + 3
      default:
        bytes.append(action)
      }
    }
    bytes.append(contentsOf: buffer[copied...])
  }

  private static func isLineSeparator(_ buffer: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    position + 2 < buffer.count && buffer[position + 1] == 0x80 && buffer[position + 2] & 0xFE == 0xA8
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
