/// A run of letters in a name, before anything is known about its meaning.
struct NameToken: Sendable {
  /// First folded letter in the reader's buffer.
  var start: Int
  /// Number of folded letters.
  var count: Int
  /// Range in the source text, UTF-8 offsets.
  var source: Range<Int>
  var hash: UInt64
  var script: Script
  /// What stands before the token.
  var before: Break
  var isCapitalized: Bool

  enum Script: UInt8, Sendable { case latin, arabic, other }

  enum Break: UInt8, Sendable { case none, space, hyphen, comma, open, close }
}

/// Splits text into ``NameToken``s over a buffer of folded letters.
struct NameTokenizer {
  private(set) var letters: [UInt8] = []
  private(set) var tokens: [NameToken] = []
  /// Code points of letters of other scripts, by position in ``letters``.
  private(set) var others: [UInt32] = []

  /// Marks a letter of another script in ``letters``.
  static let other: UInt8 = 0x7F

  mutating func read(_ text: String) {
    letters.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    var before = NameToken.Break.none
    var isOpen = false
    var hash = LetterHash()
    var offset = 0

    func close(_ end: Int) {
      guard isOpen, let last = tokens.indices.last else { return }
      tokens[last].count = letters.count - tokens[last].start
      tokens[last].source = tokens[last].source.lowerBound..<end
      tokens[last].hash = hash.value
      isOpen = false
      before = .none
    }
    func add(_ letter: UInt8, _ script: NameToken.Script, _ capital: Bool, _ start: Int) {
      if isOpen, let last = tokens.last, last.script != script {
        close(start)
        before = .space
      }
      if !isOpen {
        hash = LetterHash()
        tokens.append(
          NameToken(
            start: letters.count, count: 0, source: start..<start, hash: 0, script: script, before: before,
            isCapitalized: capital))
        isOpen = true
      }
      letters.append(letter)
      hash.add(letter)
    }
    func end(_ kind: NameToken.Break, at position: Int) {
      close(position)
      if kind.rawValue > before.rawValue { before = kind }
    }

    for scalar in text.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      switch Folding.fold(scalar) {
      case .letter(let letter):
        let isArabic = letter >= Folding.arabicBase
        add(
          letter, isArabic ? .arabic : .latin,
          scalar.value < 0x80 ? scalar.value < 0x5B : !isArabic && scalar.properties.isUppercase, start)
      case .pair(let first, let second):
        let script: NameToken.Script = first >= Folding.arabicBase ? .arabic : .latin
        add(first, script, false, start)
        add(second, script, false, start)
      case .other(let value):
        add(Self.other, .other, false, start)
        others.append(value)
        hash.add(UInt8(truncatingIfNeeded: value))
        hash.add(UInt8(truncatingIfNeeded: value >> 8))
        hash.add(UInt8(truncatingIfNeeded: value >> 16))
      case .mark(let mark):
        if isOpen, let last = letters.indices.last {
          let changed = Folding.apply(mark: mark, to: letters[last])
          if changed != letters[last], let token = tokens.last {
            letters[last] = changed
            hash = LetterHash()
            for letter in letters[token.start...] { hash.add(letter) }
          }
        }
      case .dropped: break
      case .separator: end(.space, at: start)
      case .hyphen: end(.hyphen, at: start)
      case .comma: end(.comma, at: start)
      case .open: end(.open, at: start)
      case .close: end(.close, at: start)
      }
    }
    close(offset)
  }
}

extension UTF8 {
  /// Number of UTF-8 bytes of a scalar.
  @inline(__always)
  static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}
