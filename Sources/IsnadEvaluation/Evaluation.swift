/// Compares answers with gold documents and adds up what is right.
///
/// ```swift
/// var evaluation = Evaluation()
/// for (gold, answer) in zip(goldLines, answerLines) {
///   evaluation.add(gold: try AnnotatedDocument(json: gold), predicted: try AnnotatedDocument(json: answer))
/// }
/// QuoteScores.total(evaluation.quotes.attributed).f1
/// ```
public struct Evaluation: Sendable, Hashable {
  /// How many documents were compared.
  public private(set) var documents = 0
  /// How well quotations were found and attributed.
  public private(set) var quotes = QuoteScores()
  /// How well mentions were found and put together to entities.
  public private(set) var mentions = MentionScores()
  /// What each rule found, and how much of it is right.
  public private(set) var rules = RuleScores()

  /// An evaluation of nothing so far.
  public init() {}

  /// Compares one answer.
  public mutating func add(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
    documents += 1
    quotes.add(gold: gold, predicted: predicted)
    mentions.add(gold: gold, predicted: predicted)
    rules.add(gold: gold, predicted: predicted)
  }
}
