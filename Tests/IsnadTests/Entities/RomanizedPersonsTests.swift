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
    #expect(RomanizedPersons.key(Array(left.utf8)) == RomanizedPersons.key(Array(right.utf8)))
    #expect(RomanizedPersons.key(Array(left.utf8)) != nil)
  }

  @Test(arguments: ["", "Soleimani", "al-Soleimani", "Ali Ali", "🙂", "' - '"])
  func noKey(name: String) { #expect(RomanizedPersons.key(Array(name.utf8)) == nil) }

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
    let found = RomanizedPersons(stack).find(Array(name.utf8))
    #expect(found.map { stack.layers[$0.link.lexicon][$0.link.entry].id } == id)
    #expect((found?.score ?? 1) >= RomanizedPersons.threshold)
  }

  @Test func hiddenRecordsAreNotFound() throws {
    let stack = LexiconStack([try Self.lexicon()]).hiding(["person/jamal-haddad"])
    #expect(RomanizedPersons(stack).find(Array("Djamel Haddad".utf8)) == nil)
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
