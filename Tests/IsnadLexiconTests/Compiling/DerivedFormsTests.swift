import Testing

@testable import IsnadLexicon

@Suite struct DerivedFormsTests {
  private func forms(_ entry: LexiconEntry) throws -> [String] {
    DerivedForms.forms(of: entry, kind: try #require(entry.kind)).map { "\($0.text) \($0.use)" }
  }

  @Test("surname, kunya, given with family, and names without their article")
  func person() throws {
    let entry = LexiconEntry(
      id: "person/x", name: "Hadi Farhan al-Ameri",
      attributes: [.init("given", "Hadi"), .init("family", "al-Ameri"), .init("kunya", "Abu Hassan")])
    #expect(
      try forms(entry) == [
        "Hadi Farhan al-Ameri name", "al-Ameri surname", "Abu Hassan kunya", "Hadi al-Ameri strong",
        "Hadi Farhan Ameri strong", "Ameri surname", "Hadi Ameri strong",
      ])
  }

  @Test("an organization keeps its article, and each spelling stands once")
  func organization() throws {
    let entry = LexiconEntry(id: "organization/x", name: "al-Qaeda", forms: [.init("al-Qaeda", use: .weak)])
    #expect(try forms(entry) == ["al-Qaeda name"])
  }

  @Test("each spelling stands once, among few and among many", arguments: [1, 7, 8, 9, 40])
  func once(count: Int) throws {
    let texts = (1...count).map { "Acme \($0)" }
    let entry = LexiconEntry(
      id: "organization/x", name: "Acme", forms: (texts + [""] + texts + ["Acme"]).map { .init($0) })
    #expect(try forms(entry) == ["Acme name"] + texts.map { "\($0) strong" })
  }

  @Test(
    "names without articles",
    arguments: [
      ("al-Ameri", "Ameri"), ("Hadi al-Ameri", "Hadi Ameri"), ("Ash-Shaddadi", "Shaddadi"),
      ("El Salvador", nil),
      ("Muqtada as-Sadr al-Najafi", "Muqtada Sadr Najafi"), ("Basra", nil), ("Coca-Cola", nil), ("al-", nil),
    ])
  func articles(name: String, expected: String?) {
    #expect(DerivedForms.withoutArticles(name) == expected)
  }

  @Test("the policy of a record is that of its derived forms")
  func policy() {
    let entry = LexiconEntry(
      id: "person/x", name: "al-Ameri", attributes: [.init("family", "Ameri")], casePolicy: .exact)
    #expect(DerivedForms.forms(of: entry, kind: .person).allSatisfy { $0.casePolicy == .exact })
  }
}
