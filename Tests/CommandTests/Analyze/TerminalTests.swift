import Foundation
import Testing

/// No text steers the terminal, by whichever command it is shown.
@Suite struct TerminalTests {
  private static let text =
    "“Go\u{1B}]0;x\u{7},” Anna\u{1B}[2J Berg\u{202E} said. “No\u{9B},” Peter Novak said. Anna Berg said the road was \u{1B}[1mclosed."

  private static let record = String(
    decoding: (try? JSONSerialization.data(withJSONObject: ["id": "d\u{1B}[31m", "text": text])) ?? Data(),
    as: UTF8.self)

  private func expectPlain(_ result: Command.Result, _ comment: Comment) {
    #expect(!(result.output + result.errors).isEmpty, comment)
    for scalar in (result.output + result.errors).unicodeScalars {
      let isPlain = scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
      #expect(isPlain && scalar != "\u{202E}", "U+\(String(scalar.value, radix: 16)), \(comment)")
    }
  }

  @Test(arguments: ["analyze", "quotes", "entities"])
  func texts(command: String) throws {
    expectPlain(
      try Command.isnad(command, "--input", "jsonl", "--output", "text", input: Self.record), "\(command)")
  }

  @Test func explanations() throws {
    expectPlain(try Command.isnad("explain", "--input", "jsonl", input: Self.record), "explain")
  }

  @Test func faultyRecords() throws {
    for record in [#"{"id":"x\u001b[31m"}"#, "{\"id\":\"\u{1B}\"}", "{\"te\u{1B}[31mxt\":1}"] {
      let result = try Command.isnad("analyze", "--input", "jsonl", "--output", "text", input: record)
      expectPlain(result, "\(record)")
    }
  }

  #if SQLite
    @Test func foundQuotations() throws {
      try Command.withTemporaryFolder { folder in
        let database = folder.appendingPathComponent("quotes.db").path
        let made = try Command.isnad(
          "analyze", "--input", "jsonl", "--output", "sqlite=\(database)", input: Self.record)
        #expect(made.status == 0)
        expectPlain(try Command.isnad("search", database, "road"), "search")
      }
    }
  #endif
}
