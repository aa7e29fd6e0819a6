/// Collects word paths with their postings and lays them out as flat arrays.
struct TrieBuilder {
  /// All words of all paths one behind the other, behind each path a 0, which is no word, and the path's number: an array for each
  /// path would take most of the time and memory.
  private var words: [UInt64] = []
  private var starts: [UInt32] = []
  private var postings: [LexiconLayout.Posting] = []
  private var demands: [LexiconLayout.Demand] = []
  private var demandIndex: [LexiconLayout.Demand: UInt32] = [:]
  /// The demands met last, by a few of their bits: nearly all forms make one of a dozen demands.
  private var recent = [UInt32](repeating: 0, count: 64)

  /// Adds a form of an entry. Where several have the same words, the one whose use proves more comes first, then the one
  /// that was added first.
  mutating func insert(
    _ path: [UInt64], _ demand: LexiconLayout.Demand, entry: UInt32, kind: EntryKind, lineOffset: UInt16 = 0,
    priority: UInt8 = 0
  ) {
    starts.append(UInt32(words.count))
    words.append(contentsOf: path)
    words.append(0)
    words.append(UInt64(postings.count))
    postings.append(
      .init(
        entry: entry, demand: index(of: demand), lineOffset: lineOffset, priority: priority,
        kindCode: kind.rawValue))
  }

  /// The place of a demand among all, which are few.
  private mutating func index(of demand: LexiconLayout.Demand) -> UInt32 {
    let words = demand.words.rawValue
    let slot =
      Int(truncatingIfNeeded: words ^ words &>> 17 ^ UInt64(demand.stops) &* 3 ^ UInt64(demand.useCode) &* 7)
      & 63
    if Int(recent[slot]) < demands.count, demands[Int(recent[slot])] == demand { return recent[slot] }
    var index = UInt32(demands.count)
    if let known = demandIndex[demand] {
      index = known
    } else {
      demandIndex[demand] = index
      demands.append(demand)
    }
    recent[slot] = index
    return index
  }

  struct Flat {
    var filter: [UInt64] = []
    var pairs: [UInt64] = []
    var buckets: [UInt32] = []
    var nodes: [LexiconLayout.Node] = []
    var postings: [LexiconLayout.Posting] = []
    var demands: [LexiconLayout.Demand] = []
  }

  /// Numbers the nodes breadth first: a node is a run of paths that share their first words, sorted by the next word and
  /// cut into its children.
  /// - Complexity: O(*n* log *n*) in the number of paths.
  func flatten() -> Flat {
    var flat = Flat()
    flat.postings.reserveCapacity(postings.count)
    flat.demands = demands
    // Where each path goes on, and the word that decides next.
    var items = starts.map { KeyedNumber(key: 0, number: $0) }
    var queue: [(word: UInt64, start: UInt32, end: UInt32)] = [(0, 0, UInt32(items.count))]
    items.withUnsafeMutableBufferPointer { items in
      while flat.nodes.count < queue.count {
        let (word, start, end) = queue[flat.nodes.count]
        flat.nodes.append(
          .init(word: word, children: UInt32(queue.count), postings: UInt32(flat.postings.count)))
        let rest = takeEnded(UnsafeMutableBufferPointer(rebasing: items[Int(start)..<Int(end)]), &flat)
        var first = Int(start) + rest
        while first < Int(end) {
          let word = items[first].key
          var behind = first + 1
          while behind < Int(end), items[behind].key == word { behind += 1 }
          queue.append((word, UInt32(first), UInt32(behind)))
          first = behind
        }
      }
    }
    let end = LexiconLayout.Node(
      word: 0, children: UInt32(flat.nodes.count), postings: UInt32(flat.postings.count))
    flat.nodes.append(contentsOf: repeatElement(end, count: LexiconLayout.endNodes))
    addStarts(to: &flat)
    addPairs(to: &flat)
    return flat
  }

  /// Makes postings of the paths that end here, puts the others behind them by their next word, and returns how many ended.
  private func takeEnded(_ items: UnsafeMutableBufferPointer<KeyedNumber>, _ flat: inout Flat) -> Int {
    var ended = 0
    for i in items.indices {
      let place = Int(items[i].number)
      if words[place] == 0 {
        let path = UInt32(words[place + 1])
        items[i] = KeyedNumber(key: UInt64(demand(of: path).use.rank), number: path)
        items.swapAt(i, ended)
        ended += 1
      } else {
        items[i] = KeyedNumber(key: words[place], number: UInt32(place + 1))
      }
    }
    UnsafeMutableBufferPointer(rebasing: items[..<ended]).sort()
    UnsafeMutableBufferPointer(rebasing: items[ended...]).sort()
    for item in items[..<ended] { flat.postings.append(postings[Int(item.number)]) }
    return ended
  }

  private func demand(of path: UInt32) -> LexiconLayout.Demand { demands[Int(postings[Int(path)].demand)] }

  /// The tables that say where a form may start: sixteen bits for every word that starts one, so that one word of a text
  /// in sixteen passes by chance, and as many buckets as words.
  private func addStarts(to flat: inout Flat) {
    let roots = 1..<Int(flat.nodes[1].children)
    flat.filter = Self.bitTable(count: roots.count * 16)
    let mask = flat.filter.count * 64 - 1
    var bits = 1
    while 1 << bits < roots.count { bits += 1 }
    flat.buckets = [UInt32](repeating: 0, count: (1 << bits) + 1)
    flat.buckets[0] = 1
    for node in flat.nodes[roots] { flat.buckets[Int(node.word >> UInt64(64 - bits)) + 1] += 1 }
    for i in 1..<flat.buckets.count { flat.buckets[i] += flat.buckets[i - 1] }
    func mark(_ hash: UInt64, capital: Bool) {
      let bit = LexiconStorage.filterBit(hash, capitalBit: capital ? 1 : 0) & mask
      flat.filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for (path, start) in starts.enumerated() {
      let hash = words[Int(start)]
      mark(hash, capital: true)
      if demand(of: UInt32(path)).mayStartSmall { mark(hash, capital: false) }
    }
  }

  /// The table that says which words may follow a node other than the root: eight bits for each that does.
  private func addPairs(to flat: inout Flat) {
    let count = flat.nodes.count - LexiconLayout.endNodes
    let followers = Int(flat.nodes[1].children)..<count
    flat.pairs = Self.bitTable(count: followers.count * 8)
    let mask = flat.pairs.count * 64 - 1
    for parent in 1..<max(count, 1) {
      for child in flat.nodes[parent].children..<flat.nodes[parent + 1].children {
        let bit = LexiconStorage.pairBit(parent, flat.nodes[Int(child)].word) & mask
        flat.pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }

  /// A table of some bits at least, all 0.
  private static func bitTable(count: Int) -> [UInt64] {
    var words = 4
    while words * 64 < count { words *= 2 }
    return [UInt64](repeating: 0, count: words)
  }
}
