import Isnad

/// The text of a document by ranges of UTF-8 offsets, each in time of its own length.
struct DocumentSlices {
  private let bytes: [UInt8]

  init(_ document: Document) { bytes = Array(document.text.utf8) }

  /// How long the text is, in bytes.
  var count: Int { bytes.count }

  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The bytes in a range.
  func utf8(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range.clamped(to: 0..<bytes.count)] }

  /// A range without the white space at both its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
