/// How many were predicted, how many should have been, and how many of each were right.
///
/// ```swift
/// let tally = Tally(predicted: 10, correctPredicted: 8, gold: 16, correctGold: 8)
/// tally.precision   // 0.8
/// tally.recall      // 0.5
/// tally.f1          // 0.615…
/// ```
/// The two counts of what is right differ where a prediction of one kind is right for a gold quotation of another.
/// They are fractions in B³, where a mention can be right in part.
public struct Tally: Sendable, Hashable {
  /// How many were predicted.
  public var predicted = 0.0
  /// How many of the predicted are right.
  public var correctPredicted = 0.0
  /// How many the gold has.
  public var gold = 0.0
  /// How many of the gold were found.
  public var correctGold = 0.0

  /// A tally, of nothing unless told otherwise.
  public init(
    predicted: Double = 0, correctPredicted: Double = 0, gold: Double = 0, correctGold: Double = 0
  ) {
    self.predicted = predicted
    self.correctPredicted = correctPredicted
    self.gold = gold
    self.correctGold = correctGold
  }

  /// The share of the predicted that is right; 0 where nothing was predicted.
  public var precision: Double { predicted == 0 ? 0 : correctPredicted / predicted }

  /// The share of the gold that was found; 0 where the gold has nothing.
  public var recall: Double { gold == 0 ? 0 : correctGold / gold }

  /// The harmonic mean of precision and recall.
  public var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  /// Whether there was nothing to find and nothing was found.
  public var isEmpty: Bool { predicted == 0 && gold == 0 }

  /// Two tallies as one.
  public static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      predicted: left.predicted + right.predicted,
      correctPredicted: left.correctPredicted + right.correctPredicted, gold: left.gold + right.gold,
      correctGold: left.correctGold + right.correctGold)
  }
}
