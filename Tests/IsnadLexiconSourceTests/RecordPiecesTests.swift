import Testing

@testable import IsnadLexiconSource

@Suite struct RecordPiecesTests {
  @Test("records with the lines at which they start")
  func split() {
    let pieces = RecordPieces.split("# c\n\n- id: a\n  name: A\n- {id: b}\n")
    #expect(pieces.map(\.line) == [1, 3, 5])
    #expect(pieces.map(\.text) == ["# c\n\n", "- id: a\n  name: A\n", "- {id: b}\n"])
  }
}
