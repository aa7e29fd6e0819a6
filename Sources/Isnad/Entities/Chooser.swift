/// Chooses the set of candidates that do not overlap and together weigh most: one consistent reading of the text.
///
/// Ties go to the candidate that starts first, then to the longer one, then to the one that was found first.
struct Chooser {
  /// What counts of a candidate: candidates themselves are large, and choosing moves them about.
  private struct Item {
    /// Where it starts and ends, in tokens, of which a text has fewer than 2³².
    let start: UInt32
    let end: UInt32
    let weight: Double
  }

  private var items: [Item] = []

  /// The number of candidates.
  var count: Int { items.count }

  mutating func reserveCapacity(_ capacity: Int) { items.reserveCapacity(capacity) }

  /// Adds the next candidate.
  mutating func add(_ tokens: Range<Int>, weight: Double) {
    items.append(
      Item(
        start: UInt32(truncatingIfNeeded: tokens.lowerBound),
        end: UInt32(truncatingIfNeeded: tokens.upperBound),
        weight: weight))
  }

  /// The numbers of the chosen candidates, counted from 0 as they were added, by position.
  /// - Complexity: O(*n* + *m*) in the candidates and the tokens, where few candidates have one end.
  func choose() -> [Int] {
    let tokens = items.reduce(0) { max($0, Int($1.end)) }
    // ended[t] is the number of candidates that end at token t or before it.
    var ended = [UInt32](repeating: 0, count: tokens + 1)
    for item in items { ended[Int(item.end)] += 1 }
    for token in 0..<tokens { ended[token + 1] += ended[token] }
    let order = order(ended)
    // best[k] is the greatest weight of a reading of the first k candidates. Where the last of them is taken, the rest is
    // the reading of the first before[k]; where it is not, before[k] is -1.
    var best = [Double](repeating: 0, count: items.count + 1)
    var before = [Int32](repeating: -1, count: items.count + 1)
    for k in items.indices {
      let item = items[Int(order[k])]
      let rest = Int(ended[Int(item.start)])
      let with = best[rest] + item.weight
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
        chosen.append(Int(order[k - 1]))
        k = Int(before[k])
      } else {
        k -= 1
      }
    }
    chosen.reverse()
    return chosen
  }

  /// The candidates by their ends, then by their starts, then as they were added.
  private func order(_ ended: [UInt32]) -> [UInt32] {
    var places = ended
    var order = [UInt32](repeating: 0, count: items.count)
    for index in items.indices.reversed() {
      let end = Int(items[index].end)
      places[end] -= 1
      order[Int(places[end])] = UInt32(truncatingIfNeeded: index)
    }
    // Those with one end stand as they were added; few have one, so that inserting is enough.
    for k in order.indices.dropFirst() {
      let item = items[Int(order[k])]
      var place = k
      while place > 0, case let other = items[Int(order[place - 1])], other.end == item.end,
        other.start > item.start
      {
        order.swapAt(place, place - 1)
        place -= 1
      }
    }
    return order
  }
}
