import Testing
import TextFuzzing

@testable import IsnadText

@Suite struct ByteBlockTests {
  @Test(arguments: UInt64(0)..<50) func visitsAreWhatALoopFinds(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<20 {
      var text: [UInt8] = []
      while text.count < 68 { text.append(contentsOf: random.bytes(limit: 40)) }
      let visits = text.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.flatMap { ByteBlock($0, skipsLetters: true).visits }
      }
      guard let visits else { continue }
      var expected: UInt64 = 0
      for i in 0..<64 where text[i] & 0xC0 != 0x80 {
        let repeats = i > 0 && Self.isLetter(text[i]) && Self.isLetter(text[i - 1])
        if !repeats { expected |= 1 << UInt64(i) }
      }
      #expect(visits == expected)
    }
  }

  @Test func wellFormedTextAlwaysHasVisits() {
    let text = Array("Hādī al-ʿĀmirī said “they must leave” – العراق 🇮🇶 日本語 and more, at last.".utf8)
    text.withUnsafeBufferPointer { bytes in
      #expect(bytes.baseAddress.flatMap { ByteBlock($0, skipsLetters: false).visits } != nil)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
}
