/// Article text made safe for a terminal and fit for lines.
package enum PlainText {
  /// The text on one line: runs of white space become one space, and whatever could steer a terminal or reorder
  /// the line becomes a visible sign: control characters (`ESC` → `␛`) and bidirectional overrides (`�`).
  ///
  /// ```swift
  /// PlainText.line("Red\u{1B}[31m\n  alert")   // "Red␛[31m alert"
  /// ```
  package static func line(_ text: some StringProtocol) -> String {
    var line = ""
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !line.isEmpty
        continue
      }
      if isSpacePending { line.unicodeScalars.append(" ") }
      isSpacePending = false
      line.unicodeScalars.append(visible(scalar))
    }
    return line
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x1A: "\u{FFFD}"  // the stand-in for a byte that was no UTF-8
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  /// Breaks a line at its spaces so that no piece is longer than `width`, unless one word alone is.
  static func wrap(_ line: String, width: Int?) -> [String] {
    guard let width, line.count > width else { return [line] }
    var lines: [String] = []
    var current = ""
    var length = 0
    for word in line.split(separator: " ") {
      let wordLength = word.count
      if length > 0, length + 1 + wordLength > width {
        lines.append(current)
        (current, length) = ("", 0)
      }
      current += length > 0 ? " \(word)" : String(word)
      length += length > 0 ? 1 + wordLength : wordLength
    }
    if length > 0 { lines.append(current) }
    return lines
  }
}
