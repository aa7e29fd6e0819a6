internal import IsnadLexicon
internal import IsnadText

/// What a document keeps of the analysis, so that it can give reasons.
struct Evidence: Sendable {
  var lexicons = LexiconStack([])
  var rules = RuleBook.builtIn
  /// What was found out about each of the document's mentions.
  var mentions: [Candidate] = []
  /// What was found out about each of the document's quotes.
  var quotes: [FoundQuote] = []
  /// Every span that could have been a mention.
  var candidates: [Candidate] = []
  /// The lexicons' forms of names in the text, and behind them those of roles.
  var forms = Forms(names: [], roles: [])

  /// Two lists as one, since neither is copied.
  struct Forms: Sendable {
    let names: [LexiconMatch]
    let roles: [LexiconMatch]

    subscript(index: Int) -> LexiconMatch {
      index < names.count ? names[index] : roles[index - names.count]
    }
  }
}

extension Mention {
  /// One way to read a span of the text.
  public struct Candidate: Sendable, Hashable {
    /// Where it lies, in UTF-8 offsets.
    public let range: Range<Int>
    /// What kind of thing would be named.
    public let type: EntityType
    /// The precision of the rule.
    public let confidence: Double
    /// The identifier of the rule that proposed it.
    public let ruleID: String
    /// The lexicon's identifier for what would be named, where a lexicon proposed it.
    public let lexiconID: String?
    /// What it would have added to the reading of the text; the reading that weighs most was chosen.
    public let weight: Double
  }
}

extension Document {
  /// All readings of a mention's words that were weighed, the weightiest first; the chosen one is among them.
  ///
  /// A mention that another document has gives an empty list.
  /// - Complexity: O(*n*) in the candidates of the document.
  public func candidates(of mention: Mention) -> [Mention.Candidate] {
    guard let index = index(of: mention) else { return [] }
    let chosen = evidence.mentions[index]
    var found = evidence.candidates.filter { $0.range.overlaps(chosen.range) }
    if !found.contains(where: { $0.range == chosen.range && $0.rule == chosen.rule }) { found.append(chosen) }
    return found.map { candidate in
      let rule = evidence.rules[candidate.rule]
      let words = tokens(in: candidate.range).count { $0.kind.isWordLike }
      return Mention.Candidate(
        range: candidate.range, type: candidate.type, confidence: rule.precision, ruleID: rule.id,
        lexiconID: candidate.link.map { evidence.lexicons.layers[$0.lexicon][$0.entry].id },
        weight: candidate.weight(words: words))
    }
    .sorted {
      ($1.weight, $0.range.lowerBound, $0.range.upperBound, $0.ruleID)
        < ($0.weight, $1.range.lowerBound, $1.range.upperBound, $1.ruleID)
    }
  }

  /// The lexicon's record of an entity, where the lexicon knows it.
  public func lexiconEntry(of entity: Entity) -> Lexicon.Entry? {
    entity.lexiconID.flatMap { evidence.lexicons.entry(withID: $0) }
  }

  /// The index of a mention in ``mentions``, if there is evidence for it.
  /// - Complexity: O(log *n*).
  func index(of mention: Mention) -> Int? {
    let index = mentions.partitioningIndex { $0.range.lowerBound >= mention.range.lowerBound }
    return index < min(mentions.count, evidence.mentions.count) && mentions[index] == mention ? index : nil
  }

  /// The tokens that start in a range of UTF-8 offsets.
  private func tokens(in range: Range<Int>) -> Slice<Tokens> {
    let first = tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = tokens.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return tokens[first..<max(first, end)]
  }
}
