import RandomNumbers
import Testing

@testable import IsnadLexicon

@Suite struct StringTableTests {
  @Test("each string once, with numbers in the order in which they came")
  func numbers() {
    var table = StringTable()
    let found = ["b", "", "a", "b", "é", "", "a longer one than fits", "e\u{301}"].map { table.insert($0) }
    #expect(found.map(\.number) == [0, 1, 2, 0, 3, 1, 4, 5])
    #expect(found.map(\.isNew) == [true, true, true, false, true, false, true, true])
    #expect(table.count == 6)
    #expect(table.withBytes(of: 4) { String(decoding: $0, as: UTF8.self) } == "a longer one than fits")
  }

  @Test("order of bytes, whatever strings share and wherever they end")
  func order() {
    let strings = [
      "place/basra", "place/", "place/basra-2", "place/basr", "person/ali", "place/b", "", "place/basra-10",
      "p",
      "place/basr\u{0}", "place/basr\u{0}\u{0}", "place/basra-with-a-long-tail-1",
      "place/basra-with-a-long-tail-12",
      "place/ä", "place/basra\u{0}",
    ]
    var table = StringTable()
    for string in strings { _ = table.insert(string) }
    #expect(
      table.sorted().map { strings[Int($0)] }
        == strings.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(StringTable().sorted() == [])
  }

  @Test("many strings are found again and in order", arguments: UInt64(0)..<3)
  func many(seed: UInt64) {
    var random = SplitMix(state: seed)
    let strings = (0..<20_000).map { _ in
      String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
    }
    var table = StringTable()
    var first: [String: UInt32] = [:]
    for string in strings {
      let found = table.insert(string)
      #expect(found.isNew == (first[string] == nil))
      first[string] = first[string] ?? found.number
      #expect(found.number == first[string])
    }
    let order = table.sorted().map { number in
      table.withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
    }
    #expect(order == Set(strings).sorted())
  }
}
