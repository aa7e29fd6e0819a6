extension Lexicon {
  /// Calls `body` for every form of this lexicon in the tokens: overlapping ones too, by position, shorter ones
  /// first.
  ///
  /// Hyphens and apostrophes inside a name, stops behind an initial or abbreviation and single line breaks do not
  /// matter.
  /// - Complexity: O(*n*) in the tokens, as forms have a bounded number of words.
  public func forEachMatch(
    in table: TokenTable, lexicon: Int = 0, _ body: (LexiconMatch) -> Void
  ) {
    let storage = storage
    table.records.withUnsafeBufferPointer { tokens in
      for first in 0..<tokens.count where !tokens[first].flags.contains(.joiner) {
        guard storage.mayStart(tokens[first].hash), let word = storage.slot(tokens[first].hash) else {
          continue
        }
        var node = storage.roots[Int(word)]
        if node == LexiconLayout.none { continue }
        var walk = Walk(tokens, first: first)
        while true {
          let end = Int(storage.postingStarts[Int(node) + 1])
          for i in Int(storage.postingStarts[Int(node)])..<end {
            let posting = storage.postings[i]
            guard walk.satisfies(posting) else { continue }
            let (last, range) = walk.extent(posting)
            let kind = EntryKind(rawValue: storage.entries[Int(posting.entry)].kind) ?? .person
            body(
              LexiconMatch(
                tokens: first..<last + 1, range: range, posting: i, of: posting, kind: kind, lexicon: lexicon)
            )
          }
          guard storage.edgeStarts[Int(node)] != storage.edgeStarts[Int(node) + 1],
            let next = walk.nextWord(), let word = storage.slot(tokens[next].hash),
            let child = storage.child(node, word)
          else { break }
          walk.take(next)
          node = child
        }
      }
    }
  }

  /// The file and line in which the form of a match is written; an empty name and 0 when it comes from no file.
  ///
  /// - Parameter match: one of this lexicon's.
  public func line(of match: LexiconMatch) -> (file: String, number: Int) {
    let posting = storage.postings[Int(match.posting)]
    let entry = self[Int(posting.entry)]
    return (entry.file, entry.line == 0 ? 0 : entry.line + Int(posting.lineOffset))
  }
}

/// The words of a text that one path through the trie has taken so far.
private struct Walk {
  private let tokens: UnsafeBufferPointer<TokenRecord>
  private let first: Int
  private var last: Int
  /// The bit of the next word; 0 behind the sixteenth.
  private var bit: FormPath.Bits = 1
  private var lastBit: FormPath.Bits = 0
  private var capitals: FormPath.Bits = 0
  /// Words without a small letter.
  private var allUpper: FormPath.Bits = 0
  /// Those among them of more than one letter.
  private var uppers: FormPath.Bits = 0
  private var possessives: FormPath.Bits = 0
  /// Words behind which a stop was crossed that only a form with a stop there allows.
  private var stops: FormPath.Bits = 0

  @inline(__always)
  init(_ tokens: UnsafeBufferPointer<TokenRecord>, first: Int) {
    self.tokens = tokens
    self.first = first
    last = first
    take(first)
  }

  @inline(__always)
  mutating func take(_ token: Int) {
    last = token
    let record = tokens[token]
    if record.shape.startsUpper { capitals |= bit }
    if record.shape == .upper { uppers |= bit }
    if record.shape == .upper || record.shape == .capitalized && record.length == 1 { allUpper |= bit }
    if record.possessive != 0 { possessives |= bit }
    lastBit = bit
    bit <<= 1
  }

  /// The next word of a name, behind the stop of an initial or abbreviation and behind joiners.
  mutating func nextWord() -> Int? {
    var next = last + 1
    guard next < tokens.count else { return nil }
    if tokens[next].mark == 0x2E, !tokens[next].flags.contains(.spaceBefore) {
      if tokens[last].length > 1, !tokens[last].flags.contains(.innerStop) { stops |= lastBit }
      next += 1
      guard next < tokens.count else { return nil }
    }
    if tokens[next].flags.contains(.joiner) {
      guard let behind = behindJoiners(next) else { return nil }
      next = behind
    }
    return next < tokens.count && !tokens[next].flags.contains(.blankLineBefore) ? next : nil
  }

  /// The word behind one or two joiners.
  ///
  /// A hyphen touches both its words, though a line may be broken behind it: a dash between spaces ends the name.
  /// An apostrophe touches one of them at least: *Teachers’ Union*, *Sheikh ‘Ali*.
  private func behindJoiners(_ joiner: Int) -> Int? {
    var next = joiner
    var gaps = 0
    var hyphen = false
    for _ in 0..<2 where next < tokens.count && tokens[next].flags.contains(.joiner) {
      if tokens[next].flags.contains(.spaceBefore) { gaps += 1 }
      if tokens[next].isHyphen { hyphen = true }
      next += 1
    }
    guard next < tokens.count, gaps < 2, !(hyphen && gaps > 0) else { return nil }
    let word = tokens[next]
    if word.flags.contains(.spaceBefore) {
      guard gaps == 0, !hyphen || word.flags.contains(.newlineBefore) else { return nil }
    }
    return next
  }

  @inline(__always)
  func satisfies(_ posting: LexiconLayout.Posting) -> Bool {
    let caseFits =
      switch posting.useAndCase & 3 {
      case CasePolicy.any.rawValue: true
      case CasePolicy.name.rawValue: posting.capitals & ~capitals == 0
      case CasePolicy.upper.rawValue: posting.capitals & ~allUpper == 0
      default: posting.capitals == capitals && posting.uppers == uppers
      }
    // Iraq's PMU is no name "Iraq PMU", and a text's "McDonald" no McDonald's; but a name's last word may have an 's.
    return caseFits && (possessives ^ posting.possessives) & ~(lastBit & possessives) == 0
      && stops & ~posting.stops == 0
  }

  /// The last token and the UTF-8 range of a form that ends here.
  @inline(__always)
  func extent(_ posting: LexiconLayout.Posting) -> (last: Int, range: Range<Int>) {
    let start = Int(tokens[first].start)
    let word = tokens[last]
    if word.possessive != 0 {
      return (last, start..<Int(posting.possessives & lastBit == 0 ? word.wordEnd : word.end))
    }
    // "U.S." and "Inc." take the stop that follows them.
    let stop = last + 1
    if posting.stops & lastBit != 0 || word.flags.contains(.innerStop), stop < tokens.count,
      tokens[stop].mark == 0x2E, !tokens[stop].flags.contains(.spaceBefore)
    {
      return (stop, start..<Int(tokens[stop].end))
    }
    return (last, start..<Int(word.end))
  }
}
