internal import IsnadText

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
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: tokens + 2) { ended in
      withUnsafeTemporaryAllocation(of: Step.self, capacity: items.count + 1) { steps in
        ended.initialize(repeating: 0)
        steps.initialize(repeating: Step())
        return items.withUnsafeBufferPointer { items in
          Self.order(items, ended, steps)
          return Self.choose(items, ended, steps)
        }
      }
    }
  }

  /// One candidate on the way from the first to the last, by their ends.
  private struct Step {
    /// The candidate.
    var item: UInt32 = 0
    /// Where the greatest reading takes it, the number of steps whose reading is the rest of it; otherwise -1.
    var rest: Int32 = -1
    /// The greatest weight of a reading of all candidates before this one.
    var best = 0.0
  }

  /// - Parameter ended: for each token the number of candidates that end before it.
  private static func choose(
    _ items: UnsafeBufferPointer<Item>, _ ended: UnsafeMutableBufferPointer<UInt32>,
    _ steps: UnsafeMutableBufferPointer<Step>
  ) -> [Int] {
    for k in items.indices {
      let item = items[Int(steps[k].item)]
      let rest = Int(ended[Int(item.start) + 1])
      let with = steps[rest].best + item.weight
      let without = steps[k].best
      if with > without + 1e-9 {
        steps[k].rest = Int32(truncatingIfNeeded: rest)
        steps[k + 1].best = with
      } else {
        steps[k + 1].best = without
      }
    }
    var chosen: [Int] = []
    chosen.reserveCapacity(items.count / 2)
    var k = items.count
    while k > 0 {
      let step = steps[k - 1]
      if step.rest >= 0 {
        chosen.append(Int(step.item))
        k = Int(step.rest)
      } else {
        k -= 1
      }
    }
    chosen.reverse()
    return chosen
  }

  /// Puts the candidates in the steps by their ends, then by their starts, then as they were added, and counts in `ended`
  /// those that end before each token.
  private static func order(
    _ items: UnsafeBufferPointer<Item>, _ ended: UnsafeMutableBufferPointer<UInt32>,
    _ steps: UnsafeMutableBufferPointer<Step>
  ) {
    for item in items { ended[Int(item.end)] += 1 }
    for token in ended.indices.dropFirst() { ended[token] += ended[token - 1] }
    for index in items.indices.reversed() {
      let end = Int(items[index].end)
      ended[end] -= 1
      steps[Int(ended[end])].item = UInt32(truncatingIfNeeded: index)
    }
    // Those with one end stand as they were added; few have one, so that inserting is enough.
    for k in items.indices.dropFirst() {
      let number = steps[k].item
      let item = items[Int(number)]
      var place = k
      while place > 0, case let other = items[Int(steps[place - 1].item)], other.end == item.end,
        other.start > item.start
      {
        steps[place].item = steps[place - 1].item
        place -= 1
      }
      steps[place].item = number
    }
  }
}
