import Testing

@testable import IsnadLexicon

@Suite struct MatchedWordsTests {
  @Test(
    "words fit a form or not",
    arguments: [
      ("Anna Berg", CasePolicy.name, "Anna Berg", true), ("Anna Berg", .name, "ANNA BERG", true),
      ("Anna Berg", .name, "Anna berg", false), ("Anna Berg", .any, "anna berg", true),
      ("Anna Berg", .exact, "Anna Berg", true), ("Anna Berg", .exact, "ANNA BERG", false),
      ("anna berg", .exact, "Anna berg", false), ("PMU", .upper, "PMU", true), ("PMU", .upper, "Pmu", false),
      ("A Team", .upper, "A TEAM", true), ("Anna Berg", .name, "Anna Berg's", true),
      ("Anna Berg", .name, "Anna's Berg", false), ("McDonald's", .name, "McDonald's", true),
      ("McDonald's", .name, "McDonald", false), ("St. Paul", .name, "St. Paul", true),
      ("Saint Paul", .name, "Saint. Paul", false),
    ])
  func fit(form: String, policy: CasePolicy, text: String, fits: Bool) throws {
    let demand = try demand(form, policy)
    try Sample.table(text).withUnsafeRecords { tokens in
      #expect(taking(tokens).fit(demand) == (fits ? 1 : 0))
    }
  }

  @Test(
    "where a form ends",
    arguments: [
      ("Anna Berg", "Anna Berg said", 2, 9), ("Anna Berg", "Anna Berg's", 2, 9),
      ("McDonald's", "McDonald's", 1, 10), ("Apple Inc.", "Apple Inc. said", 3, 10),
      ("Apple", "Apple. He", 1, 5), ("U.S.", "U.S. troops", 2, 4),
    ])
  func end(form: String, text: String, tokens count: Int, offset: UInt32) throws {
    let demand = try demand(form, .name)
    let words = form.split(separator: " ").count
    try Sample.table(text).withUnsafeRecords { tokens in
      let end = taking(tokens, words).end(demand)
      #expect(end.token == count - 1 && end.offset == offset)
    }
  }

  private func demand(_ form: String, _ policy: CasePolicy) throws -> LexiconLayout.Demand {
    let table = try Sample.table(form)
    var words: [UInt64] = []
    return .init(FormPath(table, 0..<table.count, words: &words), use: .name, casePolicy: policy)
  }

  /// All words of a text, or the first ones.
  private func taking(_ tokens: UnsafeBufferPointer<TokenRecord>, _ count: Int = .max) -> MatchedWords {
    var words = MatchedWords(tokens, first: 0)
    var taken = 1
    while taken < count, let next = NextWord(behind: words.last, tokens) {
      words.take(next)
      taken += 1
    }
    return words
  }
}
