import RandomNumbers

extension SplitMix {
  init(_ seed: UInt64) { self.init(state: seed &* 0x9E37_79B9_7F4A_7C15) }

  /// A byte, half of the time an ASCII one.
  mutating func byte() -> UInt8 {
    let bits = next()
    return bits & 0x100 == 0 ? UInt8(truncatingIfNeeded: bits & 0x7F) : UInt8(truncatingIfNeeded: bits)
  }
}
