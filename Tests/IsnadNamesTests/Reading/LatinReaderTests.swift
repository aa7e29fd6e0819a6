import Testing

@testable import IsnadNames

@Suite("Reading Latin letters into sounds")
struct LatinReaderTests {
  @Test(
    arguments: [
      ("Khadijah", "kh a d i j ah$ hf"),
      ("Choukri", "ch ou k r i$"),
      ("Ouali", "w a l i$"),
      ("Fayçal", "f a Y ç a' l"),
      ("Faisal", "f a Y s a' l"),
      ("Hassan", "h a s: a' n"),
      ("Tschamran", "tch a m r a' n"),
      ("Dschamal", "dj a m a' l"),
      ("Şahin", "ş a h i' n"),
      ("Siddiqui", "s i d: i q i$"),
      ("Guellal", "g e l: a' l"),
      ("Zakaria", "z a k a r i y a$"),
      ("Zakariya", "z a k a r i y a$"),
      ("Amine", "^a m i n e$"),
      ("Djamiel", "dj a m ee' l"),
      ("", ""),
    ])
  func sounds(name: String, expected: String) {
    #expect(symbols(name) == expected)
  }

  @Test(
    arguments: [
      ("خديجة", "خ د ي ج ه$"), ("وائل", "^و ا ئ ل"), ("علي", "^ع ل ي$"), ("موسى", "م و س ى$"),
      ("عَلِيّ", "^ع ل ي$"), ("عـلي", "^ع ل ي$"), ("ﻋﻠﻲ", "^ع ل ي$"),
    ])
  func arabicLetters(name: String, expected: String) {
    #expect(symbols(name) == expected)
  }

  /// Compounds are one word however they are written.
  @Test(
    arguments: [
      ["Abd al-Rahman", "Abdalrahman", "Abdul Rahman", "Abd-ur-Rahman", "Abderrahman", "ABDEL RAHMAN"],
      ["Nur al-Din", "Nureddin", "Nuruddin", "Nur ud-Din", "Nur Eddin"],
      ["Nasr Allah", "Nasrallah", "Nasrullah", "Nasrollah"],
      ["Abdallah", "Abdullah", "Abd Allah", "Abdulla", "Abdollah"],
    ])
  func compoundsAreOneWord(spellings: [String]) {
    #expect(Set(spellings.map { RomanizedName($0).compiled.words.map(\.key) }).count == 1)
  }

  private func symbols(_ name: String) -> String {
    RomanizedName(name).compiled.symbols.map { Symbol($0).name }.joined(separator: " ")
  }
}
