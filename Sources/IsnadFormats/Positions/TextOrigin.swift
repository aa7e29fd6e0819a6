internal import IsnadText

/// The file that a text was taken from, such as the HTML of an article, and which of its bytes each piece came from.
///
/// ```swift
/// // <p>Fish &amp; chips</p> gives "Fish & chips"
/// let origin = TextOrigin(bytes: html, pieces: [
///   .init(text: 0..<5, source: 3..<8),     // "Fish "
///   .init(text: 5..<6, source: 8..<13),    // "&" from "&amp;"
///   .init(text: 6..<12, source: 13..<19),  // " chips"
/// ])
/// origin.sourceRange(of: 0..<6)            // 3..<13
/// ```
public struct TextOrigin: Sendable {
  /// A stretch of the text and what it came from, in UTF-8 offsets. Stretches of the same length correspond byte by
  /// byte; others only as wholes.
  public struct Piece: Sendable, Hashable {
    /// Where it stands in the text.
    public var text: Range<Int>
    /// Where it came from.
    public var source: Range<Int>

    /// A piece of text and its source.
    public init(text: Range<Int>, source: Range<Int>) {
      self.text = text
      self.source = source
    }
  }

  /// The file as it was read.
  public let bytes: [UInt8]
  /// The pieces in order of the text. What lies between them (line breaks put between paragraphs) has no source.
  public let pieces: [Piece]

  /// A file and the pieces of text taken from it, in order.
  public init(bytes: [UInt8], pieces: [Piece]) {
    self.bytes = bytes
    self.pieces = pieces
  }

  /// The range of the file that a range of the text came from: from the source of its first byte to that of its last.
  ///
  /// - Complexity: O(log *n*) for *n* pieces.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let first = firstPiece(endingAfter: range.lowerBound)
    let start = first.map { source(of: range.lowerBound, in: $0, isEnd: false) } ?? bytes.count
    if range.isEmpty { return start..<start }
    guard var last = firstPiece(endingAfter: range.upperBound - 1) else {
      return start..<max(start, bytes.count)
    }
    if last.text.lowerBound >= range.upperBound, let before = piece(before: last) { last = before }
    return start..<max(start, source(of: range.upperBound, in: last, isEnd: true))
  }

  private func source(of offset: Int, in piece: Piece, isEnd: Bool) -> Int {
    let distance = min(max(0, offset - piece.text.lowerBound), piece.text.count)
    if piece.text.count == piece.source.count { return piece.source.lowerBound + distance }
    return isEnd && distance > 0 ? piece.source.upperBound : piece.source.lowerBound
  }

  private func index(endingAfter offset: Int) -> Int {
    pieces.partitioningIndex { $0.text.upperBound > offset }
  }

  private func firstPiece(endingAfter offset: Int) -> Piece? {
    let index = index(endingAfter: offset)
    return index < pieces.count ? pieces[index] : nil
  }

  private func piece(before piece: Piece) -> Piece? {
    let index = index(endingAfter: piece.text.lowerBound) - 1
    return index >= 0 ? pieces[index] : nil
  }
}
