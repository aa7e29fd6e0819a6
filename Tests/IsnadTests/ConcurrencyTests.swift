import Isnad
import Testing

@Suite struct ConcurrencyTests {
  static let texts = [
    "“The road is open,” Peter Novak told Reuters on Monday. He added that the bridge was closed.",
    "According to the Ministry of Transport, the works are late.\n\nAnna Berg denied it. “No,” she said.",
    "Hadi al-Ameri arrived in Baghdad. Ameri said the Popular Mobilization Units (PMU) would stay.",
    "“One.\n\n“Two,” Elena Moreau said. 'It isn't,' he replied.",
    "",
  ]

  @Test func oneAnalyzerServesManyTasks() async throws {
    let analyzer = try Sample.analyzer
    let alone = Self.texts.map { analyzer.analyze($0).summary }
    await withTaskGroup(of: (Int, Document.Summary).self) { group in
      for round in 0..<200 {
        let index = round % Self.texts.count
        group.addTask { (index, analyzer.analyze(Self.texts[index]).summary) }
      }
      for await (index, summary) in group { #expect(summary == alone[index]) }
    }
  }

  @Test func twoAnalyzersAgree() throws {
    let other = try Analyzer()
    for text in Self.texts { #expect(other.analyze(text).summary == (try Sample.analyze(text).summary)) }
  }

  @Test func theSameTwice() throws {
    let text = Self.texts.joined(separator: "\n\n")
    #expect(try Sample.analyze(text).summary == Sample.analyze(text).summary)
  }
}
