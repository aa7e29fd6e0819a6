internal import IsnadLexicon

/// Somebody or something that a document mentions, perhaps under several names.
public struct Entity: Sendable, Identifiable {
  /// An identifier that is unique and stable within the document: `e1`, `e2` … in order of first mention.
  public let id: String
  /// What kind of thing it is.
  public let type: EntityType
  /// The lexicon's canonical name where the lexicon knows the entity, else its fullest form in the document.
  public let name: String
  /// How sure it is that the lexicon's record is meant: 1 where it lists the spelling of a mention, else the likeness of the
  /// names, 0.98 and above; nil without a record.
  public let lexiconScore: Double?
  private let record: Record
  /// The indices of its mentions in ``Document/mentions``, ascending; a part of one array for the whole document, where an array for
  /// each entity was the third part of all allocations for a text.
  package let mentions: ArraySlice<Int>

  /// What the lexicon knows the entity as: an entry's identifier is made of its name when somebody asks, which for all entities of
  /// a text took longer than to find out who they are.
  enum Record: Sendable {
    case none
    case id(String)
    case entry(Lexicon.Entry)
  }

  /// The lexicon's identifier, such as `person/hadi-al-ameri`, where the lexicon knows the entity.
  /// - Complexity: O(*n*) in its length.
  public var lexiconID: String? {
    switch record {
    case .none: nil
    case .id(let id): id
    case .entry(let entry): entry.id
    }
  }

  /// The indices of its mentions in ``Document/mentions``, ascending.
  /// - Complexity: O(*n*) in the mentions of the entity.
  public var mentionIndices: [Int] { Array(mentions) }

  /// An entity put together by hand.
  public init(
    id: String, type: EntityType, name: String, lexiconID: String? = nil, lexiconScore: Double? = nil,
    mentionIndices: [Int] = []
  ) {
    self.init(
      id: id, type: type, name: name, record: lexiconID.map(Record.id) ?? .none, lexiconScore: lexiconScore,
      mentions: mentionIndices[...])
  }

  init(
    id: String, type: EntityType, name: String, record: Record, lexiconScore: Double? = nil,
    mentions: ArraySlice<Int> = []
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.record = record
    self.lexiconScore = lexiconScore
    self.mentions = mentions
  }
}

extension Entity: Hashable {
  /// Whether all that can be asked of two entities is equal.
  public static func == (a: Entity, b: Entity) -> Bool {
    a.id == b.id && a.type == b.type && a.name == b.name && a.lexiconScore == b.lexiconScore
      && a.mentions == b.mentions && a.lexiconID == b.lexiconID
  }

  /// Feeds in the identifier, the type, the name and the mentions.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(type)
    hasher.combine(name)
    hasher.combine(mentions)
  }
}
