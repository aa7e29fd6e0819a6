import Testing

@testable import IsnadNames

@Suite("Hand-written name groups")
struct NameGroupsTests {
  @Test func thereAreEnough() {
    let all = NameGroups.standard.all
    #expect(all.filter { $0.id.hasPrefix("given-name/") }.count >= 400)
    #expect(all.filter { $0.id.hasPrefix("family-name/") }.count >= 500)
    #expect(all.allSatisfy { !$0.arabic.isEmpty && !$0.regions.isEmpty })
  }

  @Test(
    arguments: [
      ("Mehmet", "given-name/muhammad"), ("MOHAMED", "given-name/muhammad"), ("محمد", "given-name/muhammad"),
      ("al-Qadhafi", "family-name/gaddafi"), ("Abdel Rahman", "given-name/abd-al-rahman"),
      ("عبد الرحمن", "given-name/abd-al-rahman"), ("القذافي", "family-name/gaddafi"),
    ])
  func findsSpelling(name: String, id: String) {
    #expect(NameGroups.standard.groups(of: name).map(\.id).contains(id))
  }

  @Test func unknownNamesHaveNone() {
    #expect(NameGroups.standard.groups(of: "Xyzzy").isEmpty)
    #expect(NameGroups.standard.groups(of: "Ali Hasan").isEmpty)
  }

  @Test func compiledFormIsReadBack() {
    let groups = [
      NameGroup(
        id: "given-name/b", name: "Bb", arabic: "بب", gender: .female, regions: .egypt, variants: ["Beb"]),
      NameGroup(id: "family-name/a", name: "Aa", arabic: "اا", gender: nil, regions: .all, variants: []),
    ]
    let bytes = NameGroups.compile(groups)
    let read = bytes.withUnsafeBytes { NameGroups(bytes: $0) }
    #expect(read?.all == groups.sorted { $0.id < $1.id })
    #expect(read?.groups(of: "beb").map(\.id) == ["given-name/b"])
  }

  @Test(arguments: [0, 3, 19, 40, 90])
  func brokenBytesGiveNil(length: Int) {
    let bytes = Array(NameGroups.standardBytes.prefix(length))
    #expect(bytes.withUnsafeBytes { NameGroups(bytes: $0) } == nil)
  }
}
