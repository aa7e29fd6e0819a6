import Testing

@testable import IsnadLexicon

@Suite struct LetterFoldingTests {
  @Test(
    "every Latin letter with a mark folds to the letter it decomposes to",
    arguments: [0xC0...0x17F, 0x1E00...0x1EFF])
  func latin(range: ClosedRange<Int>) throws {
    for value in range {
      let scalar = try #require(Unicode.Scalar(UInt32(value)))
      guard scalar.properties.isAlphabetic, let base = String(scalar).decomposed.first, base < 0x80 else {
        continue
      }
      let folded = Folding.folded(scalar.value)
      #expect(folded.letter == base | 0x20, "\(scalar)")
      #expect(folded.isUpper == scalar.properties.isUppercase, "\(scalar)")
    }
  }

  @Test("any scalar folds without a trap, and folding is stable")
  func all() {
    for value in stride(from: UInt32(0x80), to: 0x11_0000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.folded(scalar.value)
      if once.letter >= 0x80 { #expect(Folding.folded(once.letter).letter == once.letter, "\(value)") }
    }
  }
}

extension String {
  /// The scalars of the canonical decomposition.
  fileprivate var decomposed: [UInt32] {
    // Canonically equivalent strings are equal, so the base is the ASCII letter that with some mark equals the text.
    let letters = (0x41...0x5A).map { UInt32($0) } + (0x61...0x7A).map { UInt32($0) }
    for letter in letters {
      for mark in 0x300...0x331 {
        var candidate = ""
        candidate.unicodeScalars.append(Unicode.Scalar(letter) ?? " ")
        candidate.unicodeScalars.append(Unicode.Scalar(UInt32(mark)) ?? " ")
        if candidate == self { return [letter, UInt32(mark)] }
      }
    }
    return []
  }
}
