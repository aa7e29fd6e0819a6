internal import IsnadLexicon

/// Why something was found: the rule, the words, the lexicon's line.
///
/// ```swift
/// print(document.explain(document.quotes[0]))
/// ```
public struct Explanation: Sendable, Hashable, CustomStringConvertible {
  /// A line of a lexicon that took part.
  public struct Source: Sendable, Hashable, CustomStringConvertible {
    /// The record's identifier: `person/hadi-al-ameri`.
    public let entryID: String
    /// The file that it is written in; empty for a record made in code.
    public let file: String
    /// The line of the form, from 1; 0 for a record made in code.
    public let line: Int

    /// `identifier, file:line`, or the identifier alone for a record made in code.
    public var description: String { file.isEmpty ? entryID : "\(entryID), \(file):\(line)" }
  }

  /// The rule that found it.
  public let rule: Rule
  /// The reasons as sentences, the most important first.
  public let sentences: [String]
  /// The lexicon's lines that took part.
  public let sources: [Source]

  /// The sentences, one a line.
  public var description: String { sentences.joined(separator: "\n") }
}

extension Document {
  /// Why a mention was found, and whom it names.
  ///
  /// - Parameter mention: one of ``mentions``; for any other only the rule is told.
  /// - Complexity: O(*n*) in the candidates of the document.
  public func explain(_ mention: Mention) -> Explanation {
    var sources: [Explanation.Source] = []
    let index = index(of: mention)
    let rule =
      index.map { evidence.rules[evidence.mentions[$0].rule] } ?? Rule.builtIn(mention.ruleID)
      ?? Rule(id: mention.ruleID, subject: .mention, summary: "")
    var sentences = ["“\(text(of: mention))” is read as \(mention.type.phrase) by \(reason(rule))"]
    guard let index else { return Explanation(rule: rule, sentences: sentences, sources: []) }
    if let form = evidence.mentions[index].form {
      let match = evidence.forms[form]
      let source = evidence.source(of: match)
      sources.append(source)
      sentences.append(
        "It is \(match.use.phrase) of “\(evidence.lexicons[match].name)” (\(source)).")
    }
    let entity = entities[mention.entityIndex]
    if let first = entity.mentions.first, mentions[first] != mention {
      sentences.append("It names \(entity.name), first mentioned as “\(text(of: mentions[first]))”.")
    } else if entity.name != text(of: mention) {
      sentences.append("It names \(entity.name).")
    }
    var others: [String] = []
    for other in candidates(of: mention)
    where (other.range != mention.range || other.type != mention.type) && other.weight > 0 && others.count < 3
    {
      let reading = "“\(text(of: other.range))” as \(other.type.phrase) by \(other.ruleID)"
      if !others.contains(reading) { others.append(reading) }
    }
    if !others.isEmpty { sentences.append("It could also be read: \(others.joined(separator: "; ")).") }
    return Explanation(rule: rule, sentences: sentences, sources: sources)
  }

  /// Why a quotation was found, and how its speaker was.
  ///
  /// - Parameter quote: one of ``quotes``; for any other only the rule is told.
  /// - Complexity: O(*n*) in the quotations of the document.
  public func explain(_ quote: Quote) -> Explanation {
    let index = quotes.firstIndex(of: quote).flatMap { $0 < evidence.quotes.count ? $0 : nil }
    let rule =
      index.map { evidence.rules[evidence.quotes[$0].rule] } ?? Rule.builtIn(quote.ruleID)
      ?? Rule(id: quote.ruleID, subject: .quote, summary: "")
    var sources: [Explanation.Source] = []
    var sentences = ["“\(text(of: quote))” is \(quote.kind.phrase) by \(reason(rule))"]
    guard let index else { return Explanation(rule: rule, sentences: sentences, sources: []) }
    let found = evidence.quotes[index]
    if let cue = quote.cue {
      let source = found.match.map(evidence.source)
      sources += source.map { [$0] } ?? []
      sentences.append("The cue is “\(text(of: cue))”\(source.map { " (\($0))" } ?? "").")
    }
    if let speaker = quote.speaker, let how = found.speaker?.resolution {
      let phrase = text(of: speaker)
      sentences.append("The speaker is “\(phrase)”\(how.phrase(name(of: speaker), for: phrase)).")
    } else {
      sentences.append("No speaker is named.")
    }
    if quote.isAnonymous { sentences.append("The text says that this source is not to be named.") }
    if let addressee = quote.addressee { sentences.append("It was said to “\(text(of: addressee))”.") }
    if !quote.chain.isEmpty {
      let chain = quote.chain.map { "“\(text(of: $0))”" }.joined(separator: ", then ")
      sentences.append("It came through \(chain).")
    }
    switch quote.polarity {
    case .affirmed: break
    case .negated: sentences.append("The cue is denied or declined speech: it was not said.")
    case .hypothetical: sentences.append("The cue speaks of what would be or will be said.")
    }
    return Explanation(rule: rule, sentences: sentences, sources: sources)
  }

  private func name(of party: Quote.Party) -> String? { party.entityIndex.map { entities[$0].name } }

  private func reason(_ rule: Rule) -> String {
    let percent = Int(rule.precision * 100 + 0.5)
    return "rule \(rule.id), right \(percent) times in 100: \(rule.summary)."
  }
}

extension Evidence {
  fileprivate func source(of match: LexiconMatch) -> Explanation.Source {
    let line = lexicons.line(of: match)
    return Explanation.Source(entryID: lexicons[match].id, file: line.file, line: line.number)
  }
}

extension EntityType {
  fileprivate var phrase: String {
    switch self {
    case .organization, .outlet: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}

extension Quote.Kind {
  fileprivate var phrase: String {
    switch self {
    case .direct: "a direct quotation"
    case .indirect: "an indirect quotation"
    case .mixed: "a quotation partly in marks"
    }
  }
}

extension FormUse {
  fileprivate var phrase: String {
    switch self {
    case .name: "the name"
    case .strong: "a form"
    case .weak: "a form that counts only beside the full name"
    case .surname: "the surname"
    case .kunya: "the kunya"
    case .acronym: "the acronym"
    case .translation: "a translation"
    case .former: "a former name"
    case .script: "the original spelling"
    case .generated: "a romanisation variant"
    case .generatedWeak: "a romanisation variant that counts only beside the full name"
    }
  }
}

extension FoundQuote.Resolution {
  /// How a phrase came to stand for somebody.
  fileprivate func phrase(_ name: String?, for phrase: Substring) -> String {
    guard let name else { return "" }
    switch self {
    case .none: return ""
    case .name: return phrase == name ? "" : ", which names \(name)"
    case .pronoun: return ", a pronoun that stands for \(name)"
    case .description: return ", a description of \(name)"
    case .source: return ", a source without a name"
    }
  }
}
