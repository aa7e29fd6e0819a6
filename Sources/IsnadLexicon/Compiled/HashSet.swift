/// A set of hashes, which it does not hash again.
struct HashSet {
  /// 0 for an empty slot.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0

  /// A set of some hashes.
  init(_ hashes: [UInt64] = []) {
    for hash in hashes { _ = insert(hash) }
  }

  /// - Complexity: O(1).
  func contains(_ hash: UInt64) -> Bool { slots[slot(of: max(hash, 1))] != 0 }

  /// Adds a hash; false when it is in the set already. 0 counts as 1.
  mutating func insert(_ hash: UInt64) -> Bool {
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
    }
    let hash = max(hash, 1)
    let slot = slot(of: hash)
    if slots[slot] == hash { return false }
    slots[slot] = hash
    count += 1
    return true
  }

  /// The slot that has a hash, or the empty one where it would go.
  private func slot(of hash: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != hash, slots[slot] != 0 { slot = (slot &+ 1) & mask }
      return slot
    }
  }
}
