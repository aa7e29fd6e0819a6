import IsnadLexicon
import Testing

@testable import IsnadLexiconSource

@Suite struct RecordWriterTests {
  @Test(
    "what is written is read back",
    arguments: [
      LexiconEntry(id: "place/x", name: "X"),
      LexiconEntry(id: "place/x", name: "no: yes # {it} \"q\" \\ 'a'"),
      LexiconEntry(id: "place/x", name: "- x"), LexiconEntry(id: "place/x", name: "[x]", casePolicy: .exact),
      LexiconEntry(
        id: "organization/x", name: "Ex",
        forms: [
          .init("EX", use: .acronym, casePolicy: .upper), .init("Eks", use: .weak),
          .init("a, b {c}", casePolicy: .exact),
          .init("Äx", use: .translation), .init("اکس", use: .script, casePolicy: .any),
          .init("Old Ex", use: .former),
        ], attributes: [.init("country", "place/iraq")]),
      LexiconEntry(
        id: "person/x", name: "Jane Doe",
        attributes: [
          .init("family", "Doe"), .init("gender", "female"), .init("roles", "a"), .init("roles", "b, c"),
        ]),
    ])
  func roundTrip(entry: LexiconEntry) throws {
    let yaml = RecordWriter.yaml([entry])
    let result = LexiconReader().read(yaml, file: "f")
    #expect(result.issues.isEmpty, "\(yaml)")
    #expect(LexiconDifference(from: [entry], to: result.entries).description == "", "\(yaml)")
  }

  @Test("the canonical order is the formatter's")
  func canonical() throws {
    let entry = LexiconEntry(
      id: "organization/x", name: "Ex", forms: [.init("EX", use: .acronym, casePolicy: .upper)],
      attributes: [.init("country", "place/iraq"), .init("type", "party")])
    let yaml = RecordWriter.yaml([entry])
    #expect(
      yaml == "- id: organization/x\n  name: Ex\n  type: party\n  acronyms: EX\n  country: place/iraq\n")
    #expect(try LexiconFormatter().format(yaml, file: "f") == yaml)
  }
}
