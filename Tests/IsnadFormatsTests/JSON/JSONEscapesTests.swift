import Foundation
import Testing

@testable import IsnadFormats

@Suite struct JSONEscapesTests {
  private func escaped(_ text: String) -> [UInt8] {
    var buffer = ByteBuffer()
    var text = text
    text.withUTF8 { JSONEscapes.append($0, to: &buffer) }
    return buffer.withBytes { Array($0) }
  }

  @Test(arguments: [
    ("", #""""#),
    ("plain", #""plain""#),
    (#"a"b\c/"#, #""a\"b\\c/""#),
    ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1B}\u{1F}\u{7F}", #""\u0000\u001b\u001f\u007f""#),
    ("“é” 👍", #""“é” 👍""#),
    ("a\u{2028}b\u{2029}c\u{2027}\u{202A}", "\"a\\u2028b\\u2029c\u{2027}\u{202A}\""),
  ])
  func escapes(value: String, expected: String) {
    #expect(String(decoding: escaped(value), as: UTF8.self) == expected)
  }

  /// Bytes are looked at eight at a time: what needs an escape may stand anywhere among them.
  @Test(arguments: ["", "\"", "\n", "\u{2028}", "’"])
  func atEveryPlaceOfEveryLength(_ mark: String) throws {
    for before in 0..<20 {
      for behind in 0..<20 {
        let letters = "abcdefghijklmnopqrst"
        let text = letters.prefix(before) + mark + letters.suffix(behind)
        let value = try JSONSerialization.jsonObject(
          with: Data(escaped(String(text))), options: .fragmentsAllowed)
        #expect(value as? String == String(text))
      }
    }
  }

  @Test func everyScalarComesBackFromAnotherReader() throws {
    for first in stride(from: UInt32(0), to: 0x11000, by: 0x100) {
      let text = String(String.UnicodeScalarView((first..<first + 0x100).compactMap { Unicode.Scalar($0) }))
      let value = try JSONSerialization.jsonObject(with: Data(escaped(text)), options: .fragmentsAllowed)
      #expect((value as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }
}
