/// Something that somebody is reported to have said or written.
public struct Quote: Sendable, Hashable {
  /// How much of the content stands in quotation marks.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// All of it: *“We will leave,” he said.*
    case direct
    /// None of it: *He said they would leave.*
    case indirect
    /// Some of it: *He said they would leave “within days”.*
    case mixed
  }

  /// Whether the speech took place.
  public enum Polarity: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was said.
    case affirmed
    /// It was denied or declined: *did not say whether …*.
    case negated
    /// It has not been said yet, or only might be: *would call on …*.
    case hypothetical
  }

  /// A phrase that takes part in a quotation, and whom it stands for.
  public struct Party: Sendable, Hashable {
    /// The phrase as written, in UTF-8 offsets: *he*, *a U.S. official in Baghdad*, *Ameri*.
    public let range: Range<Int>
    /// The index in ``Document/entities`` of whom it stands for, where that is known.
    public let entityIndex: Int?

    /// A phrase put together by hand.
    public init(range: Range<Int>, entityIndex: Int?) {
      self.range = range
      self.entityIndex = entityIndex
    }
  }

  /// How much of the content stands in quotation marks.
  public let kind: Kind
  /// The content in UTF-8 offsets, without quotation marks and without a leading *that*. A quotation split by its
  /// attribution (*“X,” he said, “Y”*) has two spans.
  public let spans: [Range<Int>]
  /// The word or words that attribute, in UTF-8 offsets: *said*, *according to*.
  public let cue: Range<Int>?
  /// Who said it.
  public let speaker: Party?
  /// To whom it was said: *told FNA*.
  public let addressee: Party?
  /// Through whom it reached the page, outermost first: *al-Sumaria TV quoted him as saying*.
  public let chain: [Party]
  /// Whether the speech took place.
  public let polarity: Polarity
  /// Whether the text says that the speaker is not to be named: *on condition of anonymity*, *who asked not to be
  /// identified*, *an unnamed official*. It holds for all that this speaker says in the document.
  public let isAnonymous: Bool
  /// How often the rule was right on the evaluation data, from 0 to 1.
  public let confidence: Double
  /// The identifier of the rule that found the quotation, such as `direct.quote-speaker-verb`.
  public let ruleID: String

  /// A quotation put together by hand.
  public init(
    kind: Kind, spans: [Range<Int>], cue: Range<Int>?, speaker: Party?, addressee: Party? = nil,
    chain: [Party] = [], polarity: Polarity = .affirmed, isAnonymous: Bool = false, confidence: Double,
    ruleID: String
  ) {
    self.kind = kind
    self.spans = spans
    self.cue = cue
    self.speaker = speaker
    self.addressee = addressee
    self.chain = chain
    self.polarity = polarity
    self.isAnonymous = isAnonymous
    self.confidence = confidence
    self.ruleID = ruleID
  }
}
