import Testing

@testable import IsnadLexicon

@Suite struct EntrySlugTests {
  @Test(arguments: [
    ("Basra", "basra"), ("Umm al-Qura", "umm-al-qura"), ("Ka'b ibn Malik", "kab-ibn-malik"),
    ("São Tomé & Príncipe", "sao-tome-principe"), ("Straße 7", "strasse-7"), ("  Æther  ", "aether"),
    ("U.S.", "u-s"), ("٢٠٢٦", "2026"), ("بغداد", "u628-63a-62f-627-62f"), ("", "u"), ("—", "u2014"),
  ])
  func ofNames(name: String, slug: String) {
    #expect(LexiconEntry.slug(of: name) == slug)
  }

  @Test(
    "identifiers that need not be kept, for they are the name's",
    arguments: [
      ("place/umm-al-qura", "Umm al-Qura", true), ("place/umm-al-qura-2", "Umm al-Qura", false),
      ("place/umm-al", "Umm al-Qura", false), ("place/u628", "ب", true), ("place/u", "", true),
      ("place/", "", false), ("place/aether", "  Æther  ", true),
    ])
  func ofIdentifiers(id: String, name: String, isID: Bool) {
    #expect(EntrySlug.isID(id, .place, name: name) == isID)
    #expect((LexiconEntry.id(.place, name: name) == id) == isID)
  }

  @Test func identifiersBeginWithTheirKind() {
    for kind in EntryKind.allCases {
      let id = Array("Nowhere".utf8).withUnsafeBufferPointer { name in
        EntrySlug.withID(kind, name: name) { String(decoding: $0, as: UTF8.self) }
      }
      #expect(id == "\(kind.prefix)/nowhere")
    }
  }
}
