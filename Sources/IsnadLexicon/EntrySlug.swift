extension LexiconEntry {
  /// The slug of a name: ASCII letters and digits kept, Latin letters with marks reduced, all else a hyphen.
  package static func slug(of name: String) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      let folded = Folding.folded(scalar.value < 0x80 ? 0x80 : scalar.value)
      let letter =
        scalar.value < 0x80
        ? scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0 : folded.letter
      switch letter {
      case 0x30...0x39, 0x61...0x7A:
        slug.unicodeScalars.append(Unicode.Scalar(UInt8(letter)))
        if scalar.value >= 0x80, folded.second != 0 {
          slug.unicodeScalars.append(Unicode.Scalar(folded.second))
        }
      case 0, 0x27, 0x60: continue
      default: if scalar.value < 0x80, !slug.isEmpty, slug.last != "-" { slug += "-" }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    guard slug.isEmpty else { return slug }
    return "u" + name.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
  }
}
