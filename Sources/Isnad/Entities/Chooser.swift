internal import IsnadText

/// Chooses the set of candidates that do not overlap and together weigh most: one consistent reading of the text.
///
/// Ties go to the candidate that starts first, then to the longer one, then to the one that was found first.
struct Chooser {
  /// What counts of a candidate: candidates themselves are large, and choosing moves them about.
  private struct Item {
    /// Where it starts, in tokens, of which a text has fewer than 2³¹.
    let start: Int32
    /// The candidate with the same end that was added before, or -1.
    let previous: Int32
    let weight: Double
  }

  private var items: [Item] = []
  /// For each place between two tokens, the candidate that was added last of those that end there, or -1.
  private var ending: [Int32] = []
  /// The places where candidates end, as bits: few do, and the others are passed over.
  private var ends: [UInt64] = []
  private let tokens: Int

  /// A chooser for a text of so many tokens.
  init(tokens: Int) { self.tokens = tokens }

  /// The number of candidates.
  var count: Int { items.count }

  /// Adds candidates, each of one token at least.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - candidate: the tokens and the weight of each, by its number from 0 on.
  mutating func add(_ count: Int, _ candidate: (Int) -> (tokens: Range<Int>, weight: Double)) {
    if ending.isEmpty {
      ending = Array(filledWith: -1, count: tokens + 1)
      ends = Array(filledWith: 0, count: (tokens + 64) / 64)
    }
    items.reserveCapacity(items.count + count)
    let first = items.count
    ending.withUnsafeMutableBufferPointer { ending in
      ends.withUnsafeMutableBufferPointer { ends in
        for number in 0..<count {
          let (tokens, weight) = candidate(number)
          let end = tokens.upperBound
          items.append(
            Item(start: Int32(truncatingIfNeeded: tokens.lowerBound), previous: ending[end], weight: weight))
          ending[end] = Int32(truncatingIfNeeded: first + number)
          ends[end / 64] |= 1 &<< UInt64(end)
        }
      }
    }
  }

  /// The numbers of the chosen candidates, counted from 0 as they were added, by position.
  /// - Complexity: O(*m* + *n* log *n*) in the tokens and the candidates, O(*m* + *n*) where candidates are short.
  func choose() -> [Int] {
    withUnsafeTemporaryAllocation(of: Step.self, capacity: items.count + 1) { steps in
      steps.initializeElement(at: 0, to: Step())
      var last = 0
      items.withUnsafeBufferPointer { items in
        ending.withUnsafeBufferPointer { ending in
          for word in ends.indices {
            var bits = ends[word]
            while bits != 0 {
              let end = word &* 64 &+ bits.trailingZeroBitCount
              bits &= bits &- 1
              Self.choose(from: ending[end], end, items, steps, &last)
            }
          }
        }
      }
      var chosen: [Int] = []
      chosen.reserveCapacity(last)
      while last > 0 {
        chosen.append(Int(steps[last].item))
        last = Int(steps[last].rest)
      }
      chosen.reverse()
      return chosen
    }
  }

  /// The end of a candidate that makes the greatest reading of the text before it greater.
  private struct Step {
    var end: Int32 = 0
    var item: Int32 = -1
    /// The step whose reading is the rest of the reading.
    var rest: Int32 = -1
    /// The weight of the reading.
    var weight = 0.0
  }

  /// Adds a step if one of the candidates with one end makes the greatest reading greater.
  @inline(__always)
  private static func choose(
    from ending: Int32, _ end: Int, _ items: UnsafeBufferPointer<Item>,
    _ steps: UnsafeMutableBufferPointer<Step>, _ last: inout Int
  ) {
    let before = last
    var best = steps[before].weight
    var start: Int32 = -1
    var next = Int(ending)
    while next >= 0 {
      let item = items[next]
      let rest = Self.last(endingBy: item.start, in: steps, before)
      let weight = steps[rest].weight + item.weight
      // Those that were added first come last.
      if weight > best + 1e-9 || item.start <= start && weight > best - 1e-9 {
        best = weight
        start = item.start
        last = before &+ 1
        steps[last] = Step(
          end: Int32(truncatingIfNeeded: end), item: Int32(truncatingIfNeeded: next),
          rest: Int32(truncatingIfNeeded: rest), weight: weight)
      }
      next = Int(item.previous)
    }
  }

  /// The last of the steps up to `before` that ends where a candidate starts, or sooner; the first one does.
  @inline(__always)
  private static func last(
    endingBy start: Int32, in steps: UnsafeMutableBufferPointer<Step>, _ before: Int
  ) -> Int {
    // Few steps lie within a candidate, but some rule of a user's may propose long ones.
    var step = before
    let nearest = max(0, before &- 8)
    while step > nearest, steps[step].end > start { step &-= 1 }
    if steps[step].end <= start { return step }
    return steps[..<step].partitioningIndex { $0.end > start } &- 1
  }
}
