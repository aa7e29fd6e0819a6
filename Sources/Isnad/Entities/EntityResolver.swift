internal import IsnadLexicon
internal import IsnadText

/// Decides which mentions name the same person or thing.
struct EntityResolver {
  private let scene: Scene
  private(set) var clusters: [Cluster] = []
  private var names: NameWords
  /// By ``EntryLink/key``.
  private var byLink = WordMap(absent: -1)
  /// By a name's key, that of its type mixed in.
  private var byName = WordMap(absent: -1)
  /// The cluster made last for a surname; see ``Cluster/previousNamesake``.
  private var bySurname = WordMap(absent: -1)
  /// For an acronym the mention of its long form: the last one so far that it follows in parentheses, else the first.
  private var longForms = WordMap(absent: -1)
  private var variants: SpellingVariants

  /// Mentions of one entity.
  struct Cluster {
    var type: EntityType
    var link: EntryLink?
    /// How like the lexicon's name the text's is; 1 where the lexicon lists the spelling.
    var linkScore = 1.0
    /// The longest name and the byte range it stands in.
    var name: Range<Int>
    /// The mention that it was made for.
    fileprivate var founder: Int
    /// The cluster of a person with the same surname that was made before this one.
    fileprivate var previousNamesake = -1
    /// The first mention by position.
    fileprivate(set) var firstMention = -1
  }

  init(_ scene: Scene) {
    self.scene = scene
    names = NameWords()
    variants = SpellingVariants(scene.reading)
  }

  /// The cluster of each mention. Full names come first, so that a headline's surname finds them too.
  mutating func resolve(_ mentions: [Candidate]) -> [Int] {
    var owner = Array(filledWith: -1, count: mentions.count)
    names = NameWords(mentions, scene.reading)
    clusters.reserveCapacity(mentions.count / 2)
    for i in mentions.indices where isAcronymInParentheses(i, mentions) {
      if let acronym = names[i].first, longForms[acronym] < 0 { longForms[acronym] = i - 1 }
    }
    for i in mentions.indices
    where mentions[i].full == nil
      && (mentions[i].type != .person || names[i].count > 1 || mentions[i].link != nil)
    {
      owner[i] = cluster(of: i, mentions)
    }
    // A name of one word is the nearest person before it who bears it, or else the first one.
    var first = WordMap(absent: -1)
    for i in mentions.indices {
      forEachName(borneBy: i, mentions, owner) { if first[$0] < 0 { first[$0] = i } }
    }
    var nearest = first
    for i in mentions.indices {
      if owner[i] >= 0 {
        forEachName(borneBy: i, mentions, owner) { nearest[$0] = i }
      } else if let full = mentions[i].full, let bearer = mentions.index(of: full), owner[bearer] >= 0 {
        owner[i] = owner[bearer]
      } else if names[i].count == 1, let bearer = names[i].first.map({ nearest[$0] }), bearer >= 0 {
        owner[i] = owner[bearer]
      } else {
        owner[i] = cluster(of: i, mentions)
      }
    }
    for (i, cluster) in owner.enumerated() where clusters[cluster].firstMention < 0 {
      clusters[cluster].firstMention = i
    }
    return owner
  }

  /// The first and the last word of the full name of the person that a mention names.
  private func forEachName(
    borneBy i: Int, _ mentions: [Candidate], _ owner: [Int], _ body: (UInt64) -> Void
  ) {
    guard owner[i] >= 0, mentions[i].type == .person else { return }
    let words = names[clusters[owner[i]].founder]
    guard words.count > 1, let first = words.first, let last = words.last else { return }
    body(first)
    body(last)
  }

  /// - Parameter isLongForm: of an acronym, hence none itself: two names may well define each other.
  private mutating func cluster(of index: Int, _ mentions: [Candidate], isLongForm: Bool = false) -> Int {
    let (type, link, range) = (mentions[index].type, mentions[index].link, mentions[index].range)
    // Every role and every date is an entity of its own.
    if type == .role || type == .date { return addCluster(type, range, index, link: link, score: 1) }
    if let link, case let known = byLink[link.key], known >= 0 {
      clusters[known].linkScore = 1
      return known
    }
    let words = names[index]
    let key = Self.key(words, type == .outlet ? .organization : type)
    let known = byName[key]
    if known >= 0, link == nil || clusters[known].link == nil || clusters[known].link == link {
      if clusters[known].link == nil, let link {
        clusters[known].link = link
        clusters[known].linkScore = 1
        byLink[link.key] = known
      }
      return known
    }
    if link == nil, type == .person, words.count > 1 {
      if let known = compatiblePerson(words) ?? variants.cluster(spelledLike: range) { return known }
      if let (link, score) = scene.knowledge.persons.find(
        UnsafeBufferPointer(rebasing: scene.reading.text[range]))
      {
        if case let known = byLink[link.key], known >= 0 {
          byName[key] = known
          return known
        }
        return addCluster(type, range, index, key: key, link: link, score: score)
      }
    }
    if link == nil, type == .organization, words.count == 1, !isLongForm, let acronym = words.first {
      if isAcronymInParentheses(index, mentions) { longForms[acronym] = index - 1 }
      let long = longForms[acronym]
      if long >= 0 { return cluster(of: long, mentions, isLongForm: true) }
    }
    return addCluster(type, range, index, key: key, link: link, score: 1)
  }

  private mutating func addCluster(
    _ type: EntityType, _ range: Range<Int>, _ index: Int, key: UInt64? = nil, link: EntryLink?, score: Double
  ) -> Int {
    let new = clusters.count
    clusters.append(Cluster(type: type, link: link, linkScore: score, name: range, founder: index))
    if let link { byLink[link.key] = new }
    if let key { byName[key] = new }
    if type == .person, let last = names[index].last {
      clusters[new].previousNamesake = bySurname[last]
      bySurname[last] = new
      if names[index].count > 1 { variants.add(range, cluster: new) }
    }
    return new
  }

  /// "Popular Mobilization Units (PMU)": whether a mention is an acronym in parentheses right behind another, which then
  /// names the same.
  private func isAcronymInParentheses(_ index: Int, _ mentions: [Candidate]) -> Bool {
    guard index > 0, mentions[index].link == nil, mentions[index].type == .organization,
      names[index].count == 1
    else { return false }
    let start = mentions[index].tokens.lowerBound
    let before = mentions[index - 1]
    return (before.type == .organization || before.type == .outlet) && before.tokens.upperBound == start - 1
      && scene.reading.isMark(start - 1, 0x28) && scene.reading.tokens.shape(start) == .upper
  }

  /// A person with the same surname, one of whose names is part of the other: "John Kerry", "John F. Kerry".
  private func compatiblePerson(_ words: ArraySlice<UInt64>) -> Int? {
    guard let last = words.last else { return nil }
    var cluster = bySurname[last]
    // Of those with one surname only the last ones are compared, so that the cost stays linear.
    for _ in 0..<40 where cluster >= 0 {
      let known = names[clusters[cluster].founder]
      if words.allSatisfy(known.contains) { return cluster }
      if known.contains(where: { $0 != known.first }), known.allSatisfy(words.contains) { return cluster }
      cluster = clusters[cluster].previousNamesake
    }
    return nil
  }

  /// One number for the words of a name and its type.
  private static func key(_ words: ArraySlice<UInt64>, _ type: EntityType) -> UInt64 {
    var key = type.number
    for word in words {
      key = (key ^ word) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    return key == 0 ? 1 : key
  }
}

extension [Candidate] {
  /// The index of the mention that fills exactly these tokens; mentions stand by position.
  /// - Complexity: O(log *n*).
  fileprivate func index(of tokens: Range<Int>) -> Int? {
    let index = partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return index < count && self[index].tokens == tokens ? index : nil
  }
}

/// The folded words of each mention's name, articles left out, in one flat array.
private struct NameWords {
  private var words: [UInt64] = []
  private var ends: [Int] = []

  init() {}

  init(_ mentions: [Candidate], _ reading: Reading) {
    ends.reserveCapacity(mentions.count)
    words.reserveCapacity(mentions.count * 2)
    for mention in mentions {
      for i in mention.tokens where reading.tokens.isWord(i) && !reading.isArticle(i) {
        words.append(reading.tokens.hash(i))
      }
      ends.append(words.count)
    }
  }

  /// The words of one mention, counted from 0.
  subscript(mention: Int) -> ArraySlice<UInt64> {
    words[(mention == 0 ? 0 : ends[mention - 1])..<ends[mention]]
  }
}
