import IsnadNames
import Testing

@Suite("Parts of a name")
struct NamePartTests {
  @Test(
    arguments: [
      ("Abu Mahdi al-Muhandis", "kunya: Abu Mahdi, laqab: al-Muhandis"),
      ("Sheikh Hassan Nasrallah", "title: Sheikh, ism: Hassan, family: Nasrallah"),
      ("Ahmad bin Hasan bin Ali al-Basri", "ism: Ahmad, nasab: bin Hasan, nasab: bin Ali, nisba: al-Basri"),
      ("Fatima bint Muhammad", "ism: Fatima, nasab: bint Muhammad"),
      ("Salah al-Din al-Ayyubi", "ism: Salah al-Din, nisba: al-Ayyubi"),
      ("Umm Kulthum", "kunya: Umm Kulthum"),
      ("Shaykh Abd-al-Karim bin Salih", "title: Shaykh, ism: Abd-al-Karim, nasab: bin Salih"),
      ("Khalid ibn Abd al-Aziz Al Saud", "ism: Khalid, nasab: ibn Abd al-Aziz, family: Al Saud"),
      ("Abdelaziz Bouteflika", "ism: Abdelaziz, family: Bouteflika"),
      ("al-Basri, Hasan", "ism: Hasan, nisba: al-Basri"),
      ("M. Karim", "initial: M, family: Karim"),
      ("أبو بكر البغدادي", "kunya: أبو بكر, nisba: البغدادي"),
      ("الشيخ أحمد ياسين", "title: الشيخ, ism: أحمد, family: ياسين"),
      ("", ""),
    ])
  func parts(name: String, expected: String) {
    let parts = RomanizedName(name).parts
    #expect(parts.map { "\($0.kind.rawValue): \($0.text)" }.joined(separator: ", ") == expected)
  }

  @Test func aliases() {
    let name = RomanizedName("Ibrahim Awwad (Abu Dua) alias Ali al-Badri")
    #expect(name.parts.map(\.text) == ["Ibrahim", "Awwad"])
    #expect(name.aliases.map { $0.map(\.text) } == [["Abu Dua"], ["Ali", "al-Badri"]])
  }

  @Test func rangesAreUTF8Offsets() {
    let text = "Ḥasan al-Baṣrī"
    for part in RomanizedName(text).parts {
      #expect(String(decoding: Array(text.utf8)[part.range], as: UTF8.self) == part.text)
    }
  }

  /// Marks that belong to a word before the comma stand behind it, where no range takes in both.
  @Test(arguments: [
    ("Rahman, Omar Abd al-", ["Omar", "Rahman"]), ("Ali, Hasan bin", ["Hasan", "Ali"]),
    ("Din, Nur al-", ["Nur"]),
  ])
  func marksBehindTheComma(_ name: String, _ expected: [String]) {
    #expect(RomanizedName(name).parts.map(\.text) == expected)
  }

  @Test func marks() {
    #expect(RomanizedName("bin Abdullah").parts.first?.marks == ["abd", "ben", "llah"])
  }
}
