import Testing

@testable import IsnadLexiconSource

@Suite struct FormScriptsTests {
  @Test(
    "scripts of a word",
    arguments: [
      ("Basra", nil), ("Bаsra", "Latin and Cyrillic"), ("Ηellas", "Greek and Latin"), ("al-بصرة", nil),
      ("alبصرة", "Latin and Arabic"),
      ("S-400 مقاتل", nil), ("É1", nil), ("", nil),
    ])
  func mixed(text: String, expected: String?) {
    #expect(FormScripts.mixed(text) == expected)
  }
}
