/// The bytes of a compiled lexicon and typed views of its sections.
final class LexiconStorage: @unchecked Sendable {
  // Immutable after init, hence safe to share.
  let words: UnsafeBufferPointer<UInt64>
  let roots: UnsafeBufferPointer<UInt32>
  let edgeStarts: UnsafeBufferPointer<UInt32>
  let edges: UnsafeBufferPointer<LexiconLayout.Edge>
  let postingStarts: UnsafeBufferPointer<UInt32>
  let postings: UnsafeBufferPointer<LexiconLayout.Posting>
  let entries: UnsafeBufferPointer<LexiconLayout.Entry>
  let attributes: UnsafeBufferPointer<LexiconLayout.Attribute>
  private let stringStarts: UnsafeBufferPointer<UInt32>
  private let stringBytes: UnsafeBufferPointer<UInt8>
  private let owned: UnsafeMutableRawBufferPointer?

  convenience init(copying bytes: [UInt8]) throws(LexiconError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    copy.copyBytes(from: bytes)
    do throws(LexiconError) {
      try self.init(UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]), checked: true, owned: copy)
    } catch {
      copy.deallocate()
      throw error
    }
  }

  init(
    _ bytes: UnsafeRawBufferPointer, checked: Bool, owned: UnsafeMutableRawBufferPointer? = nil
  ) throws(LexiconError) {
    let directory = try LexiconDirectory(bytes, checked: checked)
    words = directory.section(.words)
    roots = directory.section(.roots)
    edgeStarts = directory.section(.edgeStarts)
    edges = directory.section(.edges)
    postingStarts = directory.section(.postingStarts)
    postings = directory.section(.postings)
    entries = directory.section(.entries)
    attributes = directory.section(.attributes)
    stringStarts = directory.section(.stringStarts)
    stringBytes = directory.section(.strings)
    // Nothing is owned until every check has passed: a caller that sees an error frees the bytes itself.
    self.owned = owned
    if checked, let section = firstInconsistency() {
      throw LexiconError(.corrupted(section: section.name))
    }
  }

  deinit { owned?.deallocate() }

  func string(_ index: UInt32) -> String {
    let start = Int(stringStarts[Int(index)])
    let end = Int(stringStarts[Int(index) + 1])
    return String(decoding: stringBytes[start..<end], as: UTF8.self)
  }

  var stringCount: Int { stringStarts.count - 1 }

  func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(stringStarts[index])
    let end = Int(stringStarts[index + 1])
    guard end - start == bytes.count else { return false }
    for i in 0..<bytes.count where stringBytes[start + i] != bytes[i] { return false }
    return true
  }

  /// The slot of a word, or nil when no form has it.
  @inline(__always)
  func slot(_ hash: UInt64) -> UInt32? {
    let mask = words.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = words[slot]
      if found == hash { return UInt32(truncatingIfNeeded: slot) }
      if found == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }

  /// The node behind `node` for a word, or nil.
  @inline(__always)
  func child(_ node: UInt32, _ word: UInt32) -> UInt32? {
    var low = Int(edgeStarts[Int(node)])
    var high = Int(edgeStarts[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      let edge = edges[middle]
      if edge.word == word { return edge.node }
      if edge.word < word { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Checks every index and order that the accessors rely on; the first section that breaks one.
  private func firstInconsistency() -> LexiconLayout.Section? {
    let nodes = edgeStarts.count - 1
    guard words.count > 0, words.count & (words.count - 1) == 0, words.contains(0) else { return .words }
    guard roots.count == words.count,
      roots.allSatisfy({ $0 == LexiconLayout.none || Int($0) < nodes })
    else { return .roots }
    guard ascending(edgeStarts, to: edges.count) else { return .edgeStarts }
    guard edges.allSatisfy({ Int($0.node) < nodes && Int($0.word) < words.count }) else { return .edges }
    guard postingStarts.count == edgeStarts.count, ascending(postingStarts, to: postings.count) else {
      return .postingStarts
    }
    guard ascending(stringStarts, to: stringBytes.count) else { return .stringStarts }
    let strings = stringStarts.count - 1
    guard
      postings.allSatisfy({
        Int($0.entry) < entries.count && FormUse(rawValue: $0.use) != nil
          && CasePolicy(rawValue: $0.casePolicy) != nil
      })
    else { return .postings }
    guard
      entries.allSatisfy({
        Int($0.id) < strings && Int($0.name) < strings && Int($0.file) < strings
          && EntryKind(rawValue: $0.kind) != nil
          && Int($0.attributes) + Int($0.attributeCount) <= attributes.count
      })
    else { return .entries }
    guard attributes.allSatisfy({ Int($0.key) < strings && Int($0.value) < strings }) else {
      return .attributes
    }
    return nil
  }

  private func ascending(_ starts: UnsafeBufferPointer<UInt32>, to count: Int) -> Bool {
    guard let last = starts.last, starts.first == 0, Int(last) == count else { return false }
    return zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

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
