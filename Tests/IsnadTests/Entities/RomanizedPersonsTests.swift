import IsnadLexicon
import Testing

@testable import Isnad

@Suite("Persons of the lexicon under other spellings")
struct RomanizedPersonsTests {
  @Test(arguments: [
    ("Qasem Solemani", "Kassim Suleymany"), ("Ali Reza Panahi", "Alireza Panahi"),
    ("Djamel al-Haddad", "Jamal Hadad"), ("Mousavi Khoi", "Musawi Khoi"), ("Sa'd Karim", "Saad Kareem"),
  ])
  func oneKey(left: String, right: String) {
    #expect(Self.key(left) == Self.key(right))
    #expect(Self.key(left) != nil)
  }

  @Test(arguments: ["", "Soleimani", "al-Soleimani", "Ali Ali", "🙂", "' - '"])
  func noKey(name: String) { #expect(Self.key(name) == nil) }

  @Test(arguments: [
    ("Chadi Karam", "Kadi Karam"), ("Djamel Haddad", "Damel Haddad"), ("Nasser Karam", "Nasser Kalam"),
  ])
  func twoKeys(left: String, right: String) { #expect(Self.key(left) != Self.key(right)) }

  private static func key(_ name: String) -> UInt64? {
    Array(name.utf8).withUnsafeBufferPointer { RomanizedPersons.key($0) }
  }

  private static func lexicon() throws -> Lexicon {
    try Lexicon([
      LexiconEntry(
        id: "person/jamal-haddad", name: "Jamal Haddad",
        forms: [.init("جمال حداد", use: .script, casePolicy: .any)]),
      LexiconEntry(id: "person/peter-novak", name: "Peter Novak"),
    ])
  }

  @Test(
    arguments: [
      ("Djamel Haddad", "person/jamal-haddad"), ("Jamal al-Hadad", "person/jamal-haddad"),
      ("Jamil Haddad", nil), ("Kamal Haddad", nil), ("Jamal Hamdan", nil), ("Jamal", nil),
      ("Petr Novak", nil),
    ] as [(String, String?)])
  func finds(name: String, id: String?) throws {
    let stack = LexiconStack([try Self.lexicon()])
    let found = Array(name.utf8).withUnsafeBufferPointer { RomanizedPersons(stack).find($0) }
    #expect(found.map { stack.layers[$0.link.lexicon][$0.link.entry].id } == id)
    #expect((found?.score ?? 1) >= RomanizedPersons.threshold)
  }

  @Test func hiddenRecordsAreNotFound() throws {
    let stack = LexiconStack([try Self.lexicon()]).hiding(["person/jamal-haddad"])
    #expect(Array("Djamel Haddad".utf8).withUnsafeBufferPointer { RomanizedPersons(stack).find($0) } == nil)
  }

  @Test func anEntityHasTheScore() throws {
    let analyzer = try Analyzer(adding: [Self.lexicon()])
    let listed = analyzer.analyze("The town thanked Jamal Haddad for it.").entities.filter {
      $0.type == .person
    }
    #expect(listed.map(\.lexiconID) == ["person/jamal-haddad"] && listed.map(\.lexiconScore) == [1])
    let similar = analyzer.analyze(
      "The town thanked Djamel Haddad for it. Later, Djamel Haddad came, and Jamal Haddad too.")
    let people = similar.entities.filter { $0.type == .person }
    #expect(people.map(\.lexiconID) == ["person/jamal-haddad"] && people.first?.mentionIndices.count == 3)
    let unknown = analyzer.analyze("The town thanked Kamal Haddad for it.").entities.filter {
      $0.type == .person
    }
    #expect(unknown.map(\.lexiconID) == [nil] && unknown.map(\.lexiconScore) == [nil])
  }
}
