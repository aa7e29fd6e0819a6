import Isnad
import Testing

@Suite struct HeadWordsTests {
  @Test(arguments: [
    Example("They wrote to the Ministry of Bridges about it.", "organization Ministry of Bridges"),
    Example(
      "They wrote to the Rivertown Builders Association about it.",
      "organization Rivertown Builders Association"),
    Example("They studied at the University of Rivertown for years.", "organization University of Rivertown"),
    Example("They studied at Rivertown University for years.", "organization Rivertown University"),
    Example(
      "They wrote to the Department of Road Safety about it.", "organization Department of Road Safety"),
    Example("They wrote to Freedonia’s Ministry of Bridges about it.", "organization Ministry of Bridges"),
  ])
  func organizations(_ example: Example) throws { try example.check { $0.mentionLines([.organization]) } }

  @Test(arguments: [
    Example(
      "They went to Qarat province on foot.", "location Qarat"),
    Example(
      "They went to the town of Qarat on foot.", "location Qarat"),
    Example("They went to Qarat Province on foot.", "location Qarat Province"),
    Example("They climbed Mount Qarat on foot.", "location Mount Qarat"),
  ])
  func places(_ example: Example) throws { try example.check { $0.mentionLines([.location]) } }
}
