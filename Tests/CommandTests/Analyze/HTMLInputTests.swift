import Foundation
import Testing

#if HTML
  @Suite struct HTMLInputTests {
    static let page = """
      <!doctype html><title>News</title><nav><a href=/>Home</a></nav>
      <article><h1>Fish &amp; peace</h1><p>“We will leave within&nbsp;days,” Hadi
      <b>al-Ameri</b> told Press&#32;TV.</p></article><footer>Imprint</footer>
      """

    @Test("positions are those of the file", arguments: ["utf8", "scalar", "utf16"]) func positions(
      unit: String
    ) throws {
      let result = try Command.isnad(
        "analyze", "--input", "html", "--output", "jsonl", "--offsets", unit, input: Self.page)
      #expect(result.status == 0)
      let mentions = try #require(result.objects.first?["mentions"] as? [[String: Any]])
      let place = try #require(mentions.first { $0["text"] as? String == "Press TV" })
      let (start, end) = (try #require(place["start"] as? Int), try #require(place["end"] as? Int))
      let scalars = Array(Self.page.unicodeScalars)
      let source =
        unit == "utf8"
        ? String(decoding: Array(Self.page.utf8)[start..<end], as: UTF8.self)
        : String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(source == "Press&#32;TV")
      #expect(!result.output.contains("Imprint"))
    }

    @Test func deepPagesAreRefused() throws {
      let result = try Command.isnad(
        "analyze", "--input", "html", "--output", "jsonl", input: String(repeating: "<b>", count: 5_000))
      #expect(result.status == 66)
      #expect(result.objects.first?["error"] as? String == "HTML with more than 2000 nested elements")
    }
  }
#endif
