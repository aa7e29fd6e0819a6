internal import IsnadLexicon
internal import IsnadText

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
    for run in scene.runs where !scene.isHeadline[Int(reading.sentenceOf[run.tokens.lowerBound])] {
      guard reading.wordCount(run.tokens) <= 3, !run.startsSentence,
        !reading.tokens.isPossessive(run.tokens.upperBound - 1),
        !scene.findings.names.hasGroup(run.tokens.lowerBound..<run.tokens.lowerBound + 1),
        run.tokens.allSatisfy({
          !Self.languages.contains(reading.tokens.hash($0))
            && scene.findings.traits[$0].isDisjoint(with: [.role, .given, .organization, .outlet, .otherHead])
            && !reading.isClass($0, .time) && reading.tokens.shape($0) != .upper
        })
      else { continue }
      let before = run.tokens.lowerBound - 1
      if before >= 0, Self.prepositions.contains(reading.tokens.hash(before)),
        reading.tokens.shape(before) == .lower
      {
        emit(scene.candidate(run.tokens, .location, 0.6, rule: .placeContext))
      } else if isBeforeKnownPlace(run.tokens.upperBound, scene) {
        emit(scene.candidate(run.tokens, .location, 0.75, rule: .placeComma))
      }
    }
  }

  private func isBeforeKnownPlace(_ end: Int, _ scene: Scene) -> Bool {
    guard scene.reading.isMark(end, 0x2C), end + 1 < scene.reading.count else { return false }
    return scene.findings.names.containsPlace(startingAt: end + 1)
  }

  /// Languages that are no nation's name.
  private static let languages = WordSet(
    """
    amharic arabic aramaic bengali cantonese cyrillic dari esperanto farsi gaelic hausa hebrew hindi kurmanji latin mandarin \
    marathi pashto persian punjabi quechua sanskrit sorani swahili tagalog tamil telugu urdu yiddish yoruba zulu
    """)

  private static let prepositions = WordSet("in near at outside across inside throughout toward towards")
}

extension [LexiconMatch] {
  /// The first match that starts at or behind a token.
  /// - Complexity: O(log *n*).
  private func firstIndex(atOrAfter token: Int) -> Int {
    partitioningIndex { $0.tokens.lowerBound >= token }
  }

  /// Whether a strong form starts where `match` does and ends before it.
  func hasShorter(than match: LexiconMatch) -> Bool {
    var i = firstIndex(atOrAfter: match.tokens.lowerBound)
    while i < count, self[i].tokens.lowerBound == match.tokens.lowerBound {
      if self[i].use.isStrong, self[i].tokens.upperBound < match.tokens.upperBound { return true }
      i += 1
    }
    return false
  }

  /// Whether a form that stands for one person fills exactly these tokens.
  func hasStrongPerson(_ tokens: Range<Int>) -> Bool {
    var i = firstIndex(atOrAfter: tokens.lowerBound)
    while i < count, self[i].tokens.lowerBound == tokens.lowerBound {
      if self[i].kind == .person, self[i].use.isStrong, self[i].tokens == tokens { return true }
      i += 1
    }
    return false
  }

  /// Whether a group's name fills exactly these tokens.
  func hasGroup(_ tokens: Range<Int>) -> Bool {
    var i = firstIndex(atOrAfter: tokens.lowerBound)
    while i < count, self[i].tokens.lowerBound == tokens.lowerBound {
      if self[i].kind == .group, self[i].tokens == tokens { return true }
      i += 1
    }
    return false
  }

  /// Where the longest form ends that starts at a token, identifies by itself and ends before `limit`.
  func strongEnd(startingAt token: Int, within limit: Int) -> Int? {
    var i = firstIndex(atOrAfter: token)
    var end: Int?
    while i < count, self[i].tokens.lowerBound == token {
      if self[i].use.isStrong, self[i].tokens.upperBound < limit {
        end = Swift.max(end ?? 0, self[i].tokens.upperBound)
      }
      i += 1
    }
    return end
  }

  /// Whether a form that identifies by itself starts at a token and ends before `limit`.
  func containsStrong(startingAt token: Int, endingBefore limit: Int = .max) -> Bool {
    strongEnd(startingAt: token, within: limit) != nil
  }

  func containsPlace(startingAt token: Int) -> Bool {
    var i = firstIndex(atOrAfter: token)
    while i < count, self[i].tokens.lowerBound == token {
      if self[i].kind == .place, self[i].use.isStrong { return true }
      i += 1
    }
    return false
  }
}
