import Testing

@testable import IsnadFormats

@Suite struct ScalarOffsetsTests {
  @Test(arguments: [
    "", "a", String(repeating: "ab", count: 100), String(repeating: "é👍a", count: 60),
    String(repeating: "x", count: 63) + "é" + String(repeating: "y", count: 64) + "é",
  ])
  func allOffsets(text: String) {
    let offsets = ScalarOffsets(text)
    var expected = 0
    var utf8 = 0
    for scalar in text.unicodeScalars {
      #expect(offsets[utf8] == expected)
      utf8 += UTF8.width(scalar)
      expected += 1
    }
    #expect(offsets[utf8] == expected)
    #expect(offsets[utf8 + 10] == expected)
  }
}
