import Isnad
import IsnadText

/// The positions of one document in the unit and the text of the output.
///
/// All of them are converted together, in one pass over the text, and looked up afterwards.
struct DocumentOffsets {
  /// The UTF-8 offsets that occur, ascending.
  private let utf8: [Int]
  /// The same in the unit of the output.
  private let converted: [Int]
  private let origin: TextOrigin?
  private let isIdentity: Bool

  /// - Complexity: O(*n*) for the text and O(*m* log *m*) for the positions; O(1) for UTF-8 without an origin.
  init(
    _ document: Document, encoding: OffsetEncoding, text: UnsafeRawBufferPointer, origin: TextOrigin? = nil
  ) {
    self.origin = origin
    isIdentity = encoding == .utf8
    if isIdentity {
      (utf8, converted) = ([], [])
      return
    }
    let ranges = Self.ranges(in: document).map { origin?.sourceRange(of: $0) ?? $0 }
    utf8 = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
    let positions = utf8
    if let origin {
      converted = origin.bytes.withUnsafeBytes { encoding.offsets(ofUTF8: positions, in: $0) }
    } else {
      converted = encoding.offsets(ofUTF8: positions, in: text)
    }
  }

  /// The range that stands for one of the document's ranges.
  /// - Complexity: O(log *m*) for *m* positions.
  func converted(_ range: Range<Int>) -> Range<Int> {
    let range = origin?.sourceRange(of: range) ?? range
    let start = converted(range.lowerBound)
    return start..<max(start, converted(range.upperBound))
  }

  private func converted(_ offset: Int) -> Int {
    if isIdentity { return offset }
    let index = utf8.partitioningIndex { $0 >= offset }
    return index < utf8.count ? converted[index] : converted.last ?? 0
  }

  private static func ranges(in document: Document) -> [Range<Int>] {
    document.mentions.map(\.range) + document.quotes.flatMap(\.ranges)
  }
}

extension Quote {
  /// Every range that the quotation has: content, cue and the phrases of those who take part.
  var ranges: [Range<Int>] {
    spans + [cue, speaker?.range, addressee?.range].compactMap { $0 } + chain.map(\.range)
  }
}
