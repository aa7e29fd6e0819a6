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

  /// While some tasks read, others give their copies other lexicons: each reads with what its copy has.
  @Test func lexiconsAreSwappedMeanwhile() async throws {
    let plain = try Sample.analyzer
    let names = ["Peter Novak", "Anna Berg", "Elena Moreau"]
    let lexicons = try names.enumerated().map {
      try Lexicon([LexiconEntry(id: "person/of-lexicon-\($0.offset)", name: $0.element)])
    }
    let alone = Self.texts.map { plain.analyze($0).summary }
    await withTaskGroup(of: (Int, Document.Summary, [String]).self) { group in
      for round in 0..<120 {
        let index = round % Self.texts.count
        group.addTask {
          var own = plain
          own.lexicons = own.lexicons.adding(lexicons[round % lexicons.count])
          let found = own.analyze(Self.texts[index]).entities.compactMap(\.lexiconID)
          own.lexicons = plain.lexicons
          return (index, own.analyze(Self.texts[index]).summary, found.filter { $0.contains("of-lexicon") })
        }
      }
      var all: Set<String> = []
      for await (index, summary, found) in group {
        #expect(summary == alone[index])
        all.formUnion(found)
      }
      #expect(all.count == names.count)
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
