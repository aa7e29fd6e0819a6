import Testing

@testable import Isnad

@Suite struct NounVerbsTests {
  private func cues(_ text: String) throws -> [String] {
    try Sample.withQuoteScene(text) { scene in
      scene.cues.filter { $0.form == .finite }.map { scene.reading.words($0.tokens) }
    }
  }

  @Test(arguments: [
    ("The report states that it was late.", "states"), ("It was late, the report states.", "states"),
    ("Anna Berg claims victory.", "claims"), ("Officials demand answers.", "demand"),
    ("It was late, Novak notes.", "notes"), ("He states it.", "states"),
  ])
  func verbs(_ text: String, _ cue: String) throws { #expect(try cues(text) == [cue]) }

  @Test(arguments: [
    "The southern states are dry.", "In eight states it rained.", "He lives in key battleground states.",
    "The party rules are old.",
  ])
  func nouns(_ text: String) throws { #expect(try cues(text) == []) }
}
