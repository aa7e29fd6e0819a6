import Testing

@testable import IsnadLexicon

@Suite struct LexiconStackTests {
  private func entry(
    _ id: String, _ name: String, _ layering: LexiconEntry.Layering = .replace, forms: [String] = []
  ) -> LexiconEntry {
    var entry = LexiconEntry(id: id, name: name, forms: forms.map { .init($0) })
    entry.layering = layering
    return entry
  }

  private func matches(_ text: String, _ stack: LexiconStack) throws -> [String] {
    var found: [String] = []
    stack.forEachMatch(in: try Sample.table(text)) {
      found.append("\($0.range) \($0.lexicon):\(stack[$0].id)=\(stack[$0].name)")
    }
    return found
  }

  private func base() throws -> Lexicon {
    try Lexicon([entry("place/iraq", "Iraq", forms: ["Mesopotamia"]), entry("place/basra", "Basra")])
  }

  @Test("one layer is the lexicon itself")
  func single() throws {
    #expect(
      try matches("Iraq, Basra", LexiconStack([base()])) == [
        "0..<4 0:place/iraq=Iraq", "6..<11 0:place/basra=Basra",
      ])
  }

  @Test("a later record takes the place of an earlier one: its forms are gone")
  func replace() throws {
    let stack = LexiconStack([
      try base(), try Lexicon([entry("place/iraq", "Republic of Iraq", forms: ["Iraq"])]),
    ])
    #expect(try matches("Iraq Mesopotamia", stack) == ["0..<4 1:place/iraq=Republic of Iraq"])
    #expect(stack.entry(withID: "place/iraq")?.name == "Republic of Iraq")
    #expect(stack.entry(withID: "place/basra")?.name == "Basra")
  }

  @Test("a record that extends adds forms to the earlier one")
  func extend() throws {
    let stack = LexiconStack([try base(), try Lexicon([entry("place/iraq", "Bilad al-Rafidayn", .extend)])])
    #expect(
      try matches("Iraq Bilad al-Rafidayn", stack) == ["0..<4 0:place/iraq=Iraq", "5..<22 0:place/iraq=Iraq"])
    #expect(stack.entry(withID: "place/iraq")?.name == "Iraq")
  }

  @Test("a record that extends nothing stands for itself")
  func extendNothing() throws {
    let stack = LexiconStack([try base(), try Lexicon([entry("place/mosul", "Mosul", .extend)])])
    #expect(try matches("Mosul", stack) == ["0..<5 1:place/mosul=Mosul"])
  }

  @Test("a hidden record is found nowhere, until a later layer brings it back")
  func hide() throws {
    let hiding = try Lexicon([entry("place/iraq", "", .hide)])
    #expect(try matches("Iraq", LexiconStack([try base(), hiding])).isEmpty)
    #expect(LexiconStack([try base(), hiding]).entry(withID: "place/iraq") == nil)
    #expect(try matches("Basra", LexiconStack([try base(), hiding])).count == 1)
    let back = try Lexicon([entry("place/iraq", "Iraq", .extend)])
    #expect(try matches("Iraq", LexiconStack([try base(), hiding, back])) == ["0..<4 2:place/iraq=Iraq"])
    #expect(try matches("Iraq", LexiconStack([hiding, try base()])) == ["0..<4 1:place/iraq=Iraq"])
  }

  @Test("identifiers hidden in code")
  func hiding() throws {
    let stack = LexiconStack([try base()]).hiding(["place/iraq", "place/nowhere"])
    #expect(try matches("Iraq Basra", stack) == ["5..<10 0:place/basra=Basra"])
    let back = stack.adding(try Lexicon([entry("place/iraq", "Iraq")]))
    #expect(try matches("Iraq", back) == ["0..<4 1:place/iraq=Iraq"])
  }

  @Test("extensions of extensions lead to the first record")
  func chain() throws {
    let layers = [
      try base(), try Lexicon([entry("place/iraq", "A", .extend)]),
      try Lexicon([entry("place/iraq", "B", .extend)]),
    ]
    #expect(
      try matches("Iraq A B", LexiconStack(layers)) == [
        "0..<4 0:place/iraq=Iraq", "5..<6 0:place/iraq=Iraq", "7..<8 0:place/iraq=Iraq",
      ])
  }

  @Test("one form in two layers gives both entries, the later layer's first")
  func order() throws {
    let stack = LexiconStack([
      try base(), try Lexicon([entry("person/iraq", "Iraq"), entry("organization/x", "Iraq Basra")]),
    ])
    #expect(
      try matches("Iraq Basra", stack) == [
        "0..<4 1:person/iraq=Iraq", "0..<4 0:place/iraq=Iraq", "0..<10 1:organization/x=Iraq Basra",
        "5..<10 0:place/basra=Basra",
      ])
  }

  @Test("no layers, no matches")
  func none() throws {
    #expect(try matches("Iraq", LexiconStack([])).isEmpty)
    #expect(LexiconStack([]).entry(withID: "place/iraq") == nil)
  }
}
