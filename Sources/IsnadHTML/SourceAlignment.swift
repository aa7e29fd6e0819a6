internal import IsnadFormats

/// Finds for each byte of a text where it stands in the source of the page.
///
/// They differ where the source has character references (`&amp;`), CR LF, or tags that made no element.
struct SourceAlignment {
  /// What references stand for, as far as they were met.
  private var references: [ArraySlice<UInt8>: [UInt8]] = [:]

  init() {}

  /// The pieces of a text and their sources, as offsets into `text` and `bytes`. They cover the text.
  mutating func pieces(of text: [UInt8], in bytes: [UInt8], source: Range<Int>) -> [TextOrigin.Piece] {
    var pieces: [TextOrigin.Piece] = []
    func add(_ text: Range<Int>, _ source: Range<Int>) {
      guard !text.isEmpty else { return }
      if let last = pieces.last, last.text.upperBound == text.lowerBound,
        last.source.upperBound == source.lowerBound,
        last.text.count == last.source.count, text.count == source.count
      {
        pieces[pieces.count - 1].text = last.text.lowerBound..<text.upperBound
        pieces[pieces.count - 1].source = last.source.lowerBound..<source.upperBound
      } else {
        pieces.append(.init(text: text, source: source))
      }
    }
    var at = 0
    var from = source.lowerBound
    while at < text.count {
      guard from < source.upperBound else {
        add(at..<text.count, source.upperBound..<source.upperBound)
        break
      }
      if bytes[from] == UInt8(ascii: "&"),
        let (length, resolved) = reference(at: from, in: bytes, end: source.upperBound),
        text[at...].starts(with: resolved)
      {
        // What stands unchanged at the end (the digits of "&copy2013") is its own source.
        var same = 0
        while same < min(length, resolved.count),
          resolved[resolved.count - 1 - same] == bytes[from + length - 1 - same]
        {
          same += 1
        }
        if resolved.count == length, same == length {
          add(at..<at + length, from..<from + length)
        } else {
          add(at..<at + resolved.count - same, from..<from + length - same)
          add(at + resolved.count - same..<at + resolved.count, from + length - same..<from + length)
        }
        at += resolved.count
        from += length
      } else if let length = Self.common(text, at, bytes, from, end: source.upperBound) {
        add(at..<at + length, from..<from + length)
        at += length
        from += length
      } else if bytes[from] == 0x0D, text[at] == 0x0A {
        let length = from + 1 < source.upperBound && bytes[from + 1] == 0x0A ? 2 : 1
        add(at..<at + 1, from..<from + length)
        at += 1
        from += length
      } else if bytes[from] == UInt8(ascii: "<"),
        let end = bytes[from..<source.upperBound].firstIndex(of: UInt8(ascii: ">"))
      {
        from = end + 1
      } else if let length = Self.forbidden(at: from, in: bytes), text[at...].starts(with: Self.replacement) {
        add(at..<at + Self.replacement.count, from..<from + length)
        at += Self.replacement.count
        from += length
      } else if bytes[from] == 0 {
        from += 1  // The parser leaves these out.
      } else if let next = bytes[(from + 1)..<source.upperBound].firstIndex(where: {
        $0 == text[at] || ($0 == 0x0D && text[at] == 0x0A)
      }) {
        from = next
      } else {
        // Unknown: the rest as a whole. Equal lengths would say that it is known byte by byte.
        let isEqual = text.count - at == source.upperBound - from && text.count - at > 1
        let end = isEqual ? text.count - 1 : text.count
        add(at..<end, from..<source.upperBound)
        add(end..<text.count, source.upperBound..<source.upperBound)
        break
      }
    }
    return pieces
  }

  /// The length of the character that stands in both, or nil where they differ.
  private static func common(_ text: [UInt8], _ at: Int, _ bytes: [UInt8], _ from: Int, end: Int) -> Int? {
    guard text[at] == bytes[from] else { return nil }
    var length = 1
    while at + length < text.count, text[at + length] & 0xC0 == 0x80 {
      guard from + length < end, text[at + length] == bytes[from + length] else { return nil }
      length += 1
    }
    return length
  }

  /// U+FFFD, which the parser puts for what HTML forbids.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The length of a character that HTML may forbid: a control character, or one of those that Unicode has left out.
  private static func forbidden(at index: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[index] {
    case 0..<0x20, 0x7F: 1
    case 0xC2: 2
    case 0xEF: 3
    case 0xF0...: 4
    default: nil
    }
  }

  /// The length of a possible reference in the source and what the parser makes of it.
  private mutating func reference(at start: Int, in bytes: [UInt8], end: Int) -> (Int, [UInt8])? {
    var next = start + 1
    while next < min(end, start + 48), Self.isReferenceByte(bytes[next]) { next += 1 }
    if next < end, bytes[next] == UInt8(ascii: ";") { next += 1 }
    let reference = bytes[start..<next]
    if reference.count < 2 { return nil }
    if let known = references[reference] { return (reference.count, known) }
    // The parser itself says what it stands for. A letter before it, so that white space is text.
    let parsed = try? ParsedHTML([UInt8(ascii: "x")] + reference)
    let body = parsed?.root.map(HTMLNode.init)?.children.first { $0.name == "body" }
    let resolved = body?.children.first.map { Array($0.text.dropFirst()) } ?? Array(reference)
    references[reference] = resolved
    return (reference.count, resolved)
  }

  private static func isReferenceByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}
