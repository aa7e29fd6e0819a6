import Testing

@testable import IsnadLexicon

@Suite struct HashSetTests {
  @Test func containsWhatWasInserted() {
    var set = HashSet([3, 5])
    #expect(set.contains(3) && set.contains(5) && !set.contains(4))
    let inserted = [set.insert(4), set.insert(4)]
    #expect(inserted == [true, false])
    #expect(set.contains(4))
  }

  @Test func growsAndKeepsApartWhatSharesASlot() {
    var set = HashSet()
    let hashes = (1...1000).map { UInt64($0) << 32 | 7 }
    let first = hashes.map { set.insert($0) }
    let second = hashes.map { set.insert($0) }
    #expect(first.allSatisfy { $0 } && !second.contains(true))
    #expect(hashes.allSatisfy { set.contains($0) } && !set.contains(8))
  }

  @Test func zeroCountsAsOne() {
    var set = HashSet()
    #expect(!set.contains(0))
    let inserted = [set.insert(0), set.insert(1)]
    #expect(inserted == [true, false])
    #expect(set.contains(0))
  }
}
