/// Collects word paths with their postings and lays them out as flat arrays.
struct TrieBuilder {
  // All words of all paths one behind the other: an array for each path would take most of the time and memory.
  private var words: [UInt64] = []
  private var ends: [Int] = []
  private var postings: [LexiconLayout.Posting] = []

  mutating func insert(_ path: [UInt64], _ posting: LexiconLayout.Posting) {
    words.append(contentsOf: path)
    ends.append(words.count)
    postings.append(posting)
  }

  struct Flat {
    var words: [UInt64] = []
    var starts: [UInt64] = []
    var roots: [UInt32] = []
    var edgeStarts: [UInt32] = [0]
    var edges: [LexiconLayout.Edge] = []
    var postingStarts: [UInt32] = [0]
    var postings: [LexiconLayout.Posting] = []
  }

  /// Sorts the paths so that those with a common beginning are neighbours, then numbers the nodes breadth first.
  /// - Complexity: O(*n* log *n*) in the number of paths.
  func flatten() -> Flat {
    var flat = Flat()
    var paths = SortedPaths(slots: table(&flat), ends: ends, order: [Int](ends.indices))
    paths.sort()
    flat.postings.reserveCapacity(postings.count)
    flat.roots = [UInt32](repeating: LexiconLayout.none, count: flat.words.count)
    // A node is a range of sorted paths that share their first `depth` words.
    var queue: [(range: Range<Int>, depth: Int)] = []
    paths.forEachGroup(0..<paths.count, depth: 0) { range, word in
      flat.roots[Int(word)] = UInt32(queue.count)
      queue.append((range, 1))
    }
    flat.starts = startBits(flat, roots: queue.count)
    var next = 0
    while next < queue.count {
      let (range, depth) = queue[next]
      next += 1
      var first = range.lowerBound
      while first < range.upperBound, paths.length(first) == depth {
        flat.postings.append(postings[paths.order[first]])
        first += 1
      }
      flat.postingStarts.append(UInt32(flat.postings.count))
      paths.forEachGroup(first..<range.upperBound, depth: depth) { child, word in
        flat.edges.append(.init(word: word, node: UInt32(queue.count)))
        queue.append((child, depth + 1))
      }
      flat.edgeStarts.append(UInt32(flat.edges.count))
    }
    return flat
  }

  /// Puts every word into an open-addressing table at most half full and returns the slot of each.
  ///
  /// Words enter the table in ascending order, so that it does not depend on the order of the records.
  private func table(_ flat: inout Flat) -> [UInt32] {
    var order = [Int](words.indices)
    order.sort { words[$0] < words[$1] }
    var unique = 0
    for (i, at) in order.enumerated() where i == 0 || words[at] != words[order[i - 1]] { unique += 1 }
    var capacity = 64
    while capacity < unique * 2 { capacity *= 2 }
    flat.words = [UInt64](repeating: 0, count: capacity)
    var slots = [UInt32](repeating: 0, count: words.count)
    var slot = 0
    for (i, at) in order.enumerated() {
      if i == 0 || words[at] != words[order[i - 1]] {
        slot = Int(truncatingIfNeeded: words[at]) & (capacity - 1)
        while flat.words[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        flat.words[slot] = words[at]
      }
      slots[at] = UInt32(slot)
    }
    return slots
  }

  /// Sixteen bits for every word that starts a form: one word of a text in sixteen or fewer passes by chance.
  private func startBits(_ flat: Flat, roots: Int) -> [UInt64] {
    var count = 4
    while count * 64 < roots * 16 { count *= 2 }
    var bits = [UInt64](repeating: 0, count: count)
    for (slot, root) in flat.roots.enumerated() where root != LexiconLayout.none {
      let bit = Int(truncatingIfNeeded: flat.words[slot] >> 32) & (count * 64 - 1)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return bits
  }
}

/// Paths as slots of words, in lexicographic order; equal ones in the order in which they were added.
private struct SortedPaths {
  let slots: [UInt32]
  let ends: [Int]
  var order: [Int]

  var count: Int { order.count }

  func length(_ i: Int) -> Int { ends[order[i]] - start(order[i]) }

  private func start(_ path: Int) -> Int { path == 0 ? 0 : ends[path - 1] }

  mutating func sort() {
    slots.withUnsafeBufferPointer { slots in
      let ends = ends
      order.sort { a, b in
        var i = a == 0 ? 0 : ends[a - 1]
        var j = b == 0 ? 0 : ends[b - 1]
        while i < ends[a], j < ends[b] {
          if slots[i] != slots[j] { return slots[i] < slots[j] }
          i += 1
          j += 1
        }
        let (restA, restB) = (ends[a] - i, ends[b] - j)
        return restA != restB ? restA < restB : a < b
      }
    }
  }

  /// Calls `body` with every run of paths that have the same word at a depth.
  func forEachGroup(_ range: Range<Int>, depth: Int, _ body: (Range<Int>, UInt32) -> Void) {
    var first = range.lowerBound
    while first < range.upperBound {
      let word = slots[start(order[first]) + depth]
      var end = first + 1
      while end < range.upperBound, slots[start(order[end]) + depth] == word { end += 1 }
      body(first..<end, word)
      first = end
    }
  }
}
