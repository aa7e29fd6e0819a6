/// Somebody or something that a document mentions, perhaps under several names.
public struct Entity: Sendable, Hashable, Identifiable {
  /// An identifier that is unique and stable within the document: `e1`, `e2` … in order of first mention.
  public let id: String
  /// What kind of thing it is.
  public let type: EntityType
  /// The lexicon's canonical name where the lexicon knows the entity, else its fullest form in the document.
  public let name: String
  /// The lexicon's identifier, such as `person/hadi-al-ameri`, where the lexicon knows the entity.
  public let lexiconID: String?
  /// How sure it is that the lexicon's record is meant: 1 where it lists the spelling of a mention, else the likeness of the
  /// names, 0.98 and above; nil without a record.
  public let lexiconScore: Double?
  /// The indices of its mentions in ``Document/mentions``, ascending; a part of one array for the whole document, where an array for
  /// each entity was the third part of all allocations for a text.
  package let mentions: ArraySlice<Int>

  /// The indices of its mentions in ``Document/mentions``, ascending.
  /// - Complexity: O(*n*) in the mentions of the entity.
  public var mentionIndices: [Int] { Array(mentions) }

  /// An entity put together by hand.
  public init(
    id: String, type: EntityType, name: String, lexiconID: String? = nil, lexiconScore: Double? = nil,
    mentionIndices: [Int] = []
  ) {
    self.init(
      id: id, type: type, name: name, lexiconID: lexiconID, lexiconScore: lexiconScore,
      mentions: mentionIndices[...])
  }

  init(
    id: String, type: EntityType, name: String, lexiconID: String? = nil, lexiconScore: Double? = nil,
    mentions: ArraySlice<Int>
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.lexiconID = lexiconID
    self.lexiconScore = lexiconScore
    self.mentions = mentions
  }
}
