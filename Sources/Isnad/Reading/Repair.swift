/// Makes text of any bytes without moving an offset.
package enum Repair {
  /// The bytes as text; each byte that is not part of well-formed UTF-8 becomes U+001A (SUBSTITUTE).
  /// - Complexity: O(*n*).
  package static func string(from bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pending = ArraySlice(bytes)
    while let first = pending.first {
      let length =
        first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
      let scalar = pending.prefix(length)
      if length > 0, scalar.count == length, String(validating: scalar, as: UTF8.self) != nil {
        result.append(contentsOf: scalar)
        pending = pending.dropFirst(length)
      } else {
        result.append(0x1A)
        pending = pending.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
