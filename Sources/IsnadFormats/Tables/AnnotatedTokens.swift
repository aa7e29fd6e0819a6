import Isnad
internal import IsnadText

/// The tokens of a document, cut where an annotation begins or ends inside one, with what each belongs to.
///
/// *Iraq's* is one token, of which *Iraq* is a mention; here it is two.
struct AnnotatedTokens {
  /// The role that a token has in a quotation, in the order in which they win where several meet.
  enum Role: String, CaseIterable {
    case cue, speaker, addressee, source, content
  }

  /// A token or a part of one.
  struct Item {
    /// Where it stands, in UTF-8 offsets.
    let range: Range<Int>
    /// The index of the mention that it belongs to.
    var mention: Int?
    /// Its role in a quotation, and a number for each phrase of that role.
    var role: (role: Role, phrase: Int)?
  }

  /// All tokens in order.
  private(set) var items: [Item] = []
  /// The sentences as ranges of ``items``, in order, without empty ones.
  private(set) var sentences: [Range<Int>] = []
  /// The mentions that no earlier one overlaps, in order.
  private(set) var mentions: [Int] = []

  /// - Complexity: O(*n* log *n*) for tokens and annotations.
  init(_ document: Document) {
    mentions = Self.disjoint(document.mentions)
    cutTokens(of: document)
    findSentences(of: document)
    for mention in mentions {
      for index in indices(in: document.mentions[mention].range) { items[index].mention = mention }
    }
    // Later roles of the list are overwritten by earlier ones.
    var phrase = 0
    for role in Role.allCases.reversed() {
      for quote in document.quotes {
        for range in Self.ranges(of: role, in: quote) {
          for index in indices(in: range) { items[index].role = (role, phrase) }
          phrase += 1
        }
      }
    }
  }

  /// The items that lie in a range of UTF-8 offsets.
  /// - Complexity: O(log *n*).
  func indices(in range: Range<Int>) -> Range<Int> {
    let start = items.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = items.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return start..<max(start, end)
  }

  /// `O`, or `B-` or `I-` before the name of what the item belongs to.
  static func tag<Owner: Equatable>(_ own: Owner?, after previous: Owner?, name: String) -> String {
    guard let own else { return "O" }
    return (own == previous ? "I-" : "B-") + name
  }

  private static func ranges(of role: Role, in quote: Quote) -> [Range<Int>] {
    switch role {
    case .cue: [quote.cue].compactMap { $0 }
    case .speaker: [quote.speaker?.range].compactMap { $0 }
    case .addressee: [quote.addressee?.range].compactMap { $0 }
    case .source: quote.chain.map(\.range)
    case .content: quote.spans
    }
  }

  private static func disjoint(_ mentions: [Mention]) -> [Int] {
    var end = 0
    return mentions.indices.filter { index in
      let range = mentions[index].range
      if range.isEmpty || range.lowerBound < end { return false }
      end = range.upperBound
      return true
    }
  }

  private mutating func cutTokens(of document: Document) {
    let ranges = mentions.map { document.mentions[$0].range } + document.quotes.flatMap(\.ranges)
    let cuts = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
    var next = 0
    for token in document.tokens {
      var start = token.range.lowerBound
      while next < cuts.count, cuts[next] < token.range.upperBound {
        if cuts[next] > start {
          items.append(Item(range: start..<cuts[next]))
          start = cuts[next]
        }
        next += 1
      }
      items.append(Item(range: start..<token.range.upperBound))
    }
  }

  private mutating func findSentences(of document: Document) {
    var start = 0
    for sentence in document.sentences {
      var end = start
      while end < items.count, items[end].range.lowerBound < sentence.upperBound { end += 1 }
      if end > start { sentences.append(start..<end) }
      start = end
    }
    if start < items.count { sentences.append(start..<items.count) }
  }
}
