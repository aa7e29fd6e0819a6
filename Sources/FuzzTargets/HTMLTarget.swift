internal import IsnadFormats
internal import IsnadHTML

/// Any bytes are a page with a text whose every piece says where it came from, or are refused for their depth.
struct HTMLTarget: FuzzTarget {
  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    let article: HTMLArticle
    do {
      article = try HTMLArticle(bytes)
    } catch {
      return try require(!error.description.isEmpty, "refused without a reason")
    }
    let text = Array(article.text.utf8)
    let origin = article.origin
    try require(origin.bytes.count == bytes.count, "a page of \(origin.bytes.count) bytes")
    var end = 0
    for piece in origin.pieces {
      try require(
        piece.text.lowerBound >= end && piece.text.upperBound <= text.count, "\(piece) behind \(end)")
      try require(
        piece.source.lowerBound >= 0 && piece.source.upperBound <= bytes.count, "\(piece) is beyond the page")
      if piece.text.count == piece.source.count, piece.text.count > 1 {
        // Byte by byte, but for what stands for other white space and for forbidden characters: a space and U+FFFD.
        try require(
          zip(text[piece.text], origin.bytes[piece.source]).allSatisfy {
            $0 == $1 || $0 == 0x20 || $0 == 0xEF || $0 == 0xBF || $0 == 0xBD
          }, "\(piece): another text")
      }
      end = piece.text.upperBound
    }
    if thoroughly { try checkRanges(origin, text.count) }
  }

  private func checkRanges(_ origin: TextOrigin, _ count: Int) throws {
    for start in 0...count {
      for length in [0, 1, 7] {
        let source = origin.sourceRange(of: start..<min(count, start + length))
        try require(
          source.lowerBound >= 0 && source.upperBound <= origin.bytes.count, "\(start): \(source) of the page"
        )
      }
    }
  }
}
