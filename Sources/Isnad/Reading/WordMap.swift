internal import IsnadLexicon
internal import IsnadText

/// A dictionary whose keys are hashes of folded words.
///
/// The hashes are good already: hashing them again, as `Dictionary` must, took 7 % of the time spent on a text.
struct WordMap<Value: Sendable>: Sendable {
  private struct Slot {
    /// 0 in an empty slot; no word has that hash.
    let hash: UInt64
    /// In an empty slot ``absent``, so that a look-up need not ask whether it found anything.
    let value: Value
  }

  /// None until the first word comes: most maps of a short text stay empty.
  private var slots: [Slot] = []
  let absent: Value
  private(set) var count = 0

  /// An empty map.
  /// - Parameter absent: the value of words that are not in the map.
  init(absent: Value, minimumCapacity: Int = 0) {
    self.absent = absent
    if minimumCapacity > 0 { makeSlots(for: minimumCapacity) }
  }

  private mutating func makeSlots(for capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(filledWith: Slot(hash: 0, value: absent), count: count)
  }

  /// The hashes of the words in the map, in any order.
  var hashes: [UInt64] { slots.lazy.map(\.hash).filter { $0 != 0 } }

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { !slots.isEmpty && slots[slot(of: hash)].hash != 0 }

  /// The value of a word.
  /// - Complexity: O(1).
  @inline(__always)
  subscript(hash: UInt64) -> Value {
    get { slots.isEmpty ? absent : slots[slot(of: hash)].value }
    set { set(hash, newValue) }
  }

  private mutating func set(_ hash: UInt64, _ value: Value) {
    makeRoom()
    let slot = slot(of: hash)
    if slots[slot].hash == 0 { count += 1 }
    slots[slot] = Slot(hash: hash, value: value)
  }

  /// The value of a word, which is given one where it has none.
  /// - Complexity: O(1).
  @inline(__always)
  mutating func value(of hash: UInt64, adding new: Value) -> Value {
    makeRoom()
    let slot = slot(of: hash)
    if slots[slot].hash != 0 { return slots[slot].value }
    count += 1
    slots[slot] = Slot(hash: hash, value: new)
    return new
  }

  /// Makes room for one more word.
  @inline(__always)
  private mutating func makeRoom() {
    if (count &+ 1) &* 2 > slots.count { grow() }
  }

  /// The slot that has a word, or the empty one where it would go.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot &+ 1) & mask }
      return slot
    }
  }

  @inline(never)
  private mutating func grow() {
    let full = slots
    makeSlots(for: max(8, full.count))
    for old in full where old.hash != 0 { slots[slot(of: old.hash)] = old }
  }
}

/// A set of words by their folded hashes.
struct WordSet: Sendable {
  private var map: WordMap<Void>

  /// An empty set.
  init(minimumCapacity: Int = 0) { map = WordMap(absent: (), minimumCapacity: minimumCapacity) }

  /// The words of a list, parted by spaces.
  init(_ words: String) {
    let hashes = Self.hashes(of: words)
    self.init(minimumCapacity: hashes.count)
    for hash in hashes { insert(hash) }
  }

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { map.contains(hash) }

  mutating func insert(_ hash: UInt64) { map[hash] = () }

  var isEmpty: Bool { map.count == 0 }

  /// The hashes of a list of words parted by spaces.
  static func hashes(of words: String) -> [UInt64] {
    var words = words
    return words.withUTF8 { bytes in
      bytes.split(separator: 0x20).map { TokenTable.hash(of: UnsafeBufferPointer(rebasing: $0)) }
    }
  }
}

/// A list of words that rules ask for beside most names of a text: a ``FixedWordMap``, which is looked up without a branch.
struct FixedWordSet: Sendable {
  private let map: FixedWordMap<Bool>

  /// The words of a list, parted by spaces.
  init(_ words: String) {
    var map = WordMap(absent: false)
    for hash in WordSet.hashes(of: words) { map[hash] = true }
    self.map = FixedWordMap(map)
  }

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { map[hash] }
}
