/// One part of a name, as Arabic grammar sees it.
public struct NamePart: Sendable, Hashable {
  /// What the part says of its bearer.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Sheikh, Dr, Ayatollah, الحاج: not part of the name.
    case title
    /// The given name: *Muhammad*, *Abd al-Rahman*, *Salah al-Din*.
    case ism
    /// Father or mother of …: *Abu Bakr*, *Umm Kulthum*.
    case kunya
    /// Son or daughter of …: *bin Hasan*, *bint Ali*, *Ben Salah*.
    case nasab
    /// A by-name: *al-Rashid*, *al-Muhandis*, *Sayf al-Din* after a given name.
    case laqab
    /// Place, tribe or trade: *al-Baghdadi*, *Tabatabai*.
    case nisba
    /// A family: *Al Saud* (the house of Saud), or a last name of another form.
    case family
    /// A name between the given name and the last one, in Arab use the father's.
    case middle
    /// A single letter.
    case initial
  }

  /// What the part is.
  public let kind: Kind
  /// The part as written.
  public let text: String
  /// UTF-8 offsets of the part in the name.
  public let range: Range<Int>
  /// Whether it is written with an article of its own (al-, el-, ال).
  public let hasArticle: Bool
  /// Compound and kinship marks that it is read with: `abd`, `abu`, `umm`, `ben`, `bint`, `din`, `llah`.
  public let marks: [String]
}

extension RomanizedName {
  /// The parts in the order of reading: that of the text, but what stands before a single comma comes last (*Haddad,
  /// Anna*).
  ///
  /// ```swift
  /// RomanizedName("Sheikh Abu Mahdi al-Muhandis").parts.map(\.kind)  // [title, kunya, laqab]
  /// ```
  public var parts: [NamePart] { readings.first.map { parts($0) } ?? [] }

  /// The parts of each other name that the text gives, in parentheses or after *alias*.
  public var aliases: [[NamePart]] { readings.dropFirst().map { parts($0) } }

  private var readings: [Range<Int>] { compiled.readings }

  private func parts(_ reading: Range<Int>) -> [NamePart] {
    let words = compiled.words[reading]
    let first = words.firstIndex { !$0.flags.contains(.title) }
    return words.indices.map { index in
      let word = words[index]
      let range = compiled.sources[index]
      let bytes = Array(text.utf8)[range]
      return NamePart(
        kind: kind(word, isFirst: index == first, isLast: index == reading.upperBound - 1),
        text: String(decoding: bytes, as: UTF8.self), range: range, hasArticle: word.flags.contains(.article),
        marks: Mark.allCases.filter { word.flags.contains($0.flag) }.map { "\($0)" })
    }
  }

  private func kind(_ word: NameWord, isFirst: Bool, isLast: Bool) -> NamePart.Kind {
    let flags = word.flags
    if flags.contains(.title) { return .title }
    if flags.contains(.ben) || flags.contains(.bint) { return .nasab }
    if flags.contains(.abu) || flags.contains(.umm) { return .kunya }
    if flags.contains(.initial) { return .initial }
    if isFirst, flags.contains(.abd) || !flags.contains(.article) || isLast { return .ism }
    if flags.contains(.house) { return endsInI(word) ? .nisba : .family }
    if flags.contains(.din) { return .laqab }
    if flags.contains(.article) { return endsInI(word) ? .nisba : .laqab }
    if isLast { return endsInI(word) ? .nisba : .family }
    return .middle
  }

  private func endsInI(_ word: NameWord) -> Bool {
    guard word.count > 0 else { return false }
    let last = Symbol(compiled.symbols[Int(word.start) + Int(word.count) - 1])
    return last == Symbol(.i, .final) || last == Symbol(.Y, .final) || last == Symbol(.yaFinal)
  }
}
