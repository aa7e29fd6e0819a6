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
    clusters.reserveCapacity(mentions.count)
    byName = WordMap(absent: -1, minimumCapacity: mentions.count / 2)
    byLink = WordMap(absent: -1, minimumCapacity: mentions.count / 4)
    for i in mentions.indices where mentions[i].type == .organization && isAcronymInParentheses(i, mentions) {
      let acronym = names.first(i)
      if longForms[acronym] < 0 { longForms[acronym] = i - 1 }
    }
    // Those whose name may be another's, and a few bits of their words.
    var isOpen = false
    var open: UInt64 = 0
    for i in mentions.indices {
      if mentions[i].full == nil, mentions[i].type != .person || names.count(i) > 1 || mentions[i].link != nil
      {
        owner[i] = cluster(of: i, mentions)
      } else {
        isOpen = true
        if names.count(i) == 1 { open |= 1 &<< names.first(i) }
      }
    }
    if isOpen { resolveOpen(mentions, open, &owner) }
    for (i, cluster) in owner.enumerated() where clusters[cluster].firstMention < 0 {
      clusters[cluster].firstMention = i
    }
    return owner
  }

  /// Finds out whom names of one word and changed spellings mean.
  ///
  /// A name of one word is the nearest person before it who bears it, or else the first one.
  /// - Parameter open: a few bits of the words, so that others are not entered.
  private mutating func resolveOpen(_ mentions: [Candidate], _ open: UInt64, _ owner: inout [Int]) {
    var nearest = WordMap(absent: -1)
    for i in mentions.indices {
      forEachName(borneBy: i, mentions, owner, open) { _ = nearest.value(of: $0, adding: i) }
    }
    for i in mentions.indices {
      if owner[i] >= 0 {
        forEachName(borneBy: i, mentions, owner, open) { nearest[$0] = i }
      } else if let full = mentions[i].full, let bearer = mentions.index(of: full), owner[bearer] >= 0 {
        owner[i] = owner[bearer]
      } else if names.count(i) == 1, case let bearer = nearest[names.first(i)], bearer >= 0 {
        owner[i] = owner[bearer]
      } else {
        owner[i] = cluster(of: i, mentions)
      }
    }
  }

  /// The first and the last word of the full name of the person that a mention names, as far as some bits have theirs.
  @inline(__always)
  private func forEachName(
    borneBy i: Int, _ mentions: [Candidate], _ owner: [Int], _ open: UInt64, _ body: (UInt64) -> Void
  ) {
    guard owner[i] >= 0, mentions[i].type == .person else { return }
    let founder = clusters[owner[i]].founder
    guard names.count(founder) > 1 else { return }
    let (first, last) = (names.first(founder), names.last(founder))
    if open &>> first & 1 != 0 { body(first) }
    if open &>> last & 1 != 0 { body(last) }
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
    let words = names.range(index)
    let key = names.key(words, type == .outlet ? .organization : type)
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
    if link == nil, type == .organization, words.count == 1, !isLongForm {
      let acronym = names.first(index)
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
    if type == .person, names.count(index) > 0 {
      let surname = names.last(index)
      clusters[new].previousNamesake = bySurname[surname]
      bySurname[surname] = new
      if names.count(index) > 1 { variants.add(range, cluster: new) }
    }
    return new
  }

  /// "Popular Mobilization Units (PMU)": whether a mention is an acronym in parentheses right behind another, which then
  /// names the same.
  private func isAcronymInParentheses(_ index: Int, _ mentions: [Candidate]) -> Bool {
    guard index > 0, mentions[index].link == nil, mentions[index].type == .organization,
      names.count(index) == 1
    else { return false }
    let start = mentions[index].tokens.lowerBound
    let before = mentions[index - 1]
    return (before.type == .organization || before.type == .outlet) && before.tokens.upperBound == start - 1
      && scene.reading.isMark(start - 1, 0x28) && scene.reading.tokens.shape(start) == .upper
  }

  /// A person with the same surname, one of whose names is part of the other: "John Kerry", "John F. Kerry".
  private func compatiblePerson(_ words: Range<Int>) -> Int? {
    var cluster = bySurname[names.words[words.upperBound - 1]]
    // Of those with one surname only the last ones are compared, so that the cost stays linear.
    for _ in 0..<40 where cluster >= 0 {
      let known = names.range(clusters[cluster].founder)
      if names.contains(known, all: words) { return cluster }
      let first = names.words[known.lowerBound]
      if names.words[known].contains(where: { $0 != first }), names.contains(words, all: known) {
        return cluster
      }
      cluster = clusters[cluster].previousNamesake
    }
    return nil
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
  private(set) var words: [UInt64] = []
  private var ends: [Int] = []

  init() {}

  init(_ mentions: [Candidate], _ reading: Reading) {
    ends.reserveCapacity(mentions.count)
    words.reserveCapacity(mentions.count * 2)
    for index in mentions.indices {
      for i in mentions[index].tokens where reading.tokens.isWord(i) && !reading.isArticle(i) {
        words.append(reading.tokens.hash(i))
      }
      ends.append(words.count)
    }
  }

  /// The places of one mention's words, counted from 0.
  @inline(__always)
  func range(_ mention: Int) -> Range<Int> { (mention == 0 ? 0 : ends[mention - 1])..<ends[mention] }

  @inline(__always)
  func count(_ mention: Int) -> Int { range(mention).count }

  /// The first word of a mention that has one.
  func first(_ mention: Int) -> UInt64 { words[range(mention).lowerBound] }

  /// The last word of a mention that has one.
  func last(_ mention: Int) -> UInt64 { words[range(mention).upperBound - 1] }

  /// Whether each word of a name is one of another name's.
  func contains(_ name: Range<Int>, all others: Range<Int>) -> Bool {
    others.allSatisfy { other in name.contains { words[$0] == words[other] } }
  }

  /// One number for the words of a name and its type.
  func key(_ name: Range<Int>, _ type: EntityType) -> UInt64 {
    var key = type.number
    for word in words[name] {
      key = (key ^ word) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    return key == 0 ? 1 : key
  }
}
