import Foundation
import Testing

@Suite struct OutputFormTests {
  static let text = "“We will leave,” Hadi al-Ameri told Press TV on Tuesday. Anna Berg said “no”.\n"

  @Test(
    "one document on standard output",
    arguments: [
      ("html", "<!doctype html>"), ("conll", "-DOCSTART-"), ("brat", "T1\t"),
      ("annotations", "{\"@context\""),
      ("displacy", "{\"text\""), ("csv", "document,"), ("tsv", "document\t"),
    ])
  func single(form: String, start: String) throws {
    let result = try Command.isnad("analyze", "--output", form, input: Self.text)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(start))
  }

  @Test(
    "a broken record does not end the rest", arguments: ["conll", "annotations", "displacy", "csv", "tsv"])
  func brokenRecords(form: String) throws {
    let result = try Command.isnad(
      "analyze", "--input", "jsonl", "--output", form,
      input: "{\"text\":\"“Yes,” he said.\"}\nx\n{\"text\":\"\"}\n")
    #expect(result.status == 1)
    #expect(result.output.utf8.count { $0 == 0x0A } >= 3)
  }

  @Test("several pages or brat files need a folder", arguments: ["html", "brat"]) func several(form: String)
    throws
  {
    try Command.withTemporaryFolder { folder in
      for name in ["a", "b"] {
        try Data(Self.text.utf8).write(to: folder.appendingPathComponent("\(name).txt"))
      }
      let refused = try Command.isnad("analyze", "--output", form, folder.path)
      #expect(refused.status == 64)
      #expect(refused.errors.contains("\(form)=FOLDER"))
      let target = folder.appendingPathComponent("out").path
      let result = try Command.isnad("analyze", "--output", "\(form)=\(target)", folder.path)
      #expect(result.status == 0)
      let files = Set(try FileManager.default.contentsOfDirectory(atPath: target))
      #expect(
        files
          == (form == "html"
            ? ["0001-a.html", "0002-b.html", "index.html"]
            : ["0001-a.ann", "0001-a.txt", "0002-b.ann", "0002-b.txt", "annotation.conf"]))
    }
  }

  /// Identifiers name files, but never choose their place.
  @Test(arguments: ["../../up", "/etc/passwd", "..", "a/../../b", "c:\\\\d", ".hidden", "\\u0000", "-rf"])
  func identifiersLeadNowhere(id: String) throws {
    try Command.withTemporaryFolder { folder in
      let target = folder.appendingPathComponent("in/out").path
      let result = try Command.isnad(
        "analyze", "--input", "jsonl", "--output", "html=\(target)",
        input: "{\"id\":\"\(id)\",\"text\":\"Yes.\"}\n")
      #expect(result.status == 0)
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      #expect(files.allSatisfy { $0 == "in" || $0.hasPrefix("in/out") })
      let page = files.filter { $0.hasSuffix(".html") && $0 != "in/out/index.html" }
      #expect(page.count == 1 && page[0].hasPrefix("in/out/0001"))
    }
  }

  @Test func aFileInsteadOfStandardOutput() throws {
    try Command.withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("out.jsonl").path
      let result = try Command.isnad("analyze", "--output", "jsonl=\(path)", input: Self.text)
      #expect(result.output.isEmpty)
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{\"id\":\"-\""))
    }
  }

  @Test(arguments: ["xml", "json=", "=a"]) func unknownForms(form: String) throws {
    #expect(try Command.isnad("analyze", "--output", form, input: "").status == 64)
  }

  @Test func unwritableOutput() throws {
    let result = try Command.isnad("analyze", "--output", "jsonl=/nonexistent/out", input: "")
    #expect(result.status == 74)
    #expect(result.errors == "isnad: cannot write /nonexistent/out: No such file or directory\n")
  }

  @Test func shortForms() throws {
    let quotes = try Command.isnad("quotes", "--output", "jsonl", input: Self.text)
    #expect((quotes.objects.first?["mentions"] as? [Any])?.count == 0)
    #expect((quotes.objects.first?["quotes"] as? [Any])?.count == 2)
    let entities = try Command.isnad("entities", "--output", "jsonl", "--type", "person", input: Self.text)
    #expect((entities.objects.first?["quotes"] as? [Any])?.count == 0)
    let names = (entities.objects.first?["entities"] as? [[String: Any]])?.compactMap {
      $0["name"] as? String
    }
    #expect(names == ["Hadi al-Ameri", "Anna Berg"])
    #expect(!(try Command.isnad("entities", input: Self.text)).output.contains("quotations"))
    #expect((try Command.isnad("quotes", input: Self.text)).output.hasSuffix("cue      said (direct)\n"))
  }

  @Test(
    "--speaker finds any spelling",
    arguments: [
      ("ameri", 1), ("Hadi Amiri", 1), ("person/hadi-al-ameri", 1), ("berg", 1), ("Novak", 0),
    ])
  func speakers(name: String, count: Int) throws {
    let result = try Command.isnad("quotes", "--speaker", name, "--output", "jsonl", input: Self.text)
    #expect((result.objects.first?["quotes"] as? [Any])?.count == count)
  }

  @Test func confidence() throws {
    let result = try Command.isnad("analyze", "--min-confidence", "1", "--output", "jsonl", input: Self.text)
    #expect((result.objects.first?["quotes"] as? [Any])?.count == 0)
    #expect(try Command.isnad("analyze", "--min-confidence", "2", input: "").status == 64)
  }
}
