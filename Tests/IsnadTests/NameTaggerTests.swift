import Isnad
import Testing

@Suite struct NameTaggerTests {
  private let text = "Anna Berg’s team left Baghdad; Reuters saw Iraqi “İsmet” Haddad go."

  private func lines(_ options: NameTagger.Options) throws -> [String] {
    try NameTagger(Sample.analyzer).tags(in: text, options: options).map {
      "\($0.tag.rawValue) \(text[$0.range])"
    }
  }

  @Test func joinedNames() throws {
    let lines = try lines([.joinNames, .omitOther])
    #expect(lines.prefix(3) == ["PersonalName Anna Berg", "PlaceName Baghdad", "OrganizationName Reuters"])
  }

  @Test func singleWords() throws {
    #expect(
      try lines([.omitOther]).prefix(3) == ["PersonalName Anna", "PersonalName Berg", "PlaceName Baghdad"])
  }

  @Test func otherWords() throws {
    let lines = try lines([.joinNames])
    #expect(
      lines.prefix(4) == ["PersonalName Anna Berg", "OtherWord team", "OtherWord left", "PlaceName Baghdad"])
    #expect(lines.last == "OtherWord go")
  }

  @Test func stopsWhenAsked() throws {
    var seen = 0
    try NameTagger(Sample.analyzer).enumerateTags(in: text) { _, _ in
      seen += 1
      return seen < 2
    }
    #expect(seen == 2)
  }
}
