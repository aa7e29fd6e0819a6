internal import CGumbo
internal import CIsnadHTML

/// A page as Gumbo parsed it, within the bounds that `CIsnadHTML` keeps.
final class ParsedHTML {
  /// A page deeper than this is refused. Browsers flatten pages below 512 levels.
  static let maximumDepth = 2_000
  /// A tag with more attributes is refused: Gumbo compares each with all before it.
  static let maximumAttributes = 2_000

  private let bytes: UnsafeMutableBufferPointer<CChar>
  private let page: OpaquePointer?

  /// - Parameter bytes: well-formed UTF-8.
  init(_ bytes: [UInt8]) throws(HTMLArticle.Failure) {
    // Gumbo wants to see a NUL behind the end.
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { copy[index] = CChar(bitPattern: byte) }
    copy[bytes.count] = 0
    self.bytes = copy
    page = isnad_html_parse(copy.baseAddress, bytes.count, Self.limits(size: bytes.count))
    guard let page else { throw HTMLArticle.Failure(description: "no memory for HTML") }
    switch isnad_html_how_it_ended(page) {
    case ISNAD_HTML_PARSED: return
    case ISNAD_HTML_DEPTH:
      throw HTMLArticle.Failure(description: "HTML with more than \(Self.maximumDepth) nested elements")
    case ISNAD_HTML_ATTRIBUTES:
      throw HTMLArticle.Failure(
        description: "HTML with more than \(Self.maximumAttributes) attributes in a tag")
    default:
      throw HTMLArticle.Failure(
        description: "HTML that is many times as large when all is closed that it leaves open")
    }
  }

  deinit {
    page.map(isnad_html_free)
    bytes.deallocate()
  }

  /// Most that can be had of bytes without repeating open elements is 97 bytes of memory each (`<p a>b<p a>b`); pages
  /// as they are take 5 to 23.
  private static func limits(size: Int) -> isnad_html_limits {
    isnad_html_limits(
      depth: maximumDepth, attributes: maximumAttributes, memory: 16 << 20 + 256 * size,
      comparisons: 20_000_000 + 200 * size)
  }

  /// The element `html`.
  var root: UnsafePointer<GumboNode>? {
    page.flatMap(isnad_html_root)?.assumingMemoryBound(to: GumboNode.self)
  }

  /// Where a piece of the source lies, as offsets into the bytes.
  func range(of piece: GumboStringPiece) -> Range<Int>? {
    guard let start = piece.data, let base = bytes.baseAddress else { return nil }
    let offset = start - UnsafePointer(base)
    guard offset >= 0, offset + piece.length <= bytes.count else { return nil }
    return offset..<offset + piece.length
  }
}
