import Isnad

/// What tables look at: a document as short lines of text.
extension Document {
  /// `direct | Karim Nasser | said | We will wait,`, with `| to …`, `| through …` and a polarity where there is one.
  ///
  /// A missing cue or speaker is shown as `-`; spans of a split quotation are joined by ` … `.
  var quoteLines: [String] {
    quotes.map { quote in
      var parts = [quote.kind.rawValue, phrase(quote.speaker), quote.cue.map { String(text(of: $0)) } ?? "-"]
      parts.append(text(of: quote))
      if let addressee = quote.addressee { parts.append("to " + phrase(addressee)) }
      if !quote.chain.isEmpty { parts.append("through " + quote.chain.map(phrase).joined(separator: ", ")) }
      if quote.polarity != .affirmed { parts.append(quote.polarity.rawValue) }
      return parts.joined(separator: " | ")
    }
  }

  /// `he = Karim Nasser`: the phrase beside the cue and the entity it stands for.
  var speakerLines: [String] {
    quotes.map { "\(phrase($0.speaker)) = \(speaker(of: $0)?.name ?? "-")" }
  }

  /// The rule of each quotation.
  var quoteRules: [String] { quotes.map(\.ruleID) }

  /// `person Karim Nasser`
  var mentionLines: [String] {
    mentions.map { "\($0.type) \(text(of: $0))" }
  }

  /// The mentions of some types: `person Karim Nasser`.
  func mentionLines(_ types: Set<EntityType>) -> [String] {
    mentions.filter { types.contains($0.type) }.map { "\($0.type) \(text(of: $0))" }
  }

  /// `Karim Nasser: Karim Nasser, Nasser`: each entity of some types with its mentions.
  func entityLines(_ types: Set<EntityType>) -> [String] {
    entities.filter { types.contains($0.type) }.map { entity in
      "\(entity.name): "
        + entity.mentionIndices.map { String(text(of: mentions[$0])) }.joined(separator: ", ")
    }
  }

  private func phrase(_ party: Quote.Party?) -> String {
    party.map { String(text(of: $0)) } ?? "-"
  }
}
