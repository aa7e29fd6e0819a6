/// A small generator of random numbers whose seed is an argument of the test.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A byte, half of the time an ASCII one.
  mutating func byte() -> UInt8 {
    let bits = next()
    return bits & 0x100 == 0 ? UInt8(truncatingIfNeeded: bits & 0x7F) : UInt8(truncatingIfNeeded: bits)
  }
}
