/// Strings one behind the other, each behind its length.
struct StringPool {
  private(set) var bytes: [UInt8] = []

  /// Appends a string and returns where it starts.
  mutating func add(_ string: String) -> UInt32 {
    var string = string
    return string.withUTF8 { add($0) }
  }

  /// The same for the bytes of a string.
  mutating func add(_ string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let offset = UInt32(bytes.count)
    var length = string.count
    while length >= 0x80 {
      bytes.append(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    bytes.append(UInt8(length))
    bytes.append(contentsOf: string)
    return offset
  }
}
