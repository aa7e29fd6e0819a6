import Testing

@testable import Isnad

@Suite struct CompactRangeTests {
  @Test(arguments: [0..<0, 3..<3, 0..<1, 7..<1_000_000, 4_000_000_000..<4_294_967_295])
  func rangesComeBack(range: Range<Int>) {
    #expect(CompactRange(range).range == range)
    #expect(MemoryLayout<CompactRange>.size == 8)
  }
}
