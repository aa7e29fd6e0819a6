import Isnad
import Testing

@testable import isnad_cli

@Suite struct AnalysisFilterTests {
  private func filtered(_ filter: AnalysisFilter) throws -> Document {
    filter(
      try Analyzer().analyze(
        "“The road is open,” Anna Berg said. Qassem Soleimani said the road was closed. Reuters reported floods."
      ))
  }

  private func speakers(_ document: Document) -> [String] {
    document.quotes.compactMap { document.speaker(of: $0)?.name }
  }

  @Test func aSpeakerInAnySpelling() throws {
    let document = try filtered(AnalysisFilter(speakers: ["suleimani"]))
    #expect(speakers(document) == ["Qassem Soleimani"])
    #expect(document.mentions.contains { document.text(of: $0) == "Anna Berg" })
  }

  @Test func typesOfSpeakersAndMentions() throws {
    let document = try filtered(AnalysisFilter(types: [.outlet]))
    #expect(speakers(document) == ["Reuters"])
    #expect(document.mentions.map { String(document.text(of: $0)) } == ["Reuters"])
  }

  @Test func onlyWhatIsSure() throws {
    let all = try filtered(AnalysisFilter())
    let bound = try #require(all.quotes.map(\.confidence).max())
    let sure = try filtered(AnalysisFilter(minimumConfidence: bound))
    #expect(!sure.quotes.isEmpty && sure.quotes.count < all.quotes.count)
    #expect(try filtered(AnalysisFilter(minimumConfidence: 2)).mentions.isEmpty)
  }

  @Test(arguments: [
    ("suleimani", "Qassem Soleimani", true), ("Qasem Sulaymani", "Qassem Soleimani", true),
    ("Hassan Soleimani", "Qassem Soleimani", false), ("Berg", "Anna Berg", true),
    ("Berger", "Anna Berg", false),
    ("", "Anna Berg", false), ("Berg", "", false),
  ])
  func names(wanted: String, name: String, matches: Bool) {
    #expect(SpokenName(wanted).matches(name) == matches)
  }
}
