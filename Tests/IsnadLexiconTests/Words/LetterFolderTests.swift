import Testing

@testable import IsnadLexicon

@Suite struct LetterFolderTests {
  @Test("a stop is noted, and kept only in decimal fractions")
  func stops() {
    var withStop = LetterFolder()
    withStop.add(ascii: 0x33, isDecimalStop: false)
    withStop.add(ascii: 0x2E, isDecimalStop: true)
    withStop.add(ascii: 0x35, isDecimalStop: false)
    var without = LetterFolder()
    without.add(ascii: 0x33, isDecimalStop: false)
    without.add(ascii: 0x2E, isDecimalStop: false)
    without.add(ascii: 0x35, isDecimalStop: false)
    #expect(withStop.finish().hash != without.finish().hash)
    #expect(withStop.finish().hasStop && without.finish().hasStop)
    #expect(without.finish().hash == Sample.fold("35").hash)
  }

  @Test("nothing but marks folds to nothing")
  func empty() {
    var folder = LetterFolder()
    for scalar: UInt32 in [0x2019, 0x301, 0x640, 0x2BF] { folder.add(scalar: scalar) }
    #expect(folder.finish() == LetterFolder().finish())
    #expect(folder.finish().letters == 0)
  }
}
