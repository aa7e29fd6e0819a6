import IsnadText
import Testing

@testable import IsnadLexicon

@Suite struct FormPathTests {
  private static func path(_ form: String) throws -> (FormPath, [UInt64]) {
    let table = try Sample.table(form)
    var words: [UInt64] = []
    return (FormPath(table, 0..<table.count, words: &words), words)
  }

  @Test(
    "words and what they demand",
    arguments: [
      ("Hadi al-Ameri", 3, 0b101, 0, 0, 0), ("St. Petersburg", 2, 0b11, 0, 0, 0b1),
      ("St Petersburg", 2, 0b11, 0, 0, 0b1),
      ("McDonald's", 1, 0b1, 0, 0b1, 0), ("Lloyd's of London", 3, 0b101, 0, 0b1, 0),
      ("PMU", 1, 0b1, 0b1, 0, 0),
      ("Apple Inc.", 2, 0b11, 0, 0, 0b10), ("Teachers’ Union", 2, 0b11, 0, 0, 0),
      ("Johnson & Johnson", 3, 0b101, 0, 0, 0),
      ("- ’", 0, 0, 0, 0, 0), ("", 0, 0, 0, 0, 0), ("... x", 1, 0, 0, 0, 0),
    ] as [(String, Int, UInt16, UInt16, UInt16, UInt16)])
  func paths(form: String, words: Int, capitals: UInt16, uppers: UInt16, possessives: UInt16, stops: UInt16)
    throws
  {
    let (path, found) = try Self.path(form)
    #expect(found.count == words)
    #expect(path.capitals == capitals)
    #expect(path.uppers == uppers)
    #expect(path.possessives == possessives)
    #expect(path.stops == stops)
  }

  @Test("words beyond the sixteenth make no demands")
  func long() throws {
    let (path, words) = try Self.path(String(repeating: "A's. ", count: 40))
    #expect(words.count == 40)
    #expect(path.possessives == .max && path.stops == .max)
  }
}
