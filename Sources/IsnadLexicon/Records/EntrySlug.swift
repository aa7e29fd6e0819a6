/// Identifiers made from names.
enum EntrySlug {
  /// The identifier of a record whose slug is that of its name: `place/basra`.
  static func withID<Result>(
    _ kind: EntryKind, name: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withSlug(of: name) { slug in
      let prefix = kind.prefix.utf8
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: prefix.count + 1 + slug.count) { id in
        let end = id.initialize(fromContentsOf: prefix)
        id.initializeElement(at: end, to: 0x2F)
        _ = id[(end + 1)...].initialize(fromContentsOf: slug)
        return body(UnsafeBufferPointer(id))
      }
    }
  }

  /// Whether an identifier is the one of a record whose slug is that of its name.
  static func isID(_ id: String, _ kind: EntryKind, name: String) -> Bool {
    var (id, name) = (id, name)
    let start = kind.prefix.utf8.count + 1
    return id.withUTF8 { id in
      name.withUTF8 { name in
        withSlug(of: name) { slug in
          id.count == start + slug.count && id[start...].elementsEqual(slug)
        }
      }
    }
  }

  /// Appends a slug: ASCII letters and digits kept, Latin letters with marks reduced, all else a hyphen.
  static func append(_ name: UnsafeBufferPointer<UInt8>, to slug: inout [UInt8]) {
    withSlug(of: name) { slug.append(contentsOf: $0) }
  }

  private static func withSlug<Result>(
    of name: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    // No letter's slug is longer than the letter.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count + 1) { slug in
      var count = 0
      var hasGap = false
      func put(_ byte: UInt8) {
        if hasGap, count > 0 {
          slug[count] = 0x2D
          count += 1
        }
        hasGap = false
        slug[count] = byte
        count += 1
      }
      var i = 0
      while i < name.count {
        let byte = name[i]
        switch byte {
        case 0x30...0x39, 0x61...0x7A: put(byte)
        case 0x41...0x5A: put(byte | 0x20)
        case 0, 0x27, 0x60: break
        case ..<0x80: hasGap = true
        default:
          let (scalar, length) = Folding.decode(name, at: i)
          let folded = Folding.folded(scalar)
          if case 0x30...0x39 = folded.letter { put(UInt8(folded.letter)) }
          if case 0x61...0x7A = folded.letter {
            put(UInt8(folded.letter))
            if folded.second != 0 { put(folded.second) }
          }
          i += length - 1
        }
        i += 1
      }
      if count > 0 { return body(UnsafeBufferPointer(rebasing: slug[..<count])) }
      return Array(codes(of: name).utf8).withUnsafeBufferPointer(body)
    }
  }

  /// The slug of a name without a letter that has one: `u643-648`.
  private static func codes(of name: UnsafeBufferPointer<UInt8>) -> String {
    let scalars = String(decoding: name, as: UTF8.self).unicodeScalars
    return "u" + scalars.map { String($0.value, radix: 16) }.joined(separator: "-")
  }
}

extension LexiconEntry {
  /// The identifier of a record whose slug is that of its name: `place/basra`.
  static func id(_ kind: EntryKind, name: String) -> String {
    var name = name
    return name.withUTF8 { EntrySlug.withID(kind, name: $0) { String(decoding: $0, as: UTF8.self) } }
  }

  /// The slug of a name: ASCII letters and digits kept, Latin letters with marks reduced, all else a hyphen.
  package static func slug(of name: String) -> String {
    var name = name
    var slug: [UInt8] = []
    name.withUTF8 { EntrySlug.append($0, to: &slug) }
    return String(decoding: slug, as: UTF8.self)
  }
}
