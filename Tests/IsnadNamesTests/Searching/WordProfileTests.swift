import Testing

@testable import IsnadNames

@Suite("A word against many others")
struct WordProfileTests {
  static let names = [
    "Ali", "Karim", "al-Karim", "Elkarim", "Essebsi", "Lakhdar", "Benali", "ben Ali", "Abu Hamza", "Bouhamza",
    "Abdelkarim", "Nasrallah", "Nur al-Din", "Khalid", "Xaalid", "Chalid", "Mohammed", "M", "Fatimah",
    "Soleimani", "عبد الكريم", "خالد", "محمد", "العلي", "Щукин", "Khuzestani", "Mahmoudzadehgan",
  ]

  /// Says far where the comparison does, but for initials and long words, and never of a word that is near.
  @Test(arguments: [Float(0.05), 0.28, 0.8])
  func agreesWithTheDistance(limit: Float) {
    let comparer = NameComparer(.standard)
    let names = Self.names.map { RomanizedName($0).compiled }
    var told = 0
    for left in names {
      for right in names {
        let isFar = WordProfile.with(left.words[0], left.symbols, comparer) { profile in
          profile?.isFar(WordBrief(right.words[0], right.symbols), limit: limit)
        }
        guard let isFar else { continue }
        told += 1
        var (l, r) = (left, right)
        // Groups change the distance after the letters were counted.
        l.words[0].groups = (NameGroups.none, NameGroups.none, NameGroups.none)
        r.words[0].groups = l.words[0].groups
        let distance = comparer.withScratch(l, r) { $0.words(0, 0) }
        if isFar { #expect(distance > limit, "\(left.normal) ~ \(right.normal)") }
        let isInitial = [l, r].contains { $0.words[0].flags.contains(.initial) }
        if !isFar, !isInitial, right.words[0].count <= 8 {
          #expect(distance <= limit + 0.002, "\(left.normal) ~ \(right.normal)")
        }
      }
    }
    #expect(told > 400)
  }

  @Test func longWordsHaveNoProfile() {
    let name = RomanizedName("Mahmoudzadehgan").compiled
    let isNil = WordProfile.with(name.words[0], name.symbols, NameComparer(.standard)) { $0 == nil }
    #expect(isNil)
  }
}
