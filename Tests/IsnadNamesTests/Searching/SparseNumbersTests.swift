import Testing

@testable import IsnadNames

@Suite("Numbers for sparse keys")
struct SparseNumbersTests {
  @Test func countsInTheOrderOfAppearance() {
    var numbers = SparseNumbers()
    #expect([90, 7, 90, .max, 0, 7].map { numbers.number($0) } == [0, 1, 0, 2, 3, 1])
    #expect(numbers.count == 4 && numbers.find(.max) == 2 && numbers.find(8) == nil)
  }

  @Test func growsWithoutLosingAny() {
    var numbers = SparseNumbers()
    let keys = (UInt32(0)..<10_000).map { $0 &* 2_654_435_761 }
    for key in keys { _ = numbers.number(key) }
    #expect(keys.enumerated().allSatisfy { numbers.find($0.element) == $0.offset })
    #expect(numbers.count == keys.count)
  }
}
