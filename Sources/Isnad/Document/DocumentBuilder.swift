internal import IsnadText

/// Turns what the pipeline found into the values that users see.
struct DocumentBuilder {
  private let scene: Scene
  private let mentions: [Candidate]
  private let owners: [Int]
  private let clusters: [EntityResolver.Cluster]

  init(_ scene: Scene, mentions: [Candidate], owners: [Int], clusters: [EntityResolver.Cluster]) {
    self.scene = scene
    self.mentions = mentions
    self.owners = owners
    self.clusters = clusters
  }

  func document(text: String, quotes: [FoundQuote]) -> Document {
    // Entities are numbered in the order of their first mentions.
    var number = [Int](repeating: -1, count: clusters.count)
    var order: [Int] = []
    for owner in owners where number[owner] < 0 {
      number[owner] = order.count
      order.append(owner)
    }
    var entities = order.enumerated().map { index, cluster in entity(clusters[cluster], number: index) }
    var sources: [String: Int] = [:]
    func party(_ found: FoundQuote.Party?) -> Quote.Party? {
      guard let found else { return nil }
      if let cluster = found.cluster { return Quote.Party(range: found.range, entity: number[cluster]) }
      guard let source = found.source else { return Quote.Party(range: found.range, entity: nil) }
      // A source without a name is an entity of its own, one for each phrase.
      let name = singleLine(source)
      let key = name.lowercased()
      let index = sources[key] ?? entities.count
      if index == entities.count {
        sources[key] = index
        entities.append(Entity(id: "e\(index + 1)", type: .source, name: name, lexicon: nil, mentions: []))
      }
      return Quote.Party(range: found.range, entity: index)
    }
    let finished = quotes.map { quote in
      Quote(
        kind: quote.kind, spans: quote.spans, cue: quote.cue, speaker: party(quote.speaker),
        addressee: party(quote.addressee), chain: quote.chain.compactMap(party), polarity: quote.polarity,
        confidence: RulePrecision.of(quote.rule.id) ?? quote.confidence, rule: quote.rule.id)
    }
    let reading = scene.reading
    return Document(
      text: text,
      tokens: (0..<reading.count).map {
        Token(range: reading.tokens.start($0)..<reading.tokens.end($0), kind: reading.tokens.kind($0))
      },
      sentences: reading.sentences.map {
        reading.tokens.start($0.lowerBound)..<reading.tokens.end($0.upperBound - 1)
      },
      paragraphs: reading.paragraphs.map {
        reading.tokens.start($0.lowerBound)..<reading.tokens.end($0.upperBound - 1)
      },
      mentions: zip(mentions, owners).map { mention, owner in
        Mention(
          range: mention.range, type: mention.type, entity: number[owner], confidence: mention.confidence,
          rule: mention.rule.id)
      },
      entities: entities, quotes: finished)
  }

  /// The text of a range with one space for white space of any kind: a name may lie over a line break.
  private func singleLine(_ range: Range<Int>) -> String {
    let text = scene.reading.string(range)
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func entity(_ cluster: EntityResolver.Cluster, number: Int) -> Entity {
    let known = cluster.link.map(scene.knowledge.entry)
    return Entity(
      id: "e\(number + 1)", type: cluster.type, name: known?.name ?? singleLine(cluster.name),
      lexicon: known?.id, mentions: cluster.mentions)
  }
}
