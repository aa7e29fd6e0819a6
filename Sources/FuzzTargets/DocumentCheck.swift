internal import Isnad
internal import IsnadText

/// What holds for every document, whatever its text.
struct DocumentCheck {
  private let document: Document
  private let utf8: [UInt8]

  init(_ document: Document) {
    self.document = document
    utf8 = Array(document.text.utf8)
  }

  /// Positions lie in order, within the text and on scalar boundaries; indices point at something; confidences are
  /// probabilities.
  func run() throws {
    try checkPieces()
    try places()
    for (index, mention) in document.mentions.enumerated() {
      try require(
        document.entities.indices.contains(mention.entityIndex), "mention of entity \(mention.entityIndex)")
      try require(
        document.entities[mention.entityIndex].mentions.contains(index),
        "mention \(index) is missing in its entity")
      try require((0...1).contains(mention.confidence), "confidence \(mention.confidence)")
    }
    try require(
      zip(document.mentions, document.mentions.dropFirst()).allSatisfy {
        $0.range.upperBound <= $1.range.lowerBound
      }, "mentions overlap")
    for entity in document.entities {
      try require(
        entity.mentions.allSatisfy(document.mentions.indices.contains),
        "entity \(entity.id) of no mention")
    }
    for quote in document.quotes { try check(quote) }
  }

  /// Mentions, contents, cues and parties lie within the text and on scalar boundaries.
  func places() throws {
    for mention in document.mentions { try check(mention.range, "mention") }
    for quote in document.quotes {
      try quote.spans.forEach { try check($0, "content") }
      try quote.cue.map { try check($0, "cue") }
      for party in parties(of: quote) { try check(party.range, "party") }
    }
  }

  /// Every answer can be explained.
  func explanations() throws {
    for mention in document.mentions {
      try require(!document.explain(mention).sentences.isEmpty, "mention without explanation")
    }
    for quote in document.quotes {
      try require(!document.explain(quote).sentences.isEmpty, "quotation without explanation")
    }
  }

  private func checkPieces() throws {
    var end = 0
    for token in document.tokens {
      try check(token.range, "token")
      try require(token.range.lowerBound >= end, "token \(token) behind \(end)")
      end = token.range.upperBound
    }
    for (name, ranges) in [("sentence", document.sentences), ("paragraph", document.paragraphs)] {
      try ranges.forEach { try check($0, name) }
      try require(
        zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(name)s overlap")
    }
  }

  private func check(_ quote: Quote) throws {
    try require(!quote.spans.isEmpty, "quotation without content")
    try require(
      zip(quote.spans, quote.spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
      "content \(quote.spans) overlaps")
    for party in parties(of: quote) {
      try require(
        party.entityIndex.map(document.entities.indices.contains) ?? true,
        "party of entity \(String(describing: party.entityIndex))")
    }
    try require((0...1).contains(quote.confidence), "confidence \(quote.confidence)")
  }

  private func parties(of quote: Quote) -> [Quote.Party] {
    [quote.speaker, quote.addressee].compactMap(\.self) + quote.chain
  }

  private func check(_ range: Range<Int>, _ what: String) throws {
    try require(
      range.lowerBound >= 0 && range.upperBound <= utf8.count && !range.isEmpty, "\(what) at \(range)")
    for offset in [range.lowerBound, range.upperBound] where offset < utf8.count {
      try require(utf8[offset] & 0xC0 != 0x80, "\(what) at \(range), inside a scalar")
    }
    try require(document.text(of: range).utf8.elementsEqual(utf8[range]), "\(what) at \(range): other text")
  }
}
