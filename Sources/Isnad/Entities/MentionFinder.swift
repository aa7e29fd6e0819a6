internal import IsnadLexicon

/// Finds the mentions of a text: lexicon and rules propose, one reading is chosen, then surnames and roles follow
/// from the names that were chosen.
struct MentionFinder {
  private static let proposers: [any MentionProposer] = [
    LexiconNames(), PersonNames(), HeadWords(), Acronyms(), PlacesByContext(), Dates(),
  ]

  /// All rules for mentions.
  static let documentation =
    proposers.flatMap { type(of: $0).documentation } + ShortNames.documentation + Roles.documentation

  private let scene: Scene
  /// Every span that was proposed, the chosen ones among them.
  private(set) var candidates: [Candidate] = []

  init(_ scene: Scene) { self.scene = scene }

  /// The chosen mentions by position.
  ///
  /// - Parameter own: what the user's rules propose.
  mutating func find(own: [Candidate] = []) -> [Candidate] {
    candidates = own
    for proposer in Self.proposers { proposer.find(in: scene) { propose($0) } }
    let words = { scene.reading.wordCount($0) }
    var mentions = Chooser.choose(candidates, words: words)
    let found = candidates.count
    ShortNames(mentions, scene).find { propose($0) }
    if candidates.count > found { mentions = Chooser.choose(candidates, words: words) }
    if scene.rules.uses(.role) { mentions += Roles().find(in: scene, beside: mentions) }
    return mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private mutating func propose(_ candidate: Candidate) {
    if scene.rules.uses(candidate.rule) { candidates.append(candidate) }
  }
}
