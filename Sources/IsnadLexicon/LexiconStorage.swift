/// The bytes of a compiled lexicon and typed views of its sections.
final class LexiconStorage: @unchecked Sendable {
  // Immutable after init, hence safe to share.
  let words: UnsafeBufferPointer<UInt64>
  let starts: UnsafeBufferPointer<UInt64>
  let roots: UnsafeBufferPointer<UInt32>
  let edgeStarts: UnsafeBufferPointer<UInt32>
  let edges: UnsafeBufferPointer<LexiconLayout.Edge>
  let postingStarts: UnsafeBufferPointer<UInt32>
  let postings: UnsafeBufferPointer<LexiconLayout.Posting>
  let entries: UnsafeBufferPointer<LexiconLayout.Entry>
  let attributes: UnsafeBufferPointer<LexiconLayout.Attribute>
  /// Entries by identifier.
  let idOrder: UnsafeBufferPointer<UInt32>
  /// The strings of attributes, ascending.
  let symbols: UnsafeBufferPointer<UInt32>
  let stringStarts: UnsafeBufferPointer<UInt32>
  let stringBytes: UnsafeBufferPointer<UInt8>
  private let memory: Memory?

  convenience init(copying bytes: [UInt8]) throws(LexiconError) {
    let memory = Memory(bytes)
    try self.init(memory.bytes, checked: true, memory: memory)
  }

  init(_ bytes: UnsafeRawBufferPointer, checked: Bool, memory: Memory? = nil) throws(LexiconError) {
    let directory = try LexiconDirectory(bytes, checked: checked)
    words = directory.section(.words)
    starts = directory.section(.starts)
    roots = directory.section(.roots)
    edgeStarts = directory.section(.edgeStarts)
    edges = directory.section(.edges)
    postingStarts = directory.section(.postingStarts)
    postings = directory.section(.postings)
    entries = directory.section(.entries)
    attributes = directory.section(.attributes)
    idOrder = directory.section(.idOrder)
    symbols = directory.section(.symbols)
    stringStarts = directory.section(.stringStarts)
    stringBytes = directory.section(.strings)
    self.memory = memory
    if checked, let section = firstInconsistency() {
      throw LexiconError(.corrupted(section: section.name))
    }
  }

  /// An aligned copy of bytes, freed with its last user. An object of its own, because an initializer that throws
  /// behind its last assignment runs `deinit` and would leave open who frees.
  final class Memory {
    private let copy: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
      copy = .allocate(byteCount: max(bytes.count, 1), alignment: 64)
      copy.copyBytes(from: bytes)
      length = bytes.count
    }

    private let length: Int
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: copy[..<length]) }

    deinit { copy.deallocate() }
  }

  func string(_ index: UInt32) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }

  var stringCount: Int { stringStarts.count - 1 }

  /// The place of a string in a list of items that ascends by their strings.
  /// - Complexity: O(log *n*).
  func search(
    _ list: UnsafeBufferPointer<UInt32>, for wanted: String, _ string: (UInt32) -> UInt32
  ) -> UInt32? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      let found = bytes(string(list[middle]))
      if found.elementsEqual(wanted.utf8) { return list[middle] }
      if found.lexicographicallyPrecedes(wanted.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  func bytes(_ index: UInt32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: stringBytes[Int(stringStarts[Int(index)])..<Int(stringStarts[Int(index) + 1])])
  }

  /// Whether a form may start with a word: false for most words of a text, and decided in a small table that stays
  /// in the nearest cache.
  @inline(__always)
  func mayStart(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash >> 32) & (starts.count &* 64 &- 1)
    return starts[bit >> 6] >> UInt64(bit & 63) & 1 != 0
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
}
