import Testing

@testable import Isnad

@Suite struct CoordinationTests {
  @Test(arguments: [
    ("He laughed and said", "and"), ("He laughed and, after a while, said", "and"),
    ("He left, but in a later interview said", "but"), ("He left and on Monday said", "and"),
    ("He laughed, said", nil), ("He met officials in Rome and in Paris said", nil),
    ("He left and, she was late, said", nil), ("said", nil),
  ])
  func beforeTheLastWord(_ text: String, _ coordinator: String?) throws {
    let found = try Sample.withQuoteScene(text) { scene in
      scene.coordinator(before: scene.reading.count - 1).map { scene.reading.words($0..<$0 + 1) }
    }
    #expect(found == coordinator)
  }
}
