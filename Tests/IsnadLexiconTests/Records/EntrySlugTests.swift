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

  @Test func identifiersBeginWithTheirKind() {
    for kind in EntryKind.allCases {
      let id = Array("Nowhere".utf8).withUnsafeBufferPointer { EntrySlug.id(kind, name: $0) }
      #expect(String(decoding: id, as: UTF8.self) == "\(kind.prefix)/nowhere")
    }
  }
}
