/// The header and section table of compiled bytes, checked.
struct LexiconDirectory {
  private var ranges: [LexiconLayout.Section: UnsafeRawBufferPointer] = [:]

  init(_ bytes: UnsafeRawBufferPointer, checked: Bool) throws(LexiconError) {
    func load<Value: FixedWidthInteger>(_ offset: Int, as type: Value.Type) -> Value {
      Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }
    guard bytes.count >= 8, load(0, as: UInt64.self) == LexiconLayout.magic else {
      throw LexiconError(.foreign)
    }
    guard bytes.count >= LexiconLayout.headerSize else {
      throw LexiconError(.truncated(expected: LexiconLayout.headerSize, found: bytes.count))
    }
    let version = load(8, as: UInt32.self)
    guard version == LexiconLayout.version else { throw LexiconError(.newer(version: version)) }
    let sectionCount = Int(load(12, as: UInt32.self))
    let length = load(16, as: UInt64.self)
    guard length == UInt64(bytes.count) else {
      throw LexiconError(.truncated(expected: Int(clamping: length), found: bytes.count))
    }
    let directoryEnd = LexiconLayout.headerSize + sectionCount * LexiconLayout.directoryEntrySize
    guard sectionCount <= 64, directoryEnd <= bytes.count,
      LexiconLayout.checksum(.init(rebasing: bytes[LexiconLayout.headerSize..<directoryEnd]))
        == load(24, as: UInt64.self)
    else { throw LexiconError(.corrupted(section: "directory")) }
    for i in 0..<sectionCount {
      let at = LexiconLayout.headerSize + i * LexiconLayout.directoryEntrySize
      guard let section = LexiconLayout.Section(rawValue: load(at, as: UInt32.self)) else { continue }
      let offset = load(at + 8, as: UInt64.self)
      let size = load(at + 16, as: UInt64.self)
      guard load(at + 4, as: UInt32.self) == UInt32(section.stride),
        offset % UInt64(LexiconLayout.alignment) == 0, offset <= length, size <= length - offset,
        size % UInt64(section.stride) == 0
      else { throw LexiconError(.corrupted(section: section.name)) }
      let range = UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset + size)])
      if checked, LexiconLayout.checksum(range) != load(at + 24, as: UInt64.self) {
        throw LexiconError(.corrupted(section: section.name))
      }
      ranges[section] = range
    }
    for section in LexiconLayout.Section.allCases where ranges[section] == nil {
      throw LexiconError(.corrupted(section: section.name))
    }
  }

  func section<Element: BitwiseCopyable>(_ section: LexiconLayout.Section) -> UnsafeBufferPointer<Element> {
    guard let range = ranges[section] else { return UnsafeBufferPointer(start: nil, count: 0) }
    precondition(MemoryLayout<Element>.size == section.stride, "\(section) has elements of another size")
    return range.bindMemory(to: Element.self)
  }
}
