import IsnadText
import Testing

@Suite struct PartitioningIndexTests {
  @Test(
    arguments: [
      ([], 5, 0),
      ([5], 5, 0),
      ([4], 5, 1),
      ([1, 3, 3, 7], 0, 0),
      ([1, 3, 3, 7], 3, 1),
      ([1, 3, 3, 7], 4, 3),
      ([1, 3, 3, 7], 8, 4),
    ] as [([Int], Int, Int)])
  func firstNotBelow(_ list: [Int], _ limit: Int, _ expected: Int) {
    #expect(list.partitioningIndex { $0 >= limit } == expected)
  }

  /// A slice has its own indices.
  @Test func slices() {
    let list = [9, 9, 1, 3, 7, 0]
    #expect(list[2..<5].partitioningIndex { $0 >= 3 } == 3)
    #expect(list[2..<5].partitioningIndex { $0 >= 8 } == 5)
    #expect(list[2..<2].partitioningIndex { _ in true } == 2)
  }

  /// Each length with each boundary.
  @Test func asALinearSearch() {
    for count in 0..<40 {
      for boundary in 0...count {
        var looks = 0
        let found = (0..<count).partitioningIndex {
          looks += 1
          return $0 >= boundary
        }
        #expect(found == boundary)
        #expect(looks <= 6)
      }
    }
  }
}
