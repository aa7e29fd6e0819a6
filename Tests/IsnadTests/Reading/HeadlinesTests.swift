import Testing

@testable import Isnad

@Suite struct HeadlinesTests {
  /// Whether the first sentence is shouted, and whether it is a headline.
  private func first(_ text: String) throws -> (isShouted: Bool, isHeadline: Bool) {
    try Sample.withQuoteScene(text) {
      let scene = $0.scene
      let headlines = Headlines(scene.reading.capitalRuns(scene.findings.traits), scene.reading)
      return (headlines.isShouted(0), headlines.isHeadline(0))
    }
  }

  @Test(arguments: [
    ("They met Anna Berg in the old town.", false, false),
    ("MINISTER LEAVES TOWN", true, true),
    // Words of closed classes are in no run of capitals.
    ("WHAT WERE THEY?", true, true),
    ("Old Bridge Market Road Closed", false, true),
    // A sentence ends with a stop.
    ("Old Bridge Market Road Closed.", false, false),
    // A list of names has short runs.
    ("Anna Berg, Peter Novak, Salim Haddad", false, false),
    ("The PMU and NATO met", false, false),
  ])
  func capitals(text: String, isShouted: Bool, isHeadline: Bool) throws {
    let found = try first(text)
    #expect(found.isShouted == isShouted)
    #expect(found.isHeadline == isHeadline)
  }
}
