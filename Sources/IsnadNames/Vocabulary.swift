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
    for key in Self.keys(stored, symbols, .stored) {
      nodes.append((id, heads[key] ?? Self.end))
      heads[key] = UInt32(nodes.count - 1)
    }
    return Int(id)
  }

  /// Calls `body` with each word that shares a key with `word`, once.
  ///
  /// Words with the same consonants come first; when `body` has called enough of them near, the others are left out.
  ///
  /// - Parameters:
  ///   - seen: a bit for every word, all clear; clear again afterwards.
  ///   - body: whether the word was a near one.
  func near(_ word: NameWord, _ source: [UInt8], seen: inout [UInt64], _ body: (Int) -> Bool) {
    var visited: [Int] = []
    var count = 0
    for (tier, kind) in [KeyKind.same, .near].enumerated() where tier == 0 || count < Self.enough {
      for key in Self.keys(word, source, kind) {
        var node = heads[key] ?? Self.end
        while node != Self.end {
          let (id, next) = (Int(nodes[Int(node)].word), nodes[Int(node)].next)
          node = next
          let bit: UInt64 = 1 << UInt64(id & 63)
          if seen[id >> 6] & bit != 0 { continue }
          seen[id >> 6] |= bit
          visited.append(id)
          if body(id) { count += 1 }
        }
      }
    }
    for id in visited { seen[id >> 6] = 0 }
  }

  /// So many near words with the same consonants make others unlikely to be meant.
  private static let enough = 3

  private enum KeyKind { case stored, same, near }

  private static func keys(_ word: NameWord, _ source: [UInt8], _ kind: KeyKind) -> [UInt64] {
    let range = Int(word.start)..<Int(word.start) + Int(word.count)
    var keys: [UInt64] = []
    for skipped in word.prefix > 0 ? [0, Int(word.prefix)] : [0] {
      let skeleton = Skeleton(source[range].dropFirst(skipped))
      switch kind {
      case .stored: skeleton.addStoredKeys(to: &keys)
      case .same: skeleton.addSameKeys(to: &keys)
      case .near: skeleton.addNearKeys(to: &keys)
      }
    }
    keys.sort()
    var last: UInt64?
    keys.removeAll { key in
      defer { last = key }
      return key == last
    }
    return keys
  }
}
