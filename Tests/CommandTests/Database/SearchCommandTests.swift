import Foundation
import Testing

@testable import isnad_cli

#if SQLite
  @Suite struct SearchCommandTests {
    static let lines = [
      #"{"id":"a","text":"“The troop withdrawal will end within days,” Hadi al-Ameri told Press TV."}"#,
      "broken",
      #"{"id":"b","text":"Anna Berg said the withdrawal was late."}"#,
      #"{"id":"c","text":"Al-Sumaria TV quoted Samira Haddad as saying that “no village waits”."}"#,
    ].joined(separator: "\n")

    /// Runs `body` with a database of the lines above.
    private func withDatabase(_ body: (String) throws -> Void) throws {
      try Command.withTemporaryFolder { folder in
        let path = folder.appendingPathComponent("quotes.db").path
        let result = try Command.isnad(
          "analyze", "--input", "jsonl", "--output", "sqlite=\(path)", input: Self.lines)
        #expect(result.status == 1)
        #expect(result.output.isEmpty && result.errors.isEmpty)
        try body(path)
      }
    }

    @Test(
      arguments: [
        (["withdrawal"], ["a", "b"]), (["Withdrawal", "late"], ["b"]), (["\"within days\""], ["a"]),
        (["\"days within\""], []),
        (["withdrawal", "--speaker", "amiri"], ["a"]), (["--speaker", "person/hadi-al-ameri"], ["a"]),
        (["--speaker", "berg"], ["b"]), (["village"], ["c"]), (["withdrawal", "--limit", "1"], ["a"]),
        (["content:withdrawal OR NOT ("], []), (["*"], []), (["'); DROP TABLE quote; --"], []),
      ] as [([String], [String])])
    func found(arguments: [String], documents: [String]) throws {
      try withDatabase { path in
        let quoted = arguments.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
        let result = try Command.shell(
          "\"$ISNAD\" search \(path) --json -- \(quoted)".replacing(" -- ", with: " "))
        #expect(result.objects.compactMap { $0["document"] as? String } == documents)
        #expect(result.status == (documents.isEmpty ? 1 : 0))
      }
    }

    @Test func chainsAndText() throws {
      try withDatabase { path in
        let found = try Command.isnad("search", path, "village", "--json").objects
        #expect(found.first?["chain"] as? String == "al-Sumaria")
        let text = try Command.isnad("search", path, "village").output
        #expect(text == "“no village waits”\n    Samira Haddad, through al-Sumaria (c)\n\n")
      }
    }

    @Test func resume() throws {
      try Command.withTemporaryFolder { folder in
        let path = folder.appendingPathComponent("quotes.db").path
        let first = Self.lines.split(separator: "\n").prefix(3).joined(separator: "\n")
        for input in [first, Self.lines, Self.lines] {
          _ = try Command.isnad(
            "analyze", "--input", "jsonl", "--output", "sqlite=\(path)", "--resume", input: input)
        }
        for (word, count) in [("withdrawal", 2), ("village", 1)] {
          let found = try Command.isnad("search", path, word, "--json").objects
          #expect(found.count == count)
        }
        let again = try Command.isnad("analyze", "--output", "sqlite=\(path)", input: "")
        #expect(again.status == 74)
      }
    }

    @Test func noDatabase() throws {
      let missing = try Command.isnad("search", "/nonexistent.db", "a")
      #expect(missing.status == 66)
      let wordless = try Command.isnad("search", "/nonexistent.db")
      #expect(wordless.status == 64)
      try Command.withTemporaryFolder { folder in
        let path = folder.appendingPathComponent("text").path
        try Data("This is no database at all, but text.".utf8).write(to: URL(fileURLWithPath: path))
        let result = try Command.isnad("search", path, "a")
        #expect(result.status == 66)
      }
    }

    @Test(
      arguments: [
        (["a b", "c"], "\"a\" \"b\" \"c\""), (["\"a b\" c"], "\"a b\" \"c\""), (["*", "-"], nil),
        (["a\"b"], "\"a\" \"b\""),
      ] as [([String], String?)])
    func patterns(words: [String], pattern: String?) {
      #expect(SearchCommand.pattern(words) == pattern)
    }
  }
#endif
