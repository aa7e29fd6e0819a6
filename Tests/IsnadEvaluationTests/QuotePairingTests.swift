import Testing

@testable import IsnadEvaluation

@Suite struct QuotePairingTests {
  @Test(
    arguments: [
      ([(0, 10)], [(0, 10)], 1.0),
      ([(0, 10)], [(5, 10)], 0.5),
      ([(0, 10)], [(10, 20)], 0),
      ([(0, 10), (20, 30)], [(0, 30)], 20.0 / 30),
      ([(0, 10), (20, 30)], [(20, 30)], 0.5),
      ([], [], 0),
      ([(5, 5)], [(5, 5)], 0),
    ] as [([(Int, Int)], [(Int, Int)], Double)])
  func sharedPart(left: [(Int, Int)], right: [(Int, Int)], expected: Double) {
    #expect(QuotePairing.sharedPart(spans(left), spans(right)) == expected)
  }

  @Test("the greatest overlap first, one to one")
  func greedy() {
    let gold = [quote((0, 10)), quote((8, 20))]
    let predicted = [quote((0, 20)), quote((8, 20)), quote((50, 60))]
    #expect(
      QuotePairing(gold: gold, predicted: predicted).pairs == [
        QuotePairing.Pair(gold: 0, predicted: 0), QuotePairing.Pair(gold: 1, predicted: 1),
      ])
  }

  @Test func tooLittleOverlapIsNoPair() {
    #expect(QuotePairing(gold: [quote((0, 10))], predicted: [quote((6, 10))]).pairs.isEmpty)
    #expect(QuotePairing(gold: [], predicted: [quote((6, 10))]).pairs.isEmpty)
  }

  private func spans(_ spans: [(Int, Int)]) -> [AnnotatedDocument.Span] {
    spans.map { AnnotatedDocument.Span(start: $0.0, end: $0.1) }
  }

  private func quote(_ spans: (Int, Int)...) -> AnnotatedDocument.Quote {
    AnnotatedDocument.Quote(
      kind: "direct", spans: self.spans(spans), speaker: nil, addressee: nil, chain: [], hasAddressee: false,
      hasChain: false, rule: nil)
  }
}
