import Foundation
import Testing

/// `isnad analyze --input jsonl`.
@Suite struct AnalyzeLinesTests {
  @Test func badLinesAreAnsweredInTheirPlace() throws {
    let input =
      #"{"id":"a","text":"Yes."}"# + "\n\n" + "nonsense\n" + #"{"id":1e5,"text":3}"# + "\n" + "  \t\r\n"
      + #"{"text":"no id"}"# + "\r\n" + "[1]\n" + #"{"id":[1],"text":"x"}"# + "\n" + #"{"id":"b"}"# + "\n"
      + #"{"id":7,"text":"the last line has no end"}"#
    let result = try Command.isnad("analyze", "--input", "jsonl", input: input)
    let empty = #""mentions":[],"entities":[],"quotes":[]}"#
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
    #expect(
      result.lines == [
        #"{"id":"a",\#(empty)"#,
        #"{"error":"malformed JSON: expected a value at byte 0","line":3}"#,
        #"{"id":1e5,"error":"\"text\" is not a string","line":4}"#,
        #"{"id":"6",\#(empty)"#,
        #"{"error":"not a JSON object","line":7}"#,
        #"{"error":"\"id\" is neither a string nor a number","line":8}"#,
        #"{"id":"b","error":"\"text\" is missing","line":9}"#,
        #"{"id":7,\#(empty)"#,
      ])
  }

  @Test func linesThatAreNotUTF8() throws {
    let bytes = Array(#"{"id":1,"text":""#.utf8) + [0xFF] + Array("\"}\n{\"id\":2,\"text\":\"\"}\n".utf8)
    let result = try Command.isnad("analyze", "--input", "jsonl", bytes: bytes)
    #expect(result.lines.first == #"{"error":"not well-formed UTF-8","line":1}"#)
    #expect(result.objects.last?["id"] as? Int == 2)
  }

  @Test(arguments: [("jsonl", ""), ("json", "[]\n"), ("text", "")])
  func emptyInput(output: String, expected: String) throws {
    for input in ["", "\n", "\n  \n\n"] {
      let result = try Command.isnad("analyze", "--input", "jsonl", "--output", output, input: input)
      #expect(result.status == 0)
      #expect(result.output == expected)
    }
  }

  @Test func asAnArray() throws {
    let result = try Command.isnad(
      "analyze", "--input", "jsonl", "--output", "json", input: "{\"text\":\"a\"}\nx\n{\"text\":\"b\"}\n")
    let array = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    #expect(array?.map { $0["id"] as? String } == ["1", nil, "3"])
    #expect(array?.map { $0["line"] as? Int } == [nil, 2, nil])
  }

  @Test("the order and the bytes do not depend on --jobs", arguments: [1, 2, 4, 64])
  func order(jobs: Int) throws {
    let lines = (0..<1000).map { number in
      number % 7 == 3
        ? "broken \(number)"
        : #"{"id":\#(number),"text":"\#(String(repeating: "Hadi said so. ", count: number % 11 == 0 ? 20 : 1))"}"#
    }
    let result = try Command.isnad(
      "analyze", "--input", "jsonl", "--jobs", "\(jobs)", input: lines.joined(separator: "\n"))
    #expect(result.status == 1)
    let keys = result.objects.map { $0["id"] as? Int ?? ($0["line"] as? Int).map { $0 - 1 } }
    #expect(keys == Array(0..<1000))
  }

  @Test func answersComeWithoutMoreInput() throws {
    let result = try Command.shell(
      """
      folder=$(mktemp -d); mkfifo "$folder/in" "$folder/out"
      "$ISNAD" analyze --input jsonl < "$folder/in" > "$folder/out" &
      exec 3> "$folder/in" 4< "$folder/out"
      for id in 1 2 3; do echo '{"id":'$id',"text":"Yes."}' >&3; read -r answer <&4; echo "$answer"; done
      exec 3>&- ; wait; rm -r "$folder"
      """)
    #expect(result.objects.map { $0["id"] as? Int } == [1, 2, 3])
  }

  @Test func missingFiles() throws {
    let missing = try Command.isnad("analyze", "--input", "jsonl", "/nonexistent/a.jsonl")
    #expect(missing.status == 66)
    #expect(missing.errors == "isnad: /nonexistent/a.jsonl: No such file or directory\n")
    let among = try Command.isnad(
      "analyze", "--input", "jsonl", "/nonexistent/a.jsonl", "-", input: "{\"text\":\"\"}")
    #expect(among.status == 1)
    #expect(among.lines.count == 1)
  }
}
