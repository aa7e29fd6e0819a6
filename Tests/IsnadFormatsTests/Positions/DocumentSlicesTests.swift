import Isnad
import Testing

@testable import IsnadFormats

@Suite struct DocumentSlicesTests {
  private let slices = DocumentSlices(Samples.bare(" Ça va? \n"))

  @Test func textOfRanges() {
    #expect(slices.count == 10)
    #expect(slices[1..<4] == "Ça")
    #expect(Array(slices.utf8(1..<3)) == [0xC3, 0x87])
  }

  @Test(
    "white space at the ends goes",
    arguments: [(0..<10, 1..<8), (4..<5, 5..<5), (1..<4, 1..<4), (8..<10, 10..<10)])
  func trimmed(range: Range<Int>, expected: Range<Int>) { #expect(slices.trimmed(range) == expected) }

  /// In documents that were put together by hand, ranges may lie anywhere.
  @Test func rangesBeyondTheText() {
    #expect(slices[8..<99] == " \n")
    #expect(slices[50..<99].isEmpty && slices.utf8(50..<99).isEmpty)
    #expect(slices.trimmed(5..<99) == 5..<8)
    #expect(slices.trimmed(50..<99).isEmpty)
  }
}
