import IsnadNames
import Testing

@Suite("Romanisation of Arabic script")
struct RomanizerTests {
  @Test(
    arguments: [
      ("جمال عبد الناصر", NameGroup.Regions.egypt, "Gamal Abdel Nasser"), ("قاسم", .gulf, "Qasim"),
      ("قاسم", .iran, "Ghasem"), ("شكري", .maghreb, "Choukri"), ("حسين", .iran, "Hossein"),
      ("مهدي", .iran, "Mehdi"),
    ])
  func amongTheFirst(arabic: String, region: NameGroup.Regions, expected: String) {
    let found = RomanizedName.romanizations(of: arabic, region: region, limit: 8)
    #expect(found.contains(expected), "\(found)")
  }

  /// Names outside the groups are spelled letter by letter; every spelling must read back as the same name.
  @Test(arguments: ["مرزوقان", "شاكوري", "طرفاوي", "بن زرقان", "عبد المتين", "الغنداري"])
  func readsBack(arabic: String) {
    let matcher = NameMatcher()
    for region in [NameGroup.Regions.gulf, .levant, .egypt, .maghreb, .iran, .pakistan] {
      let best = RomanizedName.romanizations(of: arabic, region: region).first ?? ""
      let score = matcher.similarity(RomanizedName(arabic), RomanizedName(best))
      #expect(score >= NameMatcher.defaultThreshold, "\(arabic) → \(best): \(score)")
    }
  }

  @Test func limits() {
    #expect(RomanizedName.romanizations(of: "حسن", limit: 3).count == 3)
    #expect(RomanizedName.romanizations(of: "حسن", limit: 0).isEmpty)
    #expect(RomanizedName.romanizations(of: "حسن", limit: -1).isEmpty)
  }

  /// Each word multiplies their number.
  @Test func manyAreCutOff() {
    #expect(RomanizedName.romanizations(of: "حسن حسين محمود مصطفى الجبوري", limit: .max).count == 1000)
    #expect(RomanizedName("حسن حسين محمود مصطفى الجبوري").spellings(limit: .max).count == 1000)
    #expect(RomanizedName("Hasan Husayn Mustafa Jabburi").spellings(limit: .max).count == 1000)
    #expect(RomanizedName("Hasan").spellings(limit: -1).isEmpty)
  }
}

@Suite("Other spellings of a name")
struct SpellingsTests {
  @Test(
    arguments: [
      ("Qasem Soleimani", "Qasim Suleimani"), ("Choukri", "Shukri"), ("Hossein", "Hussein"),
      ("Mourad Ouali", "Murad Ouali"), ("Qassem Soleimani", "Qassem Soleymani"), ("Khuzrawi", "Khozrawi"),
      ("Khuzrawi", "Khouzraoui"), ("Zuhayr Sabbagh", "Zuhair Sabagh"),
      ("محمد", "Mohamed"),
    ])
  func contain(name: String, expected: String) {
    let found = RomanizedName(name).spellings(limit: 30)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: ["Qasem Soleimani", "Abd al-Rahman Khan", "Marzouqan"])
  func areDistinctAndAlike(name: String) {
    let found = RomanizedName(name).spellings()
    #expect(Set(found).count == found.count && !found.contains(name) && !found.isEmpty)
    for spelling in found.prefix(5) { #expect(NameMatcher().matches(name, spelling), "\(spelling)") }
  }
}
