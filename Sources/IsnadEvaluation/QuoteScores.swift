/// How well quotations were found and attributed.
public struct QuoteScores: Sendable, Hashable {
  /// By kind: the content overlaps by half at least (intersection over union).
  public var content: [String: Tally] = [:]
  /// By kind: moreover the speaker's phrase overlaps, or neither side has one.
  public var attributed: [String: Tally] = [:]
  /// Of the quotations found whose gold speaker has an entity: how often the entity is the right one.
  public var resolved = Tally()
  /// Phrases that name whom it was said to.
  public var addressee = Tally()
  /// Phrases that name an intermediate source.
  public var chain = Tally()

  /// All kinds as one.
  public static func total(_ kinds: [String: Tally]) -> Tally { kinds.values.reduce(Tally(), +) }

  mutating func add(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
    guard let goldQuotes = gold.quotes else { return }
    let predictedQuotes = predicted.quotes ?? []
    let pairs = QuotePairing(gold: goldQuotes, predicted: predictedQuotes).pairs
    for quote in goldQuotes {
      content[quote.kind, default: Tally()].gold += 1
      attributed[quote.kind, default: Tally()].gold += 1
    }
    for quote in predictedQuotes {
      content[quote.kind, default: Tally()].predicted += 1
      attributed[quote.kind, default: Tally()].predicted += 1
    }
    let alignment = EntityAlignment(gold: gold, predicted: predicted)
    for pair in pairs {
      let (goldQuote, predictedQuote) = (goldQuotes[pair.gold], predictedQuotes[pair.predicted])
      content[goldQuote.kind, default: Tally()].correctGold += 1
      content[predictedQuote.kind, default: Tally()].correctPredicted += 1
      if Self.overlap(goldQuote.speaker, predictedQuote.speaker) {
        attributed[goldQuote.kind, default: Tally()].correctGold += 1
        attributed[predictedQuote.kind, default: Tally()].correctPredicted += 1
      }
      addResolution(gold: goldQuote, predicted: predictedQuote, alignment: alignment)
    }
    addAddressees(gold: goldQuotes, predicted: predictedQuotes, pairs: pairs)
    addChains(gold: goldQuotes, predicted: predictedQuotes, pairs: pairs)
  }

  private mutating func addResolution(
    gold: AnnotatedDocument.Quote, predicted: AnnotatedDocument.Quote, alignment: EntityAlignment
  ) {
    guard let goldEntity = gold.speaker?.entity else { return }
    resolved.gold += 1
    guard let predictedEntity = predicted.speaker?.entity else { return }
    resolved.predicted += 1
    if alignment.isSame(gold: goldEntity, predicted: predictedEntity) {
      resolved.correctGold += 1
      resolved.correctPredicted += 1
    }
  }

  private mutating func addAddressees(
    gold: [AnnotatedDocument.Quote], predicted: [AnnotatedDocument.Quote], pairs: [QuotePairing.Pair]
  ) {
    guard gold.contains(where: \.hasAddressee) else { return }
    addressee.gold += Double(gold.count { $0.addressee != nil })
    addressee.predicted += Double(predicted.count { $0.addressee != nil })
    let correct = pairs.count { pair in
      gold[pair.gold].addressee != nil
        && Self.overlap(gold[pair.gold].addressee, predicted[pair.predicted].addressee)
    }
    addressee.correctGold += Double(correct)
    addressee.correctPredicted += Double(correct)
  }

  private mutating func addChains(
    gold: [AnnotatedDocument.Quote], predicted: [AnnotatedDocument.Quote], pairs: [QuotePairing.Pair]
  ) {
    guard gold.contains(where: \.hasChain) else { return }
    chain.gold += Double(gold.reduce(0) { $0 + $1.chain.count })
    chain.predicted += Double(predicted.reduce(0) { $0 + $1.chain.count })
    for pair in pairs {
      var rest = predicted[pair.predicted].chain
      for party in gold[pair.gold].chain {
        guard let found = rest.firstIndex(where: { Self.overlap(party, $0) }) else { continue }
        rest.removeSubrange(...found)
        chain.correctGold += 1
        chain.correctPredicted += 1
      }
    }
  }

  static func overlap(_ left: AnnotatedDocument.Party?, _ right: AnnotatedDocument.Party?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.span.overlap(with: right.span) > 0
  }
}
