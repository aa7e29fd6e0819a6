/// The category of a character of one or two bytes, by its first byte and the byte behind it: one look-up, where
/// decoding takes a dozen instructions.
///
/// There are 64 KB of them, of which a text uses a few lines.
final class CategoryPairs: @unchecked Sendable {
  /// What stands for two bytes that do not settle a category.
  static let none = 0xFF
  /// By lead byte, 256 each.
  let table: UnsafePointer<UInt8>
  private let owned: UnsafeMutablePointer<UInt8>

  /// - Returns: nil when there are too many categories.
  init?(_ rules: CompiledRules) {
    guard rules.categoryCount <= Self.none else { return nil }
    owned = .allocate(capacity: 1 << 16)
    table = UnsafePointer(owned)
    owned.initialize(repeating: UInt8(Self.none), count: 1 << 16)
    for lead in 0..<0x80 {
      let category = UInt8(truncatingIfNeeded: rules.categories.category(of: UInt32(lead)))
      (owned + (lead << 8)).update(repeating: category, count: 256)
    }
    for codePoint in 0x80..<0x800 {
      let category = UInt8(truncatingIfNeeded: rules.categories.category(of: UInt32(codePoint)))
      owned[(0xC0 | codePoint >> 6) << 8 | 0x80 | codePoint & 0x3F] = category
    }
  }

  deinit { owned.deallocate() }

  @inline(__always)
  func category(_ first: UInt8, _ second: UInt8) -> Int { Int(table[Int(first) << 8 | Int(second)]) }
}
