/// Lists of numbers by key, grown one number at a time.
///
/// Each list is a chain of blocks in one flat array, so that walking it waits for memory once a block, not once a number.
struct KeyedLists: Sendable {
  private var heads: [UInt64: UInt32] = [:]
  /// Blocks of ``width``: the number of the block before, then the list's numbers; free places are ``none``.
  private var blocks: [UInt32] = []
  private let width: Int
  private static let none = UInt32.max

  /// Lists in blocks of `width` − 1 numbers.
  init(width: Int) { self.width = width }

  mutating func add(_ number: UInt32, to key: UInt64) {
    let head = heads[key]
    if let head, let free = numbers(head).firstIndex(of: Self.none) {
      blocks[free] = number
      return
    }
    heads[key] = UInt32(blocks.count / width)
    blocks.append(head ?? Self.none)
    blocks.append(number)
    for _ in 2..<width { blocks.append(Self.none) }
  }

  private func numbers(_ block: UInt32) -> ArraySlice<UInt32> {
    blocks[Int(block) * width + 1..<(Int(block) + 1) * width]
  }

  /// Calls `body` with the numbers under `key`, the newest block first, until it returns false.
  @inline(__always)
  func forEach(_ key: UInt64, _ body: (UInt32) -> Bool) {
    guard var block = heads[key] else { return }
    blocks.withUnsafeBufferPointer { blocks in
      while block != Self.none {
        let start = Int(block) * width
        for place in start + 1..<start + width where blocks[place] != Self.none {
          if !body(blocks[place]) { return }
        }
        block = blocks[start]
      }
    }
  }
}
