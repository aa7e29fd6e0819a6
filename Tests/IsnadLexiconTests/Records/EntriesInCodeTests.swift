import Testing

@testable import IsnadLexicon

@Suite struct EntriesInCodeTests {
  @Test("kinds and names")
  func dictionary() throws {
    let lexicon = try Lexicon([
      .headWord: ["Bureau"], .person: ["Jane Doe", "Jane  Doe"], .organization: ["Acme News"],
    ])
    #expect(
      lexicon.map(\.id) == [
        "person/jane-doe", "person/jane-doe-2", "organization/acme-news", "head-word/bureau",
      ])
    #expect(try Sample.matches("Acme News", lexicon) == ["Acme News|organization/acme-news|name"])
  }

  @Test("an empty name")
  func emptyName() {
    #expect { try Lexicon([.place: [""]]) } throws: { "\($0)".contains("the name is empty") }
  }

  @Test("records")
  func records() throws {
    let lexicon = try Lexicon(
      [
        .person("Hadi al-Ameri", aliases: ["Hadi al-Amiri"], family: "al-Ameri", kunya: "Abu Hassan"),
        .organization("Popular Mobilization Units", acronyms: ["PMU"]),
        .outlet("Press TV"), .group("Iraqi", aliases: ["Iraqis"]), .role("president"),
      ] + ["Basra", "Mosul"].map { LexiconEntry.place($0) })
    #expect(
      lexicon.map(\.id) == [
        "person/hadi-al-ameri", "organization/popular-mobilization-units", "outlet/press-tv", "group/iraqi",
        "role/president", "place/basra", "place/mosul",
      ])
    #expect(
      try Sample.matches("Ameri, Abu Hassan of the PMU, President", lexicon) == [
        "Ameri|person/hadi-al-ameri|surname", "Abu Hassan|person/hadi-al-ameri|kunya",
        "PMU|organization/popular-mobilization-units|acronym", "President|role/president|name",
      ])
  }

  @Test(
    "slugs",
    arguments: [
      ("Jane Doe", "jane-doe"), ("Kata’ib Hezbollah", "kataib-hezbollah"), ("Órgão 7!", "orgao-7"),
      ("AT&T", "at-t"),
      ("Æsir", "aesir"), ("علي", "u639-644-64a"), ("", "u"),
    ])
  func slugs(name: String, slug: String) {
    #expect(LexiconEntry.slug(of: name) == slug)
  }
}
