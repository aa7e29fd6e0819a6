import Testing

@testable import IsnadLexicon

@Suite struct LexiconLayoutTests {
  @Test("elements have the size that the format gives them")
  func sizes() {
    #expect(MemoryLayout<LexiconLayout.Node>.stride == LexiconLayout.Section.nodes.stride)
    #expect(MemoryLayout<LexiconLayout.Demand>.stride == LexiconLayout.Section.demands.stride)
    #expect(MemoryLayout<LexiconLayout.FileRun>.stride == LexiconLayout.Section.files.stride)
    #expect(MemoryLayout<LexiconLayout.Posting>.stride == LexiconLayout.Section.postings.stride)
    #expect(MemoryLayout<LexiconLayout.Entry>.stride == LexiconLayout.Section.entries.stride)
    #expect(MemoryLayout<LexiconLayout.Attribute>.stride == LexiconLayout.Section.attributes.stride)
  }

  @Test("tags are four letters, each once")
  func tags() {
    #expect(Set(LexiconLayout.Section.allCases.map(\.name)).count == LexiconLayout.Section.allCases.count)
    #expect(LexiconLayout.Section.nodes.name == "NODE" && LexiconLayout.Section.idOrder.name == "#IDS")
  }

  @Test("the checksum sees every byte and its place", arguments: [1, 7, 8, 9, 31, 64, 130, 200])
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
