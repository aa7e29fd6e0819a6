/// Resolves the escapes of a JSON string that ``JSONScanner`` has checked.
enum JSONUnescaper {
  /// The string between the quotation marks `content` stood in. Half a surrogate pair becomes U+FFFD.
  static func string(_ content: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: content.count) { output in
      var written = 0
      var position = 0
      while position < content.count {
        let byte = content[position]
        if byte != UInt8(ascii: "\\") {
          output[written] = byte
          written += 1
          position += 1
          continue
        }
        let scalar = scalar(content, at: &position)
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          output[written] = unit
          written += 1
        }
      }
      return written
    }
  }

  static func hexValue(_ digit: UInt8) -> UInt32? {
    switch digit {
    case 0x30...0x39: UInt32(digit - 0x30)
    case 0x41...0x46: UInt32(digit - 0x41 + 10)
    case 0x61...0x66: UInt32(digit - 0x61 + 10)
    default: nil
    }
  }

  /// The scalar of the escape at `position`, which is moved behind it. An escape is never shorter than its UTF-8.
  private static func scalar(_ content: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Unicode.Scalar
  {
    let letter = content[position + 1]
    if letter != UInt8(ascii: "u") {
      position += 2
      return simple(letter)
    }
    let first = codeUnit(content, at: position)
    position += 6
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isLeading = first < 0xDC00
    guard isLeading, position + 6 <= content.count, content[position] == UInt8(ascii: "\\"),
      content[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let second = codeUnit(content, at: position)
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    position += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private static func codeUnit(_ content: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32 {
    content[(position + 2)..<(position + 6)].reduce(0) { $0 << 4 | (hexValue($1) ?? 0) }
  }

  private static func simple(_ letter: UInt8) -> Unicode.Scalar {
    switch letter {
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: Unicode.Scalar(letter)
    }
  }
}
