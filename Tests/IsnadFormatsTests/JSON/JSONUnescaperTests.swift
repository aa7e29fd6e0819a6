import Testing

@testable import IsnadFormats

@Suite struct JSONUnescaperTests {
  @Test(arguments: [
    (#""#, ""),
    (#"plain “é”"#, "plain “é”"),
    (#"\"\\\/"#, #""\/"#),
    (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"),
    (#"\u0041\u00e9\u0647\u201C"#, "Aéه“"),
    (#"\u0000"#, "\u{0}"),
    (#"\uD83D\uDE00!"#, "😀!"),
    (#"\ud83d"#, "\u{FFFD}"),
    (#"\ud83dx"#, "\u{FFFD}x"),
    (#"\ud83d\n"#, "\u{FFFD}\n"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
    (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
  ])
  func unescapes(content: String, expected: String) {
    let result = Array(content.utf8).withUnsafeBufferPointer { JSONUnescaper.string($0) }
    #expect(result.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
