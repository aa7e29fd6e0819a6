import Foundation
import Testing

@Suite struct NamesCommandTests {
  /// Runs a line of shell in a folder that has a table of people, and lines of which some are faulty.
  private func run(_ script: String) throws -> Command.Result {
    try Command.withTemporaryFolder { folder in
      let table = "7\tQassem Soleimani\tقاسم سلیمانی\t1957\n8\tHassan Nasrallah\n\nno tab\n\tno id\n"
      try Data(table.utf8).write(to: folder.appendingPathComponent("people.tsv"))
      return try Command.shell("cd '\(folder.path)' && \(script)")
    }
  }

  @Test func compareLines() throws {
    let result = try Command.isnad(
      "names", "compare", input: "Husseini\tHosseini\tmore\nno tab\nAnna Berg\tAnna Berg\n\t\nBerg\tHaddad\n")
    #expect(result.status == 0)
    #expect(result.lines.count == 5)
    let fields = result.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(fields.allSatisfy { $0.count == 3 })
    let scores = fields.compactMap { Double($0[2]) }
    #expect(scores[0] > 0.99 && scores[0] < 1)
    #expect(fields[1] == ["no tab", "", "0"])
    #expect(scores[2] == 1 && scores[3] == 1)
    #expect(scores[4] < 0.3)
    #expect(result.errors == "isnad: line 2: two names with a tab between them are wanted\n")
  }

  @Test func compareTwoArguments() throws {
    let result = try Command.isnad("names", "compare", "Qassem Soleimani", "Qasim Sulaymani")
    #expect(result.status == 0)
    #expect(result.lines[0].hasPrefix("Qassem Soleimani ~ Qasim Sulaymani: 0.9"))
    #expect(result.lines[0].hasSuffix("(same)"))
    #expect(result.lines[1].hasPrefix("  Qassem ~ Qasim  distance "))
    let other = try Command.isnad("names", "compare", "Hassan", "Qassem")
    #expect(other.lines[0].hasSuffix("(different)"))
    #expect(try Command.isnad("names", "compare", "Hassan").status == 64)
  }

  @Test func compareAsJSON() throws {
    let result = try Command.isnad("names", "compare", "--json", input: "Qassem Berg\tQasim Berg\nno tab\n")
    let objects = result.objects
    #expect(objects.count == 2)
    #expect(objects[0]["match"] as? Bool == true)
    #expect((objects[0]["words"] as? [[String: Any]])?.map { $0["right"] as? String } == ["Qasim", "Berg"])
    #expect(objects[1]["error"] as? String == "no tab")
    #expect(objects[1]["line"] as? String == "no tab")
  }

  @Test func compareExplains() throws {
    let result = try Command.isnad("names", "compare", "--explain", input: "Omar\tUmar\nHassan\tQassem\n")
    #expect(result.lines[0].hasPrefix("Omar ~ Umar: 0.9"))
    #expect(result.lines.contains { $0.hasPrefix("Hassan ~ Qassem: 0.") })
  }

  @Test func compareWithOtherCosts() throws {
    // With a table that has no line, letters that differ cost nothing.
    let call = "printf 'Salim\\tSalima\\n' | \"$ISNAD\" names compare"
    let usual = try run(call)
    let other = try run("touch costs.tsv && \(call) --costs costs.tsv")
    #expect(other.status == 0 && other.lines.count == 1 && other.output != usual.output)
    #expect(try run("\(call) --costs missing.tsv").errors.contains("no such file or folder: missing.tsv"))
    let tuned = try run("\(call) --tuning")
    #expect(tuned.lines.count == 1 && tuned.output != usual.output)
  }

  @Test func search() throws {
    let result = try run(
      "printf 'Kasim Sulaimani\\nnobody\\nHasan Nasralla\\n' | \"$ISNAD\" names search --index people.tsv")
    #expect(result.status == 0)
    #expect(result.lines == ["7", "", "8"])
    #expect(
      result.errors == """
        isnad: people.tsv:4: an id and a name with a tab between them are wanted
        isnad: people.tsv:5: an id and a name with a tab between them are wanted

        """)
  }

  @Test func searchShowsScores() throws {
    let call = "\"$ISNAD\" names search --index people.tsv 'Kasim Sulaimani' "
    let scores = try run(call + "--scores")
    #expect(scores.lines.count == 2)
    #expect(scores.lines[0] == "Kasim Sulaimani")
    #expect(scores.lines[1].hasPrefix("  0.9") && scores.lines[1].hasSuffix("\t7\tQassem Soleimani"))
    let object = try #require(try run(call + "--json").objects.first)
    #expect(object["query"] as? String == "Kasim Sulaimani")
    #expect((object["matches"] as? [[String: Any]])?.map { $0["id"] as? String } == ["7"])
    #expect(try run(call + "--threshold 1").lines == [""])
    #expect(try run(call + "--limit 0").lines == [""])
    #expect(try run(call + "--limit 9223372036854775807").lines == ["7"])
  }

  @Test func searchNeedsItsTable() throws {
    let missing = try Command.isnad("names", "search", "--index", "/nowhere/people.tsv", "Omar")
    #expect(missing.status == 64)
    #expect(missing.errors.contains("no such file or folder: /nowhere/people.tsv"))
    let binary = try run("printf '1\\t\\377\\n' > b.tsv; \"$ISNAD\" names search --index b.tsv Omar")
    #expect(binary.status == 64)
    #expect(binary.errors.contains("b.tsv is not UTF-8"))
  }

  @Test func parse() throws {
    let result = try Command.isnad("names", "parse", "Abu Mahdi al-Muhandis", "Anna Berg")
    #expect(result.lines[0] == "Abu Mahdi al-Muhandis\tkunya: Abu Mahdi, laqab: al-Muhandis")
    #expect(result.lines.count == 2)
    let lines = try Command.isnad("names", "parse", "--json", input: "Omar ibn al-Khattab\n\n").objects
    let parts = try #require(lines.first?["parts"] as? [[String: Any]])
    #expect(parts.map { $0["kind"] as? String } == ["ism", "nasab"])
    #expect(parts.map { $0["start"] as? Int } == [0, 5])
    #expect(parts.map { $0["end"] as? Int } == [4, 19])
    #expect((lines.last?["parts"] as? [Any])?.isEmpty == true)
  }

  @Test func parseShowsAliases() throws {
    let result = try Command.isnad("names", "parse", "Ahmed al-Sharaa (Abu Mohammad al-Jolani)")
    #expect(result.output.contains("; alias kunya: Abu Mohammad"))
  }

  @Test func spellings() throws {
    let result = try Command.isnad("names", "spellings", "--limit", "3", "Qassem", "Omar")
    #expect(result.lines.count == 2)
    #expect(result.lines.map { $0.split(separator: "\t").count } == [4, 4])
    #expect(result.lines[0].hasPrefix("Qassem\t") && result.lines[0].contains("\tQasim"))
    let object = try Command.isnad("names", "spellings", "--json", "--limit", "2", input: "Qassem\n").objects[
      0]
    #expect(object["name"] as? String == "Qassem")
    #expect((object["spellings"] as? [String])?.count == 2)
  }

  @Test func romanize() throws {
    let result = try Command.isnad("names", "romanize", "حسين", "--limit", "3")
    let fields = result.lines[0].split(separator: "\t")
    #expect(fields.first == "حسين" && fields.count == 4 && fields.contains("Hussein"))
    let elsewhere = try Command.isnad("names", "romanize", "--region", "Maghreb", "--json", input: "حسين\n")
    #expect(elsewhere.objects[0]["region"] as? String == "Maghreb")
    #expect((elsewhere.objects[0]["romanizations"] as? [String])?.contains("Houssein") == true)
    let unknown = try Command.isnad("names", "romanize", "--region", "mars", "حسين")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("no region is named mars; there are gulf, levant"))
  }

  @Test(arguments: ["spellings Omar", "romanize حسن", "search --index people.tsv Omar"])
  func limitsBelowZeroAreRefused(_ call: String) throws {
    let result = try run("\"$ISNAD\" names \(call) --limit=-1")
    #expect(result.status == 64)
    #expect(result.errors.contains("--limit is a number from 0 up, not -1"))
    #expect(result.output.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func outputThatCannotBeWritten() throws {
    let result = try Command.shell("\"$ISNAD\" names parse 'Anna Berg' > /dev/full")
    #expect(result.status == 74)
    #expect(result.errors == "isnad: cannot write the output: No space left on device\n")
  }

  @Test func aReaderThatHasGone() throws {
    let result = try Command.shell(
      "{ yes 'Anna Berg' | head -n 200000 | \"$ISNAD\" names parse; echo $? >&2; } | head -n 1")
    #expect(result.lines.count == 1)
    #expect(result.errors == "0\n")
  }

  @Test func compileGroups() throws {
    let names = "- {id: family-name/berg, name: Berg, arabic: برغ, regions: [all], variants: [Bergh]}\n"
    let result = try run(
      """
      printf '%s' '\(names)' > names.yaml
      "$ISNAD" names compile-groups --output groups.bin names.yaml &&
      "$ISNAD" names compile-groups --output groups.bin --check names.yaml && echo same
      echo "- {id: family-name/haddad, name: Haddad, arabic: حداد, regions: [all]}" >> names.yaml
      "$ISNAD" names compile-groups --output groups.bin --check names.yaml; echo $?
      echo "- {" >> names.yaml
      "$ISNAD" names compile-groups --output groups.bin names.yaml; echo $?
      """)
    #expect(result.lines.first?.hasPrefix("1 groups, ") == true)
    #expect(result.lines.dropFirst() == ["same", "64", "1"])
    #expect(result.errors.contains("groups.bin is not up to date; run: isnad names compile-groups"))
    #expect(result.errors.contains("names.yaml: "))
  }
}
