#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A document with mentions, entities and quotations, as gold or as an answer: the command's JSON with a `text`.
///
/// Whatever a gold document leaves out is not scored: without the key `mentions` no mention counts for or against,
/// and likewise `quotes`, and `addressee` and `chain` of a quotation. Positions may have any unit, as long as it is
/// the same on both sides.
public struct AnnotatedDocument: Sendable, Hashable {
  /// Why a line of a gold file cannot be used.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public let description: String

    /// A failure that is described so.
    public init(_ description: String) { self.description = description }
  }

  /// A stretch of text.
  struct Span: Sendable, Hashable, Decodable {
    let start: Int
    let end: Int

    /// How many positions both have.
    func overlap(with other: Span) -> Int { max(0, min(end, other.end) - max(start, other.start)) }
  }

  struct Mention: Sendable, Hashable {
    let span: Span
    let type: String
    let entity: String?
    let rule: String?
  }

  struct Entity: Sendable, Hashable, Decodable {
    let id: String
    let name: String?
    let lexicon: String?
  }

  struct Party: Sendable, Hashable {
    let span: Span
    let entity: String?
  }

  struct Quote: Sendable, Hashable {
    let kind: String
    let spans: [Span]
    let speaker: Party?
    let addressee: Party?
    let chain: [Party]
    let hasAddressee: Bool
    let hasChain: Bool
    let rule: String?
  }

  /// The identifier, where the line has one; a number as it is written without need.
  public let id: String?
  /// The text, where the line has one.
  public let text: String?
  let mentions: [Mention]?
  let entities: [Entity]
  let quotes: [Quote]?

  /// A document in which nothing was found.
  public static let empty = AnnotatedDocument(id: nil, text: nil, mentions: [], entities: [], quotes: [])

  init(id: String?, text: String?, mentions: [Mention]?, entities: [Entity], quotes: [Quote]?) {
    self.id = id
    self.text = text
    self.mentions = mentions
    self.entities = entities
    self.quotes = quotes
  }

  /// Reads one line of JSON.
  public init(json bytes: [UInt8]) throws(Failure) {
    do {
      self = try JSONDecoder().decode(AnnotatedDocument.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw Failure(Self.describe(error))
    } catch {
      throw Failure("not a JSON object")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty
        ? "the line" : path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context.codingPath)) has the wrong type"
    default: return "malformed JSON"
    }
  }
}

// MARK: - Decodable

extension AnnotatedDocument: Decodable {
  enum CodingKeys: CodingKey { case id, text, mentions, entities, quotes }

  /// Reads the keys of the command's output; unknown keys are passed over.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id =
      (try? values.decode(String.self, forKey: .id))
      ?? (try? values.decode(Int.self, forKey: .id)).map { "\($0)" }
    text = try values.decodeIfPresent(String.self, forKey: .text)
    mentions = try values.decodeIfPresent([Mention].self, forKey: .mentions)
    entities = try values.decodeIfPresent([Entity].self, forKey: .entities) ?? []
    quotes = try values.decodeIfPresent([Quote].self, forKey: .quotes)
  }
}

extension AnnotatedDocument.Mention: Decodable {
  enum CodingKeys: CodingKey { case type, entity, rule }

  init(from decoder: any Decoder) throws {
    span = try AnnotatedDocument.Span(from: decoder)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    type = try values.decode(String.self, forKey: .type)
    entity = try values.decodeIfPresent(String.self, forKey: .entity)
    rule = try values.decodeIfPresent(String.self, forKey: .rule)
  }
}

extension AnnotatedDocument.Party: Decodable {
  enum CodingKeys: CodingKey { case entity }

  init(from decoder: any Decoder) throws {
    span = try AnnotatedDocument.Span(from: decoder)
    entity = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .entity)
  }
}

extension AnnotatedDocument.Quote: Decodable {
  enum CodingKeys: CodingKey { case kind, spans, speaker, addressee, chain, rule }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decode(String.self, forKey: .kind)
    spans = try values.decode([AnnotatedDocument.Span].self, forKey: .spans)
    speaker = try values.decodeIfPresent(AnnotatedDocument.Party.self, forKey: .speaker)
    addressee = try values.decodeIfPresent(AnnotatedDocument.Party.self, forKey: .addressee)
    chain = try values.decodeIfPresent([AnnotatedDocument.Party].self, forKey: .chain) ?? []
    hasAddressee = values.contains(.addressee)
    hasChain = values.contains(.chain)
    rule = try values.decodeIfPresent(String.self, forKey: .rule)
  }
}
