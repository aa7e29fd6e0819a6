import Testing

@testable import Isnad

/// Words of closed classes that are names: by what each sentence's last word in brackets is.
@Suite struct NameHomonymsTests {
  @Test(arguments: [
    ("Will Berg said it was late.", "Will"), ("Will said it was late.", "Will"),
    ("Will J. Berg, a farmer, left.", "Will"), ("Will van Berg’s house burned.", "Will"),
    ("May Haddad told them to wait.", "May"), ("May Haddad, 44, left.", "May"),
    ("Can Yildiz wrote that it was late.", "Can"), ("They met the actor Will Berg in Rome.", "Will"),
    ("Anna and Will left early.", "Will"), ("Later, Will Berg came.", "Will"),
    ("Senator Will Berg told them to wait.", "Will"), ("George Will wrote a column.", "Will"),
    ("It was George Will’s column.", "Will"), ("Brian May said it was late.", "May"),
    ("Justin Long said it was late.", "Long"), ("The talk is with Dan Rather.", "Rather"),
    ("They sang for May Haddad in the rain.", ""), ("“It is late,” Will Berg said.", "Will"),
  ])
  func names(_ text: String, _ name: String) throws { try check(text, name) }

  @Test(arguments: [
    "Will Iran attack?", "Will Anna Berg’s army attack?", "“Will Iran attack?” Berg asked.",
    "May God forgive them.", "May is the month of rain.", "He came in May 2017, and Iran in May.",
    "In early May Iran said so.", "Berg Will Resign on Monday", "Berg Will Go", "Will Iran Attack Israel",
    "It was her last Will.", "Long lines formed.", "The Long War began.", "Can they come?", "IT WILL RAIN.",
    "Still, it was late.", "More Berg than Haddad.", "Early May was cold.", "God’s Will be done.",
    "Will always love Rome.",
  ])
  func others(_ text: String) throws { try check(text, "") }

  /// Expects these words, of those that can be names, to be names.
  private func check(_ text: String, _ names: String) throws {
    let found = try Sample.withReading(text) { reading in
      (0..<reading.count)
        .filter {
          !WordFacts.english[reading.tokens.hash($0)].uses.isDisjoint(with: .name)
            && reading.isCapitalized($0)
        }
        .map { reading.words($0..<$0 + 1) }.joined(separator: " ")
    }
    #expect(found == names)
  }
}
