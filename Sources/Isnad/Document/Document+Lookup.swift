extension Document {
  /// The entity that a mention names; nil for a mention of another document.
  public func entity(of mention: Mention) -> Entity? { entity(at: mention.entityIndex) }

  /// Whom a phrase in a quotation stands for, where that is known.
  public func entity(of party: Quote.Party) -> Entity? { party.entityIndex.flatMap(entity(at:)) }

  /// The entity of an identifier: one of the document (`e1`), or of a lexicon (`person/hadi-al-ameri`).
  /// - Complexity: O(*n*) in the entities.
  public func entity(withID id: String) -> Entity? { entities.first { $0.id == id || $0.lexiconID == id } }

  /// The entity that a quotation is attributed to, where one is known.
  public func speaker(of quote: Quote) -> Entity? { quote.speaker.flatMap(entity(of:)) }

  /// The entity that was spoken to, where one is known.
  public func addressee(of quote: Quote) -> Entity? { quote.addressee.flatMap(entity(of:)) }

  /// The mentions of an entity, by position.
  public func mentions(of entity: Entity) -> [Mention] {
    entity.mentions.compactMap { mentions.indices.contains($0) ? mentions[$0] : nil }
  }

  /// What an entity said, by position.
  ///
  /// ```swift
  /// for person in document.entities where person.type == .person {
  ///   for quote in document.quotes(by: person) { print(person.name, document.text(of: quote)) }
  /// }
  /// ```
  /// - Complexity: O(*n*) in the quotations.
  public func quotes(by entity: Entity) -> [Quote] { quotes.filter { speaker(of: $0)?.id == entity.id } }

  /// What is said about an entity: the quotations whose content names it, by position.
  /// - Complexity: O(*n* · *m*) in the quotations and the mentions of the entity.
  public func quotes(about entity: Entity) -> [Quote] {
    let places = mentions(of: entity).map(\.range)
    return quotes.filter { quote in
      places.contains { place in quote.spans.contains { $0.overlaps(place) } }
    }
  }

  private func entity(at index: Int) -> Entity? { entities.indices.contains(index) ? entities[index] : nil }
}
