/// The words of a text that one path through the trie has taken so far.
struct MatchedWords {
  private let tokens: UnsafeBufferPointer<TokenRecord>
  let first: Int
  private(set) var last: Int
  private var traits: WordTraits
  /// The bit of the last word; 0 from the seventeenth on.
  private var bit: FormPath.Bits = 1
  /// Words behind which a stop was crossed that only a form with a stop there allows.
  private var stops: FormPath.Bits = 0
  /// Whether the last word has a possessive or a stop behind it.
  private var isMarked: Bool

  @inline(__always)
  init(_ tokens: UnsafeBufferPointer<TokenRecord>, first: Int) {
    self.tokens = tokens
    self.first = first
    last = first
    traits = WordTraits(of: tokens[first], bit: 1)
    isMarked = Self.isMarked(first, tokens)
  }

  /// Goes on to the next word of a name, which is there.
  @inline(__always)
  mutating func take(_ next: NextWord) {
    if next.isBehindStop { stops |= bit }
    last = next.index
    bit &<<= 1
    traits.formUnion(WordTraits(of: tokens[last], bit: bit))
    isMarked = Self.isMarked(last, tokens)
  }

  @inline(__always)
  private static func isMarked(_ last: Int, _ tokens: UnsafeBufferPointer<TokenRecord>) -> Bool {
    tokens[last].possessive != 0 || last &+ 1 < tokens.count && tokens[last &+ 1].mark == 0x2E
  }

  /// The UTF-8 offset where the first word starts.
  @inline(__always)
  var start: UInt32 { tokens[first].start }

  /// 1 where the words are as a form that ends here demands, else 0.
  @inline(__always)
  func fit(_ demand: LexiconLayout.Demand) -> Int {
    // Iraq's PMU is no name "Iraq PMU", and a text's "McDonald" no McDonald's; but a name's last word may have an 's.
    let care = demand.care.subtracting(WordTraits(possessives: bit & traits.possessives))
    let unfit = traits.symmetricDifference(demand.words).intersection(care)
    return unfit.rawValue | UInt64(stops & ~demand.stops) == 0 ? 1 : 0
  }

  /// The last token of a form that ends here, and where it ends.
  @inline(__always)
  func end(_ demand: LexiconLayout.Demand) -> (token: Int, offset: UInt32) {
    isMarked ? markedEnd(demand) : (last, tokens[last].end)
  }

  /// The same behind a word with a possessive or a stop.
  @inline(__always)
  private func markedEnd(_ demand: LexiconLayout.Demand) -> (token: Int, offset: UInt32) {
    let word = tokens[last]
    if word.possessive != 0 {
      return (last, demand.words.possessives & bit == 0 ? word.wordEnd : word.end)
    }
    // "U.S." and "Inc." take the stop that follows them.
    let stop = last &+ 1
    if demand.stops & bit != 0 || word.flags.contains(.innerStop), !tokens[stop].flags.contains(.spaceBefore)
    {
      return (stop, tokens[stop].end)
    }
    return (last, word.end)
  }
}

/// The word that may go on a name behind another one.
struct NextWord {
  let index: Int
  /// Whether a stop lies between that only some forms allow.
  let isBehindStop: Bool

  /// The word behind a token, behind the stop of an initial or abbreviation and behind joiners, if there is one.
  @inline(__always)
  init?(behind last: Int, _ tokens: UnsafeBufferPointer<TokenRecord>) {
    let next = last &+ 1
    guard next < tokens.count else { return nil }
    let record = tokens[next]
    if record.mark == 0x2E || !record.flags.isDisjoint(with: [.joiner, .blankLineBefore]) {
      self.init(behindMarks: last, tokens)
    } else {
      self.init(index: next, isBehindStop: false)
    }
  }

  private init(index: Int, isBehindStop: Bool) {
    self.index = index
    self.isBehindStop = isBehindStop
  }

  @inline(never)
  private init?(behindMarks last: Int, _ tokens: UnsafeBufferPointer<TokenRecord>) {
    var next = last &+ 1
    var isBehindStop = false
    if tokens[next].mark == 0x2E, !tokens[next].flags.contains(.spaceBefore) {
      isBehindStop = tokens[last].length > 1 && !tokens[last].flags.contains(.innerStop)
      next &+= 1
      guard next < tokens.count else { return nil }
    }
    if tokens[next].flags.contains(.joiner) {
      guard let behind = Self.behindJoiners(next, tokens) else { return nil }
      next = behind
    }
    guard next < tokens.count, !tokens[next].flags.contains(.blankLineBefore) else { return nil }
    self.init(index: next, isBehindStop: isBehindStop)
  }

  /// The word behind one or two joiners.
  ///
  /// A hyphen touches both its words, though a line may be broken behind it: a dash between spaces ends the name.
  /// An apostrophe touches one of them at least: *Teachers’ Union*, *Sheikh ‘Ali*.
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
}
