import Testing

@testable import IsnadNames

@Suite("Keys under which words meet")
struct SkeletonTests {
  private func skeleton(_ name: String) -> Skeleton {
    let name = RomanizedName(name).compiled
    let word = name.words[0]
    return Skeleton(name.symbols[Int(word.start)..<Int(word.start) + Int(word.count)])
  }

  private func meet(_ stored: String, _ query: String, near: Bool) -> Bool {
    var (storedKeys, keys): ([UInt64], [UInt64]) = ([], [])
    skeleton(stored).addStoredKeys(to: &storedKeys)
    if near { skeleton(query).addNearKeys(to: &keys) } else { skeleton(query).addSameKeys(to: &keys) }
    return !Set(storedKeys).isDisjoint(with: keys)
  }

  @Test(arguments: [
    ("Khalid", "Khaled"), ("Hussein", "Hossein"), ("Soleimani", "سليماني"), ("Gamal", "Jamal"),
    ("Othman", "Osman"),
    ("Shukri", "Şükri"), ("Qadhafi", "Gaddafi"),
  ])
  func spellingsHaveTheSameConsonants(left: String, right: String) {
    #expect(meet(left, right, near: false))
    #expect(meet(right, left, near: false))
  }

  /// One consonant more, less or another.
  @Test(arguments: [("Soleimani", "Soleimari"), ("Soleimani", "Soleiani"), ("Soleiani", "Soleimani")])
  func oneConsonantMayBeWrong(stored: String, query: String) {
    #expect(!meet(stored, query, near: false))
    #expect(meet(stored, query, near: true))
  }

  @Test(arguments: [("Soleimani", "Barakat"), ("Karim", "Salim"), ("Khalid", "Mahmud")])
  func othersDoNotMeet(stored: String, query: String) {
    #expect(!meet(stored, query, near: false))
    #expect(!meet(stored, query, near: true))
  }

  @Test func variantsHaveABound() {
    #expect(skeleton("Chethagachethagache").variants.count <= 8)
    #expect(skeleton(String(repeating: "barakat", count: 9)).variants.allSatisfy { $0.count <= 13 })
  }
}
