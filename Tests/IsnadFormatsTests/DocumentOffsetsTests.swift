import Isnad
import IsnadText
import Testing

@testable import IsnadFormats

@Suite struct DocumentOffsetsTests {
  @Test("every position of a document, against the conversion of one", arguments: OffsetEncoding.allCases)
  func positions(encoding: OffsetEncoding) {
    let document = Samples.mixed
    var text = document.text
    text.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      let offsets = DocumentOffsets(document, encoding: encoding, text: bytes)
      let quote = document.quotes[0]
      let parties = [quote.speaker, quote.addressee].compactMap { $0 } + quote.chain
      for range in document.mentions.map(\.range) + quote.spans + [quote.cue].compactMap({ $0 })
        + parties.map(\.range)
      {
        for offset in [range.lowerBound, range.upperBound] {
          #expect([offsets.converted(offset)] == encoding.offsets(ofUTF8: [offset], in: bytes))
        }
      }
    }
  }

  @Test(arguments: OffsetEncoding.allCases) func emptyDocument(encoding: OffsetEncoding) {
    let offsets = DocumentOffsets(
      Samples.bare(""), encoding: encoding, text: UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(offsets.converted(0) == 0)
  }
}
