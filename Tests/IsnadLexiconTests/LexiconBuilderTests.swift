import Testing

@testable import IsnadLexicon

@Suite struct LexiconBuilderTests {
  private func compile(_ entries: [LexiconEntry]) throws -> [UInt8] {
    var builder = try LexiconBuilder()
    for entry in entries { try builder.add(entry) }
    return builder.compile()
  }

  @Test("the same records in the same order give the same bytes")
  func deterministic() throws {
    let entries =
      Sample.entries + (0..<500).map { LexiconEntry(id: "place/p\($0)", name: "Place \($0 % 37) of \($0)") }
    let first = try compile(entries)
    for _ in 0..<3 { #expect(try compile(entries) == first) }
    #expect(try compile(entries.reversed()) != first)
  }

  @Test(
    "records that are refused",
    arguments: [
      (
        LexiconEntry(id: "people/x", name: "X"),
        "people/x: the identifier must start with a kind, such as person/"
      ),
      (LexiconEntry(id: "person/x", name: ""), "person/x: the name is empty"),
      (
        LexiconEntry(id: "place/iraq", name: "Iraq", file: "p.yaml", line: 7),
        "p.yaml:7: error: place/iraq: this identifier is taken"
      ),
    ])
  func refused(entry: LexiconEntry, message: String) throws {
    var builder = try LexiconBuilder()
    try builder.add(LexiconEntry(id: "place/iraq", name: "Iraq"))
    #expect {
      try builder.add(entry)
    } throws: { "\($0)" == message }
    #expect(builder.count == 1)
  }

  @Test("a form without a word is left out")
  func wordless() throws {
    #expect(
      try Sample.matches("- ' x", [LexiconEntry(id: "person/x", name: "x", forms: [.init("-"), .init("'")])])
        .count == 1)
  }

  @Test("odd but legal values do not trap")
  func extremes() throws {
    var form = LexiconEntry.Form("Y")
    form.line = 1
    let entry = LexiconEntry(
      id: "person/x", name: "X", forms: [form] + (0..<400).map { .init("Form \($0)") }, file: "f", line: .max)
    let lexicon = try Lexicon([entry])
    #expect(lexicon[0].line == Int(UInt32.max))
    #expect(try Sample.matches("Form 399", lexicon) == ["Form 399|person/x|strong"])
  }
}
