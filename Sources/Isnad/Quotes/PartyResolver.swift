internal import IsnadLexicon

/// Decides whom a phrase beside a cue stands for: a name in it, or for pronouns and descriptions somebody mentioned before.
struct PartyResolver {
  private let quotes: QuoteScene
  /// The phrase of the last speaker, in tokens.
  private(set) var lastSpeaker: Range<Int>?
  private var lastReferent: Referent?
  private var sources: [Source] = []
  /// "A senior commander said": a source of one person, whose name may follow in the next paragraph.
  private var lead: (source: Int, paragraph: UInt32)?
  /// Sources whose name followed, and who they are.
  private var named: [Range<Int>: Int] = [:]
  /// The last source whose phrase has a head word.
  private var latestSource: [UInt64: Int] = [:]
  /// For each cluster, the last words of the roles that stand beside its mentions.
  private lazy var roles = Self.roles(quotes)
  private lazy var genders = Self.genders(quotes)

  enum Gender { case male, female }

  /// Whom a phrase stands for: a named entity, or a source without a name.
  enum Referent: Hashable {
    case cluster(Int)
    case source(Int)
  }

  private struct Source {
    var phrase: Range<Int>
    var range: Range<Int>
  }

  init(_ quotes: QuoteScene) { self.quotes = quotes }

  /// The same knowledge before anybody has spoken.
  func withoutSpeaker() -> PartyResolver {
    var copy = self
    copy.lastSpeaker = nil
    copy.lastReferent = nil
    copy.lead = nil
    return copy
  }

  /// The party for a phrase of tokens. The name alone, where the phrase holds one that it is about.
  mutating func party(_ phrase: Range<Int>, isSpeaker: Bool = false) -> FoundQuote.Party {
    let reading = quotes.reading
    var party = FoundQuote.Party(range: reading.range(phrase))
    let referent: Referent?
    if let index = isCoordinated(phrase) ? nil : headMention(phrase) {
      party.range = quotes.mentions[index].range
      referent = .cluster(quotes.owners[index])
      party.resolution = .name
    } else if phrase.count == 1,
      reading.isClass(phrase.lowerBound, [.subjectPronoun, .objectPronoun, .possessive, .relative])
    {
      referent = antecedent(of: phrase.lowerBound)
      party.resolution = referent == nil ? .none : .pronoun
    } else if let known = described(phrase) {
      referent = known
      party.resolution = .description
    } else {
      referent = .source(newSource(phrase))
      party.resolution = .source
    }
    switch referent {
    case .cluster(let cluster): party.cluster = cluster
    case .source(let source): party.source = sources[source].range
    case nil: break
    }
    if isSpeaker {
      noteLead(phrase, referent)
      lastSpeaker = phrase
      lastReferent = referent ?? lastReferent
    }
    return party
  }

  /// "Anna Berg and Peter Novak": two persons are one source.
  private func isCoordinated(_ phrase: Range<Int>) -> Bool {
    guard phrase.count > 2, phrase.count < 40 else { return false }
    return phrase.contains { i in
      quotes.reading.isClass(i, .and) && quotes.mention(at: i - 1)?.type == .person
        && i + 1 < phrase.upperBound && quotes.mention(at: phrase.upperBound - 1)?.type == .person
        && quotes.mentionAt[i - 1] != quotes.mentionAt[phrase.upperBound - 1]
    }
  }

  /// The mention that a phrase is about: a person in it, else a name that is its head.
  private func headMention(_ phrase: Range<Int>) -> Int? {
    var indices: [Int] = []
    for i in phrase where quotes.mentionAt[i] >= 0 && indices.last != Int(quotes.mentionAt[i]) {
      indices.append(Int(quotes.mentionAt[i]))
    }
    if let person = indices.last(where: { quotes.mentions[$0].type == .person }), !isModifier(person, phrase)
    {
      return person
    }
    return indices.first { index in
      let mention = quotes.mentions[index]
      guard [.organization, .outlet, .location, .group].contains(mention.type) else { return false }
      // "a spokesman for the Badr Organization", "the Iraqi commander": the name is not the head.
      let end = mention.tokens.upperBound
      guard
        end >= phrase.upperBound || quotes.reading.isClass(end, .preposition)
          || quotes.reading.isMark(end, 0x28)
          || isBody(mention, until: phrase.upperBound)
      else { return false }
      return !(phrase.lowerBound..<mention.tokens.lowerBound).contains {
        quotes.reading.isClass($0, .preposition)
      }
    }
  }

  /// "al-Mayadeen television network", "the Badr militia": common nouns behind the name of a body, none of them a role.
  private func isBody(_ mention: Candidate, until end: Int) -> Bool {
    guard mention.type == .organization || mention.type == .outlet,
      !quotes.reading.tokens.isPossessive(mention.tokens.upperBound - 1)
    else {
      return false
    }
    return (mention.tokens.upperBound..<end).allSatisfy {
      quotes.isNominal($0) && quotes.reading.tokens.shape($0) == .lower
        && !quotes.scene.findings.traits[$0].contains(.role)
    }
  }

  /// "Trump's spokesman", "the Obama campaign", "a spokesman for Obama": a name that another noun governs.
  private func isModifier(_ mention: Int, _ phrase: Range<Int>) -> Bool {
    let tokens = quotes.mentions[mention].tokens
    let end = tokens.upperBound
    if quotes.reading.tokens.isPossessive(end - 1), end < phrase.upperBound { return true }
    if end < phrase.upperBound, quotes.isNominal(end) { return true }
    return quotes.reading.isClass(tokens.lowerBound - 1, .preposition)
      && tokens.lowerBound - 1 > phrase.lowerBound
  }
}

// MARK: Pronouns

extension PartyResolver {
  /// Whom a pronoun stands for: the last speaker when nobody else has been named since, else the nearest person before it
  /// whose gender fits; for *it* the body that the sentence before is about.
  private mutating func antecedent(of pronoun: Int) -> Referent? {
    let reading = quotes.reading
    let wanted = reading.classes[pronoun]
    if wanted.contains(.relative), !wanted.contains(.possessive), let index = mentionBefore(pronoun) {
      return .cluster(quotes.owners[index])
    }
    let hash = reading.tokens.hash(pronoun)
    if hash == Self.it || hash == Self.its { return bodyBefore(pronoun) ?? impersonal(lastReferent) }
    guard
      wanted.contains(.singularPerson) || wanted.contains(.feminine) || reading.isClass(pronoun, .possessive)
        || isHim(pronoun)
    else {
      return lastReferent
    }
    let gender: Gender? = wanted.contains(.feminine) ? .female : wanted.contains(.plural) ? nil : .male
    var best: Int?
    let first = firstMention(atOrAfter: pronoun)
    let sentence = Int(reading.sentenceOf[pronoun])
    var i = first - 1
    while i >= 0, first - i < 60 {
      let mention = quotes.mentions[i]
      if Int(reading.sentenceOf[mention.tokens.lowerBound]) + 4 < sentence { break }
      if case .source = lastReferent, best == nil, let lastSpeaker,
        lastSpeaker.lowerBound > mention.tokens.lowerBound
      {
        return lastReferent
      }
      if mention.type == .person, !quotes.isInQuote(mention.tokens.lowerBound), fits(quotes.owners[i], gender)
      {
        if lastReferent == .cluster(quotes.owners[i]) { return lastReferent }
        if best == nil { best = quotes.owners[i] }
      }
      i -= 1
    }
    return best.map { .cluster($0) } ?? lastReferent
  }

  /// The organization, outlet or place that the sentence of a pronoun, or else the one before it, starts with.
  private func bodyBefore(_ pronoun: Int) -> Referent? {
    let reading = quotes.reading
    let sentence = Int(reading.sentenceOf[pronoun])
    for s in [sentence, sentence - 1] where s >= 0 {
      let start = reading.sentences[s].lowerBound
      var i = firstMention(atOrAfter: start)
      while i < quotes.mentions.count, quotes.mentions[i].tokens.lowerBound < min(pronoun, start + 12) {
        let mention = quotes.mentions[i]
        if [.organization, .outlet, .location].contains(mention.type),
          !reading.isClass(mention.tokens.lowerBound - 1, .preposition),
          !reading.tokens.isPossessive(mention.tokens.upperBound - 1)
        {
          return .cluster(quotes.owners[i])
        }
        if mention.type == .person { break }
        i += 1
      }
      if let lastSpeaker, reading.sentenceOf[lastSpeaker.lowerBound] == UInt32(s) { break }
    }
    return nil
  }

  /// A referent that *it* can stand for: not a person.
  private func impersonal(_ referent: Referent?) -> Referent? {
    if case .cluster(let cluster) = referent, quotes.clusters[cluster].type == .person { return nil }
    return referent
  }

  private static let it = TokenTable.hash(of: "it")
  private static let its = TokenTable.hash(of: "its")

  private mutating func fits(_ cluster: Int, _ gender: Gender?) -> Bool {
    guard let gender, let known = genders[cluster] else { return true }
    return gender == known
  }

  private func isHim(_ i: Int) -> Bool { quotes.reading.tokens.hash(i) == Self.him }

  private static let him = TokenTable.hash(of: "him")

  private func mentionBefore(_ pronoun: Int) -> Int? {
    let end = quotes.isComma(pronoun - 1) ? pronoun - 2 : pronoun - 1
    guard end >= 0, quotes.mentionAt[end] >= 0 else { return nil }
    return Int(quotes.mentionAt[end])
  }

  private func firstMention(atOrAfter token: Int) -> Int {
    var low = 0
    var high = quotes.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if quotes.mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: Names that follow

extension PartyResolver {
  /// Remembers "a senior commander", or finds that the next speaker, named for the first time one paragraph further, is he.
  private mutating func noteLead(_ phrase: Range<Int>, _ referent: Referent?) {
    let reading = quotes.reading
    let paragraph = reading.paragraphOf[phrase.lowerBound]
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
      guard paragraph == lead.paragraph + 1,
        case let first = quotes.clusters[cluster].firstMention, first >= 0,
        reading.paragraphOf[quotes.mentions[first].tokens.lowerBound] == paragraph,
        roles[cluster].map({ $0.contains(headWord(sources[lead.source].phrase)) }) ?? true
      else { return }
      named[sources[lead.source].range] = cluster
      latestSource[headWord(sources[lead.source].phrase)] = nil
      roles[cluster, default: []].insert(headWord(sources[lead.source].phrase))
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

// MARK: Descriptions

extension PartyResolver {
  /// "the official" after "a senior Iraqi official"; "the Iraqi commander" after "a senior commander …, Hadi al-Ameri".
  private mutating func described(_ phrase: Range<Int>) -> Referent? {
    guard quotes.reading.isClass(phrase.lowerBound, .the) else { return nil }
    let head = headWord(phrase)
    if let source = latestSource[head] { return .source(source) }
    guard quotes.scene.findings.traits[headToken(phrase)].contains(.role) else {
      return body(describedBy: phrase)
    }
    var seen: Set<Int> = []
    for i in stride(from: firstMention(atOrAfter: phrase.lowerBound) - 1, through: 0, by: -1) {
      let cluster = quotes.owners[i]
      guard quotes.mentions[i].type == .person, seen.insert(cluster).inserted else { continue }
      if roles[cluster]?.contains(head) ?? false { return .cluster(cluster) }
      if seen.count > 12 { break }
    }
    return nil
  }

  /// "the ministry" after "the Ministry of Transport", "the group" after "the Badr Organization": the nearest body whose name
  /// has the word, or that is such a thing.
  private func body(describedBy phrase: Range<Int>) -> Referent? {
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

  private mutating func newSource(_ phrase: Range<Int>) -> Int {
    latestSource[headWord(phrase)] = sources.count
    sources.append(Source(phrase: phrase, range: quotes.reading.range(phrase)))
    return sources.count - 1
  }

  private func headWord(_ phrase: Range<Int>) -> UInt64 { quotes.reading.tokens.hash(headToken(phrase)) }

  /// The last word before the first preposition.
  private func headToken(_ phrase: Range<Int>) -> Int {
    var head = phrase.lowerBound
    for i in phrase where quotes.reading.tokens.isWord(i) {
      if quotes.reading.isClass(i, .preposition), i > phrase.lowerBound { break }
      head = i
    }
    return head
  }

  private static func roles(_ quotes: QuoteScene) -> [Int: Set<UInt64>] {
    var roles: [Int: Set<UInt64>] = [:]
    let tokens = quotes.reading.tokens
    for (i, mention) in quotes.mentions.enumerated() where mention.type == .role {
      // The nearest person in the sentence, behind the role first.
      let sentence = quotes.reading.sentenceOf[mention.tokens.lowerBound]
      for k in [i + 1, i + 2, i - 1, i - 2] where k >= 0 && k < quotes.mentions.count {
        let other = quotes.mentions[k]
        if other.type == .person, quotes.reading.sentenceOf[other.tokens.lowerBound] == sentence {
          roles[quotes.owners[k], default: []].insert(tokens.hash(mention.tokens.upperBound - 1))
          break
        }
      }
    }
    for (index, cluster) in quotes.clusters.enumerated() where cluster.type == .person {
      guard let link = cluster.link else { continue }
      for role in quotes.scene.knowledge.entry(link).values(of: "roles") {
        roles[index, default: []].insert(TokenTable.hash(of: role))
      }
    }
    return roles
  }

  private static func genders(_ quotes: QuoteScene) -> [Int: Gender] {
    var genders: [Int: Gender] = [:]
    for (i, mention) in quotes.mentions.enumerated() where mention.type == .person {
      let cluster = quotes.owners[i]
      if let link = mention.link {
        let traits = quotes.scene.knowledge.traits[link.lexicon][link.entry]
        if traits.contains(.female) {
          genders[cluster] = .female
        } else if traits.contains(.male) {
          genders[cluster] = .male
        }
      } else if genders[cluster] == nil, mention.tokens.count > 1 {
        let given = quotes.scene.findings.traits[mention.tokens.lowerBound]
        if given.contains(.female), !given.contains(.male) {
          genders[cluster] = .female
        } else if given.contains(.male), !given.contains(.female) {
          genders[cluster] = .male
        }
      }
    }
    return genders
  }
}
