internal import IsnadLexicon

/// Names that a lexicon has, in forms that identify by themselves.
struct LexiconNames: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .lexicon, 0.9, "A form of a person, organization, place, group or outlet in a lexicon",
      [.init("They met in Baghdad.", "location Baghdad")]),
    Rule(
      .lexiconGenerated, 0.9, "A romanisation variant of a name in a lexicon, which nobody wrote down",
      [.init("They met Qassem Solemani.", "person Qassem Solemani")]),
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    let reading = scene.reading
    let names = scene.findings.names.all
    var last: LexiconMatch?
    // Where one person's surname or other single word stands, as indices.
    var single: [Int] = []
    single.reserveCapacity(16)
    for index in names.indices where names[index].use.isStrong {
      let match = names[index]
      let isSingle = match.kind == .person && match.tokens.count == 1
      if isSingle { single.append(index) }
      if endsInCommonNoun(match, scene) { continue }
      guard let type = EntityType(match.kind) else { continue }
      if match.use == .acronym, isShouted(match, scene) { continue }
      // Of two layers with one form the later one says what it means, and what somebody wrote comes before a generated
      // spelling; the stack reports them in this order.
      let isGenerated = match.use.isGenerated
      let isSecond =
        last.map {
          $0.tokens == match.tokens
            && ($0.lexicon > match.lexicon || isGenerated && !$0.use.isGenerated)
        } ?? false
      if !isSecond { last = match }
      // A generated spelling is above the rules for given names, which find such a person but do not know who it is.
      let confidence = isSingle ? 0.8 : match.use == .name ? 0.97 : isGenerated ? 0.965 : 0.95
      let (first, isElsewhere) = start(match, reading)
      let lower = first < match.tokens.lowerBound ? reading.tokens.start(first) : match.range.lowerBound
      var candidate = Candidate(
        tokens: first..<match.tokens.upperBound, range: lower..<match.range.upperBound, type: type,
        confidence: confidence, rule: .builtIn(isGenerated ? .lexiconGenerated : .lexicon),
        link: isElsewhere ? nil : EntryLink(lexicon: match.lexicon, entry: match.entry))
      candidate.form = index
      // Of two entries with one form the one whose canonical name it is comes first.
      if !isGenerated { candidate.bonus -= Double(min(match.priority, 20)) * 0.001 }
      if isSecond { candidate.bonus -= 0.3 }
      emit(candidate)
    }
    findNamesakes(single, names, scene, emit)
  }

  /// Others who bear a surname that stands for one person: never chosen here, but reported as candidates.
  ///
  /// - Parameter single: forms that stand for one person, of one token each.
  private func findNamesakes(
    _ single: [Int], _ names: [LexiconMatch], _ scene: Scene, _ emit: (Candidate) -> Void
  ) {
    var done = -1
    for index in single where names[index].tokens.lowerBound > done {
      let tokens = names[index].tokens
      done = tokens.lowerBound
      // All forms that fill one token stand together.
      var other = index
      while other > 0, names[other - 1].tokens == tokens { other -= 1 }
      while other < names.count, names[other].tokens == tokens {
        let match = names[other]
        defer { other += 1 }
        if match.use.isStrong || match.kind != .person { continue }
        var candidate = scene.candidate(
          tokens, .person, 0.3, rule: .lexicon,
          link: EntryLink(lexicon: match.lexicon, entry: match.entry))
        candidate.form = other
        emit(candidate)
      }
    }
  }

  /// "Anbar province", "US forces", "Iraqi army": what is named is the first word; the noun behind it is no part of the name.
  private func endsInCommonNoun(_ match: LexiconMatch, _ scene: Scene) -> Bool {
    let tokens = scene.reading.tokens
    guard match.tokens.count > 1 else { return false }
    if tokens.shape(match.tokens.upperBound - 1) == .lower {
      return scene.findings.names.hasShorter(than: match)
    }
    // "southeast Turkey", "government of Canada": a lower-case word in front, articles aside.
    return tokens.shape(match.tokens.lowerBound) == .lower
      && !scene.reading.isArticle(match.tokens.lowerBound)
      || match.kind == .place && match.tokens.contains(where: { tokens.mark($0) == 0x2C })
  }

  /// In a sentence all in capitals "US" may be the pronoun.
  private func isShouted(_ match: LexiconMatch, _ scene: Scene) -> Bool {
    let reading = scene.reading
    return reading.tokens.length(match.tokens.lowerBound) <= 3
      && scene.isShouted(match.tokens.lowerBound)
  }

  /// Where a name starts with a leading article (al-Mayadeen where the form has Mayadeen) and a capitalised direction, which makes
  /// it another place than the form's (Northern Iraq).
  private func start(_ match: LexiconMatch, _ reading: Reading) -> (token: Int, isElsewhere: Bool) {
    var first = match.tokens.lowerBound
    if let article = reading.articleBefore(first) { first = article }
    if match.kind == .place, first > 0, reading.isDirection(first - 1),
      !reading.tokens.hasNewlineBefore(first)
    {
      return (first - 1, true)
    }
    return (first, false)
  }
}

extension Reading {
  /// The index of an article that is tied to token `i` by a hyphen: `al-` before `Mayadeen`.
  func articleBefore(_ i: Int) -> Int? {
    guard i >= 2, tokens.isJoiner(at: i - 1), isArticle(i - 2) else { return nil }
    return i - 2
  }

  private static let directions = FixedWordSet(
    """
    northern southern eastern western central north south east west northwestern northeastern southwestern \
    southeastern upper lower mainland
    """)

  /// A direction with a capital.
  func isDirection(_ i: Int) -> Bool {
    tokens.shape(i).startsUpper && Self.directions.contains(tokens.hash(i)) && !tokens.isPossessive(i)
  }
}
