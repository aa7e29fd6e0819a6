import IsnadLexicon
import Testing

@testable import Isnad

@Suite struct FixedWordMapTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 500, 3000])
  func hasWhatTheMapHas(count: Int) {
    let words = (0..<count).map { TokenTable.hash(of: "word\($0)") }
    var map = WordMap(absent: -1)
    for (number, hash) in words.enumerated() { map[hash] = number }
    let fixed = FixedWordMap(map)
    #expect(words.indices.allSatisfy { fixed[words[$0]] == $0 })
    #expect((count..<count + 1000).allSatisfy { fixed[TokenTable.hash(of: "word\($0)")] == -1 })
  }

  @Test func hashesThatShareTheirLowBits() {
    var map = WordMap(absent: 0)
    for number in 1...8 { map[UInt64(number) << 40 | 5] = number }
    let fixed = FixedWordMap(map)
    #expect((1...8).allSatisfy { fixed[UInt64($0) << 40 | 5] == $0 })
    #expect(fixed[5] == 0 && fixed[9 << 40 | 5] == 0)
  }
}
