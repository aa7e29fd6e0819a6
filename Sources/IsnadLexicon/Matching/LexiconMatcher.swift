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
    forEachBatch(in: table, lexicon: lexicon) { for match in $0 { body(match) } }
  }

  /// ``forEachMatch(in:lexicon:_:)`` that calls `body` with up to ``matchesTogether`` matches at a time.
  package func forEachBatch(
    in table: TokenTable, lexicon: Int = 0, _ body: (UnsafeBufferPointer<LexiconMatch>) -> Void
  ) {
    withExtendedLifetime(storage) {
      table.withUnsafeRecords { tokens in
        // In blocks, one step for all tokens of a block at a time: each step reads from places all over a large lexicon, and
        // reads that do not wait for each other overlap. Token by token took twice as long with a million names.
        withUnsafeTemporaryAllocation(of: Step.self, capacity: Self.block * Step.wordsTogether) { steps in
          withUnsafeTemporaryAllocation(of: LexiconMatch.self, capacity: Self.matchesTogether) { matches in
            var output = MatchBatch(matches, lexicon: UInt16(truncatingIfNeeded: lexicon))
            var first = 0
            while first < tokens.count {
              let end = Swift.min(first + Self.block, tokens.count)
              let starts = storage.findStarts(tokens, first..<end, steps)
              storage.goOn(tokens, steps, starts: starts)
              storage.report(tokens, steps, starts: starts, to: &output, body)
              first = end
            }
            output.flush(body)
          }
        }
      }
    }
  }

  /// How many tokens go through each step together.
  private static var block: Int { 128 }
  /// The matches that are handed on together, at most.
  package static var matchesTogether: Int { 128 }

  /// The file and line in which the form of a match is written; an empty name and 0 when it comes from no file.
  ///
  /// - Parameter match: one of this lexicon's.
  package func line(of match: LexiconMatch) -> (file: String, number: Int) {
    let posting = storage.postings[Int(match.posting)]
    let entry = self[Int(posting.entry)]
    return (entry.file, entry.line == 0 ? 0 : entry.line + Int(posting.lineOffset))
  }
}

/// Matches that wait to be handed on.
private struct MatchBatch {
  private let matches: UnsafeMutableBufferPointer<LexiconMatch>
  private var count = 0
  let lexicon: UInt16

  init(_ matches: UnsafeMutableBufferPointer<LexiconMatch>, lexicon: UInt16) {
    self.matches = matches
    self.lexicon = lexicon
  }

  /// Adds a match `isThere` times, 0 or 1: whether a form fits goes either way, so that it is no branch.
  @inline(__always)
  mutating func add(
    _ match: LexiconMatch, isThere: Int, _ body: (UnsafeBufferPointer<LexiconMatch>) -> Void
  ) {
    matches.initializeElement(at: count, to: match)
    count &+= isThere
    if count == matches.count { flush(body) }
  }

  @inline(never)
  mutating func flush(_ body: (UnsafeBufferPointer<LexiconMatch>) -> Void) {
    if count > 0 { body(UnsafeBufferPointer(rebasing: matches[..<count])) }
    count = 0
  }
}

/// A word of a text that leads to a node, with what the node has.
private struct Step {
  var token: Int32
  /// The node; of a step that may be one, the step before it.
  var node: Int32
  var children: UInt32
  var childrenEnd: UInt32
  var postings: UInt32
  var postingsEnd: UInt32
  /// The first of the postings.
  var posting: LexiconLayout.Posting
  /// Where the step to the next word is; 0 where there is none.
  var next: Int32
  /// The word of the node that may be the one of the step.
  var word: UInt64

  /// How many words of the names in a block are looked up together. Few names have more.
  static var wordsTogether: Int { 3 }

  @inline(__always)
  var hasPostings: Bool { postings != postingsEnd }
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
      steps[k].children = buckets[bucket]
      steps[k].childrenEnd = buckets[bucket &+ 1]
    }
    // Nearly all buckets have three nodes at most. Behind a smaller one lie the root's children for other words, which are not
    // equal, and behind these nodes of other parents.
    let end = Int(nodes[1].children)
    var found = 0
    for k in 0..<passed {
      let step = steps[k]
      let hash = tokens[Int(step.token)].hash
      let first = Int(step.children)
      var equal = nodes[first].word == hash ? 1 : 0
      equal |= nodes[first &+ 1].word == hash ? 2 : 0
      equal |= nodes[first &+ 2].word == hash ? 4 : 0
      var node = first &+ equal.trailingZeroBitCount
      // Its size is asked first: few buckets are large, while a word that passed is often in none, which is no branch.
      if step.childrenEnd &- step.children > 3, equal == 0,
        let other = nodeInLargeBucket(hash, from: first, to: Int(step.childrenEnd))
      {
        node = other
        equal = 1
      }
      steps[found].token = step.token
      steps[found].node = Int32(truncatingIfNeeded: node)
      let isWord = tokens[Int(step.token)].flags.contains(.joiner) ? 0 : 1
      found &+= (equal &+ 7) &>> 3 & isWord & (node < end ? 1 : 0)
    }
    return found
  }

  /// Takes the steps that follow: all second words, then all third ones.
  @inline(__always)
  fileprivate func goOn(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ steps: UnsafeMutableBufferPointer<Step>, starts: Int
  ) {
    var level = 0..<starts
    readNodes(steps, level)
    for _ in 1..<Step.wordsTogether where !level.isEmpty {
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
      steps[k].children = node.children
      steps[k].childrenEnd = next.children
      steps[k].postings = node.postings
      steps[k].postingsEnd = next.postings
      steps[k].next = 0
    }
    for k in level {
      // Without postings the first of all, which is near: a branch would go either way.
      let any: UInt32 = steps[k].hasPostings ? 1 : 0
      steps[k].posting = postings[Int(steps[k].postings & (0 &- any))]
    }
  }

  /// The steps to the words behind those of a level, put behind them.
  @inline(__always)
  private func takeNextWords(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ steps: UnsafeMutableBufferPointer<Step>, _ level: Range<Int>
  ) -> Range<Int> {
    // Most words of a text follow no start of a name, which is counted without branches.
    var end = level.upperBound
    for k in level {
      guard let next = NextWord(behind: Int(steps[k].token), tokens)?.index else { continue }
      steps[end].token = Int32(truncatingIfNeeded: next)
      steps[end].node = Int32(truncatingIfNeeded: k)
      end &+= Int(truncatingIfNeeded: mayFollow(Int(steps[k].node), tokens[next].hash))
    }
    for k in level.upperBound..<end {
      let before = steps[Int(steps[k].node)]
      let place = LexiconStorage.place(
        of: tokens[Int(steps[k].token)].hash, Int(before.children), Int(before.childrenEnd))
      steps[k].children = UInt32(truncatingIfNeeded: place)
      steps[k].word = nodes[place].word
    }
    var taken = level.upperBound
    for k in level.upperBound..<end {
      let before = Int(steps[k].node)
      let hash = tokens[Int(steps[k].token)].hash
      var node = Int(steps[k].children)
      let (start, end) = (Int(steps[before].children), Int(steps[before].childrenEnd))
      if steps[k].word != hash || node == end {
        guard let other = child(hash, from: node, start, end) else { continue }
        node = other
      }
      steps[taken].token = steps[k].token
      steps[taken].node = Int32(truncatingIfNeeded: node)
      steps[before].next = Int32(truncatingIfNeeded: taken)
      taken &+= 1
    }
    return level.upperBound..<taken
  }

  /// Reports the forms that start at the first steps. A function of its own, as is what it calls for longer ones: together they
  /// had too few registers.
  @inline(never)
  fileprivate func report(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ steps: UnsafeMutableBufferPointer<Step>, starts: Int,
    to output: inout MatchBatch, _ body: (UnsafeBufferPointer<LexiconMatch>) -> Void
  ) {
    // Many words only start forms that do not go on as the text does: those are left out first, without branches. The numbers of
    // the others stand in `word`, which nobody needs any more.
    var count = 0
    for k in 0..<starts {
      steps[count].word = UInt64(truncatingIfNeeded: k)
      let step = steps[k]
      // 1 unless all bits are 0, as a sum that no compiler makes a branch of.
      let any = (step.postings ^ step.postingsEnd) | UInt32(bitPattern: step.next)
      count &+= Int(truncatingIfNeeded: (UInt64(any) &+ UInt64(UInt32.max)) &>> 32)
    }
    for k in 0..<count {
      let at = Int(truncatingIfNeeded: steps[k].word)
      if steps[at].next == 0 {
        report(steps[at], MatchedWords(tokens, first: Int(steps[at].token)), to: &output, body)
      } else {
        reportLonger(tokens, steps, at, to: &output, body)
      }
    }
  }

  /// Reports the forms that start at a step behind which there are others.
  @inline(never)
  private func reportLonger(
    _ tokens: UnsafeBufferPointer<TokenRecord>, _ steps: UnsafeMutableBufferPointer<Step>, _ first: Int,
    to output: inout MatchBatch, _ body: (UnsafeBufferPointer<LexiconMatch>) -> Void
  ) {
    var at = first
    var words = MatchedWords(tokens, first: Int(steps[at].token))
    var level = 1
    while true {
      if steps[at].hasPostings { report(steps[at], words, to: &output, body) }
      guard let next = NextWord(behind: words.last, tokens) else { return }
      if steps[at].next != 0 {
        at = Int(steps[at].next)
      } else {
        // Behind those that were looked up together.
        let hash = tokens[next.index].hash
        let (start, end) = (Int(steps[at].children), Int(steps[at].childrenEnd))
        guard level >= Step.wordsTogether, mayFollow(Int(steps[at].node), hash) != 0,
          let node = child(hash, from: LexiconStorage.place(of: hash, start, end), start, end)
        else { return }
        steps[at].node = Int32(truncatingIfNeeded: node)
        readNodes(steps, at..<at &+ 1)
      }
      level &+= 1
      words.take(next)
    }
  }

  /// Reports the forms that end at a node, of which there is one at least.
  @inline(__always)
  private func report(
    _ step: Step, _ words: MatchedWords, to output: inout MatchBatch,
    _ body: (UnsafeBufferPointer<LexiconMatch>) -> Void
  ) {
    var i = Int(step.postings)
    let end = Int(step.postingsEnd)
    var posting = step.posting
    while true {
      let demand = demands[Int(posting.demand)]
      let (last, offset) = words.end(demand)
      let match = LexiconMatch(
        first: words.first, start: words.start, last: last, end: offset, posting: i,
        of: posting, use: demand.use, lexicon: output.lexicon)
      output.add(match, isThere: words.fit(demand), body)
      i &+= 1
      if i == end { return }
      posting = postings[i]
    }
  }
}
