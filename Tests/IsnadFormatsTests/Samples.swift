import Testing

@testable import Isnad

/// Documents made by hand, as the analyzer would make them.
enum Samples {
  /// A text with characters of one to four bytes, a combining mark, a family of emoji and Arabic.
  static let mixedText = "“Let’s go 👨‍👩‍👧,” Hādī told FNA (فارس). He\u{301}las!"

  /// One direct quotation with speaker, addressee and chain, in ``mixedText``.
  static var mixed: Document {
    document(
      mixedText,
      mentions: [("Hādī", .person, 0), ("FNA", .outlet, 1), ("فارس", .outlet, 1)],
      entities: [("Hadi al-Ameri", .person, "person/hadi-al-ameri"), ("Fars News Agency", .outlet, nil)],
      quotes: [
        quote(
          .direct, ["Let’s go 👨‍👩‍👧,"], cue: "told", speaker: ("Hādī", 0), addressee: ("FNA", 1),
          chain: [("فارس", nil)], in: mixedText)
      ])
  }

  /// A text without anything in it that counts.
  static func bare(_ text: String) -> Document { document(text) }

  static func document(
    _ text: String, mentions: [(String, EntityType, Int)] = [],
    entities: [(String, EntityType, String?)] = [], quotes: [Quote] = []
  ) -> Document {
    Document(
      text: text, tokens: [], sentences: [], paragraphs: [],
      mentions: mentions.map { phrase, type, entity in
        Mention(
          range: range(of: phrase, in: text), type: type, entity: entity, confidence: 0.987, rule: "test")
      },
      entities: entities.enumerated().map { index, entity in
        let own = mentions.indices.filter { mentions[$0].2 == index }
        return Entity(
          id: "e\(index + 1)", type: entity.1, name: entity.0, lexicon: entity.2, mentions: Array(own))
      },
      quotes: quotes)
  }

  static func quote(
    _ kind: Quote.Kind, _ spans: [String], cue: String? = nil, speaker: (String, Int?)? = nil,
    addressee: (String, Int?)? = nil, chain: [(String, Int?)] = [], polarity: Quote.Polarity = .affirmed,
    in text: String
  ) -> Quote {
    func party(_ party: (String, Int?)) -> Quote.Party {
      Quote.Party(range: range(of: party.0, in: text), entity: party.1)
    }
    return Quote(
      kind: kind, spans: spans.map { range(of: $0, in: text) }, cue: cue.map { range(of: $0, in: text) },
      speaker: speaker.map(party), addressee: addressee.map(party), chain: chain.map(party),
      polarity: polarity,
      confidence: 0.9, rule: "direct.test")
  }

  /// Where a phrase first stands, in UTF-8 offsets.
  static func range(of phrase: String, in text: String) -> Range<Int> {
    let (text, phrase) = (Array(text.utf8), Array(phrase.utf8))
    let start = text.indices.first { text[$0...].starts(with: phrase) }
    guard let start else {
      Issue.record("the sample has no such phrase")
      return 0..<0
    }
    return start..<start + phrase.count
  }
}
