internal import IsnadLexicon

/// Common nouns that stand for a body named before: *the group*, *the newspaper*.
enum BodyWords {
  /// The type of what a word stands for: nil when it is no such word, `.some(nil)` when it can be an organization or an outlet.
  static func type(of hash: UInt64) -> EntityType?? { table[hash] }

  private static let table: WordMap<EntityType?> = {
    var table = WordMap<EntityType?>(placeholder: nil)
    for (words, type) in rows {
      for hash in WordSet.hashes(of: words) { table.set(hash, type) }
    }
    return table
  }()

  private static let rows: [(words: String, type: EntityType?)] = [
    (
      "group organization organisation party movement militia company firm council union body alliance coalition charity",
      .organization
    ),
    ("newspaper paper daily network channel broadcaster station magazine website outlet", .outlet),
    ("agency", nil),
  ]
}
