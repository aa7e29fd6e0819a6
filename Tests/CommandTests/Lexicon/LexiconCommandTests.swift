import Foundation
import Testing

@Suite struct LexiconCommandTests {
  /// Runs a line of shell in a folder that has the given files.
  private func run(_ script: String, _ files: [String: String] = [:]) throws -> Command.Result {
    try Command.withTemporaryFolder { folder in
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      return try Command.shell("cd '\(folder.path)' && \(script)")
    }
  }

  private let places = """
    - {id: place/basra, name: Basra, aliases: [Bassorah]}
    - {id: place/mosul, name: Mosul, in: place/iraq}

    """

  @Test func lintFindsFaultsWithTheirPlace() throws {
    let result = try run(
      "\"$ISNAD\" lexicon lint .",
      [
        "a.yaml": """
        - {id: place/basra, nam: Basra}
        - id: place/nice
          name: Nice
          aliases:
            - Bаsra
        - {id: place/nice, name: Nizza}

        """
      ])
    #expect(result.status == 1)
    #expect(
      result.lines.map { $0.prefix { $0 != ";" } } == [
        "a.yaml:1:21: error: a place has no key \"nam\"",
        "a.yaml:1:3: error: place/basra has no name",
        "a.yaml:2:3: warning: \"Nice\" is a common English word",
        "a.yaml:5:7: warning: \"Bаsra\" mixes Latin and Cyrillic letters in one word",
        "a.yaml:6:3: error: place/nice is already defined at a.yaml:2",
        "1 records, 3 errors, 2 warnings",
      ] || result.lines.first?.contains("has no name") == true)
    #expect(result.lines.contains("a.yaml:6:3: error: place/nice is already defined at a.yaml:2"))
    #expect(
      result.lines.contains {
        $0.hasPrefix("a.yaml:2:3: warning: \"Nice\" is a common English word; give it")
      })
    #expect(
      result.lines.contains("a.yaml:5:7: warning: \"Bаsra\" mixes Latin and Cyrillic letters in one word"))
  }

  @Test func lintKnowsHomonyms() throws {
    let two = "- {id: place/oman, name: Oman, arabic: عمان}\n"
    let warned = try run(
      "\"$ISNAD\" lexicon lint .", ["a.yaml": "- {id: place/amman, name: Amman, arabic: عمان}\n" + two])
    #expect(warned.status == 0)
    #expect(warned.lines.first?.hasSuffix("if both bear it, add homonyms: place/amman") == true)
    let explained = try run(
      "\"$ISNAD\" lexicon lint .",
      ["a.yaml": "- {id: place/amman, name: Amman, arabic: عمان, homonyms: place/oman}\n" + two])
    #expect(explained.lines == ["2 records, 0 errors, 0 warnings"])
  }

  @Test func formatRewritesAndChecks() throws {
    let files = ["a.yaml": "- {name: Mosul, id: place/mosul}\n- {id: place/basra, name: Basra}\n"]
    let checked = try run("\"$ISNAD\" lexicon format --check . ; echo $?; cat a.yaml", files)
    #expect(
      checked.lines == [
        "./a.yaml", "1", "- {name: Mosul, id: place/mosul}", "- {id: place/basra, name: Basra}",
      ])
    let written = try run(
      "\"$ISNAD\" lexicon format . && \"$ISNAD\" lexicon format --check . && cat a.yaml", files)
    #expect(
      written.lines == ["./a.yaml", "- {id: place/basra, name: Basra}", "- {id: place/mosul, name: Mosul}"])
  }

  @Test func formatGoesOnBehindAFaultyFile() throws {
    let result = try run(
      "\"$ISNAD\" lexicon format .",
      ["a.yaml": "- {id: x}\n", "b.yaml": "- {name: Basra, id: place/basra}\n"])
    #expect(result.status == 1)
    #expect(result.lines == ["./b.yaml"])
    #expect(result.errors.hasPrefix("./a.yaml:1:8: error: \"x\" is no identifier: write kind/slug"))
  }

  @Test func compileWritesAndCompares() throws {
    let result = try run(
      """
      "$ISNAD" lexicon compile a.yaml --output a.isnadlex && "$ISNAD" lexicon compile a.yaml --check a.isnadlex
      echo "- {id: place/kirkuk, name: Kirkuk}" >> a.yaml
      "$ISNAD" lexicon compile a.yaml --check a.isnadlex; echo $?
      printf 'They met in Bassorah.' | "$ISNAD" analyze --lexicon a.isnadlex --output text
      """, ["a.yaml": places])
    #expect(result.lines.first?.hasPrefix("a.isnadlex: ") == true)
    #expect(result.lines.dropFirst().first == "a.isnadlex is up to date")
    #expect(result.lines.contains("1"))
    #expect(
      result.errors.contains(
        "a.isnadlex is out of date; run: isnad lexicon compile a.yaml --output a.isnadlex"))
    #expect(result.output.contains("Basra"))
  }

  @Test func damagedFilesAreRefusedWithTheMend() throws {
    let result = try run(
      """
      "$ISNAD" lexicon compile a.yaml --output a.isnadlex > /dev/null
      head -c 300 a.isnadlex > b.isnadlex; echo hello | "$ISNAD" analyze --lexicon b.isnadlex; echo $?
      """, ["a.yaml": places])
    #expect(result.lines.last != "0")
    #expect(result.errors.contains("the compiled lexicon is cut short"))
    #expect(result.errors.contains("compile or copy it again"))
  }

  @Test(arguments: ["list", "stats", "export --format tsv", "show place/basra", "diff a.yaml"])
  func aFaultyLexiconIsNotHalfRead(command: String) throws {
    let result = try run("\"$ISNAD\" lexicon \(command) a.yaml", ["a.yaml": places + "- {id: place/x}\n"])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("a.yaml:3:3: error: place/x has no name"))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["lint", "list", "stats", "format", "show place/basra", "export --format tsv"])
  func aMissingFileIsNamed(command: String) throws {
    let result = try run("\"$ISNAD\" lexicon \(command) none.yaml")
    #expect(result.status != 0)
    #expect(result.errors.contains("no such file or folder: none.yaml"))
  }

  @Test func listShowAndStats() throws {
    let listed = try run(
      "\"$ISNAD\" lexicon list a.yaml && \"$ISNAD\" lexicon list --kind person a.yaml", ["a.yaml": places])
    #expect(listed.lines == ["place/basra\tBasra", "place/mosul\tMosul"])
    let shown = try run("\"$ISNAD\" lexicon show place/basra a.yaml", ["a.yaml": places])
    #expect(
      shown.lines == ["place/basra  a.yaml:1", "  name: Basra", "  form: Bassorah (strong, case name)"])
    let missing = try run("\"$ISNAD\" lexicon show place/kirkuk a.yaml", ["a.yaml": places])
    #expect(missing.status != 0 && missing.errors.contains("no record has the id place/kirkuk"))
    let builtIn = try run("\"$ISNAD\" lexicon show place/iraq; \"$ISNAD\" lexicon show place/none")
    #expect(builtIn.lines.first?.hasPrefix("place/iraq  places/") == true)
    #expect(builtIn.lines.contains("  name: Iraq") && builtIn.lines.contains("  type: country"))
    #expect(builtIn.errors.contains("no record has the id place/none"))
    let counted = try run("\"$ISNAD\" lexicon stats a.yaml", ["a.yaml": places])
    #expect(counted.lines.contains("place\t2 records\t3 forms") && counted.lines.last == "all\t2 records")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "lint all.yaml", "list all.yaml", "show place/qarat all.yaml", "stats all.yaml",
      "diff all.yaml empty.yaml",
      "export --format csv all.yaml", "show place/baghdad",
    ])
  func outputThatCannotBeWritten(call: String) throws {
    let result = try run(
      "\"$ISNAD\" lexicon \(call) > /dev/full",
      ["all.yaml": "- id: place/qarat\n  name: Qarat\n", "empty.yaml": "[]\n"])
    #expect(result.status == 74)
    #expect(result.errors == "isnad: cannot write the output: No space left on device\n")
  }

  @Test func diffTellsWhatChangedWhateverTheOrder() throws {
    let result = try run(
      "\"$ISNAD\" lexicon diff a.yaml b.yaml; echo $?; \"$ISNAD\" lexicon diff a.yaml a.yaml; echo $?",
      [
        "a.yaml": places,
        "b.yaml": "- {id: place/mosul, in: place/iraq, name: Mosul}\n- {id: place/kirkuk, name: Kirkuk}\n",
      ])
    #expect(result.lines == ["+ place/kirkuk  Kirkuk", "- place/basra  Basra", "1", "0"])
  }

  @Test(arguments: ["tsv", "csv"])
  func tablesComeBackAsTheyWent(format: String) throws {
    let result = try run(
      """
      "$ISNAD" lexicon export --format \(format) a.yaml > a.table
      "$ISNAD" lexicon import --format \(format) a.table > b.yaml && "$ISNAD" lexicon diff a.yaml b.yaml; echo $?
      """,
      ["a.yaml": places + "- {id: person/x, name: X Y, aliases: [{form: Z, use: weak}], gender: female}\n"])
    #expect(result.lines == ["0"])
  }

  @Test(arguments: ["spacy", "regexner", "gate"])
  func namesComeBackFromOtherFormats(format: String) throws {
    let result = try run(
      """
      "$ISNAD" lexicon export --format \(format) a.yaml > a.list
      "$ISNAD" lexicon import --format \(format) --kind place a.list > b.yaml && "$ISNAD" lexicon list b.yaml
      """, ["a.yaml": places])
    #expect(result.status == 0)
    #expect(result.output.contains("Basra") && result.output.contains("Mosul"))
  }

  @Test func importReportsEachFaultAndKeepsTheRest() throws {
    let result = try run(
      "\"$ISNAD\" lexicon import --format spacy p.jsonl",
      ["p.jsonl": "{\"label\": \"GPE\", \"pattern\": \"Basra\"}\noops\n"])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("p.jsonl:2:1: error: "))
    #expect(result.output.contains("Basra"))
  }

  /// Neither compiled nor used; the file has no blocks on the disk.
  @Test func hugeLexiconsAreNotRead() throws {
    let result = try run(
      """
      dd if=/dev/null of=huge.yaml bs=1 seek=268435457 2> /dev/null
      "$ISNAD" lexicon compile huge.yaml --output out.isnadlex; echo $?
      echo Yes | "$ISNAD" analyze --lexicon huge.yaml; echo $?
      ls out.isnadlex 2> /dev/null
      """)
    #expect(result.lines.count == 2 && !result.lines.contains("0"))
    #expect(
      result.errors.components(separatedBy: "huge.yaml: a lexicon may have 256 MiB; split it").count == 3)
  }
}
