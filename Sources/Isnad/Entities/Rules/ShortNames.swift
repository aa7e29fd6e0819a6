internal import IsnadLexicon

/// Forms that count only beside a full name in the same text: surnames, kunyas, weak aliases.
struct ShortNames {
  static let documentation: [Rule] = [
    Rule(
      .shortName, 0.93,
      "A surname, kunya or weak alias of somebody or something that the text names in full",
      [.init("Hadi al-Ameri arrived. Ameri left.", "person Ameri")]),
    Rule(
      .shortNameSurname, 0.95,
      "The surname of a person whom no lexicon knows and whom the text names in full",
      [.init("Anna Kessel arrived. Kessel left.", "person Kessel")]),
    Rule(
      .shortNameGiven, 0.9,
      "The given name of a person whom the text names in full, before a verb of saying",
      [.init("Zorvan Haddad arrived. It was late, Zorvan said.", "person Zorvan")]),
  ]

  private let scene: Scene
  /// The entries that the text names in full, by ``EntryLink/key``.
  private let strong: WordSet
  /// The last word of every person's full name, and the first.
  private let surnames: WordSet
  private let givenNames: WordSet

  init(_ mentions: [Candidate], _ scene: Scene) {
    self.scene = scene
    var strong = WordSet()
    var surnames = WordSet()
    var givenNames = WordSet()
    for mention in mentions {
      if let link = mention.link { strong.insert(link.key) }
      guard mention.type == .person else { continue }
      let isName = { (i: Int) in scene.reading.tokens.isWord(i) && !scene.reading.isArticle(i) }
      guard let first = mention.tokens.first(where: isName), let last = mention.tokens.last(where: isName),
        first < last
      else { continue }
      surnames.insert(scene.reading.tokens.hash(last))
      givenNames.insert(scene.reading.tokens.hash(first))
    }
    self.strong = strong
    self.surnames = surnames
    self.givenNames = givenNames
  }

  func find(emit: (Candidate) -> Void) {
    let reading = scene.reading
    for match in scene.findings.names where !match.use.isStrong {
      let link = EntryLink(lexicon: match.lexicon, entry: match.entry)
      guard strong.contains(link.key), let type = EntityType(match.kind) else { continue }
      var candidate = scene.candidate(match.tokens, type, 0.95, rule: .shortName, link: link)
      if let article = reading.articleBefore(match.tokens.lowerBound) {
        candidate = scene.candidate(
          article..<match.tokens.upperBound, type, 0.95, rule: .shortName, link: link)
      }
      candidate.match = match
      emit(candidate)
    }
    if surnames.isEmpty { return }
    for run in scene.runs {
      for i in run.tokens where reading.isCapitalized(i) {
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
}
