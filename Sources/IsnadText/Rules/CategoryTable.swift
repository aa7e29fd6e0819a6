internal import CIsnadText

/// The category of every code point, in two stages: one look-up for the block of 64, one inside it.
final class CategoryTable: @unchecked Sendable {
  /// The block of each 64 code points.
  let blocks: UnsafePointer<UInt16>
  /// Categories, 64 a block.
  let categories: UnsafePointer<UInt8>
  private let ownedBlocks: UnsafeMutablePointer<UInt16>
  private let ownedCategories: UnsafeMutablePointer<UInt8>

  /// Word rules of ICU 72 need 733 blocks.
  private static let capacity = 4096

  /// - Parameter limit: how many categories there may be.
  init?(trie: ArraySlice<UInt8>, limit: Int) {
    ownedBlocks = .allocate(capacity: Int(ISNAD_CATEGORY_BLOCKS))
    ownedCategories = .allocate(capacity: Self.capacity * 64)
    blocks = UnsafePointer(ownedBlocks)
    categories = UnsafePointer(ownedCategories)
    let count = trie.withUnsafeBufferPointer {
      isnad_spread_categories(
        $0.baseAddress, Int32($0.count), ownedBlocks, ownedCategories, Int32(Self.capacity))
    }
    guard count > 0, (0..<Int(count) * 64).allSatisfy({ ownedCategories[$0] < limit }) else { return nil }
  }

  deinit {
    ownedBlocks.deallocate()
    ownedCategories.deallocate()
  }

  @inline(__always)
  func category(of codePoint: UInt32) -> Int {
    Int(categories[Int(blocks[Int(codePoint >> 6)]) * 64 + Int(codePoint & 63)])
  }
}
