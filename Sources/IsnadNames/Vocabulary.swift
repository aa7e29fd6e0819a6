/// The distinct words of an index, with the keys that find those near a given word.
struct Vocabulary: Sendable {
  private(set) var symbols: [UInt8] = []
  private(set) var words: [NameWord] = []
  private var ids: [UInt64: UInt32] = [:]
  /// Skeleton key → newest node; nodes are a linked list of words.
  private var heads: [UInt64: UInt32] = [:]
  private var nodes: [(word: UInt32, next: UInt32)] = []
  private static let end = UInt32.max

  var count: Int { words.count }

  /// The number of this word, added if it is new.
  mutating func add(_ word: NameWord, _ source: [UInt8]) -> Int {
    let range = Int(word.start)..<Int(word.start) + Int(word.count)
    var hash = LetterHash()
    for symbol in source[range] { hash.add(symbol) }
    hash.add(UInt8(truncatingIfNeeded: word.flags.rawValue))
    hash.add(UInt8(truncatingIfNeeded: word.flags.rawValue >> 8))
    hash.add(word.prefix)
    // The letters tell apart spellings whose sounds are the same.
    for byte in 0..<8 { hash.add(UInt8(truncatingIfNeeded: word.key >> (8 * byte))) }
    if let id = ids[hash.value] { return Int(id) }
    let id = UInt32(words.count)
    ids[hash.value] = id
    var stored = word
    stored.start = UInt32(symbols.count)
    symbols += source[range]
    words.append(stored)
    for key in Self.keys(stored, symbols) {
      nodes.append((id, heads[key] ?? Self.end))
      heads[key] = UInt32(nodes.count - 1)
    }
    return Int(id)
  }

  /// Calls `body` with each word that shares a key with `word`, once; `seen` has a bit for every word.
  func near(_ word: NameWord, _ source: [UInt8], seen: inout [UInt64], _ body: (Int) -> Void) {
    var visited: [Int] = []
    for key in Self.keys(word, source) {
      var node = heads[key] ?? Self.end
      while node != Self.end {
        let id = Int(nodes[Int(node)].word)
        node = nodes[Int(node)].next
        let bit: UInt64 = 1 << UInt64(id & 63)
        if seen[id >> 6] & bit != 0 { continue }
        seen[id >> 6] |= bit
        visited.append(id)
        body(id)
      }
    }
    for id in visited { seen[id >> 6] = 0 }
  }

  private static func keys(_ word: NameWord, _ source: [UInt8]) -> [UInt64] {
    let range = Int(word.start)..<Int(word.start) + Int(word.count)
    var keys: [UInt64] = []
    Skeleton(source[range]).addKeys(to: &keys)
    if word.prefix > 0 { Skeleton(source[range].dropFirst(Int(word.prefix))).addKeys(to: &keys) }
    keys.sort()
    var last: UInt64?
    keys.removeAll { key in
      defer { last = key }
      return key == last
    }
    return keys
  }
}
