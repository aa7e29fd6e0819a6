/// Chooses the set of candidates that do not overlap and together weigh most: one consistent reading of the text.
///
/// Ties go to the candidate that starts first, then to the longer one, then to the one that was found first.
enum Chooser {
  /// - Complexity: O(*n* log *n*) in the number of candidates.
  static func choose(_ candidates: [Candidate], words: (Range<Int>) -> Int) -> [Candidate] {
    // A stable sort by the end, then by the start; a text has fewer than 2³² tokens.
    let order = candidates.indices.map { index in
      let tokens = candidates[index].tokens
      return (key: UInt64(tokens.upperBound) << 32 | UInt64(tokens.lowerBound), index: index)
    }
    .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    // best[k] is the greatest weight of a reading of the first k candidates; taken[k] tells how it came about.
    var best = [Double](repeating: 0, count: order.count + 1)
    var taken = [Bool](repeating: false, count: order.count + 1)
    var previous = [Int](repeating: 0, count: order.count + 1)
    for k in order.indices {
      let index = order[k].index
      let tokens = candidates[index].tokens
      // The candidates that end before this one starts are order[..<low].
      var low = 0
      var high = k
      while low < high {
        let middle = (low + high) / 2
        if Int(order[middle].key >> 32) <= tokens.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      previous[k + 1] = low
      let with = best[low] + candidates[index].weight(words: words(tokens))
      if with > best[k] + 1e-9 {
        best[k + 1] = with
        taken[k + 1] = true
      } else {
        best[k + 1] = best[k]
      }
    }
    var chosen: [Candidate] = []
    var k = order.count
    while k > 0 {
      if taken[k] {
        chosen.append(candidates[order[k - 1].index])
        k = previous[k]
      } else {
        k -= 1
      }
    }
    return chosen.reversed()
  }
}
