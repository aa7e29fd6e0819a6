/// UTF-8 bytes read one scalar at a time, forwards and backwards; ill-formed bytes read as U+FFFD.
///
/// For the rules around a boundary, which look at a few characters only. Nothing here is on the hot path.
struct ScalarView {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The scalar that starts at `offset` and the offset behind it.
  func scalar(at offset: Int) -> (value: Unicode.Scalar, end: Int)? {
    guard offset < bytes.count, let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return nil
    }
    let (codePoint, size) = decodeUTF8(text, bytes.count, offset)
    return (Unicode.Scalar(codePoint) ?? "\u{FFFD}", offset + size)
  }

  /// The scalar that ends at `offset` and the offset where it starts.
  func scalar(before offset: Int) -> (value: Unicode.Scalar, start: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    if let (value, end) = scalar(at: start), end == offset { return (value, start) }
    return ("\u{FFFD}", offset - 1)
  }

  /// The first offset from `offset` on whose scalar does not satisfy `predicate`.
  func skip(from offset: Int, while predicate: (Unicode.Scalar) -> Bool) -> Int {
    var offset = offset
    while let (value, end) = scalar(at: offset), predicate(value) { offset = end }
    return offset
  }

  /// The last offset down from `offset` before which the scalar does not satisfy `predicate`.
  func skip(backFrom offset: Int, while predicate: (Unicode.Scalar) -> Bool) -> Int {
    var offset = offset
    while let (value, start) = scalar(before: offset), predicate(value) { offset = start }
    return offset
  }

  /// The text between two offsets, repaired where it is ill-formed.
  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// A letter, without asking the Unicode tables for an ASCII one.
  var isLetter: Bool { isASCII ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic }

  /// A small letter.
  var isSmall: Bool { isASCII ? value &- 0x61 < 26 : properties.isLowercase }

  /// A capital letter.
  var isCapital: Bool { isASCII ? value &- 0x41 < 26 : properties.isUppercase }

  /// Spaces and line ends, no-break and zero-width spaces among them.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// Characters that end a line: those of UAX #14 that force a break.
  var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Marks that may stand between the end of a sentence and the space behind it, or open the next one.
  var isQuoteOrBracket: Bool {
    switch self {
    case "\"", "'", "(", ")", "[", "]", "{", "}", "«", "»", "‘", "’", "‚", "‛", "“", "”", "„", "‟", "‹", "›",
      "*":
      true
    default: false
    }
  }

  /// Quotation marks, straight or curly, single or double.
  var isQuotationMark: Bool {
    switch self {
    case "\"", "'", "«", "»", "‘", "’", "‚", "‛", "“", "”", "„", "‟", "‹", "›": true
    default: false
    }
  }

  /// Marks that end a sentence in the scripts that news is written in.
  var isSentenceTerminator: Bool {
    switch self {
    case ".", "!", "?", "…", "؟", "۔", "。", "！", "？", "।", "‼", "⁇", "⁈", "⁉", "．": true
    default: false
    }
  }
}
