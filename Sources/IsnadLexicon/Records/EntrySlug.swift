/// Identifiers made from names.
enum EntrySlug {
  /// The identifier of a record whose slug is that of its name: `place/basra`.
  static func id(_ kind: EntryKind, name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var id: [UInt8] = []
    id.reserveCapacity(name.count + 16)
    id.append(contentsOf: kind.prefix.utf8)
    id.append(0x2F)
    append(name, to: &id)
    return id
  }

  /// Appends a slug: ASCII letters and digits kept, Latin letters with marks reduced, all else a hyphen.
  static func append(_ name: UnsafeBufferPointer<UInt8>, to slug: inout [UInt8]) {
    let start = slug.count
    var i = 0
    while i < name.count {
      let (scalar, length) = Folding.decode(name, at: i)
      i += length
      switch scalar {
      case 0x30...0x39, 0x61...0x7A: slug.append(UInt8(scalar))
      case 0x41...0x5A: slug.append(UInt8(scalar | 0x20))
      case 0, 0x27, 0x60: continue
      case ..<0x80: if slug.count > start, slug.last != 0x2D { slug.append(0x2D) }
      default:
        let folded = Folding.folded(scalar)
        if case 0x30...0x39 = folded.letter { slug.append(UInt8(folded.letter)) }
        if case 0x61...0x7A = folded.letter {
          slug.append(UInt8(folded.letter))
          if folded.second != 0 { slug.append(folded.second) }
        }
      }
    }
    while slug.count > start, slug.last == 0x2D { slug.removeLast() }
    if slug.count == start {
      let scalars = String(decoding: name, as: UTF8.self).unicodeScalars
      slug += Array(("u" + scalars.map { String($0.value, radix: 16) }.joined(separator: "-")).utf8)
    }
  }
}

extension LexiconEntry {
  /// The slug of a name: ASCII letters and digits kept, Latin letters with marks reduced, all else a hyphen.
  package static func slug(of name: String) -> String {
    var name = name
    var slug: [UInt8] = []
    name.withUTF8 { EntrySlug.append($0, to: &slug) }
    return String(decoding: slug, as: UTF8.self)
  }
}
