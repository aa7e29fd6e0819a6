extension Analyzer {
  /// What an analyzer reports, and by which rules.
  ///
  /// ```swift
  /// var options = Analyzer.Options()
  /// options.types = [.person, .organization]
  /// options.disabledRules = ["place.context", "indirect"]
  /// let analyzer = try Analyzer(options: options)
  /// ```
  public struct Options: Sendable {
    /// The types of mentions that are reported. Others are still read, since quotations need them; an entity of another
    /// type stays in ``Document/entities`` where a quotation names it.
    public var types: Set<EntityType>
    /// Rules that are not used, by identifier (`name.family`) or by family (`name`, `direct`, `indirect.speaker-verb`).
    public var disabledRules: Set<String>
    /// Mentions and quotations with less confidence are not reported.
    public var minimumConfidence: Double
    /// Rules of your own for mentions.
    public var mentionRules: [any MentionRule]
    /// Rules of your own for quotations.
    public var quoteRules: [any QuoteRule]

    /// Unless said otherwise, everything is reported, by all rules of the library.
    public init(
      types: Set<EntityType> = Set(EntityType.allCases), disabledRules: Set<String> = [],
      minimumConfidence: Double = 0, mentionRules: [any MentionRule] = [],
      quoteRules: [any QuoteRule] = []
    ) {
      self.types = types
      self.disabledRules = disabledRules
      self.minimumConfidence = minimumConfidence
      self.mentionRules = mentionRules
      self.quoteRules = quoteRules
    }
  }
}

/// Why an analyzer cannot be made of its options.
public struct OptionsError: Error, Hashable, CustomStringConvertible {
  enum Kind: Hashable {
    case unknownRule(String, nearest: String?)
    case doubledRule(String)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// What is wrong, and how to mend it.
  public var description: String {
    switch kind {
    case .unknownRule(let id, let nearest):
      "no rule is called '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        + " ('isnad rules list' shows them all)"
    case .doubledRule(let id): "two rules are called '\(id)'; give yours an identifier of its own"
    }
  }
}
