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
    let types = options.types.reduce(0) { $0 | 1 << $1.number }
    func isShown(_ mention: Candidate) -> Bool {
      types >> mention.type.number & 1 != 0 && isSure(mention.rule)
    }
    let found = options.minimumConfidence <= 0 ? found : found.filter { isSure($0.rule) }
    var numbers = EntityNumbers(clusters: clusters.count)
    var shown: [Mention] = []
    shown.reserveCapacity(mentions.count)
    for index in mentions.indices where isShown(mentions[index]) {
      let rule = scene.rules.sign(mentions[index].rule)
      shown.append(
        Mention(
          range: mentions[index].range, type: mentions[index].type,
          entityIndex: numbers.number(of: owners[index]), confidence: rule.precision, ruleID: rule.id))
    }
    let quotes = found.map { quote($0, &numbers) }
    let reading = scene.reading
    return Document(
      text: text,
      tokens: Tokens(reading.tokens),
      sentences: reading.sentences.map(reading.extent),
      paragraphs: reading.paragraphs.map(reading.extent),
      mentions: shown,
      entities: entities(numbers.referents, shown),
      quotes: quotes,
      evidence: Evidence(
        lexicons: scene.knowledge.lexicons, rules: scene.rules,
        mentions: shown.count == mentions.count ? mentions : mentions.filter(isShown),
        quotes: found, candidates: candidates,
        forms: .init(names: scene.findings.names.all, roles: scene.findings.roles)))
  }

  /// The entities that mentions and quotations refer to.
  private func entities(_ referents: [EntityNumbers.Referent], _ mentions: [Mention]) -> [Entity] {
    if referents.isEmpty { return [] }
    // The mentions of each, ascending, lie one behind the other: first where each begins, then where it ends.
    var ends = Array(filledWith: 0, count: referents.count + 1)
    for index in mentions.indices { ends[mentions[index].entityIndex + 1] += 1 }
    for entity in referents.indices { ends[entity + 1] += ends[entity] }
    var order = Array(filledWith: 0, count: mentions.count)
    for index in mentions.indices {
      let entity = mentions[index].entityIndex
      order[ends[entity]] = index
      ends[entity] += 1
    }
    var entities: [Entity] = []
    entities.reserveCapacity(referents.count)
    for (number, referent) in referents.enumerated() {
      let start = number == 0 ? 0 : ends[number - 1]
      entities.append(entity(referent, number: number, mentions: order[start..<ends[number]]))
    }
    return entities
  }

  private func isSure(_ rule: RuleReference) -> Bool {
    options.minimumConfidence <= 0 || scene.rules.sign(rule).precision >= options.minimumConfidence
  }

  private func quote(_ found: FoundQuote, _ numbers: inout EntityNumbers) -> Quote {
    let rule = scene.rules.sign(found.rule)
    return Quote(
      kind: found.kind, spans: found.spans, cue: found.cue,
      speaker: found.speaker.map { party($0, &numbers) },
      addressee: found.addressee.map { party($0, &numbers) }, chain: found.chain.map { party($0, &numbers) },
      polarity: found.polarity, isAnonymous: found.isAnonymous, confidence: rule.precision, ruleID: rule.id)
  }

  private func party(_ party: FoundQuote.Party, _ numbers: inout EntityNumbers) -> Quote.Party {
    if let cluster = party.cluster {
      return Quote.Party(range: party.range, entityIndex: numbers.number(of: cluster))
    }
    // A source without a name is an entity of its own, one for each phrase.
    return Quote.Party(
      range: party.range, entityIndex: party.source.map { numbers.number(ofSource: singleLine($0)) })
  }

  private func entity(_ referent: EntityNumbers.Referent, number: Int, mentions: ArraySlice<Int>) -> Entity {
    let id = number < Self.ids.count ? Self.ids[number] : Self.id(number)
    switch referent {
    case .source(let name):
      return Entity(id: id, type: .source, name: name, record: .none)
    case .cluster(let index):
      let cluster = clusters[index]
      let known = cluster.link.map { scene.knowledge.entry($0) }
      return Entity(
        id: id, type: cluster.type, name: known?.name ?? singleLine(cluster.name),
        record: known.map(Entity.Record.entry) ?? .none,
        lexiconScore: known.map { _ in cluster.linkScore }, mentions: mentions)
    }
  }

  /// The identifiers of the first entities, which most texts need no others beside.
  private static let ids = (0..<200).map(id)

  /// The identifier of an entity by its number, counted from 0: `e1`.
  private static func id(_ number: Int) -> String { "e\(number + 1)" }

  /// The text of a range with one space for white space of any kind: a name may lie over a line break.
  private func singleLine(_ range: Range<Int>) -> String {
    let text = scene.reading.string(range)
    guard scene.reading.text[range].contains(where: { $0 < 0x20 }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Numbers entities in the order in which they are first asked for: mentions by position, then what only quotations name.
private struct EntityNumbers {
  enum Referent {
    case cluster(Int)
    case source(String)
  }

  private(set) var referents: [Referent] = []
  private var ofCluster: [Int]
  private var ofSource: [String: Int] = [:]

  init(clusters: Int) {
    ofCluster = Array(filledWith: -1, count: clusters)
    referents.reserveCapacity(clusters)
  }

  mutating func number(of cluster: Int) -> Int {
    if ofCluster[cluster] < 0 {
      ofCluster[cluster] = referents.count
      referents.append(.cluster(cluster))
    }
    return ofCluster[cluster]
  }

  mutating func number(ofSource name: String) -> Int {
    let key = name.lowercased()
    if let known = ofSource[key] { return known }
    ofSource[key] = referents.count
    referents.append(.source(name))
    return referents.count - 1
  }
}
