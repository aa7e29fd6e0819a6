import Isnad
import IsnadText

/// The positions of one document in the unit of the output.
///
/// All of them are converted together, in one pass over the text, and looked up afterwards.
struct DocumentOffsets {
  /// The UTF-8 offsets that occur, ascending.
  private let utf8: [Int]
  /// The same in the unit of the output.
  private let converted: [Int]
  private let isIdentity: Bool

  /// - Complexity: O(*n*) for the text and O(*m* log *m*) for the positions; O(1) for UTF-8.
  init(_ document: Document, encoding: OffsetEncoding, text: UnsafeRawBufferPointer) {
    isIdentity = encoding == .utf8
    if isIdentity {
      (utf8, converted) = ([], [])
    } else {
      utf8 = Self.positions(in: document)
      converted = encoding.offsets(ofUTF8: utf8, in: text)
    }
  }

  /// The position that stands for a UTF-8 offset of the document.
  /// - Complexity: O(log *m*) for *m* positions.
  func converted(_ offset: Int) -> Int {
    if isIdentity { return offset }
    var low = 0
    var high = utf8.count
    while low < high {
      let middle = (low + high) / 2
      if utf8[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < utf8.count ? converted[low] : converted.last ?? 0
  }

  private static func positions(in document: Document) -> [Int] {
    var positions: [Int] = []
    func add(_ range: Range<Int>) {
      positions.append(range.lowerBound)
      positions.append(range.upperBound)
    }
    for mention in document.mentions { add(mention.range) }
    for quote in document.quotes {
      for span in quote.spans { add(span) }
      if let cue = quote.cue { add(cue) }
      if let speaker = quote.speaker { add(speaker.range) }
      if let addressee = quote.addressee { add(addressee.range) }
      for party in quote.chain { add(party.range) }
    }
    positions.sort()
    return positions
  }
}
