/// A map from folded words that never changes, looked up in one place: for what every word of a text is asked for, where it is
/// as good as chance whether the word is in the map, and a loop over slots would go on as often as not.
///
/// Perfect hashing by displacement: words that share the low bits of their hashes share a factor, chosen when the map is
/// made, that puts each of them into a slot of its own.
struct FixedWordMap<Value: Sendable>: Sendable {
  private struct Slot {
    var hash: UInt64
    var value: Value
  }

  private let slots: [Slot]
  private let factors: [UInt16]
  private let shift: UInt64
  private let absent: Value

  /// The words of a map and their values.
  /// - Complexity: O(*n* log *n*), expected; it is made once.
  init(_ map: WordMap<Value>) {
    absent = map.absent
    var groups = 16
    while groups < map.count { groups *= 2 }
    var count = groups * 2
    while true {
      if let (slots, factors) = Self.place(map, groups: groups, slots: count) {
        self.slots = slots
        self.factors = factors
        shift = Self.shift(count)
        return
      }
      count *= 2
    }
  }

  /// The slots and factors, or nil where some words find no place.
  private static func place(
    _ map: WordMap<Value>, groups: Int, slots count: Int
  ) -> ([Slot], [UInt16])? {
    var slots = [Slot](repeating: Slot(hash: 0, value: map.absent), count: count)
    var factors = [UInt16](repeating: 1, count: groups)
    let shift = shift(count)
    func group(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (groups - 1) }
    let hashes = map.hashes.sorted { group($0) < group($1) }
    // The largest groups first, while there is room.
    let ranges = hashes.indices.filter { $0 == 0 || group(hashes[$0]) != group(hashes[$0 - 1]) }
      .map { first in
        first..<(hashes[first...].firstIndex { group($0) != group(hashes[first]) } ?? hashes.count)
      }
      .sorted { $0.count > $1.count }
    for range in ranges {
      func isFree(_ factor: UInt16) -> Bool {
        range.allSatisfy { k in
          let place = place(hashes[k], factor, shift)
          return slots[place].hash == 0
            && (range.lowerBound..<k).allSatisfy { Self.place(hashes[$0], factor, shift) != place }
        }
      }
      guard let factor = (0..<1 << 15).lazy.map({ UInt16($0 * 2 + 1) }).first(where: isFree) else {
        return nil
      }
      factors[group(hashes[range.lowerBound])] = factor
      for k in range { slots[place(hashes[k], factor, shift)] = Slot(hash: hashes[k], value: map[hashes[k]]) }
    }
    return (slots, factors)
  }

  /// How far a product is shifted down to be the number of a slot.
  private static func shift(_ slots: Int) -> UInt64 { UInt64(64 - slots.trailingZeroBitCount) }

  @inline(__always)
  private static func place(_ hash: UInt64, _ factor: UInt16, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* UInt64(factor)) &>> shift)
  }

  /// The value of a word.
  /// - Complexity: O(1), without a branch.
  @inline(__always)
  subscript(hash: UInt64) -> Value {
    let factor = factors[Int(truncatingIfNeeded: hash) & (factors.count &- 1)]
    let slot = slots[Self.place(hash, factor, shift)]
    return slot.hash == hash ? slot.value : absent
  }
}
