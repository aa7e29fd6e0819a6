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
    #expect(lexicon[0].line == 0xFF_FFFF)
    #expect(try Sample.matches("Form 399", lexicon) == ["Form 399|person/x|strong"])
  }

  @Test("identifiers that are those of their names, and others, are found")
  func identifiers() throws {
    let entries =
      (0..<200).map {
        LexiconEntry(id: "place/town-\($0)", name: $0 % 2 == 0 ? "Town \($0)" : "Village \($0)")
      }
      + [
        LexiconEntry(id: "place/to", name: "To"), LexiconEntry(id: "place/town", name: "Town"),
        LexiconEntry(id: "group/town-1", name: "Town 1"), LexiconEntry(id: "person/saïd", name: "Said"),
      ]
    let lexicon = try Lexicon(entries)
    for (index, entry) in entries.enumerated() {
      #expect(lexicon[index].id == entry.id)
      #expect(lexicon.entry(withID: entry.id)?.index == index)
    }
    for id in ["place/town-", "place/town-200", "place/t", "person/said", "", "/"] {
      #expect(lexicon.entry(withID: id) == nil)
    }
  }

  @Test("files and lines of records from several files and from none")
  func files() throws {
    let lexicon = try Lexicon([
      LexiconEntry(id: "place/a", name: "A"), LexiconEntry(id: "place/b", name: "B", file: "x.yaml", line: 3),
      LexiconEntry(id: "place/c", name: "C", file: "x.yaml", line: 9),
      LexiconEntry(id: "place/d", name: "D", file: "y.yaml", line: 1), LexiconEntry(id: "place/e", name: "E"),
    ])
    #expect(lexicon.map { "\($0.file):\($0.line)" } == [":0", "x.yaml:3", "x.yaml:9", "y.yaml:1", ":0"])
  }
}
