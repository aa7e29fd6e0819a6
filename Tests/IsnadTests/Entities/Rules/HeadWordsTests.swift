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
    Example(
      "They wrote to the Ministry of Oceans and Fisheries about it.",
      "organization Ministry of Oceans and Fisheries"),
    Example(
      "They wrote to the Institute for Forest, Snow and Landscape Research about it.",
      "organization Institute for Forest, Snow and Landscape Research"),
    Example(
      "They wrote to the Turkish Exporters’ Assembly about it.", "organization Turkish Exporters’ Assembly"),
    Example(
      "They wrote to the National Quorn Monitoring and Research Centre about it.",
      "organization National Quorn Monitoring and Research Centre"),
    Example("They wrote to Anna Berg and Research Centre about it.", "organization Research Centre"),
    Example("They wrote to the Chief Financial Officer about it."),
    Example("They wrote to the Ministry of Public Works about it.", "organization Ministry of Public Works"),
    Example(
      "They wrote to the Ministry of Bridges and Anna Berg about it.", "organization Ministry of Bridges"),
    Example("They wrote to the Ministry of Bridges and Iraq about it.", "organization Ministry of Bridges"),
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

  @Test(arguments: [
    Example("They read it in the newspaper Qarat on Monday.", "outlet Qarat"),
    Example("They read it in the local daily The Qarat on Monday.", "outlet Qarat"),
  ])
  func outlets(_ example: Example) throws { try example.check { $0.mentionLines([.outlet]) } }

  @Test(arguments: [
    Example("They read it daily. Qarat was there too."),
    Example("They read a newspaper in May."),
  ])
  func noOutlets(_ example: Example) throws { try example.check { $0.mentionLines([.outlet]) } }

  @Test(
    "a given name and a head-word that is a surname too",
    arguments: [
      Example("They met Clara Banner there.", "person Clara Banner"),
      Example("They met Monte Brown there.", "person Monte Brown"),
      Example("They met Tal Haddad there.", "person Tal Haddad"),
      Example("They met James Hill there.", "person James Hill"),
      Example("They met the Anna Foundation there.", "organization Anna Foundation"),
      Example("They read the Charlotte Post there.", "outlet Charlotte Post"),
      Example("They read the Clara Journal there.", "outlet Clara Journal"),
      Example("They climbed Monte Qarat there.", "location Monte Qarat"),
    ])
  func surnames(_ example: Example) throws {
    try example.check { $0.mentionLines([.person, .organization, .outlet, .location]) }
  }
}
