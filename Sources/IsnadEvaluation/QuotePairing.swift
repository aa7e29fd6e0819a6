/// Which answer belongs to which gold quotation: one to one, the greatest overlap first, whatever their kinds.
struct QuotePairing {
  /// An answer and a gold quotation that say the same.
  struct Pair: Hashable {
    let gold: Int
    let predicted: Int
  }

  /// The least share of positions in either that must be in both.
  static let threshold = 0.5

  /// The pairs, by gold quotation.
  let pairs: [Pair]

  /// - Complexity: O(*n* · *m*) overlaps.
  init(gold: [AnnotatedDocument.Quote], predicted: [AnnotatedDocument.Quote]) {
    var candidates: [(share: Double, pair: Pair)] = []
    for (g, goldQuote) in gold.enumerated() {
      for (p, predictedQuote) in predicted.enumerated() {
        let share = Self.sharedPart(goldQuote.spans, predictedQuote.spans)
        if share >= Self.threshold { candidates.append((share, Pair(gold: g, predicted: p))) }
      }
    }
    candidates.sort {
      ($1.share, $0.pair.gold, $0.pair.predicted) < ($0.share, $1.pair.gold, $1.pair.predicted)
    }
    var usedGold: Set<Int> = []
    var usedPredicted: Set<Int> = []
    var pairs: [Pair] = []
    for (_, pair) in candidates where !usedGold.contains(pair.gold) && !usedPredicted.contains(pair.predicted)
    {
      usedGold.insert(pair.gold)
      usedPredicted.insert(pair.predicted)
      pairs.append(pair)
    }
    self.pairs = pairs.sorted { $0.gold < $1.gold }
  }

  /// Intersection over union of two sets of spans.
  static func sharedPart(_ left: [AnnotatedDocument.Span], _ right: [AnnotatedDocument.Span]) -> Double {
    let both = left.reduce(0) { sum, span in sum + right.reduce(0) { $0 + span.overlap(with: $1) } }
    let all = (left + right).reduce(0) { $0 + max(0, $1.end - $1.start) } - both
    return all > 0 ? Double(both) / Double(all) : 0
  }
}
