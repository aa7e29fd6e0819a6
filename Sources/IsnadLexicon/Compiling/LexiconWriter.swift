/// Writes sections behind a header and a directory; see ``LexiconLayout``.
struct LexiconWriter {
  private var sections: [(section: LexiconLayout.Section, bytes: [UInt8])] = []

  /// Adds a section of trivial elements. Hosts are little-endian, as is the file.
  mutating func add<Element: BitwiseCopyable>(_ section: LexiconLayout.Section, _ elements: [Element]) {
    precondition(MemoryLayout<Element>.stride == section.stride, "\(section) has elements of another size")
    sections.append((section, elements.withUnsafeBytes { Array($0) }))
  }

  func finish() -> [UInt8] {
    var directory: [UInt8] = []
    let start = LexiconLayout.headerSize + sections.count * LexiconLayout.directoryEntrySize
    var offset = start
    for (section, bytes) in sections {
      offset += Self.padding(offset)
      append(&directory, section.rawValue)
      append(&directory, UInt32(section.stride))
      append(&directory, UInt64(offset))
      append(&directory, UInt64(bytes.count))
      append(&directory, bytes.withUnsafeBytes { LexiconLayout.checksum($0) })
      offset += bytes.count
    }
    var file: [UInt8] = []
    file.reserveCapacity(offset)
    append(&file, LexiconLayout.magic)
    append(&file, LexiconLayout.version)
    append(&file, UInt32(sections.count))
    append(&file, UInt64(offset))
    append(&file, directory.withUnsafeBytes { LexiconLayout.checksum($0) })
    file += directory
    for (_, bytes) in sections {
      file += repeatElement(0, count: Self.padding(file.count))
      file += bytes
    }
    precondition(file.count == offset)
    return file
  }

  private static func padding(_ offset: Int) -> Int {
    (LexiconLayout.alignment - offset % LexiconLayout.alignment) % LexiconLayout.alignment
  }

  private func append<Value: FixedWidthInteger>(_ bytes: inout [UInt8], _ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
