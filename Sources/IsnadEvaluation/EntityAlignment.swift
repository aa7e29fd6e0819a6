/// Whether an entity of an answer is one of the gold, although each side numbers its own.
struct EntityAlignment {
  private let gold: [String: AnnotatedDocument.Entity]
  private let predicted: [String: AnnotatedDocument.Entity]
  /// For each entity of the answer, the gold entity with which it shares the most mentions.
  private let byMentions: [String: String]

  init(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
    self.gold = Dictionary(gold.entities.map { ($0.id, $0) }) { first, _ in first }
    self.predicted = Dictionary(predicted.entities.map { ($0.id, $0) }) { first, _ in first }
    let goldEntities = Dictionary(Self.places(of: gold)) { first, _ in first }
    var shared: [String: [String: Int]] = [:]
    for (span, entity) in Self.places(of: predicted) {
      if let goldEntity = goldEntities[span] { shared[entity, default: [:]][goldEntity, default: 0] += 1 }
    }
    byMentions = shared.compactMapValues { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// Whether both stand for the same: one lexicon entry, else the same mentions for the most part, else one name.
  func isSame(gold goldID: String, predicted predictedID: String) -> Bool {
    let (goldEntity, predictedEntity) = (gold[goldID], predicted[predictedID])
    if let left = goldEntity?.lexicon, let right = predictedEntity?.lexicon { return left == right }
    if let aligned = byMentions[predictedID] { return aligned == goldID }
    guard let left = goldEntity?.name, let right = predictedEntity?.name else { return false }
    return left.lowercased() == right.lowercased()
  }

  /// Everywhere that something stands for an entity: mentions and the parties of quotations.
  private static func places(of document: AnnotatedDocument) -> [(AnnotatedDocument.Span, String)] {
    let mentions = (document.mentions ?? []).map { ($0.span, $0.entity) }
    let parties = (document.quotes ?? []).flatMap { quote in
      ([quote.speaker, quote.addressee] + quote.chain).compactMap { $0 }.map { ($0.span, $0.entity) }
    }
    return (mentions + parties).compactMap { span, entity in entity.map { (span, $0) } }
  }
}
