import IsnadLexicon
import Testing

@testable import IsnadLexiconSource

@Suite struct InterchangeTests {
  private let entries = [
    LexiconEntry(
      id: "person/jane-doe", name: "Jane Doe", forms: [.init("J. \"Q\" Doe"), .init("Doe", use: .surname)]),
    LexiconEntry(
      id: "organization/x", name: "X (Y)", forms: [.init("XY", use: .acronym, casePolicy: .upper)],
      attributes: [.init("type", "party")]),
  ]

  @Test("names and forms survive every format", arguments: InterchangeFormat.allCases)
  func roundTrip(format: InterchangeFormat) {
    let text = format.write(entries)
    let result = format.read(text, file: "f", kind: .person)
    #expect(result.issues.isEmpty, "\(result.issues)")
    let names = Set(result.entries.flatMap { [$0.name] + $0.forms.map(\.text) })
    #expect(names == ["Jane Doe", "J. \"Q\" Doe", "Doe", "X (Y)", "XY"])
  }

  @Test("tables keep everything", arguments: [InterchangeFormat.tsv, .csv])
  func lossless(format: InterchangeFormat) {
    let result = format.read(format.write(entries), file: "f")
    #expect(LexiconDifference(from: entries, to: result.entries).description == "")
  }

  @Test(
    "what each format looks like",
    arguments: [
      (
        InterchangeFormat.spacy,
        "{\"label\": \"PERSON\", \"pattern\": \"J. \\\"Q\\\" Doe\", \"id\": \"person/jane-doe\"}\n"
      ),
      (.regexner, "X \\(Y\\)\tORGANIZATION\n"), (.gate, "Jane Doe:id=person/jane-doe\n"),
      (.tsv, "organization/x\tX (Y)\tXY {acronym,upper}\ttype=party\n"),
      (.csv, "person/jane-doe,Jane Doe,\"J. \"\"Q\"\" Doe | Doe {surname}\",\n"),
    ])
  func written(format: InterchangeFormat, line: String) {
    #expect(format.write(entries).contains(line), "\(format.write(entries))")
  }

  @Test(
    "faults, each with its place",
    arguments: [
      (
        InterchangeFormat.spacy, "{\"label\": \"ORG\", \"pattern\": \"A\"}\nnot json\n",
        "f:2:1: error: not a JSON object"
      ),
      (.spacy, "{\"pattern\": \"A\"}", "f:1:1: error: the pattern has no label"),
      (
        .spacy, "{\"label\": \"ORG\", \"pattern\": [{\"POS\": \"X\"}]}",
        "f:1:1: error: the pattern is no text"
      ),
      (.regexner, "Badr\n", "f:1:1: error: a line is a pattern, a tab and a type"),
      (
        .regexner, "\n(Badr|Bader) Org\tORGANIZATION\n",
        "f:2:1: error: \"(Badr|Bader) Org\" is a regular expression"
      ),
      (.regexner, "Ba+dr\tORGANIZATION\n", "f:1:3: error"),
      (.gate, "Iraq:ISO2=IQ\n:x=y\n", "f:2:1: error: the line has no name"),
      (.gate, "Iraq:oops\n", "f:1:6: error: \"oops\" is no feature"),
      (.tsv, "person\tX\n", "f:1:1: error: \"person\" is no identifier"),
      (.tsv, "person/x\n", "f:1:1: error: a row has the columns"),
      (.tsv, "person/x\t\n", "f:1:10: error: person/x has no name"),
      (.tsv, "person/x\tX\nperson/x\tY\n", "f:2:1: error: person/x is already defined in line 1"),
      (.tsv, "person/x\tX\t\tgender\n", "f:1:13: error: \"gender\" is no attribute"),
      (.csv, "person/x,\"X\n", "f:1:10: error: this quotation mark is never closed"),
    ])
  func faults(format: InterchangeFormat, text: String, expected: String) {
    let issues = format.read(text, file: "f").issues.map(\.description)
    #expect(issues.contains { $0.hasPrefix(expected) }, "\(issues)")
  }

  @Test("token patterns of spaCy, by their case")
  func tokens() {
    let text = "{\"label\": \"GPE\", \"pattern\": [{\"LOWER\": \"new\"}, {\"LOWER\": \"york\"}]}\n"
    let entry = InterchangeFormat.spacy.read(text, file: "f").entries.first
    #expect(entry?.id == "place/new-york" && entry?.name == "new york" && entry?.casePolicy == .any)
  }

  @Test("features of GATE lists are no part of the names")
  func features() {
    let result = InterchangeFormat.gate.read("Iraq:ISO2=IQ:lang=en\nIran\n", file: "f", kind: .place)
    #expect(result.entries.map(\.id) == ["place/iraq", "place/iran"] && result.issues.isEmpty)
  }

  @Test("a GATE definition with its lists")
  func definition() {
    let files = Dictionary(uniqueKeysWithValues: GateList.files(entries))
    let result = GateList.read(definition: files["lists.def"] ?? "", file: "lists.def") { files[$0] }
    #expect(result.issues.isEmpty && result.entries.map(\.id) == ["person/jane-doe", "organization/x"])
    let faulty = GateList.read(definition: "a.lst\nb.lst:odd\nc.lst:person\n", file: "d") { _ in nil }
    #expect(faulty.issues.map { "\($0.line):\($0.column)" } == ["1:1", "2:7", "3:1"])
  }

  @Test(
    "a GATE definition reads no files elsewhere",
    arguments: ["/etc/hosts", "../a.lst", "a/../../b.lst", "..", "..\\a.lst", ".hidden", "sub/a.lst"])
  func listsElsewhere(name: String) {
    let result = GateList.read(definition: "\(name):person\na.lst:person\n", file: "d") { asked in
      #expect(asked == "a.lst")
      return "Jane Doe\n"
    }
    #expect(result.entries.map(\.name) == ["Jane Doe"])
    #expect(
      result.issues.map(\.description)
        == ["d:1:1: error: a list is a file beside its definition, named without a folder"])
  }

  @Test(
    "cells with quotes, commas and line ends",
    arguments: [
      ("a,b\n", [["a", "b"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"\"\"x\"\"\",y\n", [["\"x\"", "y"]]),
      ("\"a\nb\",c\r\nd\n", [["a\nb", "c"], ["d"]]),
      ("\"\",x\n", [["", "x"]]), ("", []),
    ] as [(String, [[String]])])
  func cells(text: String, expected: [[String]]) {
    let rows = DelimitedText.rows(text, delimiter: ",") { _, _, message in Issue.record("\(message)") }
    #expect(rows.map { $0.cells.map(\.text) } == expected)
  }
}
