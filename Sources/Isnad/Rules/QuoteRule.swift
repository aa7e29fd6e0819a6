/// A rule of your own for quotations.
///
/// What it finds comes before what the library's own rules would make of the same words; pronouns and descriptions are
/// resolved and chains are linked as for theirs. Give it to the analyzer by ``Analyzer/Options/quoteRules``.
public protocol QuoteRule: Sendable {
  /// What the rule finds and how often it is right.
  var documentation: Rule { get }

  /// The quotations that the rule sees.
  ///
  /// - Parameter document: the text with its tokens, sentences, paragraphs, mentions and entities; its quotes are empty.
  func quotes(in document: Document) -> [ProposedQuote]
}

/// Something that a ``QuoteRule`` takes for reported speech. All ranges are UTF-8 offsets.
public struct ProposedQuote: Sendable, Hashable {
  /// How much of the content stands in quotation marks.
  public var kind: Quote.Kind
  /// The content, without quotation marks; a quotation without content is left out.
  public var spans: [Range<Int>]
  /// The phrase that tells who said it, as written: a name, a pronoun, a description.
  public var speaker: Range<Int>?
  /// The words that attribute.
  public var cue: Range<Int>?
  /// The phrase that tells to whom it was said.
  public var addressee: Range<Int>?
  /// Whether the speech took place.
  public var polarity: Quote.Polarity

  /// A quotation.
  public init(
    _ kind: Quote.Kind, _ spans: [Range<Int>], speaker: Range<Int>?, cue: Range<Int>? = nil,
    addressee: Range<Int>? = nil, polarity: Quote.Polarity = .affirmed
  ) {
    self.kind = kind
    self.spans = spans
    self.speaker = speaker
    self.cue = cue
    self.addressee = addressee
    self.polarity = polarity
  }
}
