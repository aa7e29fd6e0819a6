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
    let slot =
      Int(demand.capitals ^ demand.uppers &* 5 ^ demand.stops &* 3 ^ UInt16(demand.useCode) &* 7) & 63
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
    var buckets: [UInt32] = []
    var nodes: [LexiconLayout.Node] = []
    var edges: [UInt64] = []
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
    var queue: [(start: UInt32, end: UInt32)] = [(0, UInt32(items.count))]
    var next = 0
    items.withUnsafeMutableBufferPointer { items in
      while next < queue.count {
        let (start, end) = queue[next]
        next += 1
        flat.nodes.append(.init(edges: UInt32(flat.edges.count), postings: UInt32(flat.postings.count)))
        let rest = takeEnded(UnsafeMutableBufferPointer(rebasing: items[Int(start)..<Int(end)]), &flat)
        var first = Int(start) + rest
        while first < Int(end) {
          let word = items[first].key
          var behind = first + 1
          while behind < Int(end), items[behind].key == word { behind += 1 }
          flat.edges.append(word)
          queue.append((UInt32(first), UInt32(behind)))
          first = behind
        }
      }
    }
    flat.nodes.append(.init(edges: UInt32(flat.edges.count), postings: UInt32(flat.postings.count)))
    addStarts(to: &flat)
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
    let roots = Int(flat.nodes[1].edges)
    var count = 4
    while count * 64 < roots * 16 { count *= 2 }
    flat.filter = [UInt64](repeating: 0, count: count)
    var bits = 1
    while 1 << bits < roots { bits += 1 }
    flat.buckets = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for hash in flat.edges[..<roots] { flat.buckets[Int(hash >> UInt64(64 - bits)) + 1] += 1 }
    for i in 1..<flat.buckets.count { flat.buckets[i] += flat.buckets[i - 1] }
    func mark(_ hash: UInt64, capital: Bool) {
      let bit = LexiconStorage.filterBit(hash, capitalBit: capital ? 1 : 0) & (count * 64 - 1)
      flat.filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for (path, start) in starts.enumerated() {
      let hash = words[Int(start)]
      mark(hash, capital: true)
      if demand(of: UInt32(path)).mayStartSmall { mark(hash, capital: false) }
    }
  }
}
