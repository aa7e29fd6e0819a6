/// A rule of your own for mentions.
///
/// It proposes spans; the analyzer weighs them with those of the lexicons and of its own rules, and keeps one consistent
/// reading of the text. Give it to the analyzer by ``Analyzer/Options/mentionRules``.
public protocol MentionRule: Sendable {
  /// What the rule finds and how often it is right.
  var documentation: Rule { get }

  /// The mentions that the rule sees.
  ///
  /// - Parameter document: the text with its tokens, sentences and paragraphs; nothing else is known yet.
  func mentions(in document: Document) -> [ProposedMention]
}

/// A span that a ``MentionRule`` takes for a name.
public struct ProposedMention: Sendable, Hashable {
  /// Where it lies, in UTF-8 offsets. It is widened to whole tokens; a range without a token is left out.
  public var range: Range<Int>
  /// What kind of thing is named.
  public var type: EntityType

  /// A span and what it names.
  public init(_ range: Range<Int>, _ type: EntityType) {
    self.range = range
    self.type = type
  }
}
