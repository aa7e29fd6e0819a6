import Foundation
import Testing

@Suite struct ResumeTests {
  static let lines = (1...500).map {
    $0 % 50 == 7 ? "broken \($0)" : #"{"id":"d\#($0)","text":"“Yes,” he said."}"#
  }

  /// The output of a run that was cut off anywhere, taken up, is that of one run.
  @Test(arguments: [0, 1, 80, 5_000, 23_456, 1_000_000]) func noLossNoDouble(cut: Int) throws {
    try Command.withTemporaryFolder { folder in
      let input = folder.appendingPathComponent("in.jsonl")
      let output = folder.appendingPathComponent("out.jsonl")
      // Blank lines have no answer.
      try Data(Self.lines.joined(separator: "\n\n").utf8).write(to: input)
      let whole = try Command.isnad("analyze", "--input", "jsonl", input.path).output
      try Data(whole.utf8.prefix(cut)).write(to: output)
      let result = try Command.isnad(
        "analyze", "--input", "jsonl", "--output", "jsonl=\(output.path)", "--resume", input.path)
      #expect(result.status <= 1)
      #expect(try String(contentsOf: output, encoding: .utf8) == whole)
    }
  }

  @Test func anotherInput() throws {
    try Command.withTemporaryFolder { folder in
      let output = folder.appendingPathComponent("out.jsonl")
      try Data("{\"id\":\"other\",\"mentions\":[],\"entities\":[],\"quotes\":[]}\n".utf8).write(to: output)
      let result = try Command.isnad(
        "analyze", "--input", "jsonl", "--output", "jsonl=\(output.path)", "--resume",
        input: "{\"id\":\"a\",\"text\":\"\"}\n")
      #expect(result.status == 65)
      #expect(result.errors.contains("ends with the answer to other"))
    }
  }

  @Test func onlyIntoFiles() throws {
    #expect(try Command.isnad("analyze", "--resume", input: "").status == 64)
    #expect(try Command.isnad("analyze", "--resume", "--output", "csv=x.csv", input: "").status == 64)
  }

  @Test func anInterruptedRunSaysHowToGoOn() throws {
    try Command.withTemporaryFolder { folder in
      let output = folder.appendingPathComponent("out.jsonl").path
      let result = try Command.shell(
        """
        mkfifo "\(folder.path)/in"
        "$ISNAD" analyze --input jsonl --output "jsonl=\(output)" "\(folder.path)/in" &
        exec 3> "\(folder.path)/in"
        echo '{"id":1,"text":"Yes."}' >&3
        until [ -s "\(output)" ]; do sleep 0.1; done
        kill -INT $!; sleep 0.3; echo '{"id":2,"text":"Yes."}' >&3; exec 3>&-
        wait $!; exit $?
        """)
      #expect(result.status == 130)
      #expect(result.errors.contains("--resume goes on from there"))
    }
  }
}
