extension Lexicon {
  /// Calls `body` for every form of this lexicon in the tokens: overlapping ones too, by position, shorter ones
  /// first; where one form belongs to several entries, canonical names first, then strong, weak and generated forms, and
  /// among these in the order of the entries.
  ///
  /// Hyphens and apostrophes inside a name, stops behind an initial or abbreviation and single line breaks do not
  /// matter.
  /// - Complexity: O(*n*) in the tokens, as forms have a bounded number of words.
  package func forEachMatch(
    in table: TokenTable, lexicon: Int = 0, _ body: (LexiconMatch) -> Void
  ) {
    let storage = storage
    table.records.withUnsafeBufferPointer { tokens in
      // In blocks, one step for all tokens of a block at a time: each step reads from places all over a large lexicon, and
      // reads that do not wait for each other overlap. Token by token took twice as long with a million names.
      withUnsafeTemporaryAllocation(of: Start.self, capacity: Self.block) { starts in
        var first = 0
        while first < tokens.count {
          let end = Swift.min(first + Self.block, tokens.count)
          var count = storage.findStarts(tokens, first..<end, starts)
          count = storage.dropDeadEnds(tokens, starts, count)
          for start in starts[..<count] { storage.walk(tokens, start, lexicon, body) }
          first = end
        }
      }
    }
  }

  private static var block: Int { 128 }

  /// The file and line in which the form of a match is written; an empty name and 0 when it comes from no file.
  ///
  /// - Parameter match: one of this lexicon's.
  package func line(of match: LexiconMatch) -> (file: String, number: Int) {
    let posting = storage.postings[Int(match.posting)]
    let entry = self[Int(posting.entry)]
    return (entry.file, entry.line == 0 ? 0 : entry.line + Int(posting.lineOffset))
  }
}

/// A token that starts a form, and the node behind it with its edges and whether forms end there.
private struct Start {
  var token: Int32
  var node: Int32
  var edges: UInt32
  var edgesEnd: UInt32
  var hasPostings: Bool
}

extension LexiconStorage {
  /// The tokens of a range that start a form.
  @inline(__always)
  fileprivate func findStarts(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ range: Range<Int>,
    _ starts: UnsafeMutableBufferPointer<Start>
  ) -> Int {
    // Counted without branches: whether a word passes is as good as chance.
    var passed = 0
    for i in range {
      let token = tokens[i]
      starts[passed].token = Int32(truncatingIfNeeded: i)
      passed &+= Int(truncatingIfNeeded: mayStart(token.hash, capitalBit: token.shape.capitalBit))
    }
    for k in 0..<passed {
      let bucket = bucket(tokens[Int(starts[k].token)].hash)
      starts[k].edges = buckets[bucket]
      starts[k].edgesEnd = buckets[bucket &+ 1]
    }
    // Nearly all buckets have three edges at most. Behind a smaller one lie the root's edges for other words, which are not equal.
    let last = Int(nodes[1].edges) &- 1
    if last < 0 { return 0 }
    var found = 0
    for k in 0..<passed {
      let start = starts[k]
      let hash = tokens[Int(start.token)].hash
      let edge = Int(start.edges)
      var equal = edges[min(edge, last)] == hash ? 1 : 0
      equal |= edges[min(edge &+ 1, last)] == hash ? 2 : 0
      equal |= edges[min(edge &+ 2, last)] == hash ? 4 : 0
      var node = min(edge &+ equal.trailingZeroBitCount, last) &+ 1
      // Its size is asked first: few buckets are large, while a word that passed is often in none, which is no branch.
      if start.edgesEnd &- start.edges > 3, equal == 0,
        let edge = edgeInLargeBucket(hash, from: edge, to: Int(start.edgesEnd))
      {
        node = edge &+ 1
        equal = 1
      }
      starts[found].token = start.token
      starts[found].node = Int32(truncatingIfNeeded: node)
      found &+= (equal &+ 7) &>> 3 & (tokens[Int(start.token)].flags.contains(.joiner) ? 0 : 1)
    }
    return found
  }

  /// Leaves of some starts those where a form ends or goes on with the word that follows.
  @inline(__always)
  fileprivate func dropDeadEnds(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ starts: UnsafeMutableBufferPointer<Start>, _ count: Int
  ) -> Int {
    for k in 0..<count {
      let node = nodes[Int(starts[k].node)]
      let next = nodes[Int(starts[k].node) &+ 1]
      starts[k].edges = node.edges
      starts[k].edgesEnd = next.edges
      starts[k].hasPostings = node.postings != next.postings
    }
    var kept = 0
    for k in 0..<count {
      let start = starts[k]
      starts[kept] = start
      kept &+= start.hasPostings || goesOn(tokens, start) ? 1 : 0
    }
    return kept
  }

  @inline(__always)
  private func goesOn(_ tokens: UnsafeBufferPointer<TokenRecord>, _ start: Start) -> Bool {
    guard start.edges != start.edgesEnd, let next = Walk.word(behind: Int(start.token), tokens)?.index else {
      return false
    }
    return child(Int(start.edges)..<Int(start.edgesEnd), tokens[next].hash) != nil
  }

  /// Reports the forms that start at a token.
  @inline(__always)
  fileprivate func walk(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ start: Start, _ lexicon: Int, _ body: (LexiconMatch) -> Void
  ) {
    var node = Int(start.node)
    var walk = Walk(tokens, first: Int(start.token))
    while true {
      if nodes[node].postings != nodes[node &+ 1].postings { report(node, walk, lexicon, body) }
      guard nodes[node].edges != nodes[node &+ 1].edges, let next = walk.nextWord(),
        let child = child(node, tokens[next].hash)
      else { return }
      walk.take(next)
      node = child
    }
  }

  /// Reports the forms that end at a node. A function of its own: inside the loop of ``walk(_:_:_:_:)`` it took the registers
  /// that going on to the next word needs.
  @inline(never)
  private func report(_ node: Int, _ walk: Walk, _ lexicon: Int, _ body: (LexiconMatch) -> Void) {
    var i = Int(nodes[node].postings)
    let end = Int(nodes[node &+ 1].postings)
    while i < end {
      let posting = postings[i]
      let demand = demands[Int(posting.demand)]
      if walk.satisfies(demand) {
        let (tokens, range) = walk.extent(demand)
        body(
          LexiconMatch(
            tokens: tokens, range: range, posting: i, of: posting, use: demand.use, lexicon: lexicon))
      }
      i &+= 1
    }
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

  /// The next word of a name.
  @inline(__always)
  mutating func nextWord() -> Int? {
    guard let next = Self.word(behind: last, tokens) else { return nil }
    if next.isBehindStop { stops |= lastBit }
    return next.index
  }

  /// The word that may go on a name, behind the stop of an initial or abbreviation and behind joiners, and whether the stop is
  /// one that only some forms allow.
  @inline(__always)
  static func word(behind last: Int, _ tokens: UnsafeBufferPointer<TokenRecord>) -> (
    index: Int, isBehindStop: Bool
  )? {
    var next = last &+ 1
    var isBehindStop = false
    guard next < tokens.count else { return nil }
    if tokens[next].mark == 0x2E, !tokens[next].flags.contains(.spaceBefore) {
      isBehindStop = tokens[last].length > 1 && !tokens[last].flags.contains(.innerStop)
      next &+= 1
      guard next < tokens.count else { return nil }
    }
    if tokens[next].flags.contains(.joiner) {
      guard let behind = behindJoiners(next, tokens) else { return nil }
      next = behind
    }
    guard next < tokens.count, !tokens[next].flags.contains(.blankLineBefore) else { return nil }
    return (next, isBehindStop)
  }

  /// The word behind one or two joiners.
  ///
  /// A hyphen touches both its words, though a line may be broken behind it: a dash between spaces ends the name.
  /// An apostrophe touches one of them at least: *Teachers’ Union*, *Sheikh ‘Ali*.
  @inline(never)
  private static func behindJoiners(_ joiner: Int, _ tokens: UnsafeBufferPointer<TokenRecord>) -> Int? {
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
  func satisfies(_ demand: LexiconLayout.Demand) -> Bool {
    let caseFits =
      switch demand.caseCode {
      case CasePolicy.any.rawValue: true
      case CasePolicy.name.rawValue: demand.capitals & ~capitals == 0
      case CasePolicy.upper.rawValue: demand.capitals & ~allUpper == 0
      default: demand.capitals == capitals && demand.uppers == uppers
      }
    // Iraq's PMU is no name "Iraq PMU", and a text's "McDonald" no McDonald's; but a name's last word may have an 's.
    return caseFits && (possessives ^ demand.possessives) & ~(lastBit & possessives) == 0
      && stops & ~demand.stops == 0
  }

  /// The tokens and the UTF-8 range of a form that ends here.
  @inline(__always)
  func extent(_ demand: LexiconLayout.Demand) -> (tokens: Range<Int>, range: Range<Int>) {
    func extent(_ last: Int, _ end: UInt32) -> (tokens: Range<Int>, range: Range<Int>) {
      (
        Range(uncheckedBounds: (first, last &+ 1)),
        Range(uncheckedBounds: (Int(tokens[first].start), Int(end)))
      )
    }
    let word = tokens[last]
    if word.possessive != 0 {
      return extent(last, demand.possessives & lastBit == 0 ? word.wordEnd : word.end)
    }
    // "U.S." and "Inc." take the stop that follows them.
    let stop = last &+ 1
    if demand.stops & lastBit != 0 || word.flags.contains(.innerStop), stop < tokens.count,
      tokens[stop].mark == 0x2E, !tokens[stop].flags.contains(.spaceBefore)
    {
      return extent(stop, tokens[stop].end)
    }
    return extent(last, word.end)
  }
}
