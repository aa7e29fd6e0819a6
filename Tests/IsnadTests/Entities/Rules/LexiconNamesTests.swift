import Isnad
import Testing

@Suite struct LexiconNamesTests {
  @Test(arguments: [
    Example("Hadi al-Ameri arrived in Baghdad today.", "person Hadi al-Ameri", "location Baghdad"),
    Example("The Washington Post reported from Washington.", "outlet Washington Post", "location Washington"),
    Example(
      "Iraqis and Sunni clerics came with Turkish officials.", "group Iraqis", "group Sunni", "group Turkish"),
    Example(
      "The minister flew from New York to the United Nations.", "location New York",
      "organization United Nations"),
    Example("The town of Ramadi lies in Anbar province.", "location Ramadi", "location Anbar"),
  ])
  func types(_ example: Example) throws {
    try example.check { $0.mentionLines([.person, .organization, .location, .group, .outlet]) }
  }

  @Test(arguments: [
    Example("The US-led coalition left.", "location US"),
    Example("They saw Iran-backed groups leave.", "location Iran"),
    Example("The anti-ISIL forces left.", "organization ISIL"),
    Example("Iraq's roads and Iraq’s bridges are old.", "location Iraq", "location Iraq"),
    Example("Officials in the U.S. and the UK are ready.", "location U.S.", "location UK"),
    Example("Northern Iraq is dry.", "location Northern Iraq"),
    Example("في بغداد", "location بغداد"),
    .limited("wa- is written in one with the name", "وبغداد", "location بغداد"),
    Example("They do not let us in, and it is all about us.", ""),
  ])
  func partsOfWords(_ example: Example) throws {
    try example.check { document in
      let lines = document.mentionLines([.person, .organization, .location, .group, .outlet])
      return lines.isEmpty ? [""] : lines
    }
  }

  @Test(arguments: [
    ("Hadi al-Ameri", "person/hadi-al-ameri"),
    ("Hadi Al-Ameri", "person/hadi-al-ameri"),
    ("Hadi al Ameri", "person/hadi-al-ameri"),
    ("Hadi al-Amiri", "person/hadi-al-ameri"),
    ("هادي العامري", "person/hadi-al-ameri"),
    ("Baghdad", "place/baghdad"),
  ])
  func oneEntryUnderAnySpelling(_ name: String, _ id: String) throws {
    let document = try Sample.analyze("Yesterday \(name) was in the news.")
    #expect(document.entities.compactMap(\.lexiconID) == [id])
  }

  @Test func lexiconsOfOnesOwnComeFirst() throws {
    // Without a lexicon of one's own the name is unknown; see IsnadLexiconSource for reading one.
    let document = try Sample.analyze("They met in qarat-on-sea.")
    #expect(document.mentions.isEmpty)
  }
}
