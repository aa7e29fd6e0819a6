/// What the words of a name look like: for each of four traits a mask in which bit *i* stands for word *i*, side by side in one
/// number, so that a form's demands are compared with a text's words all at once. Words beyond the sixteenth have no bits.
struct WordTraits: OptionSet, Hashable, BitwiseCopyable, Sendable {
  let rawValue: UInt64

  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameters:
  ///   - capitals: words that start with a capital.
  ///   - uppers: words of capitals alone, of which there are two at least.
  ///   - allUpper: the same and single capitals.
  ///   - possessives: words that end in a possessive.
  @inline(__always)
  init(
    capitals: FormPath.Bits = 0, uppers: FormPath.Bits = 0, allUpper: FormPath.Bits = 0,
    possessives: FormPath.Bits = 0
  ) {
    rawValue =
      UInt64(capitals) | UInt64(uppers) &<< 16 | UInt64(allUpper) &<< 32 | UInt64(possessives) &<< 48
  }

  /// The traits of a word of a text whose bit this is; none for the bit 0.
  @inline(__always)
  init(of word: TokenRecord, bit: FormPath.Bits) {
    // Four bits, from a byte for each shape, are spread over the masks by one multiplication.
    let bits: UInt64 =
      1 << (8 * UInt64(WordShape.capitalized.rawValue)) | 7 << (8 * UInt64(WordShape.upper.rawValue))
      | 1 << (8 * UInt64(WordShape.mixedUpper.rawValue))
    var first = bits &>> (UInt64(word.shape.rawValue) &<< 3) & 7
    first |= (word.length == 1 ? 4 : 0) & first &<< 2
    first |= word.possessive != 0 ? 8 : 0
    first = first &* (1 | 1 << 15 | 1 << 30 | 1 << 45) & (1 | 1 << 16 | 1 << 32 | 1 << 48)
    // No mask runs into the next one.
    rawValue = first &* UInt64(bit)
  }

  @inline(__always)
  var possessives: FormPath.Bits { FormPath.Bits(truncatingIfNeeded: rawValue &>> 48) }
}
