import Foundation
import Isnad
import Testing

@testable import IsnadFormats

@Suite struct DisplacyFormatTests {
  private struct Answer: Decodable {
    struct Ent: Decodable {
      var start, end: Int
      var label, kb_id: String
    }
    struct Span: Decodable {
      var start, end, start_token, end_token: Int
      var label: String
    }
    var text: String
    var title: String?
    var ents: [Ent]
    var tokens: [String]
    var spans: [Span]
  }

  private func answer(_ document: Document) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: Data(DisplacyFormat().string(for: document, id: "a1").utf8))
  }

  @Test func mentions() throws {
    let answer = try answer(Samples.news)
    #expect(answer.title == "a1")
    #expect(answer.ents.map(\.label) == ["PERSON", "OUTLET", "LOCATION"])
    #expect(answer.ents.map(\.kb_id) == ["person/hadi-al-ameri", "", "place/iraq"])
  }

  @Test("positions and tokens say the same", arguments: [Samples.news, Samples.mixed])
  func spans(document: Document) throws {
    let answer = try answer(document)
    let scalars = Array(answer.text.unicodeScalars)
    #expect(!answer.spans.isEmpty)
    for span in answer.spans {
      let text = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
      let tokens = answer.tokens[span.start_token..<span.end_token].joined()
      #expect(tokens == text.filter { !$0.isWhitespace })
    }
    #expect(Set(answer.spans.map(\.label)).isSuperset(of: ["DIRECT_QUOTE", "CUE", "SPEAKER", "ADDRESSEE"]))
  }
}
