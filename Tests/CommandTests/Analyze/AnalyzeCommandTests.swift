import Foundation
import Testing

@Suite struct AnalyzeCommandTests {
  static let text = "“We will leave,” Hadi al-Ameri told Press TV on Tuesday.\n"

  // MARK: Input

  @Test(arguments: [[], ["-"]]) func standardInput(arguments: [String]) throws {
    let result = try Command.shell(
      "printf 'Hadi al-Ameri said no.' | \"$ISNAD\" analyze --output json \(arguments.joined())")
    #expect(result.status == 0)
    #expect(result.output.contains(#""id": "-""#))
    #expect(result.errors.isEmpty)
  }

  @Test func file() throws {
    try withFile(Self.text) { path in
      let result = try Command.isnad("analyze", "--output", "jsonl", path)
      #expect(result.status == 0)
      #expect(result.objects.map { $0["id"] as? String } == [path])
    }
  }

  @Test func severalFiles() throws {
    try withFile(Self.text) { path in
      let array = try Command.isnad("analyze", "--output", "json", path, "-", input: "Yes.")
      let documents = try JSONSerialization.jsonObject(with: Data(array.output.utf8)) as? [[String: Any]]
      #expect(documents?.map { $0["id"] as? String } == [path, "-"])
      let lines = try Command.isnad("analyze", "--output", "jsonl", path, path)
      #expect(lines.objects.map { $0["id"] as? String } == [path, path])
    }
  }

  @Test(arguments: ["text", "json", "jsonl"]) func missingFile(output: String) throws {
    let result = try Command.isnad("analyze", "--output", output, "/nonexistent/article.txt")
    #expect(result.status == 66)
    #expect(result.errors == "isnad: /nonexistent/article.txt: No such file or directory\n")
  }

  @Test func missingFileAmongOthers() throws {
    try withFile(Self.text) { path in
      let result = try Command.isnad("analyze", "--output", "jsonl", "/nonexistent/a.txt", path)
      #expect(result.status == 1)
      #expect(result.objects.map { $0["id"] as? String } == ["/nonexistent/a.txt", path])
      #expect(result.objects.first?["error"] as? String == "No such file or directory")
      #expect(result.objects.last?["error"] == nil)
    }
  }

  @Test func folder() throws {
    try Command.withTemporaryFolder { folder in
      let empty = try Command.isnad("analyze", folder.path)
      #expect(empty.status == 66)
      #expect(empty.errors == "isnad: there is no file to read\n")
      let inner = folder.appendingPathComponent("inner")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      for name in ["b.txt", "a.txt", "inner/c.txt", "picture.png", ".hidden.txt"] {
        try Data("Yes.".utf8).write(to: folder.appendingPathComponent(name))
      }
      let all = try Command.isnad("analyze", "--output", "jsonl", folder.path)
      #expect(
        all.objects.map { $0["id"] as? String }
          == ["a.txt", "b.txt", "inner/c.txt"].map { "\(folder.path)/\($0)" })
      let pattern = try Command.isnad("analyze", "--output", "jsonl", "\(folder.path)/*.txt")
      #expect(pattern.objects.count == 2)
    }
  }

  @Test(
    "any bytes give a document",
    arguments: [
      ("empty", []), ("NUL", Array("a\u{0}b said “no\u{0}”.".utf8)), ("lone mark", Array("\"".utf8)),
      ("lone curly mark", Array("“".utf8)), ("only blank", Array(" \n\r\n\t".utf8)),
      ("not UTF-8", [0xFF, 0xFE] + Array("Hadi said “".utf8) + [0xE2, 0x80] + Array("”.".utf8) + [0xC3]),
      ("every byte", Array(0...255)),
    ] as [(String, [UInt8])], ["text", "json", "jsonl"])
  func anyBytes(_ example: (name: String, bytes: [UInt8]), output: String) throws {
    let result = try Command.isnad("analyze", "--output", output, bytes: example.bytes)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(!result.output.isEmpty)
    if output != "text" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
    }
  }

  // MARK: Offsets

  @Test("offsets select the text they name", arguments: ["utf8", "utf16", "scalar", "character"])
  func offsets(unit: String) throws {
    let text = "👨‍👩‍👧 He\u{301}las! “هذا قرارنا 🇮🇶,” Hadi al-Ameri told Press TV in Baghdad. “Ne\u{301},” he said."
    let result = try Command.isnad("analyze", "--output", "jsonl", "--offsets", unit, input: text)
    let places = placesWithin(try #require(result.objects.first))
    #expect(places.count >= 4)
    for place in places { #expect(slice(text, place.range, unit: unit) == place.text) }
  }

  // MARK: Output

  @Test func noColourInAPipe() throws {
    let result = try Command.isnad("analyze", input: Self.text, environment: ["TERM": "xterm-256color"])
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func articlesCannotSteerTheTerminal() throws {
    let result = try Command.isnad("analyze", input: "“\u{1B}[31mRed\u{7},” Hadi al-Ameri said.")
    #expect(
      result.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test func aClosedPipeIsNoFailure() throws {
    let result = try Command.shell(
      """
      ( yes '{"text":"Yes."}' | "$ISNAD" analyze --input jsonl; echo "status $?" >&2 ) | head -n 1
      """)
    #expect(result.lines.count == 1)
    #expect(result.errors.split(separator: "\n").filter { !$0.hasPrefix("yes:") } == ["status 0"])
  }

  #if os(Linux)
    @Test func aFullDiskIsAFailure() throws {
      let result = try Command.shell("printf 'Yes.' | \"$ISNAD\" analyze > /dev/full")
      #expect(result.status == 74)
      #expect(result.errors == "isnad: cannot write the output: No space left on device\n")
    }
  #endif

  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    try Command.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("article.txt")
      try Data(text.utf8).write(to: file)
      try body(file.path)
    }
  }

  private func placesWithin(_ value: Any) -> [(range: Range<Int>, text: String)] {
    if let array = value as? [Any] { return array.flatMap { placesWithin($0) } }
    guard let object = value as? [String: Any] else { return [] }
    let below = object.values.flatMap { placesWithin($0) }
    guard let start = object["start"] as? Int, let end = object["end"] as? Int,
      let text = object["text"] as? String
    else { return below }
    return below + [(start..<end, text)]
  }

  private func slice(_ text: String, _ range: Range<Int>, unit: String) -> String {
    switch unit {
    case "utf8": String(decoding: Array(text.utf8)[range], as: UTF8.self)
    case "utf16": String(decoding: Array(text.utf16)[range], as: UTF16.self)
    case "scalar": String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    default: String(Array(text)[range])
    }
  }
}
