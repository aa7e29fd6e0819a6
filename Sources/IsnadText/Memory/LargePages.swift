#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Memory in pages of 2 MB where Linux has them: for tables that are read all over, as looking up where a page of 4 KB lies takes
/// as long as a read that misses the cache, and for the arrays of long texts, as fetching each fresh page takes a microsecond.
@usableFromInline
package enum LargePages {
  private static var size: Int { 1 << 21 }

  /// Memory, aligned to 64 bytes at least, that is freed by `deallocate()`.
  package static func allocate(byteCount: Int) -> UnsafeMutableRawBufferPointer {
    guard byteCount >= 2 * size else { return .allocate(byteCount: byteCount, alignment: 64) }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: size)
    advise(UnsafeRawBufferPointer(memory))
    return memory
  }

  /// Asks for large pages wherever one fits into some memory that has not been written yet.
  @usableFromInline
  package static func advise(_ memory: UnsafeRawBufferPointer) {
    #if os(Linux)
      guard let base = memory.baseAddress, memory.count >= 2 * size else { return }
      let start = (Int(bitPattern: base) + size - 1) & -size
      let end = (Int(bitPattern: base) + memory.count) & -size
      // A hint: where it is refused, pages are small as ever.
      madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
    #endif
  }
}

extension Array {
  /// Like `reserveCapacity(_:)` for an empty array, which lies in large pages if it is long.
  /// - Complexity: O(1).
  @inlinable
  package mutating func reserveCapacityInLargePages(_ capacity: Int) {
    reserveCapacity(capacity)
    withUnsafeMutableBufferPointer { buffer in
      LargePages.advise(
        UnsafeRawBufferPointer(start: buffer.baseAddress, count: capacity * MemoryLayout<Element>.stride))
    }
  }
}
