import Isnad
import Testing

@testable import IsnadFormats

@Suite struct TextSegmentsTests {
  @Test("segments cover the text and know all that holds throughout") func segments() {
    let document = Samples.news
    var segments = TextSegments(document, mentions: Array(document.mentions.indices))
    let all = segments.segments(in: 0..<document.text.utf8.count)
    #expect(all.map { String(document.text(of: $0.range)) }.joined() == document.text)
    for segment in all {
      let covering = document.mentions.indices.filter {
        document.mentions[$0].range.contains(segment.range.lowerBound)
      }
      #expect(segment.mention == covering.first)
      for (index, quote) in document.quotes.enumerated() {
        let isContent = quote.spans.contains { $0.contains(segment.range.lowerBound) }
        #expect(segment.parts.contains(.init(quote: index, role: .content)) == isContent)
      }
    }
  }

  @Test func paragraphsOneAfterTheOther() {
    let document = Samples.news
    var segments = TextSegments(document, mentions: [])
    let pieces = document.paragraphs.map { segments.segments(in: $0) }
    #expect(pieces.count == 2)
    for (paragraph, pieces) in zip(document.paragraphs, pieces) {
      #expect(pieces.first?.range.lowerBound == paragraph.lowerBound)
      #expect(pieces.last?.range.upperBound == paragraph.upperBound)
    }
    #expect(pieces[1].contains { $0.parts == [.init(quote: 1, role: .content)] })
  }
}
