internal import IsnadNames

/// Finds persons of a document under another spelling of their names: Karim al-Jubouri … Kareem al-Jaburi.
struct SpellingVariants {
  /// Two spellings that score at least this are one person. Far above the matcher's own threshold for names without a
  /// context, since two people of one article may well have similar names.
  static let threshold = 0.8

  /// Only the persons named last are compared, so that the cost stays linear.
  private static let window = 48

  private struct Known {
    let name: RomanizedName
    let initials: (first: UInt8, last: UInt8)
    let cluster: Int
  }

  private let matcher = NameMatcher()
  private var known: [Known] = []

  /// Remembers a person's name of two words or more.
  mutating func add(_ name: String, words: Int, cluster: Int) {
    guard words > 1 else { return }
    known.append(Known(name: RomanizedName(name), initials: Self.initials(name), cluster: cluster))
  }

  /// The person whose name is spelled most like `name`, if any is close enough.
  func cluster(spelledLike name: String, words: Int) -> Int? {
    guard words > 1 else { return nil }
    let initials = Self.initials(name)
    var parsed: RomanizedName?
    var best: (cluster: Int, score: Double)?
    for other in known.suffix(Self.window) where other.initials == initials {
      let candidate = parsed ?? RomanizedName(name)
      parsed = candidate
      let score = matcher.similarity(candidate, other.name)
      if score >= Self.threshold, score > best?.score ?? 0 { best = (other.cluster, score) }
    }
    return best?.cluster
  }

  /// The first letters of the first and the last word, those that romanisations exchange made one.
  private static func initials(_ name: String) -> (first: UInt8, last: UInt8) {
    let words = name.utf8.split { $0 == 0x20 || $0 == 0x2D }
    func letter(_ word: Substring.UTF8View?) -> UInt8 {
      switch (word?.first ?? 0) | 0x20 {
      case 0x63, 0x6B, 0x71, 0x67: 0x6B  // c k q g
      case 0x6A, 0x79, 0x69, 0x65: 0x6A  // j y i e
      case 0x73, 0x7A: 0x73  // s z
      case 0x6F, 0x75, 0x77: 0x6F  // o u w
      case 0x64, 0x74: 0x64  // d t
      case let other: other
      }
    }
    return (letter(words.first), letter(words.last))
  }
}
