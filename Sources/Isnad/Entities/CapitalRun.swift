internal import IsnadLexicon
internal import IsnadText

/// Neighbouring words with capitals, with the small words that belong inside a name.
///
/// `General Abu Mahdi al-Muhandis`, `John F. Kennedy`; `Iraq's Badr Organization` is two runs.
struct CapitalRun {
  private let bounds: CompactRange
  /// All that its tokens can be together, which tells most rules that the run is none of theirs.
  let traits: NameTraits
  /// The number of its words, articles and marks left out, at most 255.
  let words: UInt8
  /// Whether its first word starts a sentence, where a capital proves nothing.
  let startsSentence: Bool
  /// Whether one of its words is in capitals throughout.
  let hasUpper: Bool
  /// Whether it stands in a sentence most of whose words have capitals.
  var isInHeadline = false

  var tokens: Range<Int> { bounds.range }

  @inline(__always)
  init(_ tokens: Range<Int>, in reading: Reading, traits: [NameTraits]) {
    bounds = CompactRange(tokens)
    startsSentence = reading.startsSentence(tokens.lowerBound)
    words = UInt8(clamping: reading.wordCount(tokens))
    var union: NameTraits = []
    var hasUpper = false
    for i in tokens {
      union.formUnion(traits[i])
      if reading.tokens.shape(i) == .upper { hasUpper = true }
    }
    self.traits = union
    self.hasUpper = hasUpper
  }
}

/// All runs of a text by position.
struct CapitalRuns {
  let runs: [CapitalRun]
  /// For each sentence, whether a word in it may be in capitals throughout; where not, none is. Empty where none is in the text.
  let hasUpper: [Bool]
}

extension [CapitalRun] {
  /// The run that starts at a token.
  /// - Complexity: O(log *n*).
  func first(startingAt token: Int) -> CapitalRun? {
    let index = partitioningIndex { $0.tokens.lowerBound >= token }
    return index < count && self[index].tokens.lowerBound == token ? self[index] : nil
  }
}

extension Reading {
  /// Whether a token is written like a part of a name.
  @inline(__always)
  func isCapitalized(_ i: Int) -> Bool {
    // Only words have capitals.
    tokens.shape(i).startsUpper && classes[i].isDisjoint(with: .function)
  }

  /// `al` of `al-Ameri` or `al Ameri`: an article in front of a capital.
  @inline(__always)
  func isArticle(_ i: Int) -> Bool { classes[i].contains(.article) && isArticleBeforeCapital(i) }

  private func isArticleBeforeCapital(_ i: Int) -> Bool {
    guard i + 1 < count, tokens.isWord(i) else { return false }
    if tokens.isJoiner(at: i + 1) {
      return i + 2 < count && !tokens.hasSpaceBefore(i + 1) && !tokens.hasSpaceBefore(i + 2)
        && tokens.isWord(i + 2) && (tokens.shape(i + 2).startsUpper || tokens.shape(i + 2) == .caseless)
    }
    // Without a hyphen only "al" and "el" are articles; "as Iraq" and "an Iraqi" are not.
    return tokens.length(i) == 2 && isAlOrEl(i) && tokens.isWord(i + 1) && tokens.shape(i + 1).startsUpper
  }

  /// "d'Ávila": a capital behind a small d with an apostrophe.
  private func isElided(_ i: Int) -> Bool {
    guard tokens.isWord(i) else { return false }
    let word = word(i)
    guard word.count > 3, word[0] == 0x64 else { return false }
    let start = word[1] == 0x27 ? 2 : word[1] == 0xE2 && word[2] == 0x80 && word[3] == 0x99 ? 4 : 0
    return start > 0 && start < word.count && (word[start] &- 0x41 < 26 || word[start] == 0xC3)
  }

  /// "Public Works": a verb as well, which ends a noun phrase where it is written small.
  private func isWorks(_ i: Int) -> Bool {
    tokens.shape(i).startsUpper && tokens.hash(i) == Self.works
  }

  private static let works = TokenTable.hash(of: "works")

  private func isAlOrEl(_ i: Int) -> Bool {
    let word = word(i)
    return word.count == 2 && (word[0] | 0x20 == 0x61 || word[0] | 0x20 == 0x65) && word[1] | 0x20 == 0x6C
  }

  /// The runs of a text.
  ///
  /// - Parameter traits: what each token can be.
  func capitalRuns(_ traits: [NameTraits]) -> CapitalRuns {
    var runs: [CapitalRun] = []
    runs.reserveCapacity(count / 8)
    var hasUpper: [Bool] = []
    func markUpper(_ token: Int) {
      if hasUpper.isEmpty { hasUpper = Array(filledWith: false, count: sentences.count) }
      hasUpper[Int(sentenceOf[token])] = true
    }
    var i = 0
    while i < count {
      i = nextCapitalOrArticle(i)
      guard i < count else { break }
      guard isCapitalized(i) || isArticle(i) else {
        if tokens.shape(i) == .upper { markUpper(i) }
        i += 1
        continue
      }
      let start = i
      var end = i + 1
      while let next = continuation(of: end - 1) {
        end = next + 1
      }
      // An initial or abbreviation keeps its stop only when the run goes on behind it.
      let run = CapitalRun(start..<end, in: self, traits: traits)
      if run.hasUpper {
        markUpper(start)
        markUpper(end - 1)
      }
      runs.append(run)
      i = end
    }
    return CapitalRuns(runs: runs, hasUpper: hasUpper)
  }

  /// The first token from `i` on that has a capital or can be an article.
  private func nextCapitalOrArticle(_ i: Int) -> Int {
    tokens.withUnsafeRecords { records in
      classes.withUnsafeBufferPointer { classes in
        var i = i
        while i < records.count, !records[i].shape.startsUpper, !classes[i].contains(.article) { i += 1 }
        return i
      }
    }
  }

  /// The token by which a run goes on behind `last`, or nil.
  private func continuation(of last: Int) -> Int? {
    var next = last + 1
    guard next < count, !isOutsideName(next), !tokens.isPossessive(last), !tokens.hasBlankLineBefore(next)
    else {
      return nil
    }
    if tokens.isJoiner(at: next) {
      guard !tokens.hasSpaceBefore(next), next + 1 < count, !tokens.hasSpaceBefore(next + 1) else {
        return nil
      }
      next += 1
      if tokens.isJoiner(at: next) { next += 1 }
      guard next < count else { return nil }
      return tokens.isWord(next) && tokens.shape(next).startsUpper || isArticle(next) ? next : nil
    }
    if tokens.mark(next) == 0x2E {
      // "J. K.", "Gen. Michael", "U.S. Army": a stop behind a short word that does not end the sentence.
      guard !tokens.hasSpaceBefore(next), tokens.length(last) <= 4, next + 1 < count,
        sentenceOf[next + 1] == sentenceOf[last]
      else { return nil }
      next += 1
    }
    guard next < count, !tokens.hasBlankLineBefore(next), sentenceOf[next] == sentenceOf[last] else {
      return nil
    }
    if isCapitalized(next) || isArticle(next) || isWorks(next) || isElided(next) { return next }
    // Lower-case particles between capitals: bin, de, van.
    if classes[next].contains(.nameParticle), next + 1 < count, tokens.isWord(next),
      isCapitalized(next + 1) || isArticle(next + 1) || classes[next + 1].contains(.nameParticle)
    {
      return next
    }
    // An ampersand between capitals: Johnson & Johnson.
    if tokens.isAmpersand(next), next + 1 < count, isCapitalized(next + 1) { return next }
    return nil
  }

  /// Whether a token is one of those that mostly end a run: a word in lower case that no name has inside, or a mark that is
  /// neither a hyphen, an apostrophe nor a stop.
  private func isOutsideName(_ i: Int) -> Bool {
    if !tokens.isWord(i) { return !tokens.isJoiner(at: i) && tokens.mark(i) != 0x2E }
    return tokens.shape(i) == .lower && classes[i].isDisjoint(with: [.article, .nameParticle]) && !isElided(i)
  }

  /// Whether a run stands alone between the start of a line and a colon: "UPDATE:", the speaker of a turn, perhaps with what he
  /// is in capitals: "ANNA BERG, HOST:".
  func isLabel(_ run: Range<Int>) -> Bool {
    var colon = run.upperBound
    if isMark(colon, 0x2C) {
      colon += 1
      while colon < min(count, run.upperBound + 6), tokens.isWord(colon), tokens.shape(colon) == .upper {
        colon += 1
      }
    }
    return isMark(colon, 0x3A)
      && (paragraphs[paragraph(of: run.lowerBound)].lowerBound == run.lowerBound
        || tokens.hasNewlineBefore(run.lowerBound))
  }

  /// The number of words of some tokens, articles and marks left out.
  @inline(__always)
  func wordCount(_ range: Range<Int>) -> Int { range.count == 1 ? 1 : wordCountOfSeveral(range) }

  private func wordCountOfSeveral(_ range: Range<Int>) -> Int {
    var n = 0
    for i in range { n &+= (tokens.isWord(i) ? 1 : 0) & (classes[i].contains(.article) ? 0 : 1) }
    return max(n, 1)
  }
}
