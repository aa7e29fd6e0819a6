/// Sixty-four bytes of text, looked at eight at a time in a general register.
struct ByteBlock {
  /// The bytes at which something may happen, one bit each: the first of every character, but of a run of ASCII
  /// letters only the first. nil when the bytes are not well-formed as far as lead and continuation bytes go.
  let visits: UInt64?

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ text: UnsafePointer<UInt8>, skipsLetters: Bool) {
    let bytes = UnsafeRawPointer(text)
    var letters: UInt64 = 0
    var any: UInt64 = 0
    for i in 0..<8 {
      let word = bytes.loadUnaligned(fromByteOffset: i &* 8, as: UInt64.self)
      any |= word
      // Bit 7 of a sum tells whether the byte reaches a letter; with bit 7 cleared no sum carries over.
      let folded = (word | 0x2020_2020_2020_2020) & ~Self.highBits
      let reachesA = folded &+ 0x1F1F_1F1F_1F1F_1F1F
      let passesZ = folded &+ 0x0505_0505_0505_0505
      letters |= (reachesA & ~passesZ & ~word & Self.highBits) &>> UInt64(7 &- i)
    }
    letters = Self.transpose(letters)
    let skipped = skipsLetters ? letters & (letters &<< 1) : 0
    guard any & Self.highBits != 0 else {
      visits = ~skipped
      return
    }
    var continuations: UInt64 = 0
    var twos: UInt64 = 0
    var threes: UInt64 = 0
    var fours: UInt64 = 0
    for i in 0..<8 {
      let word = bytes.loadUnaligned(fromByteOffset: i &* 8, as: UInt64.self)
      let shift = UInt64(7 &- i)
      let atLeastTwo = word & (word &<< 1)
      let atLeastThree = atLeastTwo & (word &<< 2)
      continuations |= (word & ~(word &<< 1) & Self.highBits) &>> shift
      twos |= (atLeastTwo & Self.highBits) &>> shift
      threes |= (atLeastThree & Self.highBits) &>> shift
      fours |= (atLeastThree & (word &<< 3) & Self.highBits) &>> shift
    }
    continuations = Self.transpose(continuations)
    var claimed = Self.transpose(twos) &<< 1
    if threes != 0 { claimed |= Self.transpose(threes) &<< 2 | Self.transpose(fours) &<< 3 }
    visits = claimed == continuations ? ~(skipped | continuations) : nil
  }

  /// Eight words' bits 7 were laid beside each other, bit i of byte j for byte j of word i; puts them in the order
  /// of the text. That takes 15 instructions for a block, where gathering each word takes a multiplication.
  @inline(__always)
  private static func transpose(_ bits: UInt64) -> UInt64 {
    var x = bits
    var t = (x ^ (x &>> 7)) & 0x00AA_00AA_00AA_00AA
    x ^= t ^ (t &<< 7)
    t = (x ^ (x &>> 14)) & 0x0000_CCCC_0000_CCCC
    x ^= t ^ (t &<< 14)
    t = (x ^ (x &>> 28)) & 0x0000_0000_F0F0_F0F0
    return x ^ t ^ (t &<< 28)
  }
}
