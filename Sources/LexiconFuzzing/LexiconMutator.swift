package import IsnadLexicon
internal import RandomNumbers

/// Damages compiled lexicons: bytes, whole numbers, sections and lengths, most with checksums made right again, so that
/// the damage gets past them.
package struct LexiconMutator {
  private var random: SplitMix

  package init(seed: UInt64) { random = SplitMix(state: seed) }

  private static let numbers: [UInt32] = [
    0, 1, 2, 3, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000, .max - 1, .max,
  ]

  /// A damaged copy.
  package mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<1 + below(6) { damage(&bytes) }
    if below(16) > 0 { CompiledChecksums.renew(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard bytes.count > 8 else { return bytes.append(UInt8(below(256))) }
    let at = below(bytes.count)
    switch below(12) {
    case 0, 1: bytes[at] = UInt8(below(256))
    case 2: bytes[at] ^= 1 << UInt8(below(8))
    case 3, 4, 5, 6: put(Self.numbers[below(Self.numbers.count)], &bytes, at / 4 * 4)
    case 7: put(UInt32(below(bytes.count)), &bytes, at / 4 * 4)
    case 8:
      // One part over another of the same length.
      let length = min(1 + below(64), bytes.count - at)
      let from = below(bytes.count - length + 1)
      for k in 0..<length { bytes[at + k] = bytes[from + k] }
    case 9:
      // The directory: where sections lie and how long they are.
      let section = 32 + below(LexiconLayout.Section.allCases.count) * LexiconLayout.directoryEntrySize
      put(
        below(2) == 0 ? UInt32(below(bytes.count)) : Self.numbers[below(14)], &bytes,
        section + [4, 8, 16][below(3)])
    case 10:
      bytes.removeLast(below(min(bytes.count, 64)))
      put(UInt32(bytes.count), &bytes, 16)
    default:
      bytes += (0..<below(64)).map { _ in UInt8(below(256)) }
      put(UInt32(bytes.count), &bytes, 16)
    }
  }

  private func put(_ value: UInt32, _ bytes: inout [UInt8], _ at: Int) {
    for k in 0..<4 where at + k < bytes.count {
      bytes[at + k] = UInt8(truncatingIfNeeded: value >> UInt32(8 * k))
    }
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }
}

/// The checksums of a compiled lexicon.
package enum CompiledChecksums {
  /// Makes all checksums right again, as far as the directory makes sense.
  package static func renew(_ bytes: inout [UInt8]) {
    guard bytes.count >= LexiconLayout.headerSize else { return }
    let count = number(bytes, 12, 4)
    let end = LexiconLayout.headerSize + count * LexiconLayout.directoryEntrySize
    guard count <= 64, end <= bytes.count else { return }
    for i in 0..<count {
      let at = LexiconLayout.headerSize + i * LexiconLayout.directoryEntrySize
      guard let range = range(bytes, at) else { continue }
      put(bytes.withUnsafeBytes { LexiconLayout.checksum(.init(rebasing: $0[range])) }, &bytes, at + 24)
    }
    let directory = LexiconLayout.headerSize..<end
    put(bytes.withUnsafeBytes { LexiconLayout.checksum(.init(rebasing: $0[directory])) }, &bytes, 24)
  }

  /// Where a section lies.
  package static func range(_ bytes: [UInt8], of section: LexiconLayout.Section) -> Range<Int> {
    for i in 0..<number(bytes, 12, 4) {
      let at = LexiconLayout.headerSize + i * LexiconLayout.directoryEntrySize
      if number(bytes, at, 4) == Int(section.rawValue) { return range(bytes, at) ?? 0..<0 }
    }
    return 0..<0
  }

  private static func range(_ bytes: [UInt8], _ at: Int) -> Range<Int>? {
    let (start, size) = (number(bytes, at + 8, 8), number(bytes, at + 16, 8))
    guard start >= 0, size >= 0, start <= bytes.count, size <= bytes.count - start else { return nil }
    return start..<start + size
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(truncatingIfNeeded: UInt64(bytes[at + $1]) << UInt64(8 * $1)) }
  }

  private static func put(_ value: UInt64, _ bytes: inout [UInt8], _ at: Int) {
    for k in 0..<8 { bytes[at + k] = UInt8(truncatingIfNeeded: value >> UInt64(8 * k)) }
  }
}
