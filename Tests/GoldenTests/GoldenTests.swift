import Isnad
import Testing

/// The whole output of every article in the corpus, compared with what was looked at and found right, or known.
///
/// `ISNAD_UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes the expectations anew and prints what changed.
@Suite struct GoldenTests {
  private static let analyzer = Result { try Analyzer() }

  @Test(arguments: GoldenCorpus.articles)
  func article(_ name: String) throws {
    let document = try Self.analyzer.get().analyze(utf8: try GoldenCorpus.article(name))
    let found = GoldenForm(document: document).description
    let expected = (try? GoldenCorpus.expectation(name)) ?? ""
    let changes = LineChanges(from: expected, to: found)
    if GoldenCorpus.isUpdating {
      if !changes.isEmpty { print("\(name)\n\(changes)") }
      try GoldenCorpus.write(expectation: found, name)
    } else {
      #expect(changes.isEmpty, "\(name)\n\(changes)")
    }
  }

  /// Each article has its expectation, each expectation its article.
  @Test func pairs() throws {
    let widows = GoldenCorpus.expectations.filter { !GoldenCorpus.articles.contains($0) }
    if GoldenCorpus.isUpdating {
      for name in widows { try GoldenCorpus.removeExpectation(name) }
    } else {
      #expect(GoldenCorpus.expectations == GoldenCorpus.articles)
    }
    #expect(GoldenCorpus.articles.count >= 64)
  }
}
