import Testing

@testable import IsnadText

@Suite struct WordTablesTests {
  @Test func manyShortTextsAreWorthTheKernelToo() throws {
    let tables = try #require(WordTables.shared(for: try Breaker(kind: 0, locale: "en")))
    for _ in 0..<300 { _ = tables.kernel(forLength: 1000) }
    #expect(tables.kernel(forLength: 1000) != nil)
  }

  @Test func tokenizersOfTheSameRulesShareTheirTables() throws {
    let (first, second) = (try Breaker(kind: 0, locale: "en"), try Breaker(kind: 0, locale: "en"))
    let tables = try #require(WordTables.shared(for: first))
    #expect(tables === WordTables.shared(for: second))
  }
}
