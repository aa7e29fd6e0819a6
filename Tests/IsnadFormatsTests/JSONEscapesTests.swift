import Foundation
import Testing

@testable import IsnadFormats

@Suite struct JSONEscapesTests {
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
    var bytes: [UInt8] = []
    JSONEscapes.append(value.utf8, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func everyScalarComesBackFromAnotherReader() throws {
    for first in stride(from: UInt32(0), to: 0x11000, by: 0x100) {
      let text = String(String.UnicodeScalarView((first..<first + 0x100).compactMap { Unicode.Scalar($0) }))
      var bytes: [UInt8] = []
      JSONEscapes.append(text.utf8, to: &bytes)
      let value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect((value as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }
}
