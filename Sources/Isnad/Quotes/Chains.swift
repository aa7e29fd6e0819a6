/// Links attributions that stand inside the content of others: the outer speakers are the way a statement came.
enum Chains {
  /// Deeper nesting is no reporting; the bound keeps time and memory linear.
  private static let deepest = 7

  /// Sorted quotations with the outer speakers in the chains of the inner ones.
  ///
  /// "Fars reports: He reiterated that …" is one quotation, his, with Fars in its chain.
  /// - Complexity: O(*n* log *n*).
  static func linked(_ quotes: [FoundQuote]) -> [FoundQuote] {
    var quotes = quotes.sorted {
      ($0.spans[0].lowerBound, -$0.spans[0].upperBound) < ($1.spans[0].lowerBound, -$1.spans[0].upperBound)
    }
    var open: [Int] = []
    var relays: Set<Int> = []
    for i in quotes.indices {
      let span = quotes[i].spans[0]
      while let last = open.last, quotes[last].spans[0].upperBound <= span.lowerBound { open.removeLast() }
      if let outer = open.last(where: {
        quotes[$0].spans[0].upperBound >= span.upperBound && isInside(quotes[i], quotes[$0])
      }),
        let speaker = quotes[outer].speaker
      {
        quotes[i].chain = quotes[outer].chain.prefix(deepest) + [speaker] + quotes[i].chain
        if quotes[outer].kind == .indirect, quotes[outer].rule.isColon,
          quotes[i].speaker?.range.lowerBound == quotes[outer].spans[0].lowerBound
        {
          relays.insert(outer)
        }
      }
      open.append(i)
    }
    if relays.isEmpty { return quotes }
    return quotes.indices.filter { !relays.contains($0) }.map { quotes[$0] }
  }

  private static func isInside(_ inner: FoundQuote, _ outer: FoundQuote) -> Bool {
    guard let cue = inner.cue else { return false }
    return outer.spans.contains { $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound }
      && inner.cue != outer.cue
  }
}
