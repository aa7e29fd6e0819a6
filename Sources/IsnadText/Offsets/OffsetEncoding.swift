/// The unit in which an offset into text is counted.
///
/// The library counts in UTF-8; other programs do not. Python counts scalars, Java and JavaScript UTF-16, Swift
/// Characters.
///
/// ```swift
/// OffsetEncoding.scalar.offsets(ofUTF8: [0, 6, 11], in: "ʿUmar said")   // [0, 5, 10]
/// ```
public enum OffsetEncoding: String, Sendable, Hashable, CaseIterable {
  /// Bytes of UTF-8.
  case utf8
  /// 16-bit units of UTF-16.
  case utf16
  /// Unicode scalars.
  case scalar
  /// Grapheme clusters, as Swift's `Character` has them.
  case character

  /// Converts UTF-8 offsets into `text` to this unit.
  ///
  /// An offset inside a unit becomes that of the unit's start; one beyond the end, that of the end. Ill-formed
  /// bytes count as U+FFFD.
  /// - Complexity: O(*n*) for sorted offsets, however many there are; others are sorted first.
  public func offsets(ofUTF8 offsets: [Int], in text: UnsafeRawBufferPointer) -> [Int] {
    convert(offsets, in: text, from: \.utf8, to: \.own)
  }

  /// Converts offsets in this unit to UTF-8 offsets into `text`.
  ///
  /// - Complexity: O(*n*) for sorted offsets, however many there are; others are sorted first.
  public func utf8Offsets(of offsets: [Int], in text: UnsafeRawBufferPointer) -> [Int] {
    convert(offsets, in: text, from: \.own, to: \.utf8)
  }

  /// Converts UTF-8 offsets into `text` to this unit, as for bytes.
  public func offsets(ofUTF8 offsets: [Int], in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { self.offsets(ofUTF8: offsets, in: UnsafeRawBufferPointer($0)) }
  }

  /// Converts offsets in this unit to UTF-8 offsets into `text`, as for bytes.
  public func utf8Offsets(of offsets: [Int], in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { utf8Offsets(of: offsets, in: UnsafeRawBufferPointer($0)) }
  }

  private func convert(
    _ offsets: [Int], in text: UnsafeRawBufferPointer, from: KeyPath<Step, Int>, to: KeyPath<Step, Int>
  ) -> [Int] {
    guard self != .utf8 else { return offsets.map { min(max($0, 0), text.count) } }
    let isSorted = zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 }
    let order = isSorted ? Array(offsets.indices) : offsets.indices.sorted { offsets[$0] < offsets[$1] }
    var converted = [Int](repeating: 0, count: offsets.count)
    var next = 0
    var position = Step(utf8: 0, own: 0, isUniform: false)
    forEachStep(of: text) { step in
      let end = position[keyPath: from] + step[keyPath: from]
      while next < order.count, offsets[order[next]] < end {
        let inside = max(0, offsets[order[next]] - position[keyPath: from])
        converted[order[next]] = position[keyPath: to] + (step.isUniform ? inside : 0)
        next += 1
      }
      position.utf8 += step.utf8
      position.own += step.own
      return next < order.count
    }
    while next < order.count {
      converted[order[next]] = position[keyPath: to]
      next += 1
    }
    return converted
  }

  /// A stretch of text with its lengths in both units.
  private struct Step {
    var utf8: Int
    var own: Int
    /// Whether both units are the same throughout.
    var isUniform: Bool
  }

  /// Cuts text into stretches: runs of ASCII, and single units of anything else.
  private func forEachStep(of text: UnsafeRawBufferPointer, _ body: (Step) -> Bool) {
    var at = 0
    while at < text.count {
      let ascii = Self.asciiEnd(from: at, in: text, stopsAtCR: self == .character)
      // The last ASCII character may have marks behind it, which belong to the same Character.
      let run = self == .character && ascii < text.count ? max(at, ascii - 1) : ascii
      if run > at {
        guard body(Step(utf8: run - at, own: run - at, isUniform: true)) else { return }
        at = run
      }
      guard at < text.count else { return }
      let goesOn =
        self == .character ? Self.forEachCharacter(from: &at, in: text, body) : scalarStep(&at, text, body)
      guard goesOn else { return }
    }
  }

  private func scalarStep(_ at: inout Int, _ text: UnsafeRawBufferPointer, _ body: (Step) -> Bool) -> Bool {
    guard let (scalar, end) = ScalarView(text).scalar(at: at) else { return false }
    let own = self == .utf16 && scalar.value > 0xFFFF ? 2 : 1
    defer { at = end }
    return body(Step(utf8: end - at, own: own, isUniform: false))
  }

  /// The Characters from `at` up to a place where two ASCII characters meet, which is always between Characters
  /// unless they are CR LF.
  private static func forEachCharacter(
    from at: inout Int, in text: UnsafeRawBufferPointer, _ body: (Step) -> Bool
  ) -> Bool {
    let view = ScalarView(text)
    var scalars = String.UnicodeScalarView()
    var sizes: [Int] = []
    var end = at
    while let (scalar, next) = view.scalar(at: end) {
      let isASCII = next < text.count && text[end] < 0x80 && text[next] < 0x80
      scalars.append(scalar)
      sizes.append(next - end)
      end = next
      if isASCII, !(scalar == "\r" && text[next] == 0x0A) { break }
    }
    var index = 0
    for character in String(scalars) {
      let count = character.unicodeScalars.count
      let size = sizes[index..<index + count].reduce(0, +)
      guard body(Step(utf8: size, own: 1, isUniform: false)) else { return false }
      index += count
    }
    at = end
    return true
  }

  private static func asciiEnd(from start: Int, in text: UnsafeRawBufferPointer, stopsAtCR: Bool) -> Int {
    var at = start
    while at + 8 <= text.count {
      let word = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      let carriage = word ^ 0x0D0D_0D0D_0D0D_0D0D
      if stopsAtCR, (carriage &- 0x0101_0101_0101_0101) & ~carriage & 0x8080_8080_8080_8080 != 0 { break }
      at += 8
    }
    while at < text.count, text[at] < 0x80, !stopsAtCR || text[at] != 0x0D { at += 1 }
    return at
  }
}
