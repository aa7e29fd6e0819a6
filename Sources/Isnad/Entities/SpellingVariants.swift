internal import IsnadNames

/// Finds persons of a document under another spelling of their names: Karim al-Jubouri … Kareem al-Jaburi.
///
/// A name is read only when another one has its initials: that takes longer than all else that is done for a mention.
struct SpellingVariants {
  /// Two spellings that score at least this are one person. Far above the matcher's own threshold for names without a
  /// context, since two people of one article may well have similar names.
  static let threshold = 0.8

  /// Only the persons named last are compared, so that the cost stays linear.
  private static let window = 48

  private static let matcher = NameMatcher()

  private struct Known {
    /// Where the name stands in the text.
    let range: Range<Int>
    let cluster: Int
    var name: RomanizedName?
  }

  /// The first letters of the first and the last word of a name, those that romanisations exchange made one.
  private struct Initials: Equatable {
    let first: UInt8
    let last: UInt8
  }

  private let reading: Reading
  private var known: [Known] = []
  /// Those of each known name, by themselves, as each new name is compared with many of them.
  private var knownInitials: [Initials] = []

  init(_ reading: Reading) { self.reading = reading }

  /// Remembers a person's name of two words or more by its UTF-8 range.
  mutating func add(_ range: Range<Int>, cluster: Int) {
    if known.isEmpty {
      known.reserveCapacity(16)
      knownInitials.reserveCapacity(16)
    }
    known.append(Known(range: range, cluster: cluster))
    knownInitials.append(initials(range))
  }

  /// The person whose name is spelled most like the one in a UTF-8 range, if any is close enough.
  mutating func cluster(spelledLike range: Range<Int>) -> Int? {
    let initials = initials(range)
    var name: RomanizedName?
    var best: (cluster: Int, score: Double)?
    for i in knownInitials.indices.suffix(Self.window) where knownInitials[i] == initials {
      let other = known[i].name ?? RomanizedName(reading.string(known[i].range))
      known[i].name = other
      let candidate = name ?? RomanizedName(reading.string(range))
      name = candidate
      let score = Self.matcher.similarity(candidate, other)
      if score >= Self.threshold, score > best?.score ?? 0 { best = (known[i].cluster, score) }
    }
    return best?.cluster
  }

  private func initials(_ range: Range<Int>) -> Initials {
    var first: UInt8 = 0
    var last: UInt8 = 0
    var startsWord = true
    for byte in reading.text[range] {
      if byte == 0x20 || byte == 0x2D {
        startsWord = true
      } else if startsWord {
        if first == 0 { first = byte }
        last = byte
        startsWord = false
      }
    }
    return Initials(first: Self.letter(first), last: Self.letter(last))
  }

  private static func letter(_ byte: UInt8) -> UInt8 {
    switch byte | 0x20 {
    case 0x63, 0x6B, 0x71, 0x67: 0x6B  // c k q g
    case 0x6A, 0x79, 0x69, 0x65: 0x6A  // j y i e
    case 0x73, 0x7A: 0x73  // s z
    case 0x6F, 0x75, 0x77: 0x6F  // o u w
    case 0x64, 0x74: 0x64  // d t
    case let other: other
    }
  }
}
