/// How deep the elements of a page may be nested, from its tags alone, before anything is parsed.
///
/// The time that parsing takes grows with the depth of the page, so a page of a million open elements would take hours. Elements
/// that need no end tag and elements without content do not count, and what stands in scripts, styles and comments is passed
/// over. It is no parser: a page that is made for it may be deeper than is counted.
enum NestingDepth {
  /// A page deeper than this is refused. Browsers flatten pages below 512 levels.
  static let maximum = 2_000

  /// A tag with more attributes is refused: Gumbo compares each with all before it.
  static let maximumAttributes = 2_000

  private static let uncounted: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "param", "p", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "html",
    "head", "body",
  ]
  private static let rawText: Set<String> = ["script", "style", "textarea", "title", "iframe"]
  /// Inside these, what is raw text elsewhere is markup.
  private static let foreign = ["svg", "math", "select"]
  private static let lists: Set<String> = ["ul", "ol", "dl", "menu"]

  /// A tag, and the number of its attributes.
  private struct Tag {
    var name: String
    var isEnd: Bool
    var attributes: Int
  }

  /// What has been read of a list: the kind of its last item, and how many of its items lie inside one another.
  private struct List {
    var item = ""
    var nested = 0
  }

  /// The greatest number of elements that may be open at once, counted no further than ``maximum`` + 1, and the greatest
  /// number of attributes.
  static func upperBounds(_ bytes: [UInt8]) -> (depth: Int, attributes: Int) {
    var open: [String: Int] = [:]
    var lists = [List()]
    var depth = 0
    var (deepest, attributes) = (0, 0)
    var next = 0
    while deepest <= maximum, let tag = nextTag(in: bytes, from: &next) {
      attributes = max(attributes, tag.attributes)
      if tag.isEnd {
        guard let count = open[tag.name], count > 0 else { continue }
        open[tag.name] = count - 1
        depth -= 1
        if Self.lists.contains(tag.name), lists.count > 1, let list = lists.popLast() { depth -= list.nested }
      } else if rawText.contains(tag.name), !foreign.contains(where: { open[$0, default: 0] > 0 }) {
        skipRawText(tag.name, in: bytes, from: &next)
      } else if let kind = itemKind(tag.name) {
        // An item ends the one before it, unless that is one of another kind of list.
        let last = lists.count - 1
        if !lists[last].item.isEmpty, lists[last].item != kind {
          lists[last].nested += 1
          depth += 1
        }
        lists[last].item = kind
      } else if !uncounted.contains(tag.name), !isRubyText(tag.name) || open["ruby", default: 0] == 0 {
        if Self.lists.contains(tag.name) { lists.append(List()) }
        open[tag.name, default: 0] += 1
        depth += 1
      }
      deepest = max(deepest, depth)
    }
    return (deepest, attributes)
  }

  /// In a `ruby` these end one another; elsewhere they do not.
  private static func isRubyText(_ name: String) -> Bool { name == "rt" || name == "rp" }

  private static func itemKind(_ name: String) -> String? {
    switch name {
    case "li": "li"
    case "dt", "dd": "dd"
    default: nil
    }
  }

  private static func nextTag(in bytes: [UInt8], from next: inout Int) -> Tag? {
    while let start = bytes[next...].firstIndex(of: UInt8(ascii: "<")) {
      next = start + 1
      if bytes[next...].starts(with: "!--".utf8) {
        skipComment(in: bytes, from: &next)
        continue
      }
      let isEnd = next < bytes.count && bytes[next] == UInt8(ascii: "/")
      if isEnd { next += 1 }
      guard next < bytes.count, isLetter(bytes[next]) else { continue }
      let name = bytes[next...].prefix { !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
      next = name.endIndex
      let attributes = skipAttributes(in: bytes, from: &next)
      return Tag(
        name: String(decoding: name.prefix(32), as: UTF8.self).lowercased(), isEnd: isEnd,
        attributes: attributes)
    }
    return nil
  }

  /// Passes over the rest of a tag, in which `<` and what follows is no tag, and counts the attributes.
  private static func skipAttributes(in bytes: [UInt8], from next: inout Int) -> Int {
    var count = 0
    func skip(while condition: (UInt8) -> Bool) {
      while next < bytes.count, condition(bytes[next]) { next += 1 }
    }
    while next < bytes.count {
      skip { isSpace($0) || $0 == UInt8(ascii: "/") }
      guard next < bytes.count else { break }
      if bytes[next] == UInt8(ascii: ">") {
        next += 1
        break
      }
      count += 1
      next += 1  // A name may begin with "=".
      skip { !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") }
      skip(while: isSpace)
      guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { continue }
      next += 1
      skip(while: isSpace)
      guard next < bytes.count, bytes[next] != UInt8(ascii: ">") else { continue }
      let quote = bytes[next]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        next += 1
        skip { $0 != quote }
        next = min(next + 1, bytes.count)
      } else {
        skip { !isSpace($0) && $0 != UInt8(ascii: ">") }
      }
    }
    return count
  }

  /// A comment ends with `-->` or `--!>`; `<!-->` and `<!--->` are whole ones.
  private static func skipComment(in bytes: [UInt8], from next: inout Int) {
    next += 3
    for end in [">", "->"] where bytes[next...].starts(with: end.utf8) {
      next += end.utf8.count
      return
    }
    while let found = bytes[next...].firstIndex(of: UInt8(ascii: "-")) {
      next = found + 1
      for end in ["-->", "--!>"] where bytes[found...].starts(with: end.utf8) {
        next = found + end.utf8.count
        return
      }
    }
    next = bytes.count
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

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
