import Testing

@testable import IsnadLexicon

@Suite struct GeneratedFormsTests {
  private func entry(_ id: String, _ name: String, _ given: String, _ family: String, generated: Bool = true)
    -> LexiconEntry
  {
    LexiconEntry(
      id: id, name: name,
      attributes: [.init("given", given), .init("family", family)]
        + (generated ? [.init("variants", "generated")] : []))
  }

  private var soleimani: LexiconEntry {
    entry("person/qassem-soleimani", "Qassem Soleimani", "Qassem", "Soleimani")
  }

  @Test(
    "spellings that nobody wrote down are found",
    arguments: [
      ("Qassem Soleimani", FormUse.name), ("Qasem Soleimani", .generated), ("Qassem Suleimani", .generated),
      ("Kassem Soleimani", .generated), ("Qasim Sulaimani", .generated), ("Qassem Solemani", .generated),
      ("Soleimani", .surname), ("Solemani", .generatedWeak), ("Suleimani", .generatedWeak),
      ("Soleymani", .generatedWeak), ("Qassem Suleymani", .generated),
    ])
  func found(name: String, use: FormUse) throws {
    let lexicon = try Lexicon([soleimani])
    var uses: [FormUse] = []
    lexicon.forEachMatch(in: try Sample.table(name)) {
      if $0.tokens.count == name.split(separator: " ").count { uses.append($0.use) }
    }
    #expect(uses == [use])
  }

  @Test(
    "other names are not",
    arguments: ["Qassem Salami", "Qassem", "Hassan Soleimani", "Salmani", "qasem soleimani"])
  func others(name: String) throws {
    var found = 0
    try Lexicon([soleimani]).forEachMatch(in: try Sample.table(name)) { if $0.use.isStrong { found += 1 } }
    #expect(found == 0)
  }

  @Test("only records that ask for spellings have them")
  func asked() throws {
    let entry = entry("person/x", "Qassem Soleimani", "Qassem", "Soleimani", generated: false)
    #expect(try Sample.matches("Qasem Solemani", [entry]).isEmpty)
  }

  @Test("aliases are not respelled, and the surname is strong where it is written so")
  func aliases() throws {
    var entry = soleimani
    entry.forms = [.init("Shadow Commander"), .init("Soleimani")]
    var forms: [String: FormUse] = [:]
    var generator = GeneratedForms()
    let written = DerivedForms.forms(of: entry, kind: .person)
    for form in generator.forms(of: entry, kind: .person, beside: written) { forms[form.text] = form.use }
    #expect(forms["Solemani"] == .generated)
    // A family name in its own right.
    #expect(forms["Slimani"] == .generatedWeak)
    #expect(!forms.keys.contains { $0.contains("Commander") || $0.contains("Shadow") })
    #expect(forms.keys.allSatisfy { form in !written.contains { $0.text == form } })
    #expect(forms.count <= 4 * GeneratedForms.limit)
  }

  @Test("a written form comes before another record's generated one")
  func exactFirst() throws {
    let lexicon = try Lexicon([soleimani, LexiconEntry(id: "person/other", name: "Qasim Suleimani")])
    var ids: [String] = []
    lexicon.forEachMatch(in: try Sample.table("Qasim Suleimani")) {
      if $0.tokens.count == 2 { ids.append(lexicon[$0.entry].id) }
    }
    #expect(ids == ["person/other", "person/qassem-soleimani"])
    let stack = LexiconStack([
      try Lexicon([LexiconEntry(id: "person/other", name: "Qasim Suleimani")]), try Lexicon([soleimani]),
    ])
    ids = []
    stack.forEachMatch(in: try Sample.table("Qasim Suleimani")) {
      if $0.tokens.count == 2 { ids.append(stack[$0].id) }
    }
    #expect(ids == ["person/other", "person/qassem-soleimani"])
  }
}
