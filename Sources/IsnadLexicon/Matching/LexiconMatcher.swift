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
    table.withUnsafeRecords { tokens in
      // In blocks, one step for all tokens of a block at a time: each step reads from places all over a large lexicon, and
      // reads that do not wait for each other overlap. Token by token took twice as long with a million names.
      let depth = storage.wordsTogether
      withUnsafeTemporaryAllocation(of: Step.self, capacity: Self.block * depth) { steps in
        var first = 0
        while first < tokens.count {
          let end = Swift.min(first + Self.block, tokens.count)
          let starts = storage.findStarts(tokens, first..<end, steps)
          storage.goOn(tokens, steps, starts: starts, depth: depth)
          for start in 0..<starts { storage.walk(tokens, steps, start, depth: depth, lexicon, body) }
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

/// A word of a text that leads to a node, with what the node has.
private struct Step {
  var token: Int32
  var node: Int32
  var edges: UInt32
  var edgesEnd: UInt32
  var postings: UInt32
  var postingsEnd: UInt32
  /// The first of the postings.
  var posting: LexiconLayout.Posting
  /// Where the step to the next word is; 0 where there is none.
  var next: Int32
  /// The word of the edge that may be the one for the next word.
  var word: UInt64
}

extension LexiconStorage {
  /// The first steps: the tokens of a range that start a form.
  @inline(__always)
  fileprivate func findStarts(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ range: Range<Int>,
    _ steps: UnsafeMutableBufferPointer<Step>
  ) -> Int {
    // Counted without branches: whether a word passes is as good as chance.
    var passed = 0
    for i in range {
      let token = tokens[i]
      steps[passed].token = Int32(truncatingIfNeeded: i)
      passed &+= Int(truncatingIfNeeded: mayStart(token.hash, capitalBit: token.shape.capitalBit))
    }
    for k in 0..<passed {
      let bucket = bucket(tokens[Int(steps[k].token)].hash)
      steps[k].edges = buckets[bucket]
      steps[k].edgesEnd = buckets[bucket &+ 1]
    }
    // Nearly all buckets have three edges at most. Behind a smaller one lie the root's edges for other words, which are not equal.
    let last = Int(nodes[1].edges) &- 1
    if last < 0 { return 0 }
    var found = 0
    for k in 0..<passed {
      let step = steps[k]
      let hash = tokens[Int(step.token)].hash
      let edge = Int(step.edges)
      var equal = edges[min(edge, last)] == hash ? 1 : 0
      equal |= edges[min(edge &+ 1, last)] == hash ? 2 : 0
      equal |= edges[min(edge &+ 2, last)] == hash ? 4 : 0
      var node = min(edge &+ equal.trailingZeroBitCount, last) &+ 1
      // Its size is asked first: few buckets are large, while a word that passed is often in none, which is no branch.
      if step.edgesEnd &- step.edges > 3, equal == 0,
        let edge = edgeInLargeBucket(hash, from: edge, to: Int(step.edgesEnd))
      {
        node = edge &+ 1
        equal = 1
      }
      steps[found].token = step.token
      steps[found].node = Int32(truncatingIfNeeded: node)
      found &+= (equal &+ 7) &>> 3 & (tokens[Int(step.token)].flags.contains(.joiner) ? 0 : 1)
    }
    return found
  }

  /// Takes the steps that follow: all second words, then all third ones.
  @inline(__always)
  fileprivate func goOn(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ steps: UnsafeMutableBufferPointer<Step>, starts: Int,
    depth: Int
  ) {
    var level = 0..<starts
    readNodes(steps, level)
    for _ in 1..<depth where !level.isEmpty {
      level = takeNextWords(tokens, steps, level)
      readNodes(steps, level)
    }
  }

  /// Reads the nodes that steps lead to and their first postings.
  @inline(__always)
  private func readNodes(_ steps: UnsafeMutableBufferPointer<Step>, _ level: Range<Int>) {
    for k in level {
      let node = nodes[Int(steps[k].node)]
      let next = nodes[Int(steps[k].node) &+ 1]
      steps[k].edges = node.edges
      steps[k].edgesEnd = next.edges
      steps[k].postings = node.postings
      steps[k].postingsEnd = next.postings
      steps[k].next = 0
    }
    for k in level {
      // Without postings the first of all, which is near: a branch would go either way.
      let any: UInt32 = steps[k].postings != steps[k].postingsEnd ? 1 : 0
      steps[k].posting = postings[Int(steps[k].postings & (0 &- any))]
    }
  }

  /// The steps to the words behind those of a level, put behind them.
  @inline(__always)
  private func takeNextWords(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ steps: UnsafeMutableBufferPointer<Step>, _ level: Range<Int>
  ) -> Range<Int> {
    // First where the edge may be; `node` is the step before, `edges` the place.
    var end = level.upperBound
    for k in level where steps[k].edges != steps[k].edgesEnd {
      guard let next = Walk.word(behind: Int(steps[k].token), tokens)?.index else { continue }
      steps[end].token = Int32(truncatingIfNeeded: next)
      steps[end].node = Int32(truncatingIfNeeded: k)
      steps[end].edges = UInt32(
        truncatingIfNeeded: LexiconStorage.place(
          of: tokens[next].hash, Int(steps[k].edges), Int(steps[k].edgesEnd)))
      end &+= 1
    }
    for k in level.upperBound..<end { steps[k].word = edges[Int(steps[k].edges)] }
    var taken = level.upperBound
    for k in level.upperBound..<end {
      let before = Int(steps[k].node)
      var edge = Int(steps[k].edges)
      let hash = tokens[Int(steps[k].token)].hash
      if steps[k].word != hash {
        guard
          let other = self.edge(hash, from: edge, Int(steps[before].edges), Int(steps[before].edgesEnd))
        else { continue }
        edge = other
      }
      steps[taken].token = steps[k].token
      steps[taken].node = Int32(truncatingIfNeeded: edge &+ 1)
      steps[before].next = Int32(truncatingIfNeeded: taken)
      taken &+= 1
    }
    return level.upperBound..<taken
  }

  /// Reports the forms that start at a token.
  @inline(__always)
  fileprivate func walk(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ steps: UnsafeMutableBufferPointer<Step>, _ start: Int,
    depth: Int,
    _ lexicon: Int, _ body: (LexiconMatch) -> Void
  ) {
    var at = start
    var walk = Walk(tokens, first: Int(steps[at].token))
    var level = 1
    while true {
      if steps[at].postings != steps[at].postingsEnd { report(steps, at, walk, lexicon, body) }
      if steps[at].next == 0 { break }
      at = Int(steps[at].next)
      level &+= 1
      _ = walk.nextWord()
      walk.take(Int(steps[at].token))
    }
    if level < depth { return }
    // Few names are longer.
    while steps[at].edges != steps[at].edgesEnd, let next = walk.nextWord() {
      let (start, end) = (Int(steps[at].edges), Int(steps[at].edgesEnd))
      let hash = tokens[next].hash
      guard let edge = edge(hash, from: LexiconStorage.place(of: hash, start, end), start, end) else {
        return
      }
      walk.take(next)
      steps[at].node = Int32(truncatingIfNeeded: edge &+ 1)
      readNodes(steps, at..<at &+ 1)
      if steps[at].postings != steps[at].postingsEnd { report(steps, at, walk, lexicon, body) }
    }
  }

  /// Reports the forms that end at a node. A function of its own: inside the loop of ``walk(_:_:_:depth:_:_:)`` it took the
  /// registers that going on to the next word needs.
  @inline(never)
  private func report(
    _ steps: UnsafeMutableBufferPointer<Step>, _ step: Int, _ walk: Walk, _ lexicon: Int,
    _ body: (LexiconMatch) -> Void
  ) {
    var i = Int(steps[step].postings)
    let end = Int(steps[step].postingsEnd)
    var posting = steps[step].posting
    while true {
      let demand = demands[Int(posting.demand)]
      if walk.satisfies(demand) {
        let (tokens, range) = walk.extent(demand)
        body(
          LexiconMatch(
            tokens: tokens, range: range, posting: i, of: posting, use: demand.use, lexicon: lexicon))
      }
      i &+= 1
      if i == end { return }
      posting = postings[i]
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
