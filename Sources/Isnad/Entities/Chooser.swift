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

  /// A place between two tokens, and the greatest reading of the text before it.
  private struct Place {
    /// The candidate that was added last of those that end here, or -1.
    var ending: Int32 = -1
    /// The last candidate of the reading, or -1.
    var last: Int32 = -1
    /// The weight of the reading.
    var weight = 0.0
  }

  private var items: [Item] = []
  private var places: [Place]

  /// A chooser for a text of so many tokens, with room for a number of candidates.
  init(tokens: Int, capacity: Int = 0) {
    places = Array(filledWith: Place(), count: tokens + 1)
    items.reserveCapacity(capacity)
  }

  /// Adds the next candidate, of one token at least.
  @inline(__always)
  mutating func add(_ tokens: Range<Int>, weight: Double) {
    let item = Int32(truncatingIfNeeded: items.count)
    items.append(
      Item(
        start: Int32(truncatingIfNeeded: tokens.lowerBound), previous: places[tokens.upperBound].ending,
        weight: weight))
    places[tokens.upperBound].ending = item
  }

  /// The numbers of the chosen candidates, counted from 0 as they were added, by position.
  /// - Complexity: O(*n* + *m*) in the candidates and the tokens.
  mutating func choose() -> [Int] {
    var chosen: [Int] = []
    chosen.reserveCapacity(items.count / 2)
    places.withUnsafeMutableBufferPointer { places in
      items.withUnsafeBufferPointer { items in
        var best = Place()
        for index in places.indices {
          let ending = places[index].ending
          if ending >= 0 { Self.choose(from: ending, items, places, &best) }
          places[index].last = best.last
          places[index].weight = best.weight
        }
        var next = Int(best.last)
        while next >= 0 {
          chosen.append(next)
          next = Int(places[Int(items[next].start)].last)
        }
      }
    }
    chosen.reverse()
    return chosen
  }

  /// Puts one of the candidates that have one end into the greatest reading before that end, if that makes it greater.
  @inline(__always)
  private static func choose(
    from ending: Int32, _ items: UnsafeBufferPointer<Item>, _ places: UnsafeMutableBufferPointer<Place>,
    _ best: inout Place
  ) {
    var next = Int(ending)
    var start: Int32 = -1
    while next >= 0 {
      let item = items[next]
      let weight = places[Int(item.start)].weight + item.weight
      // Those that were added first come last.
      if weight > best.weight + 1e-9 || item.start <= start && weight > best.weight - 1e-9 {
        best.weight = weight
        best.last = Int32(truncatingIfNeeded: next)
        start = item.start
      }
      next = Int(item.previous)
    }
  }
}
