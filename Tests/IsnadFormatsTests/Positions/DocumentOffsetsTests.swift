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
        let expected = encoding.offsets(ofUTF8: [range.lowerBound, range.upperBound], in: bytes)
        #expect(offsets.converted(range) == expected[0]..<expected[1])
      }
    }
  }

  @Test("positions in the file that the text was taken from") func origin() {
    let html = Array("<p>“É” &amp; he".utf8)
    let document = Samples.document(
      "“É” & he", mentions: [("É", .person, 0), ("he", .person, 0)], entities: [("É", .person, nil)])
    let origin = TextOrigin(
      bytes: html,
      pieces: [
        .init(text: 0..<9, source: 3..<12), .init(text: 9..<10, source: 12..<17),
        .init(text: 10..<13, source: 17..<20),
      ])
    let text = Array(document.text.utf8)
    for (encoding, expected) in [(OffsetEncoding.utf8, [6..<8, 18..<20]), (.scalar, [4..<5, 13..<15])] {
      let converted = text.withUnsafeBytes { bytes in
        let offsets = DocumentOffsets(document, encoding: encoding, text: bytes, origin: origin)
        return document.mentions.map { offsets.converted($0.range) }
      }
      #expect(converted == expected)
    }
  }

  @Test(arguments: OffsetEncoding.allCases) func emptyDocument(encoding: OffsetEncoding) {
    let offsets = DocumentOffsets(
      Samples.bare(""), encoding: encoding, text: UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(offsets.converted(0..<0) == 0..<0)
  }
}
