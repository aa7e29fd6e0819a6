/// Collects word paths with their postings and lays them out as flat arrays.
struct TrieBuilder {
  private var paths: [(words: [UInt64], posting: LexiconLayout.Posting)] = []

  mutating func insert(_ words: [UInt64], _ posting: LexiconLayout.Posting) {
    paths.append((words, posting))
  }

  struct Flat {
    var words: [UInt64] = []
    var roots: [UInt32] = []
    var edgeStarts: [UInt32] = [0]
    var edges: [LexiconLayout.Edge] = []
    var postingStarts: [UInt32] = [0]
    var postings: [LexiconLayout.Posting] = []
  }

  /// Sorts the paths so that those with a common beginning are neighbours, then numbers the nodes breadth first.
  func flatten() -> Flat {
    var flat = Flat()
    let slots = hashTable(&flat)
    let sorted = paths.enumerated().map { (words: $0.element.words.map { slots[$0] ?? 0 }, order: $0.offset) }
      .sorted { a, b in
        a.words.lexicographicallyPrecedes(b.words) || (a.words == b.words && a.order < b.order)
      }
    flat.roots = [UInt32](repeating: LexiconLayout.none, count: flat.words.count)
    // A node is a range of sorted paths that share their first `depth` words.
    var queue: [(range: Range<Int>, depth: Int)] = []
    for range in groups(sorted, 0..<sorted.count, depth: 0) {
      flat.roots[Int(sorted[range.lowerBound].words[0])] = UInt32(queue.count)
      queue.append((range, 1))
    }
    var next = 0
    while next < queue.count {
      let (range, depth) = queue[next]
      next += 1
      var first = range.lowerBound
      while first < range.upperBound, sorted[first].words.count == depth {
        flat.postings.append(paths[sorted[first].order].posting)
        first += 1
      }
      flat.postingStarts.append(UInt32(flat.postings.count))
      for child in groups(sorted, first..<range.upperBound, depth: depth) {
        flat.edges.append(.init(word: sorted[child.lowerBound].words[depth], node: UInt32(queue.count)))
        queue.append((child, depth + 1))
      }
      flat.edgeStarts.append(UInt32(flat.edges.count))
    }
    return flat
  }

  /// Puts every word into an open-addressing table at most half full and returns each word's slot.
  private func hashTable(_ flat: inout Flat) -> [UInt64: UInt32] {
    var slots: [UInt64: UInt32] = [:]
    var unique: [UInt64] = []
    for path in paths {
      for word in path.words where slots.updateValue(0, forKey: word) == nil { unique.append(word) }
    }
    var capacity = 64
    while capacity < unique.count * 2 { capacity *= 2 }
    flat.words = [UInt64](repeating: 0, count: capacity)
    for word in unique.sorted() {
      var slot = Int(truncatingIfNeeded: word) & (capacity - 1)
      while flat.words[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      flat.words[slot] = word
      slots[word] = UInt32(slot)
    }
    return slots
  }

  private func groups(
    _ sorted: [(words: [UInt32], order: Int)], _ range: Range<Int>, depth: Int
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, sorted[end].words[depth] == sorted[start].words[depth] { end += 1 }
      result.append(start..<end)
      start = end
    }
    return result
  }
}
