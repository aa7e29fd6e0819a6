import IsnadText
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

  /// A text with a name in the possessive, a quotation over a line break, a second sentence and a second paragraph.
  static let newsText =
    "Hadi al-Ameri told Press TV that “Iraq's army\nis ready”. He left.\n\n“Yes,” he said."

  static var news: Document {
    document(
      newsText,
      mentions: [
        ("Hadi al-Ameri", .person, 0), ("Press TV", .outlet, 1), ("Iraq", .location, 2),
      ],
      entities: [
        ("Hadi al-Ameri", .person, "person/hadi-al-ameri"), ("Press TV", .outlet, nil),
        ("Iraq", .location, "place/iraq"),
      ],
      quotes: [
        quote(
          .direct, ["Iraq's army\nis ready"], cue: "told", speaker: ("Hadi al-Ameri", 0),
          addressee: ("Press TV", 1), in: newsText),
        quote(.direct, ["Yes,"], cue: "said", speaker: ("he", 0), polarity: .negated, in: newsText),
      ])
  }

  /// A text that tries to become markup, in every place that a document has for text.
  static func hostile(_ text: String) -> Document {
    document(
      "\(text) said \(text)", mentions: [(text, .person, 0)], entities: [(text, .person, text)],
      quotes: [
        quote(
          .direct, [text], cue: "said", speaker: (text, 0), chain: [(text, nil)], in: "\(text) said \(text)")
      ])
  }

  /// A text without anything in it that counts.
  static func bare(_ text: String) -> Document { document(text) }

  static func document(
    _ text: String, mentions: [(String, EntityType, Int)] = [],
    entities: [(String, EntityType, String?)] = [], quotes: [Quote] = []
  ) -> Document {
    Document(
      text: text, tokens: tokens(in: text),
      sentences: sentences(in: text), paragraphs: Paragraphs.ranges(in: text),
      mentions: mentions.map { phrase, type, entity in
        Mention(
          range: range(of: phrase, in: text), type: type, entityIndex: entity, confidence: 0.987,
          ruleID: "test")
      },
      entities: entities.enumerated().map { index, entity in
        let own = mentions.indices.filter { mentions[$0].2 == index }
        return Entity(
          id: "e\(index + 1)", type: entity.1, name: entity.0, lexiconID: entity.2,
          lexiconScore: entity.2.map { _ in 1 }, mentionIndices: Array(own))
      },
      quotes: quotes)
  }

  static func quote(
    _ kind: Quote.Kind, _ spans: [String], cue: String? = nil, speaker: (String, Int?)? = nil,
    addressee: (String, Int?)? = nil, chain: [(String, Int?)] = [], polarity: Quote.Polarity = .affirmed,
    isAnonymous: Bool = false, in text: String
  ) -> Quote {
    func party(_ party: (String, Int?)) -> Quote.Party {
      Quote.Party(range: range(of: party.0, in: text), entityIndex: party.1)
    }
    return Quote(
      kind: kind, spans: spans.map { range(of: $0, in: text) }, cue: cue.map { range(of: $0, in: text) },
      speaker: speaker.map(party), addressee: addressee.map(party), chain: chain.map(party),
      polarity: polarity, isAnonymous: isAnonymous,
      confidence: 0.9, ruleID: "direct.test")
  }

  private static func tokens(in text: String) -> [Token] {
    let bytes = Array(text.utf8)
    let all = (try? Tokenizer().tokens(in: bytes)) ?? []
    return all.filter { !String(decoding: bytes[$0.range], as: UTF8.self).allSatisfy(\.isWhitespace) }
  }

  private static func sentences(in text: String) -> [Range<Int>] {
    let ends = (try? SentenceSplitter().ends(in: text)) ?? []
    return zip([0] + ends, ends).map { $0..<$1 }
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
