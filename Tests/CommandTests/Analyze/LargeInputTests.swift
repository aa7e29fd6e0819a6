import Foundation
import Testing

/// Inputs of 50 MB. They are mostly blank, so that a debug build gets through them within a test's time.
@Suite struct LargeInputTests {
  static let size = 50_000_000
  static let paragraph =
    "“We will leave,” Hadi al-Ameri told Press TV.\n" + String(repeating: " ", count: 200_000)

  @Test func oneText() throws {
    try withFile(repeating: Self.paragraph) { path in
      let result = try Command.isnad("analyze", "--output", "jsonl", path)
      #expect(result.status == 0)
      #expect(result.objects.count == 1)
    }
  }

  @Test func oneLineWithoutEnd() throws {
    try withFile(repeating: String(repeating: "x", count: 1_000_000)) { path in
      let result = try Command.isnad("analyze", "--input", "jsonl", path)
      #expect(result.status == 1)
      #expect(result.lines == [#"{"error":"malformed JSON: expected a value at byte 0","line":1}"#])
    }
  }

  @Test func manyLines() throws {
    let line =
      #"{"text":"“We will leave,” Hadi al-Ameri told Press TV.\#(String(repeating: " ", count: 100_000))"}"#
    try withFile(repeating: line + "\n") { path in
      let result = try Command.isnad("analyze", "--input", "jsonl", "--jobs", "4", path)
      #expect(result.status == 0)
      let ids = result.objects.compactMap { ($0["id"] as? String).flatMap { Int($0) } }
      #expect(ids == Array(1...ids.count))
      #expect(ids.count > Self.size / 110_000)
    }
  }

  private func withFile(repeating piece: String, _ body: (String) throws -> Void) throws {
    try Command.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("large")
      let bytes = Data(piece.utf8)
      var data = Data(capacity: Self.size + bytes.count)
      while data.count < Self.size { data.append(bytes) }
      try data.write(to: file)
      try body(file.path)
    }
  }
}
