import Testing

@testable import IsnadLexicon

@Suite struct TokenRecordTests {
  @Test("a record is three words, so that a cache line holds more than two")
  func size() {
    #expect(MemoryLayout<TokenRecord>.stride == 24)
  }

  @Test(
    "a possessive needs a word of its own before it",
    arguments: [
      ("Iraq's", 2), ("Iraq’s", 4), ("Iraqʼs", 3), ("'s", 0), ("’s", 0), ("as", 0), ("James", 0), ("a's", 2),
      ("é's", 2),
    ])
  func possessives(word: String, length: Int) throws {
    let bytes = Array(word.utf8)
    let found = bytes.withUnsafeBufferPointer {
      TokenRecord($0, start: 0, end: bytes.count, kind: 2, gap: []).possessive
    }
    #expect(Int(found) == length)
  }
}
