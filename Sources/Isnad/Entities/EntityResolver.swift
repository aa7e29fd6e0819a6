internal import IsnadLexicon

/// Decides which mentions name the same person or thing.
struct EntityResolver {
  private let scene: Scene
  private(set) var clusters: [Cluster] = []
  private var byLink: [EntryLink: Int] = [:]
  private var byName: [NameKey: Int] = [:]
  private var bySurname: [UInt64: [Int]] = [:]
  private var byAcronym: [UInt64: Int] = [:]
  private var variants = SpellingVariants()
  private var bearers: [UInt64: [Int]] = [:]

  /// Mentions of one entity.
  struct Cluster {
    var type: EntityType
    var link: EntryLink?
    /// The longest name and the byte range it stands in.
    var name: Range<Int>
    var words: [UInt64]
    var mentions: [Int] = []
    var isFemale: Bool?
  }

  private struct NameKey: Hashable {
    var type: EntityType
    var words: [UInt64]
  }

  init(_ scene: Scene) { self.scene = scene }

  /// The cluster of each mention. Full names come first, so that a headline's surname finds them too.
  mutating func resolve(_ mentions: [Candidate]) -> [Int] {
    var owner = [Int](repeating: -1, count: mentions.count)
    let words = mentions.map { nameWords($0.tokens) }
    for (i, mention) in mentions.enumerated()
    where mention.type != .person || words[i].count > 1 || mention.link != nil {
      owner[i] = cluster(of: mention, words[i], mentions, i)
    }
    // Who bears a name of one word, by position.
    for (i, cluster) in owner.enumerated()
    where cluster >= 0 && mentions[i].type == .person && clusters[cluster].words.count > 1 {
      let names = clusters[cluster].words
      for name in Set([names[0], names[names.count - 1]]) { bearers[name, default: []].append(i) }
    }
    for (i, mention) in mentions.enumerated() where owner[i] < 0 {
      owner[i] = surnameCluster(words[i], before: i, owner) ?? cluster(of: mention, words[i], mentions, i)
    }
    for (i, cluster) in owner.enumerated() { clusters[cluster].mentions.append(i) }
    return owner
  }

  private mutating func cluster(
    of mention: Candidate, _ words: [UInt64], _ mentions: [Candidate], _ index: Int
  ) -> Int {
    if let link = mention.link, let known = byLink[link] { return known }
    let key = NameKey(type: mention.type == .outlet ? .organization : mention.type, words: words)
    if mention.type != .role, mention.type != .date {
      if let known = byName[key],
        mention.link == nil || clusters[known].link == nil || clusters[known].link == mention.link
      {
        if clusters[known].link == nil, let link = mention.link {
          clusters[known].link = link
          byLink[link] = known
        }
        return known
      }
      if mention.link == nil, mention.type == .person {
        if let known = compatiblePerson(words)
          ?? variants.cluster(spelledLike: name(mention), words: words.count)
        {
          return known
        }
      }
      if mention.link == nil, mention.type == .organization {
        if let long = longForm(before: index, mentions) {
          byAcronym[words.first ?? 0] = long
          return long
        }
        if words.count == 1, let known = byAcronym[words[0]] { return known }
      }
    }
    let new = clusters.count
    clusters.append(Cluster(type: mention.type, link: mention.link, name: mention.range, words: words))
    if let link = mention.link { byLink[link] = new }
    byName[key] = new
    if mention.type == .person, let last = words.last {
      bySurname[last, default: []].append(new)
      variants.add(name(mention), words: words.count, cluster: new)
    }
    return new
  }

  /// "Popular Mobilization Units (PMU)": an acronym in parentheses right behind a mention names the same.
  private func longForm(before index: Int, _ mentions: [Candidate]) -> Int? {
    guard index > 0 else { return nil }
    let mention = mentions[index]
    let before = mentions[index - 1]
    guard before.type == .organization || before.type == .outlet,
      before.tokens.upperBound == mention.tokens.lowerBound - 1,
      scene.reading.isMark(mention.tokens.lowerBound - 1, 0x28),
      scene.reading.tokens.shape(mention.tokens.lowerBound) == .upper
    else { return nil }
    if let link = before.link { return byLink[link] }
    return byName[NameKey(type: .organization, words: nameWords(before.tokens))]
  }

  /// A person with the same surname, one of whose names is part of the other: "John Kerry", "John F. Kerry".
  private func compatiblePerson(_ words: [UInt64]) -> Int? {
    guard words.count > 1, let last = words.last else { return nil }
    return bySurname[last]?.suffix(40).last { cluster in
      let known = Set(clusters[cluster].words)
      return words.allSatisfy(known.contains) || known.isSubset(of: words) && known.count > 1
    }
  }

  /// For a name of one word: the nearest person before it, or else behind it, who bears it.
  private func surnameCluster(_ words: [UInt64], before index: Int, _ owner: [Int]) -> Int? {
    guard words.count == 1, let known = bearers[words[0]], let first = known.first else { return nil }
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle] < index { low = middle + 1 } else { high = middle }
    }
    return owner[low > 0 ? known[low - 1] : first]
  }

  private func name(_ mention: Candidate) -> String { scene.reading.string(mention.range) }

  /// The folded words of a name without articles.
  private func nameWords(_ tokens: Range<Int>) -> [UInt64] {
    tokens.compactMap {
      scene.reading.tokens.isWord($0) && !scene.reading.isArticle($0) ? scene.reading.tokens.hash($0) : nil
    }
  }
}
