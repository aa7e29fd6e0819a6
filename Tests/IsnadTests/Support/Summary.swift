import Isnad

extension Document {
  /// Everything in a document as one value that can be compared.
  struct Summary: Hashable, Sendable {
    let text: String
    let tokens: [Token]
    let sentences: [Range<Int>]
    let paragraphs: [Range<Int>]
    let mentions: [Mention]
    let entities: [Entity]
    let quotes: [Quote]
  }

  var summary: Summary {
    Summary(
      text: text, tokens: Array(tokens), sentences: sentences, paragraphs: paragraphs, mentions: mentions,
      entities: entities, quotes: quotes)
  }
}
