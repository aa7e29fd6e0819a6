internal import IsnadLexicon

/// Finds the mentions of a text: lexicon and rules propose, one reading is chosen, then surnames and roles follow
/// from the names that were chosen.
struct MentionFinder {
  private static let rules: [any MentionRule] = [
    LexiconNames(), PersonNames(), HeadWords(), Acronyms(), PlacesByContext(), Dates(),
  ]

  /// The chosen mentions by position.
  static func mentions(in scene: Scene) -> [Candidate] {
    var candidates: [Candidate] = []
    for rule in rules { rule.find(in: scene) { candidates.append($0) } }
    let words = { scene.reading.wordCount($0) }
    var mentions = Chooser.choose(candidates, words: words)
    let found = candidates.count
    ShortNames(mentions, scene).find { candidates.append($0) }
    if candidates.count > found { mentions = Chooser.choose(candidates, words: words) }
    mentions += Roles().find(in: scene, beside: mentions)
    return mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
