import Testing

@testable import IsnadEvaluation

@Suite struct TallyTests {
  @Test(arguments: [
    (Tally(), 0.0, 0.0, 0.0),
    (Tally(predicted: 10, correctPredicted: 8, gold: 16, correctGold: 8), 0.8, 0.5, 0.8 / 1.3),
    (Tally(predicted: 5), 0, 0, 0),
    (Tally(gold: 5), 0, 0, 0),
    (Tally(predicted: 2, correctPredicted: 2, gold: 2, correctGold: 2), 1, 1, 1),
  ])
  func scores(tally: Tally, precision: Double, recall: Double, f1: Double) {
    #expect(tally.precision == precision)
    #expect(tally.recall == recall)
    #expect(abs(tally.f1 - f1) < 1e-12)
  }

  @Test func sum() {
    let sum =
      Tally(predicted: 1, correctPredicted: 2, gold: 3, correctGold: 4) + Tally(predicted: 10, gold: 30)
    #expect(sum == Tally(predicted: 11, correctPredicted: 2, gold: 33, correctGold: 4))
  }
}
