import Foundation
import Testing

@testable import isnad_cli

@Suite struct LineReaderTests {
  @Test(
    "lines are those of the input, whatever the batches",
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\na\n\n", ["", "", "a", ""]),
      ("a\r\nb\r\n", ["a\r", "b\r"]),
      (String(repeating: "abc\n", count: 1000), Array(repeating: "abc", count: 1000)),
    ] as [(String, [String])], [(1, 1), (3, 5), (128, 1 << 17)])
  func lines(_ example: (text: String, lines: [String]), limits: (lines: Int, bytes: Int)) throws {
    let batches = try batches(of: example.text, maximumLines: limits.lines, maximumBytes: limits.bytes)
    #expect(batches.flatMap { lines(of: $0) } == example.lines)
    #expect(batches.allSatisfy { !$0.lines.isEmpty && $0.lines.count <= limits.lines })
    var number = 1
    for batch in batches {
      #expect(batch.firstNumber == number)
      number += batch.lines.count
    }
  }

  @Test func longLinesAcrossManyReads() throws {
    let long = String(repeating: "x", count: 300_000)
    let batches = try batches(of: "\(long)\nshort\n\(long)", maximumLines: 128, maximumBytes: 1 << 17)
    #expect(batches.flatMap { lines(of: $0) } == [long, "short", long])
  }

  @Test(arguments: ["", "\n"]) func linesThatAreTooLongAreMarked(end: String) throws {
    let long = String(repeating: "x", count: 200_000)
    let text = "a\n\(long)\nb\n12345\n123456\n\(long)\(end)"
    let batches = try batches(of: text, maximumLines: 128, maximumBytes: 1 << 17, maximumLength: 5)
    #expect(batches.flatMap { lines(of: $0) } == ["a", nil, "b", "12345", nil, nil])
  }

  private func lines(of batch: LineBatch) -> [String?] {
    batch.lines.map { $0.map { String(decoding: batch.bytes[$0], as: UTF8.self) } }
  }

  private func batches(
    of text: String, maximumLines: Int, maximumBytes: Int, maximumLength: Int = LineReader.maximumLength
  ) throws -> [LineBatch] {
    try Command.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("lines")
      try Data(text.utf8).write(to: file)
      var reader = LineReader(
        try InputFile(path: file.path), maximumLines: maximumLines, maximumBytes: maximumBytes,
        maximumLength: maximumLength)
      var batches: [LineBatch] = []
      while let batch = try reader.next() { batches.append(batch) }
      return batches
    }
  }
}
