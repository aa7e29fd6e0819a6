import Testing

@testable import IsnadLexicon

@Suite struct LexiconAttributesTests {
  @Test("values of a key, in the order of the record")
  func values() throws {
    let lexicon = try Lexicon(Sample.entries)
    for (index, entry) in Sample.entries.enumerated() {
      for key in Set(entry.attributes.map(\.key)) {
        #expect(lexicon[index].values(of: key) == entry.values(of: key))
      }
      for key in ["", "genders", "male", "zzz"] { #expect(lexicon[index].values(of: key) == []) }
    }
  }

  @Test("the kind of every entry")
  func kinds() throws {
    #expect(try Lexicon(Sample.entries).kinds == [.person, .organization, .place, .role])
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
}
