import Isnad
import Testing

@testable import IsnadFormats

@Suite struct TextFormatTests {
  private let text = "He told FNA they would leave “within days”, Mehr reported. “Yes.”"

  private var document: Document {
    Samples.document(
      text,
      mentions: [("He", .person, 0), ("FNA", .outlet, 1), ("Mehr", .outlet, 2)],
      entities: [
        ("Hadi al-Ameri", .person, nil), ("Fars News Agency", .outlet, nil), ("Mehr", .outlet, nil),
      ],
      quotes: [
        Samples.quote(
          .mixed, ["they would leave “within days”"], cue: "told", speaker: ("He", 0), addressee: ("FNA", 1),
          chain: [("Mehr", 2)], polarity: .hypothetical, isAnonymous: true, in: text),
        Samples.quote(.direct, ["Yes."], in: text),
      ])
  }

  @Test func wholeDocument() {
    #expect(
      TextFormat().string(for: document)
        == """
          1  they would leave “within days”
             speaker  He = Hadi al-Ameri (anonymous)
             cue      told (mixed, hypothetical)
             to       FNA = Fars News Agency
             through  Mehr

          2  “Yes.”
             cue      none (direct)

          person        Hadi al-Ameri (1)
          outlet        Fars News Agency (1), Mehr (1)

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n"))
  }

  @Test func spansOfADirectQuotationHaveMarksEach() {
    let text = "“Yes,” he said. “We will.”"
    let document = Samples.document(
      text, quotes: [Samples.quote(.direct, ["Yes,", "We will."], cue: "said", in: text)])
    #expect(TextFormat().string(for: document).hasPrefix("  1  “Yes,” … “We will.”\n"))
  }

  @Test func emptyDocument() {
    #expect(
      TextFormat().string(for: Samples.bare(""), id: "a1")
        == "a1\n\n  No quotations.\n\n  Nobody and nothing is named.\n")
  }

  @Test func linesAreBrokenAtTheWidth() {
    let lines = TextFormat(width: 30).string(for: document).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 30 })
    #expect(lines.prefix(2) == ["  1  they would leave “within", "     days”"])
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(!TextFormat().string(for: document).contains("\u{1B}"))
    #expect(
      TextFormat(color: true).string(for: document).contains(
        "\u{1B}[36mHe = Hadi al-Ameri (anonymous)\u{1B}[0m"))
  }

  @Test func articlesCannotSteerTheTerminal() {
    let text = "\u{1B}]0;owned\u{7} said \u{9B}2J"
    let quote = Samples.quote(
      .indirect, ["\u{9B}2J"], cue: "said", speaker: ("\u{1B}]0;owned\u{7}", nil), in: text)
    let output = TextFormat().string(for: Samples.document(text, quotes: [quote]), id: "id\u{1B}c\nx")
    let allowed = output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
    #expect(allowed)
  }

  @Test func errors() {
    var bytes: [UInt8] = []
    TextFormat().write(error: "not a JSON object", id: "a", line: 4, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a: line 4: not a JSON object\n")
  }

  @Test func withoutPartsThereIsNothing() {
    #expect(TextFormat(color: false, width: 60, parts: []).string(for: document) == "\n")
  }
}
