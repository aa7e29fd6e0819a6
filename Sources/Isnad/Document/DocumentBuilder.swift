internal import IsnadText

/// Turns what the pipeline found into the values that users see.
struct DocumentBuilder {
  private let scene: Scene
  private let text: String
  private let mentions: [Candidate]
  private let owners: [Int]
  private let clusters: [EntityResolver.Cluster]
  private let candidates: [Candidate]
  private let options: Analyzer.Options

  /// A builder for mentions and the clusters that they belong to. Every span that was a candidate goes along, for
  /// explanations.
  init(
    _ scene: Scene, text: String, mentions: [Candidate] = [], owners: [Int] = [],
    clusters: [EntityResolver.Cluster] = [],
    candidates: [Candidate] = [], options: Analyzer.Options = .init()
  ) {
    self.scene = scene
    self.text = text
    self.mentions = mentions
    self.owners = owners
    self.clusters = clusters
    self.candidates = candidates
    self.options = options
  }

  /// A document with what the options ask for.
  func document(quotes found: [FoundQuote] = []) -> Document {
    let kept = mentions.indices.filter {
      options.types.contains(mentions[$0].type) && isSure(mentions[$0].rule)
    }
    let found = found.filter { isSure($0.rule) }
    var numbers = EntityNumbers(clusters: clusters.count)
    let shown = kept.enumerated().map { index, i in
      let rule = scene.rules[mentions[i].rule]
      return Mention(
        range: mentions[i].range, type: mentions[i].type,
        entity: numbers.number(of: owners[i], mention: index),
        confidence: rule.precision, rule: rule.id)
    }
    let quotes = found.map { quote($0, &numbers) }
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
      mentions: shown, entities: numbers.entities.enumerated().map { entity($1, number: $0) }, quotes: quotes,
      evidence: Evidence(
        lexicons: scene.knowledge.lexicons, rules: scene.rules, mentions: kept.map { mentions[$0] },
        quotes: found, candidates: candidates))
  }

  private func isSure(_ rule: RuleReference) -> Bool {
    options.minimumConfidence <= 0 || scene.rules[rule].precision >= options.minimumConfidence
  }

  private func quote(_ found: FoundQuote, _ numbers: inout EntityNumbers) -> Quote {
    func party(_ party: FoundQuote.Party?) -> Quote.Party? {
      guard let party else { return nil }
      if let cluster = party.cluster {
        return Quote.Party(range: party.range, entity: numbers.number(of: cluster))
      }
      // A source without a name is an entity of its own, one for each phrase.
      return Quote.Party(
        range: party.range, entity: party.source.map { numbers.number(ofSource: singleLine($0)) })
    }
    let rule = scene.rules[found.rule]
    return Quote(
      kind: found.kind, spans: found.spans, cue: found.cue, speaker: party(found.speaker),
      addressee: party(found.addressee), chain: found.chain.compactMap(party), polarity: found.polarity,
      confidence: rule.precision, rule: rule.id)
  }

  private func entity(_ numbered: EntityNumbers.Numbered, number: Int) -> Entity {
    let id = "e\(number + 1)"
    switch numbered.referent {
    case .source(let name):
      return Entity(id: id, type: .source, name: name, lexicon: nil, lexiconScore: nil, mentions: [])
    case .cluster(let index):
      let cluster = clusters[index]
      let known = cluster.link.map(scene.knowledge.entry)
      return Entity(
        id: id, type: cluster.type, name: known?.name ?? singleLine(cluster.name), lexicon: known?.id,
        lexiconScore: known.map { _ in cluster.linkScore }, mentions: numbered.mentions)
    }
  }

  /// The text of a range with one space for white space of any kind: a name may lie over a line break.
  private func singleLine(_ range: Range<Int>) -> String {
    let text = scene.reading.string(range)
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Numbers entities in the order in which they are first asked for: mentions by position, then what only quotations name.
private struct EntityNumbers {
  enum Referent {
    case cluster(Int)
    case source(String)
  }

  struct Numbered {
    var referent: Referent
    var mentions: [Int] = []
  }

  private(set) var entities: [Numbered] = []
  private var ofCluster: [Int]
  private var ofSource: [String: Int] = [:]

  init(clusters: Int) { ofCluster = [Int](repeating: -1, count: clusters) }

  /// The number of a cluster, one of whose mentions has an index.
  mutating func number(of cluster: Int, mention: Int) -> Int {
    let number = number(of: cluster)
    entities[number].mentions.append(mention)
    return number
  }

  mutating func number(of cluster: Int) -> Int {
    if ofCluster[cluster] < 0 {
      ofCluster[cluster] = entities.count
      entities.append(Numbered(referent: .cluster(cluster)))
    }
    return ofCluster[cluster]
  }

  mutating func number(ofSource name: String) -> Int {
    let key = name.lowercased()
    if let known = ofSource[key] { return known }
    ofSource[key] = entities.count
    entities.append(Numbered(referent: .source(name)))
    return entities.count - 1
  }
}
