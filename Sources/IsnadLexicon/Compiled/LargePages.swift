#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Memory for tables that are read all over: in pages of 2 MB where Linux has them, as looking up where one of 4 KB lies takes as
/// long as a read that misses the cache.
enum LargePages {
  private static var size: Int { 1 << 21 }

  /// Memory, aligned to 64 bytes at least, that is freed by `deallocate()`.
  static func allocate(byteCount: Int) -> UnsafeMutableRawBufferPointer {
    guard byteCount >= 2 * size else { return .allocate(byteCount: byteCount, alignment: 64) }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: size)
    #if os(Linux)
      // A hint: where it is refused, pages are small as ever.
      madvise(memory.baseAddress, byteCount, MADV_HUGEPAGE)
    #endif
    return memory
  }
}
