/// How deep the elements of a page may be nested, from its tags alone, before anything is parsed.
///
/// The time that parsing takes grows with the depth of the page, so a page of a million open elements would take hours. The
/// count is an upper bound: elements that need no end tag and elements without content do not count, and what stands in
/// scripts, styles and comments is passed over.
enum NestingDepth {
  /// A page deeper than this is refused. Browsers flatten pages below 512 levels.
  static let maximum = 2_000

  private static let uncounted: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "param",
    "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup",
    "rp", "rt",
    "html", "head", "body",
  ]
  private static let rawText: Set<String> = ["script", "style", "textarea", "title", "noscript", "iframe"]

  /// The greatest number of elements that may be open at once, counted no further than ``maximum`` + 1.
  static func upperBound(_ bytes: [UInt8]) -> Int {
    var open: [String: Int] = [:]
    var depth = 0
    var deepest = 0
    var next = 0
    while deepest <= maximum, let tag = nextTag(in: bytes, from: &next) {
      if tag.isEnd {
        if let count = open[tag.name], count > 0 {
          open[tag.name] = count - 1
          depth -= 1
        }
      } else if rawText.contains(tag.name) {
        skipRawText(tag.name, in: bytes, from: &next)
      } else if !uncounted.contains(tag.name) {
        open[tag.name, default: 0] += 1
        depth += 1
        deepest = max(deepest, depth)
      }
    }
    return deepest
  }

  private static func nextTag(in bytes: [UInt8], from next: inout Int) -> (name: String, isEnd: Bool)? {
    while let start = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
      next = start + 1
      if bytes[next...].starts(with: "!--".utf8) {
        skip(to: Array("-->".utf8), in: bytes, from: &next)
        continue
      }
      let isEnd = next < bytes.count && bytes[next] == UInt8(ascii: "/")
      if isEnd { next += 1 }
      let name = bytes[next...].prefix { isNameByte($0) }.prefix(32)
      if name.isEmpty { continue }
      next += name.count
      return (String(decoding: name, as: UTF8.self).lowercased(), isEnd)
    }
    return nil
  }

  private static func skipRawText(_ name: String, in bytes: [UInt8], from next: inout Int) {
    while let start = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
      next = start + 1
      guard next < bytes.count, bytes[next] == UInt8(ascii: "/") else { continue }
      let end = bytes[(next + 1)...].prefix(name.utf8.count)
      if String(decoding: end, as: UTF8.self).lowercased() == name { return }
    }
    next = bytes.count
  }

  private static func skip(to end: [UInt8], in bytes: [UInt8], from next: inout Int) {
    while let found = bytes[next...].firstIndex(of: end[0]) {
      next = found + 1
      if bytes[found...].starts(with: end) { return }
    }
    next = bytes.count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
