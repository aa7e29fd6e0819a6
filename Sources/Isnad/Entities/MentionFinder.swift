internal import IsnadLexicon
internal import IsnadText

/// Finds the mentions of a text: lexicon and rules propose, one reading is chosen, then surnames and roles follow
/// from the names that were chosen.
struct MentionFinder {
  private static let roles = Roles()
  private static let proposers: [any MentionProposer] = [
    LexiconNames(), PersonNames(), PersonsByContext(), HeadWords(), Acronyms(), PlacesByContext(), Dates(),
  ]

  /// All rules for mentions.
  static let documentation =
    proposers.flatMap { type(of: $0).documentation } + ShortNames.documentation
    + ShortOrganizations.documentation
    + Roles.documentation

  private let scene: Scene
  private let rules: RuleBook
  private var chooser: Chooser
  /// Every span that was proposed, the chosen ones among them.
  private(set) var candidates: [Candidate] = []

  init(_ scene: Scene) {
    self.scene = scene
    rules = scene.rules
    chooser = Chooser(tokens: scene.reading.count)
  }

  /// The chosen mentions by position.
  ///
  /// - Parameter own: what the user's rules propose.
  mutating func find(own: [Candidate] = []) -> [Candidate] {
    candidates.reserveCapacityInLargePages(
      own.count + (scene.findings.names.all.count + scene.runs.count) * 3 / 2)
    for candidate in own { propose(candidate) }
    for proposer in Self.proposers { proposer.find(in: scene) { propose($0) } }
    if candidates.isEmpty { return [] }
    var mentions = choose()
    let found = candidates.count
    var shortNames = ShortNames(mentions, scene)
    shortNames.find { propose($0) }
    ShortOrganizations(mentions, scene).find { propose($0) }
    if candidates.count > found { mentions = choose() }
    return rules.uses(.role) ? merged(mentions, Self.roles.find(in: scene, beside: mentions)) : mentions
  }

  @inline(__always)
  private mutating func propose(_ candidate: Candidate) {
    guard rules.uses(candidate.rule) else { return }
    candidates.append(candidate)
  }

  /// Those of all candidates so far that the text is read with, by position.
  private mutating func choose() -> [Candidate] {
    let new = candidates[chooser.count...]
    let reading = scene.reading
    chooser.add(new.count) { number in
      let candidate = new[new.startIndex + number]
      return (candidate.tokens, candidate.weight(words: reading.wordCount(candidate.tokens)))
    }
    return chooser.choose().map { candidates[$0] }
  }

  /// Mentions by position and others in any order, together by position.
  private func merged(_ mentions: [Candidate], _ others: [Candidate]) -> [Candidate] {
    if others.isEmpty { return mentions }
    let order = others.indices.sorted { others[$0].tokens.lowerBound < others[$1].tokens.lowerBound }
    var result: [Candidate] = []
    result.reserveCapacity(mentions.count + others.count)
    var next = 0
    for i in order {
      while next < mentions.count, mentions[next].tokens.lowerBound < others[i].tokens.lowerBound {
        result.append(mentions[next])
        next += 1
      }
      result.append(others[i])
    }
    result.append(contentsOf: mentions[next...])
    return result
  }
}
