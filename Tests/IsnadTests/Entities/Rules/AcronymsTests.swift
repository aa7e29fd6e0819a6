import Isnad
import Testing

@Suite struct AcronymsTests {
  @Test(arguments: [
    Example("The talks with the QZB went on.", "organization QZB"),
    Example("They met the Quorn Bureau (QZB) there.", "organization Quorn Bureau", "organization QZB"),
  ])
  func organizations(_ example: Example) throws { try example.check { $0.mentionLines([.organization]) } }

  /// What stands before a colon at the start of a line is who speaks, or what follows.
  @Test(arguments: [
    Example("UPDATE: The bridge is open.\n\nQUORN: Who says so?"),
    Example("The bridge is open.\nQUORN: Who says so?"),
  ])
  func labels(_ example: Example) throws { try example.check { $0.mentionLines([.organization]) } }

  @Test(arguments: [
    Example("DR. QUORN: Thank you all for that.", "person QUORN"),
    Example(
      "ANNA QUORN, HOST: Thank you all for coming here through the rain this evening.", "person ANNA QUORN"),
    Example("ANNA QUORN: Thank you all for that.", "person ANNA QUORN"),
  ])
  func turns(_ example: Example) throws { try example.check { $0.mentionLines([.person]) } }
}
