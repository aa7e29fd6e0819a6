/// How well mentions were found, and how well they were put together to entities.
public struct MentionScores: Sendable, Hashable {
  /// By type: start, end and type are the same.
  public var exact: [String: Tally] = [:]
  /// B³ over mentions with an entity: the share of a mention's entity that is right, averaged over the mentions. A
  /// mention that the other side lacks counts as wrong.
  public var coreference = Tally()
  /// B³ by the gold's type over the mentions that both sides have, whatever type the answer gives them: how well names are
  /// put together, apart from how well they are found.
  public var sharedCoreference: [String: Tally] = [:]

  mutating func add(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
    guard let goldMentions = gold.mentions else { return }
    let predictedMentions = predicted.mentions ?? []
    addExact(gold: goldMentions, predicted: predictedMentions)
    if goldMentions.contains(where: { $0.entity != nil }) {
      let (gold, predicted) = (Self.entities(goldMentions), Self.entities(predictedMentions))
      for share in Self.shares(of: gold, in: predicted).values { coreference.correctGold += share }
      for share in Self.shares(of: predicted, in: gold).values { coreference.correctPredicted += share }
      coreference.gold += Double(gold.count)
      coreference.predicted += Double(predicted.count)
      addShared(goldMentions, gold, predicted)
    }
  }

  /// What two mentions that are the same have in common.
  struct Key: Hashable {
    let span: AnnotatedDocument.Span
    let type: String

    init(_ mention: AnnotatedDocument.Mention) {
      span = mention.span
      type = mention.type
    }
  }

  private mutating func addExact(gold: [AnnotatedDocument.Mention], predicted: [AnnotatedDocument.Mention]) {
    let gold = Set(gold.map(Key.init))
    let predicted = Set(predicted.map(Key.init))
    for key in gold { exact[key.type, default: Tally()].gold += 1 }
    for key in predicted { exact[key.type, default: Tally()].predicted += 1 }
    for key in gold.intersection(predicted) {
      exact[key.type, default: Tally()].correctGold += 1
      exact[key.type, default: Tally()].correctPredicted += 1
    }
  }

  private mutating func addShared(
    _ mentions: [AnnotatedDocument.Mention], _ gold: [AnnotatedDocument.Span: String],
    _ predicted: [AnnotatedDocument.Span: String]
  ) {
    let gold = gold.filter { predicted[$0.key] != nil }
    let predicted = predicted.filter { gold[$0.key] != nil }
    let found = Self.shares(of: gold, in: predicted)
    let right = Self.shares(of: predicted, in: gold)
    let types = Dictionary(mentions.map { ($0.span, $0.type) }) { first, _ in first }
    for span in gold.keys {
      guard let type = types[span] else { continue }
      sharedCoreference[type, default: Tally()].gold += 1
      sharedCoreference[type, default: Tally()].predicted += 1
      sharedCoreference[type, default: Tally()].correctGold += found[span] ?? 0
      sharedCoreference[type, default: Tally()].correctPredicted += right[span] ?? 0
    }
  }

  /// For each mention the share of its entity's mentions that the other side puts together with it too.
  private static func shares(
    of own: [AnnotatedDocument.Span: String], in other: [AnnotatedDocument.Span: String]
  ) -> [AnnotatedDocument.Span: Double] {
    let clusters = Dictionary(grouping: own.keys) { own[$0] }
    var shares: [AnnotatedDocument.Span: Double] = [:]
    for (span, entity) in own {
      guard let otherEntity = other[span], let cluster = clusters[entity] else { continue }
      shares[span] = Double(cluster.count { other[$0] == otherEntity }) / Double(cluster.count)
    }
    return shares
  }

  private static func entities(_ mentions: [AnnotatedDocument.Mention]) -> [AnnotatedDocument.Span: String] {
    Dictionary(mentions.compactMap { mention in mention.entity.map { (mention.span, $0) } }) { first, _ in
      first
    }
  }
}
