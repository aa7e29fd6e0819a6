import Testing

@testable import IsnadLexicon

@Suite struct LexiconTermsTests {
  @Test("labels and terms")
  func dictionary() throws {
    let lexicon = try Lexicon([
      "person": ["Jane Doe", "Jane  Doe"], "organization": ["Acme News"], "head-word": ["Bureau"],
    ])
    #expect(
      lexicon.map(\.id) == [
        "head-word/bureau", "organization/acme-news", "person/jane-doe", "person/jane-doe-2",
      ])
    #expect(try Sample.matches("Acme News", lexicon) == ["Acme News|organization/acme-news|name"])
  }

  @Test("a label that is none")
  func badLabel() {
    #expect {
      try Lexicon(["people": ["X"]])
    } throws: { "\($0)".hasPrefix("people: there is no such label; known are person, organization") }
  }

  @Test("records in code")
  func builder() throws {
    let isWanted = true
    let lexicon = try Lexicon {
      Person("Hadi al-Ameri", aliases: ["Hadi al-Amiri"], family: "al-Ameri", kunya: "Abu Hassan")
      Organization("Popular Mobilization Units", acronyms: ["PMU"])
      if isWanted { Outlet("Press TV") } else { Outlet("Other TV") }
      for name in ["Basra", "Mosul"] { Place(name) }
      Group("Iraqi", aliases: ["Iraqis"])
      Role("president")
    }
    #expect(
      lexicon.map(\.id) == [
        "person/hadi-al-ameri", "organization/popular-mobilization-units", "outlet/press-tv", "place/basra",
        "place/mosul", "group/iraqi", "role/president",
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
