/// The number of Unicode scalars before any UTF-8 offset of a text.
struct ScalarOffsets {
  /// The number of scalars before every 64th byte; nil where every byte is a scalar.
  private let counts: [Int]?
  private let bytes: [UInt8]

  /// - Complexity: O(*n*).
  init(_ text: String) {
    bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      counts = nil
      return
    }
    var counts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % 64 == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts
  }

  /// - Complexity: O(1).
  subscript(offset: Int) -> Int {
    let offset = min(max(0, offset), bytes.count)
    guard let counts, offset > 0 else { return offset }
    let block = (offset - 1) / 64
    let rest = bytes[(block * 64)..<offset].count { $0 & 0xC0 != 0x80 }
    return counts[block] + rest
  }
}
