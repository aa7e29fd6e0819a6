/// What an ``Analyzer`` read in one text: its tokens, sentences, mentions, entities and quotes.
///
/// Every position is a UTF-8 offset into ``text`` and lies on a scalar boundary.
public struct Document: Sendable {
  /// The text as analyzed. Each byte that was not well-formed UTF-8 stands here as U+001A (SUBSTITUTE), so that
  /// offsets are those of the input.
  public let text: String
  /// The words and marks of the text in order, spaces left out.
  public let tokens: Tokens
  /// The sentences in order, in UTF-8 offsets, surrounding white space left out.
  public let sentences: [Range<Int>]
  /// The paragraphs in order, in UTF-8 offsets, surrounding white space left out.
  public let paragraphs: [Range<Int>]
  /// Every mention of a person, organization, place …, ordered by position.
  public let mentions: [Mention]
  /// Who and what is mentioned, ordered by first mention; sources without a name come last.
  public let entities: [Entity]
  /// Who said what, ordered by the position of the content.
  public let quotes: [Quote]
  /// What stands behind mentions and quotes; empty in a document that was put together by hand.
  let evidence: Evidence

  /// A document put together by hand, for tests and for results that come from elsewhere. It has no reasons to give.
  ///
  /// Indices of entities and mentions must be those of the arrays. A trap says where one is not.
  public init(
    text: String, tokens: some Sequence<Token> = [], sentences: [Range<Int>] = [],
    paragraphs: [Range<Int>] = [],
    mentions: [Mention], entities: [Entity], quotes: [Quote]
  ) {
    func isEntity(_ index: Int?) -> Bool { index.map(entities.indices.contains) ?? true }
    for (number, mention) in mentions.enumerated() {
      precondition(isEntity(mention.entityIndex), "mentions[\(number)] is of no entity")
    }
    for entity in entities {
      precondition(
        entity.mentions.allSatisfy(mentions.indices.contains), "\(entity.id) has no such mention")
    }
    for (number, quote) in quotes.enumerated() {
      let parties = [quote.speaker, quote.addressee].compactMap(\.self) + quote.chain
      precondition(
        parties.allSatisfy { isEntity($0.entityIndex) }, "quotes[\(number)] has a party of no entity")
    }
    self.init(
      text: text, tokens: Tokens(Array(tokens)), sentences: sentences, paragraphs: paragraphs,
      mentions: mentions,
      entities: entities, quotes: quotes, evidence: Evidence())
  }

  init(
    text: String, tokens: Tokens, sentences: [Range<Int>], paragraphs: [Range<Int>], mentions: [Mention],
    entities: [Entity], quotes: [Quote], evidence: Evidence
  ) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.mentions = mentions
    self.entities = entities
    self.quotes = quotes
    self.evidence = evidence
  }

  /// The text in a range of UTF-8 offsets. Offsets inside a scalar or beyond the end are rounded down.
  public func text(of range: Range<Int>) -> Substring {
    text[stringRange(range)]
  }

  /// The mention as written.
  public func text(of mention: Mention) -> Substring { text(of: mention.range) }

  /// The phrase as written.
  public func text(of party: Quote.Party) -> Substring { text(of: party.range) }

  /// The content of a quotation; several spans are joined by " … ".
  public func text(of quote: Quote) -> String {
    quote.spans.map { String(text(of: $0)) }.joined(separator: " … ")
  }

  /// A range of UTF-8 offsets as a range of ``text``'s indices.
  public func stringRange(_ range: Range<Int>) -> Range<String.Index> {
    let utf8 = text.utf8
    func index(_ offset: Int) -> String.Index {
      let clamped = min(max(0, offset), utf8.count)
      return utf8.index(utf8.startIndex, offsetBy: clamped)
    }
    return index(range.lowerBound)..<index(range.upperBound)
  }
}
