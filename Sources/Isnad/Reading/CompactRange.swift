/// A range of tokens or of UTF-8 offsets in eight bytes: of what is kept for every candidate of a text, half the size is half
/// the time to move it about.
struct CompactRange: Hashable, BitwiseCopyable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  /// A range within a text of less than 4 GB, as all are that the tokenizer takes.
  @inline(__always)
  init(_ range: Range<Int>) {
    lower = UInt32(truncatingIfNeeded: range.lowerBound)
    upper = UInt32(truncatingIfNeeded: range.upperBound)
  }

  @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (Int(lower), Int(upper))) }
}
