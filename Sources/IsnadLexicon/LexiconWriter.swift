/// Writes sections behind a header and a directory; see ``LexiconLayout``.
struct LexiconWriter {
  private var sections: [(section: LexiconLayout.Section, bytes: [UInt8])] = []

  /// Adds a section of trivial elements. Hosts are little-endian, as is the file.
  mutating func add<Element: BitwiseCopyable>(_ section: LexiconLayout.Section, _ elements: [Element]) {
    precondition(MemoryLayout<Element>.size == section.stride, "\(section) has elements of another size")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(elements.count * section.stride)
    for element in elements {
      withUnsafeBytes(of: element) { bytes.append(contentsOf: $0) }
    }
    sections.append((section, bytes))
  }

  func finish() -> [UInt8] {
    var offset = LexiconLayout.headerSize + sections.count * LexiconLayout.directoryEntrySize
    var directory: [UInt8] = []
    var body: [UInt8] = []
    let start = offset
    for (section, bytes) in sections {
      let padding = (LexiconLayout.alignment - offset % LexiconLayout.alignment) % LexiconLayout.alignment
      body.append(contentsOf: repeatElement(0, count: padding))
      offset += padding
      append(&directory, section.rawValue)
      append(&directory, UInt32(section.stride))
      append(&directory, UInt64(offset))
      append(&directory, UInt64(bytes.count))
      append(&directory, bytes.withUnsafeBytes { LexiconLayout.checksum($0) })
      body.append(contentsOf: bytes)
      offset += bytes.count
    }
    precondition(start + body.count == offset)
    var header: [UInt8] = []
    append(&header, LexiconLayout.magic)
    append(&header, LexiconLayout.version)
    append(&header, UInt32(sections.count))
    append(&header, UInt64(offset))
    append(&header, directory.withUnsafeBytes { LexiconLayout.checksum($0) })
    return header + directory + body
  }

  private func append<Value: FixedWidthInteger>(_ bytes: inout [UInt8], _ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
