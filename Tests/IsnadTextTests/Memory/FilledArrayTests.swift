import IsnadText
import Testing

@Suite struct FilledArrayTests {
  /// Short and long arrays are made in two ways, and very long ones lie in large pages.
  @Test(arguments: [0, 1, 2, 100, 511, 512, 5000, 1_000_000])
  func anyNumberOfElements(count: Int) {
    #expect([UInt8](filledWith: 7, count: count) == [UInt8](repeating: 7, count: count))
    #expect([String](filledWith: "a long string that lives on the heap", count: count).count == count)
    let squares = [Int](count: count) { buffer in
      for i in 0..<count { buffer.initializeElement(at: i, to: i * i) }
    }
    #expect(squares == (0..<count).map { $0 * $0 })
  }
}
