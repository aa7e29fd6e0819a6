import Testing

@testable import IsnadLexicon

@Suite struct LexiconLayoutTests {
  @Test("elements have the size that the format gives them")
  func sizes() {
    #expect(MemoryLayout<LexiconLayout.Edge>.stride == LexiconLayout.Section.edges.stride)
    #expect(MemoryLayout<LexiconLayout.Posting>.stride == LexiconLayout.Section.postings.stride)
    #expect(MemoryLayout<LexiconLayout.Entry>.stride == LexiconLayout.Section.entries.stride)
    #expect(MemoryLayout<LexiconLayout.Attribute>.stride == LexiconLayout.Section.attributes.stride)
  }

  @Test("tags are four letters, each once")
  func tags() {
    #expect(Set(LexiconLayout.Section.allCases.map(\.name)).count == LexiconLayout.Section.allCases.count)
    #expect(LexiconLayout.Section.words.name == "WORD" && LexiconLayout.Section.idOrder.name == "#IDS")
  }

  @Test("the checksum sees every byte and its place", arguments: [1, 7, 8, 9, 31])
  func checksum(length: Int) {
    let bytes = (0..<length).map { UInt8($0) }
    let sum = bytes.withUnsafeBytes { LexiconLayout.checksum($0) }
    for i in 0..<length {
      var other = bytes
      other[i] ^= 0x10
      #expect(other.withUnsafeBytes { LexiconLayout.checksum($0) } != sum)
    }
  }
}
