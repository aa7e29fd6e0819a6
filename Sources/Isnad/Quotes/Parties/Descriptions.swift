internal import IsnadLexicon

// the commander, the ministry, an official: whom a description beside a cue stands for.

extension PartyResolver {
  /// "the official" after "a senior Iraqi official"; "the Iraqi commander" after "a senior commander …, Hadi al-Ameri".
  mutating func described(_ phrase: Range<Int>) -> Referent? {
    guard quotes.reading.isClass(phrase.lowerBound, .the) else { return nil }
    let head = headWord(phrase)
    if let issuer = issuers[head] { return issuer.referent }
    if let source = latestSource[head] { return .source(source) }
    guard quotes.scene.findings.traits[headToken(phrase)].contains(.role) else {
      return body(describedBy: phrase)
    }
    var seen: Set<Int> = []
    for i in stride(from: firstMention(atOrAfter: phrase.lowerBound) - 1, through: 0, by: -1) {
      let cluster = quotes.owners[i]
      guard quotes.mentions[i].type == .person, seen.insert(cluster).inserted else { continue }
      if roles[cluster].contains(head) { return .cluster(cluster) }
      if seen.count > 12 { break }
    }
    return nil
  }

  /// "the ministry" after "the Ministry of Transport", "the group" after "the Badr Organization": the nearest body whose name
  /// has the word, or that is such a thing.
  func body(describedBy phrase: Range<Int>) -> Referent? {
    let reading = quotes.reading
    let head = headWord(phrase)
    let first = firstMention(atOrAfter: phrase.lowerBound)
    let sentence = Int(reading.sentenceOf[phrase.lowerBound])
    for i in stride(from: first - 1, through: max(0, first - 60), by: -1) {
      let mention = quotes.mentions[i]
      guard mention.type == .organization || mention.type == .outlet else { continue }
      if mention.tokens.contains(where: { reading.tokens.hash($0) == head }) {
        return .cluster(quotes.owners[i])
      }
      let distance = sentence - Int(reading.sentenceOf[mention.tokens.lowerBound])
      if distance <= 6, BodyWords.contains(head, for: mention.type) {
        return .cluster(quotes.owners[i])
      }
    }
    return nil
  }

  mutating func newSource(_ phrase: Range<Int>) -> Int {
    latestSource[headWord(phrase)] = sources.count
    sources.append(Source(phrase: phrase, range: quotes.reading.range(phrase)))
    return sources.count - 1
  }

  func headWord(_ phrase: Range<Int>) -> UInt64 { quotes.reading.tokens.hash(headToken(phrase)) }

  /// The last word before the first preposition.
  func headToken(_ phrase: Range<Int>) -> Int {
    var head = phrase.lowerBound
    for i in phrase where quotes.reading.tokens.isWord(i) {
      if quotes.reading.isClass(i, .preposition), i > phrase.lowerBound { break }
      head = i
    }
    return head
  }

  static func roles(_ quotes: QuoteScene) -> [[UInt64]] {
    var roles = [[UInt64]](filledWith: [], count: quotes.clusters.count)
    func add(_ role: UInt64, _ cluster: Int) {
      if !roles[cluster].contains(role) { roles[cluster].append(role) }
    }
    let tokens = quotes.reading.tokens
    for (i, mention) in quotes.mentions.enumerated() where mention.type == .role {
      // The nearest person in the sentence, behind the role first.
      let sentence = quotes.reading.sentenceOf[mention.tokens.lowerBound]
      for k in [i + 1, i + 2, i - 1, i - 2] where k >= 0 && k < quotes.mentions.count {
        let other = quotes.mentions[k]
        if other.type == .person, quotes.reading.sentenceOf[other.tokens.lowerBound] == sentence {
          add(tokens.hash(mention.tokens.upperBound - 1), quotes.owners[k])
          break
        }
      }
    }
    for (index, cluster) in quotes.clusters.enumerated() where cluster.type == .person {
      guard let link = cluster.link else { continue }
      for role in quotes.scene.knowledge.entry(link).values(of: "roles") {
        add(TokenTable.hash(of: role), index)
      }
    }
    return roles
  }
}

extension PartyResolver {
  /// Remembers "a senior commander", or finds that the next speaker, named for the first time one paragraph further, is he.
  mutating func noteLead(_ phrase: Range<Int>, _ referent: Referent?) {
    let reading = quotes.reading
    let paragraph = reading.paragraph(of: phrase.lowerBound)
    switch referent {
    case .source(let source):
      guard sources[source].phrase == phrase else { return }
      let isOne =
        reading.isClass(phrase.lowerBound, .determiner) && !reading.isClass(phrase.lowerBound, .the)
        && quotes.scene.findings.traits[headToken(phrase)].contains(.role)
      lead = isOne ? (source, paragraph) : nil
    case .cluster(let cluster):
      guard let lead, quotes.clusters[cluster].type == .person else { return }
      self.lead = nil
      let head = headWord(sources[lead.source].phrase)
      guard paragraph == lead.paragraph + 1,
        case let first = quotes.clusters[cluster].firstMention, first >= 0,
        reading.paragraph(of: quotes.mentions[first].tokens.lowerBound) == paragraph,
        roles[cluster].isEmpty || roles[cluster].contains(head)
      else { return }
      named[sources[lead.source].range] = cluster
      latestSource[head] = nil
      if roles[cluster].isEmpty { roles[cluster].append(head) }
    case nil: return
    }
  }

  /// A party with the name that followed, where one did.
  func withName(_ party: FoundQuote.Party?) -> FoundQuote.Party? {
    guard var party, let range = party.source, let cluster = named[range] else { return party }
    party.source = nil
    party.cluster = cluster
    party.resolution = .description
    return party
  }

  /// Whether some source got its name later.
  var hasNamed: Bool { !named.isEmpty }
}
