import Testing

@testable import isnad_cli

@Suite struct ProgressTests {
  @Test(
    arguments: [
      (500, 1000, 12_300, 10.0, "50 %  12,300 documents  1,230 a second  0.0 MB/s  10 s left"),
      (
        60_000_000, 240_000_000, 1_234_567, 120.0,
        "25 %  1,234,567 documents  10,288 a second  0.5 MB/s  6 min left"
      ),
      (1_000_000, nil, 7, 2.0, "7 documents  3 a second  0.5 MB/s"),
      (1000, 1000, 1, 1.0, "100 %  1 documents  1 a second  0.0 MB/s"),
      (0, 0, 0, 0.0, "0 documents  0 a second  0.0 MB/s"),
    ] as [(Int, Int?, Int, Double, String)])
  func line(bytes: Int, total: Int?, documents: Int, seconds: Double, expected: String) {
    #expect(Progress.line(bytes: bytes, total: total, documents: documents, seconds: seconds) == expected)
  }

  @Test func notOnFiles() throws {
    let lines = String(repeating: "{\"text\":\"“Yes,” he said.\"}\n", count: 2000)
    #expect(try Command.isnad("analyze", "--input", "jsonl", input: lines).errors.isEmpty)
  }
}
