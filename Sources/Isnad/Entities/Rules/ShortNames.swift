internal import IsnadLexicon

/// Forms that count only beside a full name in the same text: surnames, kunyas, weak aliases.
struct ShortNames {
  static let id = "short-name"
  static let summary = "A surname, kunya or weak alias of somebody whom the text names in full."

  private let scene: Scene
  private let strong: Set<EntryLink>
  /// The last word of every person's full name, and the first.
  private let surnames: WordSet
  private let givenNames: WordSet

  init(_ mentions: [Candidate], _ scene: Scene) {
    self.scene = scene
    strong = Set(mentions.compactMap(\.link))
    var surnames = WordSet()
    var givenNames = WordSet()
    for mention in mentions where mention.type == .person {
      let isName = { (i: Int) in scene.reading.tokens.isWord(i) && !scene.reading.isArticle(i) }
      guard let first = mention.tokens.first(where: isName), let last = mention.tokens.last(where: isName),
        first < last
      else { continue }
      surnames.insert(scene.reading.tokens.hash(last))
      givenNames.insert(scene.reading.tokens.hash(first))
    }
    self.surnames = surnames
    self.givenNames = givenNames
  }

  func find(emit: (Candidate) -> Void) {
    let reading = scene.reading
    for match in scene.findings.names where !match.use.isStrong {
      let link = EntryLink(lexicon: match.lexicon, entry: match.entry)
      guard strong.contains(link), let type = EntityType(match.kind) else { continue }
      var candidate = scene.candidate(match.tokens, type, 0.95, rule: .shortName, link: link)
      if let article = reading.articleBefore(match.tokens.lowerBound) {
        candidate = scene.candidate(
          article..<match.tokens.upperBound, type, 0.95, rule: .shortName, link: link)
      }
      emit(candidate)
    }
    if surnames.isEmpty { return }
    for i in scene.runs.lazy.flatMap(\.tokens) where reading.isCapitalized(i) {
      let hash = reading.tokens.hash(i)
      let isSurname = surnames.contains(hash)
      let speaks = i + 1 < reading.count && scene.findings.traits[i + 1].contains(.speech)
      guard isSurname || speaks && givenNames.contains(hash) else { continue }
      let start = reading.articleBefore(i) ?? (i > 0 && reading.isArticle(i - 1) ? i - 1 : i)
      emit(
        scene.candidate(
          start..<i + 1, .person, isSurname ? 0.94 : 0.55,
          rule: isSurname ? .shortNameSurname : .shortNameGiven))
    }
  }
}
