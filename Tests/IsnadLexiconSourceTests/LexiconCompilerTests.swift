import IsnadLexicon
import Testing

@testable import IsnadLexiconSource

@Suite struct LexiconCompilerTests {
  private let sources: [LexiconCompiler.Source] = [
    .init(
      path: "b.yaml",
      text:
        "- {id: place/basra, name: Basra, in: place/iraq}\n- {id: place/amara, name: Amara, in: place/nowhere}\n"
    ),
    .init(path: "a.yaml", text: "- {id: place/iraq, name: Iraq}\n- {id: place/basra, name: Basrah}\n"),
  ]

  @Test("doubled identifiers, order and references, in the order of the files")
  func check() {
    let result = LexiconCompiler().check(sources)
    #expect(result.entries.map(\.id) == ["place/iraq", "place/basra", "place/amara"])
    #expect(
      result.issues.map(\.description) == [
        "a.yaml:2:3: warning: place/basra should stand before place/iraq",
        "b.yaml:1:3: error: place/basra is already defined at a.yaml:2",
        "b.yaml:2:3: warning: in: no record has the id place/nowhere",
      ])
  }

  @Test("sources with an error are not compiled, and all errors are told")
  func refused() {
    #expect {
      try LexiconCompiler().compile(sources)
    } throws: { ($0 as? SourceError)?.issues.count == 1 && "\($0)".contains("already defined") }
  }

  @Test("what is compiled is found, whatever the order of the files")
  func compiled() throws {
    let good = [
      sources[1], .init(path: "c.yaml", text: "- {id: person/x, name: Jane Doe, aliases: [J. Doe]}\n"),
    ]
    let bytes = try LexiconCompiler().compile(good)
    #expect(try LexiconCompiler().compile(good.reversed()) == bytes)
    let lexicon = try Lexicon(compiled: bytes)
    #expect(lexicon.count == 3)
    #expect(lexicon.entry(withID: "person/x")?.file == "c.yaml")
  }
}
