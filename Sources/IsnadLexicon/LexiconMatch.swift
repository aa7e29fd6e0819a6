/// A form of an entry found in a text.
public struct LexiconMatch: Sendable, Hashable {
  /// The tokens that were matched, as indices into the ``TokenTable``.
  public let tokens: Range<Int>
  /// Where they lie in UTF-8 offsets, a final possessive left out.
  public let range: Range<Int>
  /// The index of the entry in its lexicon.
  public let entry: Int
  /// The lexicon, as an index into the list that was matched.
  public let lexicon: Int
  /// What the entry is.
  public let kind: EntryKind
  /// What the form says about it.
  public let use: FormUse
  /// The form's place in its record: 0 is the canonical name.
  public let priority: Int
}

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
    for first in 0..<table.count where !table.isJoiner(at: first) {
      guard let word = storage.slot(table.hash(first)) else { continue }
      var node = storage.roots[Int(word)]
      if node == LexiconLayout.none { continue }
      var walk = Walk(table: table, first: first)
      while true {
        emit(node, walk, table, lexicon, body)
        guard storage.edgeStarts[Int(node)] != storage.edgeStarts[Int(node) + 1],
          let next = walk.nextWord(in: table), let word = storage.slot(table.hash(next)),
          let child = storage.child(node, word)
        else { break }
        walk.take(next, in: table)
        node = child
      }
    }
  }

  @inline(__always)
  private func emit(
    _ node: UInt32, _ walk: Walk, _ table: TokenTable, _ lexicon: Int, _ body: (LexiconMatch) -> Void
  ) {
    let storage = storage
    for i in Int(storage.postingStarts[Int(node)])..<Int(storage.postingStarts[Int(node) + 1]) {
      let posting = storage.postings[i]
      guard walk.satisfies(posting.casePolicy, capitals: posting.capitals) else { continue }
      var last = walk.last
      var end = table.wordEnd(last)
      // "U.S." and "Inc." take the stop that follows them.
      let stop = last + 1
      if posting.flags & LexiconLayout.Posting.finalStop != 0 || table.hasInnerStop(last),
        stop < table.count, table.mark(stop) == 0x2E, !table.hasSpaceBefore(stop), !table.isPossessive(last)
      {
        last = stop
        end = table.end(stop)
      }
      body(
        LexiconMatch(
          tokens: walk.first..<last + 1, range: table.start(walk.first)..<end, entry: Int(posting.entry),
          lexicon: lexicon, kind: EntryKind(rawValue: storage.entries[Int(posting.entry)].kind) ?? .person,
          use: FormUse(rawValue: posting.use) ?? .weak, priority: Int(posting.priority)))
    }
  }
}

/// The words of a text that one path through the trie has taken so far.
private struct Walk {
  let first: Int
  private(set) var last: Int
  private var words: UInt16 = 0
  private var upperStarts: UInt16 = 0
  private var allUpper: UInt16 = 0

  init(table: TokenTable, first: Int) {
    self.first = first
    last = first
    take(first, in: table)
  }

  mutating func take(_ token: Int, in table: TokenTable) {
    last = token
    guard words < 16 else { return }
    let shape = table.shape(token)
    if shape.startsUpper { upperStarts |= 1 << words }
    if shape == .upper || shape == .capitalized && table.length(token) == 1 { allUpper |= 1 << words }
    words += 1
  }

  /// The next token of a name: behind joiners that touch it, or behind the stop of an initial or abbreviation.
  func nextWord(in table: TokenTable) -> Int? {
    var next = last + 1
    guard next < table.count else { return nil }
    if table.isJoiner(at: next) {
      // A hyphen must touch both words: a dash between spaces ends the name.
      guard !table.hasSpaceBefore(next), next + 1 < table.count, !table.hasSpaceBefore(next + 1) else { return nil }
      next += 1
      if table.isJoiner(at: next) {
        next += 1
        guard next < table.count, !table.hasSpaceBefore(next) else { return nil }
      }
    } else if table.mark(next) == 0x2E, !table.hasSpaceBefore(next), table.length(last) <= 3 {
      next += 1
    }
    return next < table.count && !table.hasBlankLineBefore(next) ? next : nil
  }

  @inline(__always)
  func satisfies(_ policy: UInt8, capitals: UInt16) -> Bool {
    switch policy {
    case CasePolicy.any.rawValue: true
    case CasePolicy.name.rawValue: capitals & ~upperStarts == 0
    case CasePolicy.upper.rawValue: capitals & ~allUpper == 0
    default: capitals == upperStarts
    }
  }
}
