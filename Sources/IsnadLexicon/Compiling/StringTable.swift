/// Strings, each once, numbered in the order in which they came.
///
/// One array holds their bytes, another their numbers by hash: a `Dictionary` hashes several times slower and keeps an object for
/// each longer string.
struct StringTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// At the place of a hash its lower half and, above 0, the number behind it; 0 in empty slots.
  private var slots = [UInt64](repeating: 0, count: 64)

  var count: Int { ends.count }

  /// The number of a string, and whether it has been added just now.
  mutating func insert(_ string: String) -> (number: UInt32, isNew: Bool) {
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    if (count + 1) * 2 > slots.count { grow() }
    let hash = hash(start..<bytes.count)
    var slot = slot(of: hash)
    while slots[slot] != 0 {
      let number = UInt32(truncatingIfNeeded: slots[slot]) - 1
      if slots[slot] >> 32 == hash, bytes[range(number)].elementsEqual(bytes[start...]) {
        bytes.removeLast(bytes.count - start)
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    ends.append(bytes.count)
    slots[slot] = hash << 32 | UInt64(ends.count)
    return (UInt32(ends.count - 1), true)
  }

  /// The bytes of a string.
  func withBytes<Result>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
  }

  /// The numbers of the strings in byte order.
  /// - Complexity: O(*n* log *n*).
  func sorted() -> [UInt32] {
    var items = ends.indices.map { KeyedNumber(key: 0, number: UInt32($0)) }
    bytes.withUnsafeBufferPointer { bytes in
      items.withUnsafeMutableBufferPointer { sort($0, bytes, depth: 0) }
    }
    return items.map(\.number)
  }

  /// Sorts strings that share `depth` bytes by the seven behind all they share, then those that share these: comparing numbers, not
  /// strings.
  private func sort(
    _ items: UnsafeMutableBufferPointer<KeyedNumber>, _ bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) {
    let depth = sharedLength(items, bytes, from: depth)
    for i in items.indices { items[i].key = Self.key(bytes, range(items[i].number), depth: depth) }
    items.sort()
    var first = 0
    while first < items.count {
      var end = first + 1
      while end < items.count, items[end].key == items[first].key { end += 1 }
      if end - first > 1 { sort(.init(rebasing: items[first..<end]), bytes, depth: depth + 7) }
      first = end
    }
  }

  /// How many bytes all of some strings share that share `depth`.
  private func sharedLength(
    _ items: UnsafeMutableBufferPointer<KeyedNumber>, _ bytes: UnsafeBufferPointer<UInt8>, from depth: Int
  ) -> Int {
    guard let first = items.first.map({ range($0.number) }) else { return depth }
    var shared = first.count
    for item in items {
      let other = range(item.number)
      shared = min(shared, other.count)
      var i = depth
      while i < shared, bytes[first.lowerBound + i] == bytes[other.lowerBound + i] { i += 1 }
      shared = i
    }
    return shared
  }

  /// Seven bytes of a string, and how many it has there: one that ends comes before one that goes on.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ string: Range<Int>, depth: Int) -> UInt64 {
    let start = string.lowerBound + depth
    let end = min(start + 7, string.upperBound)
    var key: UInt64 = 0
    for i in start..<end { key = key << 8 | UInt64(bytes[i]) }
    return key << UInt64((start + 8 - end) * 8) | UInt64(end - start)
  }

  private func range(_ number: UInt32) -> Range<Int> {
    (number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]
  }

  /// 32 bits for some bytes.
  private func hash(_ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash = WordHash.mix(WordHash.seed, UInt64(range.count))
      var i = range.lowerBound
      while i + 8 <= range.upperBound {
        hash = WordHash.mix(hash, bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        i += 8
      }
      var rest: UInt64 = 0
      while i < range.upperBound {
        rest = rest << 8 | UInt64(bytes[i])
        i += 1
      }
      return WordHash.mix(hash, rest) >> 32
    }
  }

  /// Where a hash is looked for first.
  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = slot(of: entry >> 32)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
