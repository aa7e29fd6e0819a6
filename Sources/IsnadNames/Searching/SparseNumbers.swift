/// Numbers from 0 for sparse keys, in the order of their first appearance: a table with open addressing whose size
/// follows what is stored, not what could be.
struct SparseNumbers {
  /// Key in the upper half, number + 1 in the lower; 0 where free.
  private var slots: [UInt64]
  private var shift: UInt64
  private(set) var count = 0

  init() {
    slots = [UInt64](repeating: 0, count: 1 << 11)
    shift = 64 - 11
  }

  /// The number of `key`, if it has one.
  func find(_ key: UInt32) -> Int? {
    let slot = slots[place(key)]
    return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
  }

  /// The number of `key`; the next one if it is new.
  mutating func number(_ key: UInt32) -> Int {
    var index = place(key)
    if slots[index] != 0 { return Int(slots[index] & 0xFFFF_FFFF) - 1 }
    if 2 * count >= slots.count {
      grow()
      index = place(key)
    }
    count += 1
    slots[index] = UInt64(key) << 32 | UInt64(count)
    return count - 1
  }

  /// Where the key is, or the free slot where it belongs.
  @inline(__always)
  private func place(_ key: UInt32) -> Int {
    var index = Int((UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[index] != 0, slots[index] >> 32 != UInt64(key) { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: 2 * old.count)
    shift -= 1
    for slot in old where slot != 0 { slots[place(UInt32(slot >> 32))] = slot }
  }
}
