import Testing

@testable import IsnadLexicon

@Suite struct EntryKindTests {
  @Test("every kind has a prefix of its own that leads back to it", arguments: EntryKind.allCases)
  func prefixes(kind: EntryKind) {
    #expect(EntryKind(id: "\(kind.prefix)/some-slug") == kind)
    #expect(EntryKind(id: kind.prefix) == kind)
  }

  @Test("identifiers of no kind", arguments: ["", "/", "people/x", "Person/x", "person2/x", " person/x"])
  func noKind(id: String) {
    #expect(EntryKind(id: id) == nil)
  }

  @Test("policies have names")
  func policies() {
    #expect(CasePolicy.allCases.map { CasePolicy(name: "\($0)") } == CasePolicy.allCases)
    #expect(CasePolicy(name: "lower") == nil)
  }

  @Test("codes are raw values, and any other is a person or weak", arguments: UInt8.min...UInt8.max)
  func codes(code: UInt8) {
    #expect(EntryKind(code: code) == EntryKind(rawValue: code) ?? .person)
    #expect(FormUse(code: code) == FormUse(rawValue: code) ?? .weak)
  }

  @Test("weak forms do not stand alone")
  func strength() {
    #expect(FormUse.allCases.filter { !$0.isStrong } == [.weak, .surname, .kunya, .generatedWeak])
  }
}
