/// Strings one behind the other, each behind its length.
struct StringPool {
  private(set) var bytes: [UInt8] = []

  /// Appends a string and returns where it starts.
  mutating func add(_ string: String) -> UInt32 {
    let offset = UInt32(bytes.count)
    var length = string.utf8.count
    while length >= 0x80 {
      bytes.append(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    bytes.append(UInt8(length))
    bytes.append(contentsOf: string.utf8)
    return offset
  }
}

/// The keys and values of attributes, each once.
struct SymbolPool {
  private var strings: [String] = []
  private var numbers: [String: UInt32] = [:]

  mutating func add(_ string: String) -> UInt32 {
    if let known = numbers[string] { return known }
    let number = UInt32(strings.count)
    numbers[string] = number
    strings.append(string)
    return number
  }

  /// The offsets of the symbols in byte order, and the place of each in that order.
  func sorted(into pool: inout StringPool) -> (offsets: [UInt32], place: [UInt32]) {
    let order = strings.indices.sorted { strings[$0].utf8.lexicographicallyPrecedes(strings[$1].utf8) }
    var place = [UInt32](repeating: 0, count: strings.count)
    for (rank, number) in order.enumerated() { place[number] = UInt32(rank) }
    return (order.map { pool.add(strings[$0]) }, place)
  }
}

/// The identifiers of all records: which are taken, and their order.
struct IdentifierPool {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Room for the identifier that a name would have.
  private var slug: [UInt8] = []
  /// The first seven bytes of each.
  private var keys: [UInt64] = []
  private var hashes = HashSet()

  /// Takes an identifier; false when it is taken already.
  mutating func insert(_ id: String) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: id.utf8)
    let (hash, key) = bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash = WordHash.mix(WordHash.seed, UInt64(bytes.count - start))
      var i = start
      while i + 8 <= raw.count {
        hash = WordHash.mix(hash, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        i += 8
      }
      var rest: UInt64 = 0
      while i < raw.count {
        rest = rest << 8 | UInt64(raw[i])
        i += 1
      }
      return (WordHash.mix(hash, rest), Self.key(bytes, start..<bytes.count, depth: 0))
    }
    if !hashes.insert(hash), isTaken(start..<bytes.count) {
      bytes.removeLast(bytes.count - start)
      return false
    }
    ends.append(bytes.count)
    keys.append(key)
    return true
  }

  private func isTaken(_ id: Range<Int>) -> Bool {
    ends.indices.contains { bytes[range($0)].elementsEqual(bytes[id]) }
  }

  private func range(_ i: Int) -> Range<Int> { (i == 0 ? 0 : ends[i - 1])..<ends[i] }

  /// Whether the identifier inserted last is that of a name.
  mutating func lastIsSlug(of name: String, kind: EntryKind) -> Bool {
    slug.removeAll(keepingCapacity: true)
    slug.append(contentsOf: kind.prefix.utf8)
    slug.append(UInt8(ascii: "/"))
    var name = name
    name.withUTF8 { EntrySlug.append($0, to: &slug) }
    return bytes[range(ends.count - 1)].elementsEqual(slug)
  }

  /// The numbers of the identifiers in byte order.
  func sorted() -> [UInt32] {
    var items = keys.indices.map { Item(key: keys[$0], number: UInt32($0)) }
    bytes.withUnsafeBufferPointer { bytes in
      items.withUnsafeMutableBufferPointer { sort($0, bytes, depth: 0) }
    }
    return items.map(\.number)
  }

  private struct Item {
    var key: UInt64
    var number: UInt32
  }

  /// Sorts by seven bytes, then those that share them by the next seven: comparing numbers, not strings.
  private func sort(
    _ items: UnsafeMutableBufferPointer<Item>, _ bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) {
    var items = items
    items.sort { $0.key < $1.key }
    var first = 0
    while first < items.count {
      var end = first + 1
      while end < items.count, items[end].key == items[first].key { end += 1 }
      if end - first > 1, items[first..<end].contains(where: { goesOn(Int($0.number), depth) }) {
        for i in first..<end { items[i].key = Self.key(bytes, range(Int(items[i].number)), depth: depth + 1) }
        sort(.init(rebasing: items[first..<end]), bytes, depth: depth + 1)
      }
      first = end
    }
  }

  /// Whether an identifier is longer than its keys down to a depth.
  private func goesOn(_ number: Int, _ depth: Int) -> Bool { range(number).count > (depth + 1) * 7 }

  /// Seven bytes of an identifier.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ id: Range<Int>, depth: Int) -> UInt64 {
    let at = id.lowerBound + depth * 7
    var key: UInt64 = 0
    for i in at..<at + 7 { key = key << 8 | (i < id.upperBound ? UInt64(bytes[i]) : 0) }
    return key
  }
}
