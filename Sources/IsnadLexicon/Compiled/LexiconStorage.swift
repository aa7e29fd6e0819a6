internal import IsnadText

/// The bytes of a compiled lexicon and typed views of its sections.
///
/// What the matcher touches for every word of a text is checked when the lexicon is opened (``firstInconsistency()``); what
/// is looked up once in a while, strings and attributes, is checked when it is looked up.
final class LexiconStorage: @unchecked Sendable {
  // Immutable after init, hence safe to share.
  let filter: UnsafeBufferPointer<UInt64>
  let pairs: UnsafeBufferPointer<UInt64>
  let buckets: UnsafeBufferPointer<UInt32>
  let nodes: UnsafeBufferPointer<LexiconLayout.Node>
  let postings: UnsafeBufferPointer<LexiconLayout.Posting>
  let demands: UnsafeBufferPointer<LexiconLayout.Demand>
  let entries: UnsafeBufferPointer<LexiconLayout.Entry>
  let files: UnsafeBufferPointer<LexiconLayout.FileRun>
  let attributeStarts: UnsafeBufferPointer<UInt32>
  let attributes: UnsafeBufferPointer<LexiconLayout.Attribute>
  /// Entries by identifier.
  let idOrder: UnsafeBufferPointer<UInt32>
  /// The strings of attributes, ascending.
  let symbols: UnsafeBufferPointer<UInt32>
  let stringBytes: UnsafeBufferPointer<UInt8>
  /// How far a hash is shifted to give its bucket.
  private let bucketShift: UInt64
  /// Whoever holds the bytes.
  private let owner: (any AnyObject & Sendable)?

  convenience init(copying bytes: [UInt8]) throws(LexiconError) {
    let memory = Memory(bytes)
    try self.init(memory.bytes, checked: true, owner: memory)
  }

  init(_ bytes: UnsafeRawBufferPointer, checked: Bool, owner: (any AnyObject & Sendable)? = nil)
    throws(LexiconError)
  {
    let directory = try LexiconDirectory(bytes, checked: checked)
    filter = directory.section(.filter)
    pairs = directory.section(.pairs)
    buckets = directory.section(.buckets)
    nodes = directory.section(.nodes)
    postings = directory.section(.postings)
    demands = directory.section(.demands)
    entries = directory.section(.entries)
    files = directory.section(.files)
    attributeStarts = directory.section(.attributeStarts)
    attributes = directory.section(.attributes)
    idOrder = directory.section(.idOrder)
    symbols = directory.section(.symbols)
    stringBytes = directory.section(.strings)
    bucketShift = UInt64(max(1, buckets.count.leadingZeroBitCount + 1))
    self.owner = owner
    if checked, let section = firstInconsistency() {
      throw LexiconError(.corrupted(section: section.name))
    }
  }

  /// An aligned copy of bytes, freed with its last user. An object of its own, because an initializer that throws
  /// behind its last assignment runs `deinit` and would leave open who frees.
  final class Memory: Sendable {
    private nonisolated(unsafe) let copy: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
      copy = LargePages.allocate(byteCount: max(bytes.count, 1))
      copy.copyBytes(from: bytes)
      length = bytes.count
    }

    private let length: Int
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: copy[..<length]) }

    deinit { copy.deallocate() }
  }
}

/// Finding forms.
extension LexiconStorage {
  /// 1 where a form may start with a word: 0 for most words of a text, and decided in a small table that stays
  /// in the nearest cache. A word without a capital is asked for in other bits, which only forms that allow it have.
  @inline(__always)
  func mayStart(_ hash: UInt64, capitalBit: UInt8) -> UInt64 {
    let bit = LexiconStorage.filterBit(hash, capitalBit: capitalBit) & (filter.count &* 64 &- 1)
    return filter[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit) & 1
  }

  @inline(__always)
  static func filterBit(_ hash: UInt64, capitalBit: UInt8) -> Int {
    // 24 for small letters, in two shifts: a product would become a branch that goes either way.
    let small = UInt64(truncatingIfNeeded: capitalBit ^ 1)
    return Int(truncatingIfNeeded: hash &>> (small &<< 3 | small &<< 4)) & Int.max
  }

  /// 1 where a word may follow a node: 0 for most words behind the first ones of names, decided in a small table like that.
  @inline(__always)
  func mayFollow(_ node: Int, _ hash: UInt64) -> UInt64 {
    let bit = LexiconStorage.pairBit(node, hash) & (pairs.count &* 64 &- 1)
    return pairs[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit) & 1
  }

  @inline(__always)
  static func pairBit(_ node: Int, _ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  /// The bucket of the root's children for words like this one: `buckets` has where it begins, and at the next place where it ends.
  @inline(__always)
  func bucket(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> bucketShift) }

  /// The node of a word among those of a large bucket, or nil.
  @inline(never)
  func nodeInLargeBucket(_ hash: UInt64, from start: Int, to end: Int) -> Int? {
    nodes[start..<end].firstIndex { $0.word == hash }
  }

  /// Where among a node's children the one for a word probably is: hashes are spread evenly, so that one's place among many
  /// follows from its value, give or take a few.
  @inline(__always)
  static func place(of hash: UInt64, _ start: Int, _ end: Int) -> Int {
    start
      &+ Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(truncatingIfNeeded: end &- start)).high)
  }

  /// The node for a word among the children `start..<end`, looked for from its probable place on, or nil.
  @inline(__always)
  func child(_ hash: UInt64, from place: Int, _ start: Int, _ end: Int) -> Int? {
    if end &- start <= 8 {
      // Which of two words has the greater hash is as good as chance, that they are not equal is mostly true.
      var node = start
      while node < end {
        if nodes[node].word == hash { return node }
        node &+= 1
      }
      return nil
    }
    var node = place
    while node > start, nodes[node].word > hash { node &-= 1 }
    while node < end, nodes[node].word < hash { node &+= 1 }
    return node < end && nodes[node].word == hash ? node : nil
  }
}

/// Looking up entries and strings; nothing here trusts an index.
extension LexiconStorage {
  func string(_ offset: UInt32) -> String { String(decoding: bytes(offset), as: UTF8.self) }

  /// The bytes of a string; none for an offset that leads nowhere.
  func bytes(_ offset: UInt32) -> UnsafeBufferPointer<UInt8> {
    var at = Int(offset)
    var length = 0
    var shift = 0
    while at < stringBytes.count, shift < 35 {
      let byte = stringBytes[at]
      length |= Int(byte & 0x7F) << shift
      at += 1
      shift += 7
      guard byte < 0x80 else { continue }
      guard length <= stringBytes.count - at else { break }
      return UnsafeBufferPointer(rebasing: stringBytes[at..<at + length])
    }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  func symbol(_ index: UInt32) -> String {
    Int(index) < symbols.count ? string(symbols[Int(index)]) : ""
  }

  /// The attributes of an entry.
  func attributes(of entry: Int) -> Slice<UnsafeBufferPointer<LexiconLayout.Attribute>> {
    attributes[attributeRange(of: entry)]
  }

  /// The places of an entry's attributes.
  @inline(__always)
  func attributeRange(of entry: Int) -> Range<Int> {
    guard entry < attributeStarts.count else { return 0..<0 }
    let start = min(Int(attributeStarts[entry]), attributes.count)
    let next = entry + 1 < attributeStarts.count ? Int(attributeStarts[entry + 1]) : attributes.count
    return start..<max(start, min(next, attributes.count))
  }

  func id(of entry: Int) -> String { withID(of: entry) { String(decoding: $0, as: UTF8.self) } }

  private func withID<Result>(of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = entries[entry]
    if record.id != LexiconLayout.none { return body(bytes(record.id)) }
    return EntrySlug.withID(record.kind, name: bytes(record.name), body)
  }

  func file(of entry: Int) -> String {
    let index = files.partitioningIndex { Int($0.first) > entry }
    return index == 0 ? "" : string(files[index - 1].file)
  }

  /// The entry of an identifier.
  /// - Complexity: O(log *n*).
  func entry(withID id: String) -> Int? {
    search(idOrder.count, for: id) { place in
      let entry = Int(idOrder[place])
      return entry < entries.count ? withID(of: entry) { Array($0) } : []
    }.map { Int(idOrder[$0]) }.flatMap { $0 < entries.count ? $0 : nil }
  }

  /// The place of a string among the symbols.
  /// - Complexity: O(log *n*).
  func symbol(of string: String) -> UInt32? {
    search(symbols.count, for: string) { bytes(symbols[$0]) }.map { UInt32($0) }
  }

  private func search<Bytes: Sequence<UInt8>>(_ count: Int, for wanted: String, _ bytes: (Int) -> Bytes)
    -> Int?
  {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let found = bytes(middle)
      if found.elementsEqual(wanted.utf8) { return middle }
      if found.lexicographicallyPrecedes(wanted.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
