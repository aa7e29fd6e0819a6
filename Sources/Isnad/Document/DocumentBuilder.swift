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
    var kept: [Int] = []
    kept.reserveCapacity(mentions.count)
    for i in mentions.indices where types >> mentions[i].type.number & 1 != 0 && isSure(mentions[i].rule) {
      kept.append(i)
    }
    let found = options.minimumConfidence <= 0 ? found : found.filter { isSure($0.rule) }
    var numbers = EntityNumbers(clusters: clusters.count, mentions: kept.count)
    let shown = kept.map { i in
      let rule = scene.rules.sign(mentions[i].rule)
      return Mention(
        range: mentions[i].range, type: mentions[i].type, entityIndex: numbers.number(ofOwner: owners[i]),
        confidence: rule.precision, ruleID: rule.id)
    }
    let quotes = found.map { quote($0, &numbers) }
    let mentionsOf = numbers.mentions()
    let reading = scene.reading
    return Document(
      text: text,
      tokens: Tokens(reading.tokens),
      sentences: reading.sentences.map(reading.extent),
      paragraphs: reading.paragraphs.map(reading.extent),
      mentions: shown,
      entities: numbers.referents.indices.map {
        entity(numbers.referents[$0], number: $0, mentions: mentionsOf[$0])
      },
      quotes: quotes,
      evidence: Evidence(
        lexicons: scene.knowledge.lexicons, rules: scene.rules,
        mentions: kept.count == mentions.count ? mentions : kept.map { mentions[$0] },
        quotes: found, candidates: candidates))
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

  private func entity(_ referent: EntityNumbers.Referent, number: Int, mentions: [Int]) -> Entity {
    let id = Self.id(number + 1)
    switch referent {
    case .source(let name):
      return Entity(id: id, type: .source, name: name)
    case .cluster(let index):
      let cluster = clusters[index]
      let known = cluster.link.map { scene.knowledge.entry($0) }
      return Entity(
        id: id, type: cluster.type, name: known?.name ?? singleLine(cluster.name), lexiconID: known?.id,
        lexiconScore: known.map { _ in cluster.linkScore }, mentionIndices: mentions)
    }
  }

  /// `e` and a number.
  private static func id(_ number: Int) -> String {
    var digits = 1
    var limit = 10
    while number >= limit {
      digits += 1
      limit *= 10
    }
    return String(unsafeUninitializedCapacity: digits + 1) { id in
      id[0] = UInt8(ascii: "e")
      var rest = number
      for place in stride(from: digits, to: 0, by: -1) {
        id[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      return digits + 1
    }
  }

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
  /// The entity of each mention so far.
  private var owners: [Int] = []

  init(clusters: Int, mentions: Int) {
    ofCluster = Array(filledWith: -1, count: clusters)
    referents.reserveCapacity(clusters)
    owners.reserveCapacity(mentions)
  }

  /// The number of the cluster that the next mention belongs to.
  mutating func number(ofOwner cluster: Int) -> Int {
    let number = number(of: cluster)
    owners.append(number)
    return number
  }

  /// The mentions of each entity, ascending.
  func mentions() -> [[Int]] {
    var counts = Array(filledWith: 0, count: referents.count)
    for owner in owners { counts[owner] += 1 }
    var mentions = counts.map { count in
      var list: [Int] = []
      list.reserveCapacity(count)
      return list
    }
    for (mention, owner) in owners.enumerated() { mentions[owner].append(mention) }
    return mentions
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
