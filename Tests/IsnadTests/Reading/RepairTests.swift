import RandomNumbers
import Testing

@testable import Isnad

@Suite struct RepairTests {
  @Test(
    arguments: [
      ([], ""),
      ([0x61, 0x62], "ab"),
      ([0xC3, 0xA9], "é"),
      ([0xFF], "\u{1A}"),
      ([0x61, 0x80, 0x62], "a\u{1A}b"),
      ([0xC0, 0xAF], "\u{1A}\u{1A}"),  // an overlong slash
      ([0xED, 0xA0, 0x80], "\u{1A}\u{1A}\u{1A}"),  // half a surrogate pair
      ([0xF4, 0x90, 0x80, 0x80], "\u{1A}\u{1A}\u{1A}\u{1A}"),  // beyond U+10FFFF
      ([0xE2, 0x80, 0x61], "\u{1A}\u{1A}a"),  // cut short
      ([0x61, 0xE2, 0x80], "a\u{1A}\u{1A}"),  // cut short by the end
      ([0xF0, 0x9F, 0x98, 0x80, 0xF0], "😀\u{1A}"),
      ([0x00, 0xFE, 0xC3, 0xA9], "\u{0}\u{1A}é"),
    ] as [([UInt8], String)])
  func eachBadByteIsReplaced(_ bytes: [UInt8], _ expected: String) {
    #expect(Repair.string(from: bytes) == expected)
    #expect(Repair.string(from: AnyCollection(bytes)) == expected)
  }

  @Test(arguments: UInt64(0)..<20)
  func offsetsStay(_ seed: UInt64) {
    var generator = SplitMix(seed)
    let bytes = (0..<400).map { _ in generator.byte() }
    let text = Repair.string(from: bytes)
    #expect(text.utf8.count == bytes.count)
    for (before, after) in zip(bytes, text.utf8) { #expect(after == before || after == 0x1A) }
  }
}
