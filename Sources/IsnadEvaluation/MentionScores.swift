/// How well mentions were found, and how well they were put together to entities.
public struct MentionScores: Sendable, Hashable {
  /// By type: start, end and type are the same.
  public var exact: [String: Tally] = [:]
  /// B³ over mentions with an entity: the share of a mention's entity that is right, averaged over the mentions. A
  /// mention that the other side lacks counts as wrong.
  public var coreference = Tally()

  mutating func add(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
    guard let goldMentions = gold.mentions else { return }
    let predictedMentions = predicted.mentions ?? []
    addExact(gold: goldMentions, predicted: predictedMentions)
    if goldMentions.contains(where: { $0.entity != nil }) {
      coreference.gold += addCoreference(of: goldMentions, in: predictedMentions, to: \.correctGold)
      coreference.predicted += addCoreference(of: predictedMentions, in: goldMentions, to: \.correctPredicted)
    }
  }

  private struct Key: Hashable {
    let span: AnnotatedDocument.Span
    let type: String
  }

  private mutating func addExact(gold: [AnnotatedDocument.Mention], predicted: [AnnotatedDocument.Mention]) {
    let gold = Set(gold.map { Key(span: $0.span, type: $0.type) })
    let predicted = Set(predicted.map { Key(span: $0.span, type: $0.type) })
    for key in gold { exact[key.type, default: Tally()].gold += 1 }
    for key in predicted { exact[key.type, default: Tally()].predicted += 1 }
    for key in gold.intersection(predicted) {
      exact[key.type, default: Tally()].correctGold += 1
      exact[key.type, default: Tally()].correctPredicted += 1
    }
  }

  /// Adds, for each mention, which share of its entity's mentions the other side puts together with it too.
  private mutating func addCoreference(
    of own: [AnnotatedDocument.Mention], in other: [AnnotatedDocument.Mention],
    to correct: WritableKeyPath<Tally, Double>
  ) -> Double {
    let ownEntities = Self.entities(own)
    let otherEntities = Self.entities(other)
    let clusters = Dictionary(grouping: ownEntities.keys) { ownEntities[$0] }
    for (span, entity) in ownEntities {
      guard let otherEntity = otherEntities[span], let cluster = clusters[entity] else { continue }
      let shared = cluster.count { otherEntities[$0] == otherEntity }
      coreference[keyPath: correct] += Double(shared) / Double(cluster.count)
    }
    return Double(ownEntities.count)
  }

  private static func entities(_ mentions: [AnnotatedDocument.Mention]) -> [AnnotatedDocument.Span: String] {
    Dictionary(mentions.compactMap { mention in mention.entity.map { (mention.span, $0) } }) { first, _ in
      first
    }
  }
}
