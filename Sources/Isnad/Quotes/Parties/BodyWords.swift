/// Common nouns that stand for a body named before: *the group*, *the newspaper*.
enum BodyWords {
  /// Whether a word can stand for something of a type.
  static func contains(_ hash: UInt64, for type: EntityType) -> Bool {
    switch type {
    case .organization: organizations.contains(hash)
    case .outlet: outlets.contains(hash)
    default: false
    }
  }

  private static let organizations = WordSet(
    """
    group organization organisation party movement militia company firm council union body alliance coalition \
    charity agency
    """)
  private static let outlets = WordSet(
    "newspaper paper daily network channel broadcaster station magazine website outlet agency")
}
