import IsnadFormats
import Testing

@Suite struct TextOriginTests {
  /// "<p>Fish &amp; chips</p><p>Peas</p>" as "Fish & chips", an empty line, "Peas".
  private let origin = TextOrigin(
    bytes: Array("<p>Fish &amp; chips</p><p>Peas</p>".utf8),
    pieces: [
      .init(text: 0..<5, source: 3..<8), .init(text: 5..<6, source: 8..<13),
      .init(text: 6..<12, source: 13..<19), .init(text: 14..<18, source: 26..<30),
    ])

  @Test(arguments: [
    (0..<4, 3..<7), (5..<6, 8..<13), (0..<6, 3..<13), (5..<12, 8..<19), (7..<12, 14..<19),
    (7..<18, 14..<30), (14..<18, 26..<30), (15..<16, 27..<28), (3..<3, 6..<6), (12..<14, 26..<26),
    (0..<13, 3..<19), (18..<18, 34..<34), (0..<99, 3..<34),
  ])
  func sourceRange(text: Range<Int>, source: Range<Int>) {
    #expect(origin.sourceRange(of: text) == source)
  }

  @Test func withoutPieces() {
    let origin = TextOrigin(bytes: Array("<p></p>".utf8), pieces: [])
    #expect(origin.sourceRange(of: 0..<3) == 7..<7)
  }
}
