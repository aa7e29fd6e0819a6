/// A place in the text that names somebody or something.
///
/// ```swift
/// let document = analyzer.analyze("Hadi al-Ameri arrived in Baghdad.")
/// document.mentions.map { "\(document.text(of: $0)): \($0.type)" }
/// // ["Hadi al-Ameri: person", "Baghdad: location"]
/// ```
public struct Mention: Sendable, Hashable {
  /// Where the mention lies, in UTF-8 offsets: with a leading *al-*, without *the* and without *'s*.
  public let range: Range<Int>
  /// What kind of thing is named.
  public let type: EntityType
  /// The index in ``Document/entities`` of what is named; see ``Document/entity(of:)-(Mention)``.
  public internal(set) var entityIndex: Int
  /// How often the rule was right on the evaluation data, from 0 to 1.
  public let confidence: Double
  /// The identifier of the rule that found the mention, such as `lexicon` or `name.title`.
  public let ruleID: String

  /// A mention put together by hand.
  public init(range: Range<Int>, type: EntityType, entityIndex: Int, confidence: Double, ruleID: String) {
    self.range = range
    self.type = type
    self.entityIndex = entityIndex
    self.confidence = confidence
    self.ruleID = ruleID
  }
}
