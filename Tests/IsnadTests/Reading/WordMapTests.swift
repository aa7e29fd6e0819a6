import IsnadLexicon
import Testing

@testable import Isnad

@Suite struct WordMapTests {
  @Test func findsWhatWasSetAndNothingElse() {
    var map = WordMap(absent: -1)
    // Hashes that share their low bits fall on one slot.
    let hashes = (1...1000).map { UInt64($0) << 32 | 7 }
    for (i, hash) in hashes.enumerated() { map[hash] = i }
    #expect(map.count == 1000)
    for (i, hash) in hashes.enumerated() { #expect(map[hash] == i) }
    #expect(map[8] == -1)
    #expect(map[UInt64(1001) << 32 | 7] == -1)
  }

  @Test func anEmptyMapHasNothing() {
    let map = WordMap(absent: -1)
    #expect(map[5] == -1)
    #expect(!map.contains(5))
    #expect(map.count == 0)
    #expect(!WordSet().contains(5))
  }

  @Test func aSecondValueReplacesTheFirst() {
    var map = WordMap(absent: "")
    map[5] = "a"
    map[5] = "b"
    #expect(map[5] == "b")
    #expect(map.count == 1)
  }

  @Test func wordsOfAListAreFoundInAnyCase() {
    let words = WordSet("may march \(String(repeating: "x", count: 40))")
    #expect(words.contains(TokenTable.hash(of: "March")))
    #expect(words.contains(TokenTable.hash(of: String(repeating: "X", count: 40))))
    #expect(!words.contains(TokenTable.hash(of: "april")))
    #expect(WordSet().isEmpty)
    #expect(!words.isEmpty)
  }

  @Test func aValueIsAddedOnce() {
    var map = WordMap(absent: -1)
    for hash in UInt64(1)...100 { #expect(map.value(of: hash, adding: Int(hash)) == Int(hash)) }
    for hash in UInt64(1)...100 { #expect(map.value(of: hash, adding: 0) == Int(hash)) }
    #expect(map.count == 100)
  }

  @Test func fixedListsHaveTheirWords() {
    let words = FixedWordSet("in near at outside")
    #expect(["in", "near", "at", "outside"].allSatisfy { words.contains(TokenTable.hash(of: $0 as String)) })
    #expect(!words.contains(TokenTable.hash(of: "inside")))
  }
}
