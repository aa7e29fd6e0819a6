import Isnad

/// HTML written so that nothing from an article can become markup: markup is `StaticString`, which only literals are, and
/// everything else is escaped.
struct Markup {
  /// What was written so far.
  var bytes: [UInt8] = []

  /// Appends markup.
  mutating func html(_ literal: StaticString) { literal.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// Appends text, escaped.
  mutating func text(_ string: some StringProtocol) { escape(string.utf8) }

  /// Appends well-formed UTF-8, escaped.
  mutating func text(utf8: ArraySlice<UInt8>) { escape(utf8) }

  mutating func text(_ number: Int) { text("\(number)") }

  /// Appends a space, the name, and the value in quotation marks.
  mutating func attribute(_ name: StaticString, _ value: some StringProtocol) {
    bytes.append(UInt8(ascii: " "))
    html(name)
    html("=\"")
    text(value)
    html("\"")
  }

  /// The characters that could end text or a quoted attribute, and those that HTML does not allow or would change.
  private mutating func escape(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): html("&amp;")
      case UInt8(ascii: "<"): html("&lt;")
      case UInt8(ascii: ">"): html("&gt;")
      case UInt8(ascii: "\""): html("&quot;")
      case UInt8(ascii: "'"): html("&#39;")
      case 0x0D: html("&#13;")
      case 0x0A, 0x09: bytes.append(byte)
      case 0x00..<0x20, 0x7F: html("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
