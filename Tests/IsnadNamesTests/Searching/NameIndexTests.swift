import IsnadNames
import Testing

@Suite("Searching names")
struct NameIndexTests {
  @Test func ofNamesAnEntryEach() {
    let index = NameIndex(["Qasem Soleimani", "Hassan Nasrallah"])
    #expect(index.count == 2 && index.search("Hasan Nasrullah", limit: 1).first?.entry == 1)
    #expect("\(RomanizedName("Qasem Soleimani"))" == "Qasem Soleimani")
    #expect(NameMatcher().similarity("Qasem Soleimani", "Kassim Suleymany") > 0.5)
  }

  static let people: [[String]] = [
    ["Qasem Soleimani", "قاسم سليماني"], ["Hassan Nasrallah", "حسن نصر الله"], ["Abdelaziz Bouteflika"],
    ["Abu Mahdi al-Muhandis"], ["Ali Reza Panahi"], ["Mohammed bin Salman Al Saud"], ["Ismail Haniyeh"],
    ["Muammar Gaddafi", "معمر القذافي"], ["Nouri al-Maliki"], ["Khalid Mishal"], ["Hasan Rouhani"], ["Ali"],
    ["Hassan Nasser"], ["Gamal Abdel Nasser"],
  ]

  private var index: NameIndex {
    var index = NameIndex()
    for names in Self.people { index.add(names) }
    return index
  }

  @Test(
    arguments: [
      ("Qasim Suleymany", 0), ("قاسم سلیمانی", 0), ("Hasan Nasr Allah", 1), ("حسن نصرالله", 1),
      ("Abd al-Aziz Boutaflika", 2), ("Mehdi Mohandes", 3), ("Alireza Panahi", 4), ("Muhammad Bin-Salman", 5),
      ("Ismaïl Hania", 6), ("Mouammar Kadhafi", 7), ("معمر القذافي", 7), ("Maliki", 8), ("Khaled Meshaal", 9),
      ("Rohani", 10), ("Jamal Abd al-Nasir", 13),
    ])
  func finds(query: String, entry: Int) {
    #expect(index.search(query).first?.entry == entry, "\(query): \(index.search(query, limit: 3))")
  }

  @Test func exactSpellingScoresOne() {
    let match = index.search("Ismail Haniyeh").first
    #expect(match?.entry == 6 && match?.score == 1)
  }

  @Test func limitThresholdAndEmptyQueries() {
    #expect(index.search("Hassan", limit: 2).count == 2)
    #expect(index.search("Hassan", limit: 0).isEmpty)
    #expect(index.search("Hassan", limit: -1).isEmpty)
    #expect(index.search("Hassan", limit: .max).count >= 2)
    #expect(index.search("Zbigniew Brzezinski", threshold: 0.5).isEmpty)
    #expect(index.search("").isEmpty)
    #expect(NameIndex().search("Ali").isEmpty)
  }

  @Test func scoresFall() {
    let scores = index.search("Hassan Naser").map(\.score)
    #expect(scores == scores.sorted(by: >) && scores.count > 1)
  }

  @Test func whatScoresLessIsLeftOut() {
    let all = index.search("Hassan Naser").map(\.score)
    let best = index.search("Hassan Naser", threshold: all[0]).map(\.score)
    #expect(best == all.filter { $0 >= all[0] } && best.count < all.count)
  }

  @Test func namesAddedLaterAreFound() {
    var index = index
    #expect(index.add("Tarek Aziz") == Self.people.count)
    #expect(index.search("Tariq Azeez").first?.entry == Self.people.count)
    #expect(index.count == Self.people.count + 1)
  }

  @Test func emptyEntriesKeepTheirNumber() {
    var index = NameIndex()
    #expect(index.add("") == 0 && index.add([]) == 1 && index.add("Ali") == 2)
    #expect(index.search("Aly").map(\.entry) == [2])
  }
}
