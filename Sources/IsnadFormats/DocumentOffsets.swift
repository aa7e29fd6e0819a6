/// Translates the UTF-8 offsets of one text into another unit.
///
/// A table of counts at every 64th byte is made once; each translation then looks at fewer than 64 bytes. For
/// characters, which have no such local rule, the table holds the start of each character instead.
struct DocumentOffsets {
  private enum Table {
    case identity
    case counts([UInt32], utf16: Bool)
    case starts([UInt32])
  }

  private static let stride = 64
  private let table: Table

  /// - Complexity: O(*n*) for text that is not ASCII, and for characters; O(*n*) with a tiny factor otherwise.
  init(_ text: String, unit: OffsetUnit) {
    switch unit {
    case .utf8: table = .identity
    case .utf16: table = Self.counts(text, utf16: true)
    case .scalar: table = Self.counts(text, utf16: false)
    case .character: table = Self.starts(text)
    }
  }

  /// The offset in the unit of this table, given the UTF-8 text; an offset inside a unit is rounded down.
  func translate(_ offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let offset = min(max(0, offset), utf8.count)
    switch table {
    case .identity:
      return offset
    case .counts(let counts, let utf16):
      let block = offset / Self.stride
      let from = block * Self.stride
      var count = Int(counts[block])
      for byte in utf8[from..<offset] { count += Self.units(byte, utf16: utf16) }
      return count
    case .starts(let starts):
      return Self.index(of: UInt32(clamping: offset), in: starts)
    }
  }

  @inline(__always)
  private static func units(_ byte: UInt8, utf16: Bool) -> Int {
    let scalar = byte & 0xC0 != 0x80 ? 1 : 0
    return utf16 && byte >= 0xF0 ? scalar + 1 : scalar
  }

  private static func counts(_ text: String, utf16: Bool) -> Table {
    var counts: [UInt32] = [0]
    var total = 0
    var isASCII = true
    var text = text
    text.withUTF8 { utf8 in
      isASCII = utf8.allSatisfy { $0 < 0x80 }
      if isASCII { return }
      counts.reserveCapacity(utf8.count / stride + 1)
      var position = 0
      while position + stride <= utf8.count {
        for byte in utf8[position..<position + stride] { total += units(byte, utf16: utf16) }
        counts.append(UInt32(clamping: total))
        position += stride
      }
    }
    return isASCII ? .identity : .counts(counts, utf16: utf16)
  }

  private static func starts(_ text: String) -> Table {
    var starts: [UInt32] = []
    var offset = 0
    for character in text {
      starts.append(UInt32(clamping: offset))
      offset += character.utf8.count
    }
    starts.append(UInt32(clamping: offset))
    return .starts(starts)
  }

  /// The index of the last start that is not beyond `offset`.
  private static func index(of offset: UInt32, in starts: [UInt32]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
