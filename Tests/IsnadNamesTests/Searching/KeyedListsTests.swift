import Testing

@testable import IsnadNames

@Suite("Lists of numbers by key")
struct KeyedListsTests {
  private func all(_ lists: KeyedLists, _ key: UInt64) -> [UInt32] {
    var found: [UInt32] = []
    lists.forEach(key) {
      found.append($0)
      return true
    }
    return found
  }

  @Test(arguments: [2, 4, 8])
  func holdsWhatWasAdded(width: Int) {
    var lists = KeyedLists(width: width)
    for number in UInt32(0)..<40 { lists.add(number, to: UInt64(number % 3)) }
    for key in UInt64(0)..<3 {
      #expect(all(lists, key).sorted() == (UInt32(0)..<40).filter { UInt64($0 % 3) == key })
    }
    #expect(all(lists, 3).isEmpty)
  }

  @Test func stopsWhenToldTo() {
    var lists = KeyedLists(width: 4)
    for number in UInt32(0)..<20 { lists.add(number, to: 7) }
    var count = 0
    lists.forEach(7) { _ in
      count += 1
      return count < 5
    }
    #expect(count == 5)
  }
}
