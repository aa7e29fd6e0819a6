import IsnadLexicon
import Testing

@testable import IsnadLexiconSource

@Suite struct LexiconReaderTests {
  private func issues(_ yaml: String) -> [String] {
    LexiconReader().read(yaml, file: "f.yaml").issues.map { "\($0.line):\($0.column) \($0.message)" }
  }

  @Test(
    "faults, each with line, column and what to do",
    arguments: [
      ("id: place/x\nname: X\n", "1:1 a lexicon file is a list of records"),
      ("- just text\n", "1:3 a record is a map"), ("- name: X\n", "1:3 the record has no id"),
      ("- id: place/x\n", "1:3 place/x has no name"), ("- id: place/x\n  name:\n", "1:3 place/x has no name"),
      ("- id: city/x\n  name: X\n", "1:7 \"city/x\" is no identifier"),
      ("- id: place/X\n  name: X\n", "1:7 \"place/X\" is no identifier"),
      ("- id: place/-x\n  name: X\n", "1:7 \"place/-x\" is no identifier"),
      ("- id: place\n  name: X\n", "1:7 \"place\" is no identifier"),
      ("- id: place/x\n  name: X\n  colour: red\n", "3:3 a place has no key \"colour\""),
      ("- id: place/x\n  name: X\n  name: Y\n", "2:3 the key name stands here twice"),
      ("- id: place/x\n  name: [X]\n", "2:9 name is one text"),
      ("- id: place/x\n  name: X\n  case: low\n", "3:9 \"low\" is no value of case"),
      (
        "- id: place/x\n  name: X\n  aliases:\n    - {form: Y, use: loud}\n",
        "4:22 \"loud\" is no value of use"
      ),
      ("- id: place/x\n  name: X\n  aliases:\n    - {form: Y, case: loud}\n", "4:23 the case policies are"),
      (
        "- id: place/x\n  name: X\n  aliases:\n    - {forms: Y}\n",
        "4:8 an alias has the keys form, use and case"
      ),
      ("- id: place/x\n  name: X\n  aliases:\n    - {use: weak}\n", "4:7 this alias has no form"),
      ("- id: place/x\n  name: &n X\n", "2:9 anchors and aliases"),
      ("- id: place/x\n  name: !t X\n", "2:9 the tag !t"),
      ("- id: place/x\n  name: !!int 5\n", "2:9 the tag tag:yaml.org,2002:int"),
      ("- id: place/x\n  name: X\n  <<: Y\n", "3:3 a place has no key \"<<\""),
      ("- id: place/x\n  name: |\n    X\n", "2:9 name is a multi-line text"),
      ("- id: place/x\n  name: \"X\\tY\"\n", "2:9 name has the control character U+0009"),
      ("- id: place/x\n  name: X\u{202E}Y\n", "2:9 name has the control character U+202E"),
      ("- id: place/x\n  name: X\u{200B}Y\n", "2:9 name has the control character U+200B"),
      ("- id: place/x\n  name: X\n  layer: top\n", "3:10 \"top\" is no value of layer"),
      ("- id: person/x\n  name: X\n  parts: Y\n", "3:10 parts is a map"),
      ("- id: person/x\n  name: X\n  parts: {middle: Y}\n", "3:11 \"middle\" is no value of parts"),
      ("- id: cue/x\n  name: x\n  frames: [direct, odd]\n", "3:20 \"odd\" is no value of frames"),
      ("- id: place/x\n  name: X\n  aliases: [Y\n", "not YAML"), ("- id: place/x\n  name: \"X\n", "not YAML"),
      ("- id: place/x\n\tname: X\n", "not YAML"),
      ("- id: place/x\n  name: Ä\u{1}\n", "2:10 not YAML: control characters are not allowed"),
      ("- id: place/x\n  name: \(String(repeating: "[", count: 70))", "nested too deep"),
      ("- id: place/x\n  name: !include /etc/passwd\n", "2:9 the tag !include"),
    ])
  func faults(yaml: String, expected: String) {
    let found = issues(yaml)
    #expect(found.count == 1 && found[0].contains(expected), "\(found)")
    #expect(LexiconReader().read(yaml, file: "f").entries.isEmpty)
  }

  /// Aliases that stand for ever more of themselves, maps of many keys: once they took forever.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "- &a0 [x, x]\n" + (1..<60).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        + "- {? *a59 : 1, ? *a59 : 2, b: c, b: d}\n",
      "- {id: place/a, name: A, " + (0..<20_000).map { "k\($0): v" }.joined(separator: ", ") + "}\n",
    ])
  func bombs(_ yaml: String) {
    let result = LexiconReader().read(yaml, file: "f.yaml")
    #expect(result.entries.isEmpty)
    #expect(result.issues.count >= 60)
  }

  @Test("a fault hides neither the records beside it nor their faults")
  func several() {
    let yaml = """
      # head
      - id: place/a
        name: A

      - id: place/b
        name: "B
      - {id: place/c, name: C, name: D}
      - {id: place/d, name: D, odd: x}
      - {id: place/e, name: E}
      """
    let result = LexiconReader().read(yaml, file: "f.yaml")
    #expect(result.entries.map(\.id) == ["place/a", "place/e"])
    #expect(result.entries.map(\.line) == [2, 9])
    #expect(
      result.issues.map(\.line).sorted() == [6, 7, 8] || result.issues.map(\.line).sorted() == [7, 7, 8])
    #expect(result.issues.allSatisfy { $0.description.hasPrefix("f.yaml:") })
  }

  @Test(
    "every scalar is a string",
    arguments: ["no", "yes", "on", "null", "~x", "1992", "0x1F", "1e3", "2002-01-01", ".5", "True", "<<x"])
  func strings(text: String) {
    let result = LexiconReader().read("- id: place/x\n  name: \(text)\n  aliases: [\(text)]\n", file: "f")
    #expect(result.issues.isEmpty)
    #expect(result.entries.first?.name == text)
    #expect(result.entries.first?.forms.first?.text == text)
  }

  @Test("empty files are empty lexicons", arguments: ["", "\n", "# only a comment\n", "---\n", "[]\n"])
  func empty(yaml: String) {
    let result = LexiconReader().read(yaml, file: "f")
    #expect(result.entries.isEmpty)
  }

  @Test("a record with everything")
  func whole() throws {
    let yaml = """
      - id: person/hadi-al-ameri
        name: Hadi al-Ameri
        parts: {given: Hadi, family: al-Ameri}   # the surname becomes a form
        gender: male
        arabic: هادي العامري
        aliases:
          - Hadi al-Amiri
          - {form: Abu Hassan al-Ameri, use: weak, case: exact}
        roles: [politician, "commander"]
      """
    let result = LexiconReader().read(yaml, file: "f.yaml")
    let entry = try #require(result.entries.first)
    #expect(result.issues.isEmpty)
    #expect(entry.line == 1 && entry.kind == .person)
    #expect(
      entry.forms.map { "\($0.text) \($0.use) \($0.casePolicy) \($0.line):\($0.column)" } == [
        "هادي العامري script any 5:11", "Hadi al-Amiri strong name 7:7", "Abu Hassan al-Ameri weak exact 8:7",
      ])
    #expect(
      entry.attributes.map { "\($0.key)=\($0.value)" } == [
        "given=Hadi", "family=al-Ameri", "gender=male", "roles=politician", "roles=commander",
      ])
  }

  @Test("hiding records need no name")
  func hide() {
    let result = LexiconReader().read("- {id: place/x, layer: hide}\n", file: "f")
    #expect(result.issues.isEmpty && result.entries.first?.layering == .hide)
  }

  @Test("spellings of a name are forms; other kinds can only have them generated")
  func variants() {
    let yaml = """
      - {id: given-name/ziyad, name: Ziyad, variants: [Ziad, Zeyad]}
      - {id: given-name/zoe, name: Zoe, variants: generated}
      - {id: person/x, name: X, variants: [Y]}
      """
    let result = LexiconReader().read(yaml, file: "f")
    #expect(result.entries.map { $0.forms.map(\.text) } == [["Ziad", "Zeyad"], []])
    #expect(result.entries.last?.attributes == [.init("variants", "generated")])
    #expect(result.issues.map(\.line) == [3])
  }

  @Test("references to references do not take forever", .timeLimit(.minutes(1)))
  func bomb() {
    var yaml = "- &a0 [x]\n"
    for i in 1...40 { yaml += "- &a\(i) [*a\(i - 1), *a\(i - 1), *a\(i - 1), *a\(i - 1)]\n" }
    #expect(!LexiconReader().read(yaml, file: "f").issues.isEmpty)
  }
}
