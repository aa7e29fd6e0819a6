import Foundation
import Isnad
import Testing

@testable import IsnadFormats

@Suite struct HTMLFormatTests {
  /// Texts that become markup, attributes or script where something is not escaped.
  static let attacks = [
    "<script>document.title='owned'</script>", "\"><img src=x onerror=\"document.title='owned'\">",
    "' onmouseover='document.title=1' x='", "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "<!--", "-->", "]]>", "&lt;script&gt;", "&#60;b&#62;", "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "\u{0}<b>", "<\u{0}b>", "`${alert(1)}`", "</textarea><iframe src=//example.org>", "\u{202E}<b>",

  ]

  @Test("nothing of an article becomes markup", arguments: attacks) func attack(text: String) {
    let harmless = HTMLFormat().string(for: Samples.hostile("harmless"), id: "harmless")
    let page = HTMLFormat().string(for: Samples.hostile(text), id: DocumentID(text))
    #expect(tags(page) == tags(harmless))
  }

  @Test("nor of an index or an error", arguments: attacks) func otherPages(text: String) {
    func index(_ text: String) -> String {
      var index = HTMLIndex()
      index.add(Samples.hostile(text), title: text, path: "a.html")
      index.add(error: text, title: text)
      return String(decoding: index.page(), as: UTF8.self)
    }
    func error(_ text: String) -> String {
      var bytes: [UInt8] = []
      HTMLFormat().write(error: text, id: DocumentID(text), to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(tags(index(text)) == tags(index("harmless")))
    #expect(tags(error(text)) == tags(error("harmless")))
  }

  /// The names of the tags and of their attributes, in order, without the style sheet and the script.
  private func tags(_ page: String) -> [String] {
    var page = page
    for element in ["style", "script"] {
      guard let start = page.range(of: "<\(element)>"),
        let end = page.range(of: "</\(element)>", options: .backwards)
      else { continue }
      page.removeSubrange(start.upperBound..<end.lowerBound)
    }
    return page.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map { piece in
      let tag = piece.prefix { $0 != ">" }
      let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
    }
  }

  @Test func textIsWhole() throws {
    let page = HTMLFormat().string(for: Samples.news)
    let main = try #require(page.range(of: "(?s)<main.*</main>", options: .regularExpression))
    let numbers = page[main].replacing(
      try Regex("(?s)<a class=\"n\".*?</a>|<div class=\"notes\">.*?</div>"), with: "")
    let text = numbers.replacing(try Regex("<[^>]*>"), with: "").replacing("&#39;", with: "'")
    #expect(
      text.split(whereSeparator: \.isWhitespace) == Samples.newsText.split(whereSeparator: \.isWhitespace))
  }

  @Test func reasonsAndSources() {
    let page = HTMLFormat().string(for: Samples.news)
    #expect(
      page.contains(
        "title=\"Hadi al-Ameri\nperson, 99 % confident\nrule test\nlexicon person/hadi-al-ameri\""))
    #expect(page.contains("title=\"direct quotation\n90 % confident\nrule direct.test\""))
  }

  @Test func thePageLoadsNothing() {
    let page = HTMLFormat(indexPath: "index.html").string(for: Samples.news)
    for word in ["http:", "https:", "src=", "url(", "@import", "fetch("] {
      #expect(!page.replacing("http://www.w3.org/2000/svg", with: "").contains(word))
    }
  }

  @Test("the policy names the style sheet and the script by their hashes") func policy() throws {
    for (content, hash) in [(PageFrame.style, PageFrame.styleHash), (PageFrame.script, PageFrame.scriptHash)]
    {
      #expect(try sha256(Data(content)) == "\(hash)", "write this hash into PageFrame.swift")
    }
  }

  /// SHA-256 in Base64, by the system's program.
  private func sha256(_ data: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("isnad-\(UUID().uuidString)")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["shasum", "-a", "256", file.path]
    #else
      process.arguments = ["sha256sum", file.path]
    #endif
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let hex = Array(String(decoding: output, as: UTF8.self).prefix(64))
    let bytes = stride(from: 0, to: hex.count - 1, by: 2).compactMap {
      UInt8(String(hex[$0...$0 + 1]), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }

  @Test func emptyDocument() {
    let page = HTMLFormat().string(for: Samples.bare(""))
    #expect(page.contains("Nobody is quoted."))
    #expect(page.hasSuffix("</html>\n"))
  }
}
