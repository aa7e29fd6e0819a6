internal import IsnadLexicon

/// Unknown names in places where places stand: "in Khan Dari", "near Umm Samir", "Tikrit, Iraq".
struct PlacesByContext: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .placeContext, 0.7, "A capitalised run behind a preposition of place",
      [.init("They met near Qarat on Monday.", "location Qarat")]),
    Rule(
      .placeComma, 0.5, "A capitalised run before a comma and a known place",
      [.init("The road to Qarat, Iraq was closed.", "location Qarat")]),
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    let reading = scene.reading
    for run in scene.runs where !run.isInHeadline && !run.startsSentence && run.words <= 3 {
      // Few runs stand where places do; only of those the words are looked at.
      let before = run.tokens.lowerBound - 1
      let isBehindPreposition =
        before >= 0 && reading.tokens.shape(before) == .lower
        && prepositions.contains(reading.tokens.hash(before))
      guard isBehindPreposition || isBeforeKnownPlace(run.tokens.upperBound, scene),
        run.traits.isDisjoint(with: [.role, .given, .organization, .outlet, .otherHead]),
        !reading.tokens.isPossessive(run.tokens.upperBound - 1),
        !scene.findings.names.hasGroup(run.tokens.lowerBound..<run.tokens.lowerBound + 1),
        run.tokens.allSatisfy({
          !languages.contains(reading.tokens.hash($0))
            && !reading.isClass($0, .time) && reading.tokens.shape($0) != .upper
        })
      else { continue }
      emit(
        isBehindPreposition
          ? scene.candidate(run.tokens, .location, 0.6, rule: .placeContext)
          : scene.candidate(run.tokens, .location, 0.75, rule: .placeComma))
    }
  }

  private func isBeforeKnownPlace(_ end: Int, _ scene: Scene) -> Bool {
    guard scene.reading.isMark(end, 0x2C), end + 1 < scene.reading.count else { return false }
    return scene.findings.names.containsPlace(startingAt: end + 1)
  }

  /// Languages that are no nation's name.
  private let languages = WordSet(
    """
    amharic arabic aramaic bengali cantonese cyrillic dari esperanto farsi gaelic hausa hebrew hindi kurmanji latin mandarin \
    marathi pashto persian punjabi quechua sanskrit sorani swahili tagalog tamil telugu urdu yiddish yoruba zulu
    """)

  private let prepositions = FixedWordSet("in near at outside across inside throughout toward towards")
}
