/// One thing that an answer has wrong.
///
/// ```swift
/// for error in AnswerError.all(gold: gold, predicted: answer) {
///   print(error.fault, error.subject, error.type, error.start, error.end)   // missed mention person 0 5
/// }
/// ```
public struct AnswerError: Sendable, Hashable {
  /// What is wrong with it.
  public enum Fault: String, Sendable, Hashable {
    /// The gold has it, the answer does not.
    case missed
    /// The answer has it, the gold does not.
    case spurious
    /// Both have the quotation, with speakers' phrases that do not overlap.
    case speaker
  }

  /// What it is.
  public enum Subject: String, Sendable, Hashable {
    case mention, quotation
  }

  /// What is wrong with it.
  public let fault: Fault
  /// What it is.
  public let subject: Subject
  /// The type of the mention, or the kind of the quotation: the gold's, unless it is spurious.
  public let type: String
  /// Where it begins, in the documents' own unit.
  public let start: Int
  /// Where it ends; of a quotation, its last span.
  public let end: Int
  /// The rule that the answer names for it, if the answer has it.
  public let rule: String?

  /// Everything that an answer has wrong, mentions before quotations, each in the order of the text.
  ///
  /// What the gold leaves out is not compared.
  public static func all(gold: AnnotatedDocument, predicted: AnnotatedDocument) -> [AnswerError] {
    mentions(gold.mentions, predicted.mentions ?? []) + quotations(gold.quotes, predicted.quotes ?? [])
  }

  private static func mentions(
    _ gold: [AnnotatedDocument.Mention]?, _ predicted: [AnnotatedDocument.Mention]
  ) -> [AnswerError] {
    guard let gold else { return [] }
    func error(_ fault: Fault, _ mention: AnnotatedDocument.Mention) -> AnswerError {
      AnswerError(
        fault: fault, subject: .mention, type: mention.type, start: mention.span.start, end: mention.span.end,
        rule: fault == .missed ? nil : mention.rule)
    }
    let (own, other) = (Set(gold.map(MentionScores.Key.init)), Set(predicted.map(MentionScores.Key.init)))
    return inOrder(
      gold.filter { !other.contains(MentionScores.Key($0)) }.map { error(.missed, $0) }
        + predicted.filter { !own.contains(MentionScores.Key($0)) }.map { error(.spurious, $0) })
  }

  private static func quotations(
    _ gold: [AnnotatedDocument.Quote]?, _ predicted: [AnnotatedDocument.Quote]
  ) -> [AnswerError] {
    guard let gold else { return [] }
    func error(_ fault: Fault, _ quote: AnnotatedDocument.Quote, rule: String?) -> AnswerError {
      AnswerError(
        fault: fault, subject: .quotation, type: quote.kind, start: quote.spans.map(\.start).min() ?? 0,
        end: quote.spans.map(\.end).max() ?? 0, rule: rule)
    }
    let pairs = QuotePairing(gold: gold, predicted: predicted).pairs
    let (found, right) = (Set(pairs.map(\.gold)), Set(pairs.map(\.predicted)))
    let misattributed = pairs.filter {
      !QuoteScores.overlap(gold[$0.gold].speaker, predicted[$0.predicted].speaker)
    }
    return inOrder(
      gold.indices.filter { !found.contains($0) }.map { error(.missed, gold[$0], rule: nil) }
        + predicted.indices.filter { !right.contains($0) }.map {
          error(.spurious, predicted[$0], rule: predicted[$0].rule)
        } + misattributed.map { error(.speaker, gold[$0.gold], rule: predicted[$0.predicted].rule) })
  }

  private static func inOrder(_ errors: [AnswerError]) -> [AnswerError] {
    errors.sorted { ($0.start, $0.end, $0.fault.rawValue) < ($1.start, $1.end, $1.fault.rawValue) }
  }
}
