import CIsnadNames

/// The distinct words of an index, with the keys that find those near a given word.
struct Vocabulary: Sendable {
  private(set) var symbols: [UInt8] = []
  private(set) var words: [NameWord] = []
  private(set) var briefs: [WordBrief] = []
  private var ids: [UInt64: UInt32] = [:]
  /// Words by skeleton key.
  private var lists = KeyedLists(width: 8)

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
    briefs.append(WordBrief(stored, symbols))
    for key in Self.keys(stored, symbols, .stored) { lists.add(id, to: key) }
    return Int(id)
  }

  /// Calls `body` with each word that shares a key with `word`, once.
  ///
  /// Words with the same consonants come first; when `body` has called enough of them near, the others are left out.
  ///
  /// - Parameters:
  ///   - sameOnly: leaves out words with another, a further or a missing consonant.
  ///   - seen: a bit for every word, all clear; clear again afterwards.
  ///   - body: says how near the word is.
  func near(
    _ word: NameWord, _ source: [UInt8], sameOnly: Bool, seen: inout [UInt64], _ body: (Int) -> Nearness
  ) {
    var visited: [Int] = []
    visited.reserveCapacity(256)
    var count = 0
    func visit(_ kind: KeyKind) {
      let start = visited.count
      briefs.withUnsafeBufferPointer { briefs in
        for key in Self.keys(word, source, kind) {
          lists.forEach(key) { number in
            let id = Int(number)
            let bit: UInt64 = 1 << UInt64(id & 63)
            if seen[id >> 6] & bit == 0 {
              seen[id >> 6] |= bit
              visited.append(id)
              if let base = briefs.baseAddress { isnad_prefetch(base + id) }
            }
            return true
          }
        }
      }
      for id in visited[start...] { count += body(id).rawValue }
    }
    visit(.same)
    if !sameOnly, count < Nearness.same.rawValue { visit(.near) }
    for id in visited { seen[id >> 6] = 0 }
  }

  /// What ``near(_:_:sameOnly:seen:_:)`` is told of a word.
  ///
  /// Three near words with the same consonants, or the very word, make words with other consonants unlikely to be meant.
  enum Nearness: Int { case far = 0, near, same = 3 }

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
