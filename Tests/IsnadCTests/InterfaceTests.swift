import CIsnad
import Foundation
import Isnad
import IsnadC  // for its symbols only; the functions are called as C sees them
import IsnadFormats
import IsnadLexicon
import IsnadText
import Testing

@Suite struct InterfaceTests {
  static let text =
    "“The works are on time,” Karim al-Jubouri told Reuters in Baghdad. Zeinab Qasim’s café is open."

  @Test func version() {
    #expect(String(cString: isnad_version()) == ISNAD_VERSION)
  }

  @Test(arguments: [
    (ISNAD_OFFSETS_UTF8, OffsetEncoding.utf8), (ISNAD_OFFSETS_UTF16, .utf16), (ISNAD_OFFSETS_SCALAR, .scalar),
    (ISNAD_OFFSETS_CHARACTER, .character),
  ])
  func theJSONIsThatOfTheLibrary(offsets: isnad_offsets, encoding: OffsetEncoding) throws {
    let analyzer = try #require(isnad_analyzer_open(nil, 0))
    defer { isnad_analyzer_close(analyzer) }
    let expected = JSONFormat(offsets: encoding).string(for: try Analyzer().analyze(Self.text))
    #expect(expected.contains("Karim al-Jubouri"))
    #expect(analyze(analyzer, Array(Self.text.utf8), offsets) == expected)
  }

  @Test(
    arguments: [
      [], [0], [0xFF, 0xFE], Array("Anna Berg said \u{0}".utf8) + [0xC3], Array(repeating: 0x80, count: 1000),
    ] as [[UInt8]])
  func anyBytesAreAText(bytes: [UInt8]) throws {
    let analyzer = try #require(isnad_analyzer_open(nil, 0))
    defer { isnad_analyzer_close(analyzer) }
    let expected = JSONFormat().string(for: try Analyzer().analyze(utf8: bytes))
    #expect(analyze(analyzer, bytes, ISNAD_OFFSETS_UTF8) == expected)
  }

  @Test func nothingMissingCrashes() throws {
    let analyzer = try #require(isnad_analyzer_open(nil, 0))
    defer { isnad_analyzer_close(analyzer) }
    let failures: [(call: () -> Bool, message: String)] = [
      ({ isnad_analyze(nil, "x", 1, ISNAD_OFFSETS_UTF8, nil) == nil }, "analyzer is NULL"),
      (
        { isnad_analyze(analyzer, nil, 0, ISNAD_OFFSETS_UTF8, nil) == nil },
        "text is NULL; an empty text needs a pointer too"
      ),
      (
        { isnad_analyze(analyzer, "x", 1, isnad_offsets(rawValue: 4), nil) == nil },
        "offsets is 4, which is none of enum isnad_offsets"
      ),
      (
        { isnad_analyze(analyzer, "x", -1, ISNAD_OFFSETS_UTF8, nil) == nil },
        "length is more than memory can hold"
      ),
      ({ isnad_analyzer_open(nil, 1) == nil }, "lexicons is NULL, but count is not 0"),
      ({ isnad_analyzer_open([nil], 1) == nil }, "the path of lexicon 0 is NULL"),
    ]
    for (call, message) in failures {
      #expect(call())
      #expect(String(cString: isnad_last_error()) == message)
    }
    isnad_free(nil)
    isnad_analyzer_close(nil)
  }

  @Test func lexiconsAreRead() throws {
    let entry = LexiconEntry(id: "person/zeinab-qasim", name: "Zeinab Qasim")
    var builder = try LexiconBuilder()
    try builder.add(entry)
    try withFile(builder.compile()) { path in
      let analyzer = try #require(open([path]))
      defer { isnad_analyzer_close(analyzer) }
      #expect(analyze(analyzer, Array(Self.text.utf8), ISNAD_OFFSETS_UTF8)?.contains(entry.id) == true)
    }
  }

  @Test func lexiconsThatAreNoneAreNamed() throws {
    try withFile(Array("- id: person/anna-berg\n".utf8)) { path in
      let failures = [
        (path, "\(path): this is no compiled lexicon; make one with `isnad lexicon compile`"),
        ("/nowhere/people.isnadlex", "/nowhere/people.isnadlex: cannot be opened: No such file or directory"),
        ("/", "/: cannot be "),
      ]
      for (path, message) in failures {
        #expect(open([path]) == nil)
        #expect(String(cString: isnad_last_error()).hasPrefix(message))
      }
    }
  }

  @Test func longMessagesEndWithAWholeCharacter() {
    #expect(open(["/" + String(repeating: "é", count: 5000)]) == nil)
    let message = String(cString: isnad_last_error())
    #expect((4094...4095).contains(message.utf8.count))
    #expect(message.allSatisfy { $0 == "/" || $0 == "é" })
  }

  private func open(_ paths: [String]) -> OpaquePointer? {
    let copies = paths.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return isnad_analyzer_open(copies.map { UnsafePointer($0) }, copies.count)
  }

  /// The JSON, after a look at its length.
  private func analyze(_ analyzer: OpaquePointer, _ bytes: [UInt8], _ offsets: isnad_offsets) -> String? {
    var length = -1
    let json = (bytes + [0]).withUnsafeBytes {
      isnad_analyze(
        analyzer, $0.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, offsets, &length)
    }
    guard let json else { return nil }
    defer { isnad_free(json) }
    let text = String(cString: json)
    #expect(text.utf8.count == length)
    return text
  }

  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "isnad-\(UUID().uuidString).isnadlex")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
  }
}
