/// Chooses the set of candidates that do not overlap and together weigh most: one consistent reading of the text.
///
/// Ties go to the candidate that starts first, then to the longer one, then to the one that was found first.
struct Chooser {
  /// What counts of a candidate: candidates themselves are large, and choosing moves them about.
  private struct Item {
    /// Where it ends and, below, where it starts, in tokens, of which a text has fewer than 2³².
    let key: UInt64
    let index: UInt32
    let weight: Double

    var start: UInt64 { key & 0xFFFF_FFFF }
    var end: UInt64 { key >> 32 }
  }

  private var items: [Item] = []

  /// The number of candidates.
  var count: Int { items.count }

  mutating func reserveCapacity(_ capacity: Int) { items.reserveCapacity(capacity) }

  /// Adds the next candidate.
  mutating func add(_ tokens: Range<Int>, weight: Double) {
    items.append(
      Item(
        key: UInt64(tokens.upperBound) << 32 | UInt64(tokens.lowerBound),
        index: UInt32(truncatingIfNeeded: items.count), weight: weight))
  }

  /// The numbers of the chosen candidates, counted from 0 as they were added, by position.
  /// - Complexity: O(*n* log *n*) in the number of candidates.
  mutating func choose() -> [Int] {
    items.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    // best[k] is the greatest weight of a reading of the first k candidates. Where the last of them is taken, the rest is
    // the reading of the first before[k]; where it is not, before[k] is -1.
    var best = [Double](repeating: 0, count: items.count + 1)
    var before = [Int32](repeating: -1, count: items.count + 1)
    for k in items.indices {
      let rest = countEnded(before: k)
      let with = best[rest] + items[k].weight
      if with > best[k] + 1e-9 {
        best[k + 1] = with
        before[k + 1] = Int32(truncatingIfNeeded: rest)
      } else {
        best[k + 1] = best[k]
      }
    }
    var chosen: [Int] = []
    var k = items.count
    while k > 0 {
      if before[k] >= 0 {
        chosen.append(Int(items[k - 1].index))
        k = Int(before[k])
      } else {
        k -= 1
      }
    }
    chosen.reverse()
    return chosen
  }

  /// The number of candidates that end before candidate `k` starts: nearly always those up to the one before it or the one
  /// before that, so the search begins there.
  private func countEnded(before k: Int) -> Int {
    let start = items[k].start
    var high = k
    var low = k - 1
    var step = 1
    while low >= 0, items[low].end > start {
      high = low
      low -= step
      step *= 2
    }
    low = max(low + 1, 0)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
