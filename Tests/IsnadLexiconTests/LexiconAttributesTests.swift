import Testing

@testable import IsnadLexicon

@Suite struct LexiconAttributesTests {
  @Test("symbols are those of keys and values")
  func symbols() throws {
    let lexicon = try Lexicon(Sample.entries)
    for string in ["gender", "male", "unisex", "country", "family", "place/iraq"] {
      #expect(lexicon.symbol(string) != nil)
    }
    for string in ["", "neuter", "Hadi al-Ameri", "zzz"] { #expect(lexicon.symbol(string) == nil) }
  }

  @Test("bits of every entry")
  func bits() throws {
    let lexicon = try Lexicon(Sample.entries)
    let table: [(key: String, value: String, bits: UInt64)] = [
      ("gender", "male", 1), ("gender", "unisex", 2), ("country", "place/iraq", 4), ("type", "country", 8),
      ("gender", "neuter", 16), ("kunya", "Abu Hassan", 32), ("gender", "male", 64), ("country", "male", 128),
    ]
    #expect(lexicon.attributeBits(table) == [1 | 32 | 64, 4, 8, 2])
    #expect(lexicon.attributeBits([]) == [0, 0, 0, 0])
    #expect(try Lexicon([LexiconEntry]()).attributeBits(table).isEmpty)
  }

  @Test("attributes one by one")
  func each() throws {
    let lexicon = try Lexicon(Sample.entries)
    var counts: [Int] = []
    lexicon.forEachEntry { index, kind, attributes in
      #expect(kind == Sample.entries[index].kind)
      var count = 0
      attributes.forEach { _, _ in count += 1 }
      counts.append(count)
    }
    #expect(counts == Sample.entries.map(\.attributes.count))
  }
}
