import Testing

@testable import Isnad

@Suite struct ClauseShapeTests {
  private func hasVerb(_ text: String) throws -> Bool {
    try Sample.withQuoteScene(text) { $0.hasVerb(0..<$0.reading.count) }
  }

  @Test(arguments: [
    "he'd go", "she’ll leave it", "there's a road", "the army controls the town", "the council approved it",
    "prices rose", "Novak wants it", "the road is safe",
  ])
  func withAVerb(_ text: String) throws { #expect(try hasVerb(text)) }

  @Test(arguments: [
    "a million private sector jobs", "the money in undisclosed payments", "a US-backed force",
    "the old road to the coast", "Drew Barnes",
  ])
  func withoutAVerb(_ text: String) throws { #expect(try !hasVerb(text)) }

  @Test(arguments: [
    ("the studio where he worked", false), ("the man who came", false),
    ("the plan that would have cut taxes", false),
    ("the man who came was ill", true), ("China hopes that all will come", true), ("it helps the town", true),
    ("the two raised money", true),
    ("the towns remain without water", true),
  ])
  func withAVerbOfItsOwn(text: String, expected: Bool) throws {
    #expect(try Sample.withQuoteScene(text) { $0.hasMainVerb(0..<$0.reading.count) } == expected)
  }

  @Test func aWellIsNoContraction() throws {
    let found = try Sample.withQuoteScene("well shell ill we’ll she'll") { scene in
      (0..<scene.reading.count).map { scene.isContraction($0) }
    }
    #expect(found == [false, false, false, true, true])
  }
}
