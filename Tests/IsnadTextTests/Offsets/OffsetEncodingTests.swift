import IsnadText
import Testing
import TextFuzzing

@Suite struct OffsetEncodingTests {
  static let texts = [
    "", "a", "plain ASCII text of more than eight bytes", "ʿUmar said", "العلم e\u{301}x", "👩‍🔬 a\u{308}b",
    "one\r\ntwo\r\rthree\n\r\n", "🇮🇶🇮🇷 flags", "한국어 हिन्दी", "\u{301}lone", "a\u{600}b", "x\r\n\u{301}y",
  ]

  /// Every Character, scalar and UTF-16 offset as the standard library counts them.
  @Test(arguments: texts) func agreesWithTheStandardLibrary(_ text: String) {
    let utf8 = Array(text.utf8)
    let scalarStarts = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    let characterStarts = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    utf8.withUnsafeBytes { bytes in
      let scalars = OffsetEncoding.scalar.offsets(ofUTF8: scalarStarts + [utf8.count], in: bytes)
      #expect(scalars == Array(0...scalarStarts.count))
      let characters = OffsetEncoding.character.offsets(ofUTF8: characterStarts + [utf8.count], in: bytes)
      #expect(characters == Array(0...characterStarts.count))
      let utf16 = OffsetEncoding.utf16.offsets(ofUTF8: scalarStarts, in: bytes)
      #expect(utf16 == text.unicodeScalars.indices.map { text.utf16.distance(from: text.startIndex, to: $0) })
      #expect(OffsetEncoding.scalar.utf8Offsets(of: scalars, in: bytes) == scalarStarts + [utf8.count])
      #expect(
        OffsetEncoding.character.utf8Offsets(of: characters, in: bytes) == characterStarts + [utf8.count])
      #expect(OffsetEncoding.utf16.utf8Offsets(of: utf16, in: bytes) == scalarStarts)
    }
  }

  @Test func offsetsInsideUnitsRoundDownAndOthersClamp() {
    Array("ʿa👩‍🔬".utf8).withUnsafeBytes { bytes in
      #expect(OffsetEncoding.scalar.offsets(ofUTF8: [-1, 0, 1, 2, 3, 99], in: bytes) == [0, 0, 0, 1, 2, 5])
      #expect(OffsetEncoding.utf8.offsets(ofUTF8: [-1, 1, 99], in: bytes) == [0, 1, bytes.count])
      #expect(OffsetEncoding.character.offsets(ofUTF8: [3, 7, 9], in: bytes) == [2, 2, 2])
    }
  }

  @Test func strings() {
    #expect(OffsetEncoding.scalar.offsets(ofUTF8: [0, 6, 11], in: "ʿUmar said") == [0, 5, 10])
    #expect(OffsetEncoding.utf16.utf8Offsets(of: [0, 5, 10], in: "ʿUmar said") == [0, 6, 11])
    #expect(OffsetEncoding.utf8.offsets(ofUTF8: [0, 99], in: "") == [0, 0])
  }

  @Test func unsortedOffsetsKeepTheirOrder() {
    Array("ʿa ʿb".utf8).withUnsafeBytes { bytes in
      #expect(OffsetEncoding.scalar.offsets(ofUTF8: [7, 2, 4, 0], in: bytes) == [5, 1, 3, 0])
    }
  }

  @Test(arguments: UInt64(0)..<20) func anyBytesConvertThereAndBack(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<20 {
      random.bytes(limit: 60).withUnsafeBytes { bytes in
        for encoding in OffsetEncoding.allCases {
          let units = encoding.offsets(ofUTF8: [bytes.count], in: bytes)[0]
          let all = Array(0...units)
          let utf8 = encoding.utf8Offsets(of: all, in: bytes)
          #expect(encoding.offsets(ofUTF8: utf8, in: bytes).last == units)
          #expect(utf8 == utf8.sorted())
        }
      }
    }
  }
}
