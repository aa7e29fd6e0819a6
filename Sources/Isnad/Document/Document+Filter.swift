extension Document {
  /// The document with some of its mentions and quotations only.
  ///
  /// Entities stay where a mention or quotation that is kept refers to them, with the identifiers they have.
  ///
  /// ```swift
  /// let sure = document.filtered(mentions: { $0.confidence > 0.9 }, quotes: { $0.confidence > 0.9 })
  /// ```
  /// - Complexity: O(*m*) for mentions, entities and quotations together.
  public func filtered(
    mentions keepsMention: (Mention) -> Bool = { _ in true },
    quotes keepsQuote: (Quote) -> Bool = { _ in true }
  ) -> Document {
    let keptMentions = mentions.indices.filter { keepsMention(mentions[$0]) }
    let keptQuotes = quotes.indices.filter { keepsQuote(quotes[$0]) }
    var isNeeded = [Bool](repeating: false, count: entities.count)
    for index in keptMentions { isNeeded[mentions[index].entityIndex] = true }
    for quote in keptQuotes.map({ quotes[$0] }) {
      for party in [quote.speaker, quote.addressee].compactMap({ $0 }) + quote.chain {
        if let entity = party.entityIndex { isNeeded[entity] = true }
      }
    }
    let keptEntities = entities.indices.filter { isNeeded[$0] }
    var newEntity = [Int](repeating: 0, count: entities.count)
    for (new, old) in keptEntities.enumerated() { newEntity[old] = new }
    var newMention = [Int?](repeating: nil, count: mentions.count)
    for (new, old) in keptMentions.enumerated() { newMention[old] = new }

    func renumbered(_ party: Quote.Party) -> Quote.Party {
      Quote.Party(range: party.range, entityIndex: party.entityIndex.map { newEntity[$0] })
    }
    return Document(
      text: text, tokens: tokens, sentences: sentences, paragraphs: paragraphs,
      mentions: keptMentions.map { index in
        var mention = mentions[index]
        mention.entityIndex = newEntity[mention.entityIndex]
        return mention
      },
      entities: keptEntities.map { index in
        let entity = entities[index]
        return Entity(
          id: entity.id, type: entity.type, name: entity.name, lexiconID: entity.lexiconID,
          lexiconScore: entity.lexiconScore,
          mentionIndices: entity.mentions.compactMap { newMention[$0] })
      },
      quotes: keptQuotes.map { index in
        let quote = quotes[index]
        return Quote(
          kind: quote.kind, spans: quote.spans, cue: quote.cue, speaker: quote.speaker.map(renumbered),
          addressee: quote.addressee.map(renumbered), chain: quote.chain.map(renumbered),
          polarity: quote.polarity, isAnonymous: quote.isAnonymous, confidence: quote.confidence,
          ruleID: quote.ruleID)
      },
      evidence: evidence.keeping(mentions: keptMentions, quotes: keptQuotes))
  }
}

extension Evidence {
  /// The evidence for some of the mentions and quotations, given by their indices.
  fileprivate func keeping(mentions keptMentions: [Int], quotes keptQuotes: [Int]) -> Evidence {
    var kept = self
    kept.mentions = keptMentions.compactMap { mentions.indices.contains($0) ? mentions[$0] : nil }
    kept.quotes = keptQuotes.compactMap { quotes.indices.contains($0) ? quotes[$0] : nil }
    return kept
  }
}
