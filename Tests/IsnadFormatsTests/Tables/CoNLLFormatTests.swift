import Isnad
import Testing

@testable import IsnadFormats

@Suite struct CoNLLFormatTests {
  @Test func wholeDocument() {
    let lines = CoNLLFormat().string(for: Samples.news, id: "a 1").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(11) == [
        "-DOCSTART-\ta_1\tO\tO", "", "Hadi\te1\tB-speaker\tB-person", "al\te1\tI-speaker\tI-person",
        "-\te1\tI-speaker\tI-person", "Ameri\te1\tI-speaker\tI-person", "told\t_\tB-cue\tO",
        "Press\te2\tB-addressee\tB-outlet", "TV\te2\tI-addressee\tI-outlet", "that\t_\tO\tO", "“\t_\tO\tO",
      ])
    #expect(
      lines[11...13] == ["Iraq\te3\tB-content\tB-location", "'s\t_\tI-content\tO", "army\t_\tI-content\tO"])
  }

  @Test(
    "every line has four columns, whatever the text",
    arguments: [
      "", " \t\n", "a\u{0}b \u{85} \u{2028}c\u{A0}d", "\u{1B}[2J\tx", "👨‍👩‍👧 e\u{301}",
    ])
  func columns(text: String) {
    for line in CoNLLFormat().string(for: Samples.bare(text), id: DocumentID(text)).split(separator: "\n") {
      #expect(line.split(separator: "\t").count == 4)
      #expect(!line.unicodeScalars.contains { $0.properties.isWhitespace && $0 != "\t" })
    }
  }
}
