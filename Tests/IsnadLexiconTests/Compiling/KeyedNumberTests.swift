import RandomNumbers
import Testing

@testable import IsnadLexicon

@Suite struct KeyedNumberTests {
  @Test(
    "by key, then by number, few and many, keys far apart and close together",
    arguments: [0, 1, 2, 100, 5_000, 20_000], [UInt64(0), 1, 5, 4_096, 1 << 33, .max])
  func order(count: Int, last: UInt64) {
    var random = SplitMix(state: UInt64(count))
    var items = (0..<count).map {
      KeyedNumber(key: UInt64.random(in: 0...last, using: &random), number: UInt32($0))
    }
    items.shuffle(using: &random)
    let expected = items.sorted { ($0.key, $0.number) < ($1.key, $1.number) }
    items.withUnsafeMutableBufferPointer { $0.sort() }
    #expect(items.map(\.key) == expected.map(\.key))
    #expect(items.map(\.number) == expected.map(\.number))
  }
}
