internal import CGumbo

/// A page as Gumbo parsed it.
///
/// Everything that Gumbo allocates for the page is kept in a list and freed at once: Gumbo's own way to free a page calls
/// itself for each level, which a page of many levels would turn into an overflow of the stack.
final class ParsedHTML {
  private final class Allocations {
    var blocks: Set<UnsafeMutableRawPointer> = []
  }

  private let allocations = Allocations()
  private let bytes: UnsafeMutableBufferPointer<CChar>
  /// The element `html`.
  let root: UnsafePointer<GumboNode>?

  /// - Parameter bytes: well-formed UTF-8.
  init(_ bytes: [UInt8]) {
    // Gumbo wants to see a NUL behind the end.
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { copy[index] = CChar(bitPattern: byte) }
    copy[bytes.count] = 0
    self.bytes = copy
    var options = kGumboDefaultOptions
    options.max_errors = 0
    options.userdata = Unmanaged.passUnretained(allocations).toOpaque()
    options.allocator = { owner, size in
      guard let owner, let block = malloc(size) else { return nil }
      Unmanaged<Allocations>.fromOpaque(owner).takeUnretainedValue().blocks.insert(block)
      return block
    }
    options.deallocator = { owner, block in
      guard let owner, let block else { return }
      Unmanaged<Allocations>.fromOpaque(owner).takeUnretainedValue().blocks.remove(block)
      free(block)
    }
    let output = gumbo_parse_with_options(&options, UnsafePointer(copy.baseAddress), bytes.count)
    root = UnsafePointer(output?.pointee.root)
  }

  deinit {
    for block in allocations.blocks { free(block) }
    bytes.deallocate()
  }

  /// Where a piece of the source lies, as offsets into the bytes.
  func range(of piece: GumboStringPiece) -> Range<Int>? {
    guard let start = piece.data, let base = bytes.baseAddress else { return nil }
    let offset = start - UnsafePointer(base)
    guard offset >= 0, offset + piece.length <= bytes.count else { return nil }
    return offset..<offset + piece.length
  }
}

// `malloc` and `free`.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
