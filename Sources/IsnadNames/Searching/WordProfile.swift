import CIsnadNames

/// A word laid out to be held against many others, to tell which are too far away to be the same.
///
/// A search holds each word of the query against some hundred words of the index, nine in ten of them too far away.
/// ``WordDistance`` took three fifths of a search, most of it spent on waiting for the words and on mispredicted ends of
/// short loops. Here a row of the table of distances is one vector, and ``WordBrief`` keeps a word in 16 bytes.
struct WordProfile {
  private let memory: UnsafeRawPointer
  private let skips: WordDistance.PrefixCosts
  private let length: Float
  private let word: NameWord
  private let first: UInt8

  /// Calls `body` with the profile of `word`, or with nil where the word is too long for one.
  static func with<Result>(
    _ word: NameWord, _ symbols: [UInt8], _ comparer: NameComparer, _ body: (WordProfile?) -> Result
  ) -> Result {
    let count = Int(word.count)
    let costs = comparer.costs
    let skips = comparer.parameters.skips
    guard count > 0, count <= WordBrief.longest else { return body(nil) }
    return costs.substitutions.withUnsafeBufferPointer { substitutions in
      costs.insertions.withUnsafeBufferPointer { insertions in
        symbols[Int(word.start)..<Int(word.start) + count].withUnsafeBufferPointer { sounds in
          withUnsafeTemporaryAllocation(byteCount: isnad_word_profile_bytes(), alignment: 16) { memory in
            guard let base = memory.baseAddress,
              isnad_word_profile_make(
                base, substitutions.baseAddress, insertions.baseAddress, Symbol.stride, Symbol.count,
                sounds.baseAddress, count, Int(word.prefix), skips[word.prefixKind])
            else { return body(nil) }
            return body(
              WordProfile(
                memory: UnsafeRawPointer(base), skips: skips,
                length: comparer.parameters.length + word.weight / 2, word: word, first: sounds[0]))
          }
        }
      }
    }
  }

  /// Whether `other` must be further than `limit` by its letters; false where only ``Comparison`` can tell: long words,
  /// initials, and ‹ben› and ‹abu› as sounds, which may meet the letters of a glued spelling.
  @inline(__always)
  func isFar(_ other: WordBrief, limit: Float) -> Bool {
    let flags = word.flags.union(other.flags)
    if other.count == 0 || !flags.isDisjoint(with: .initial) || joins(other) { return false }
    let rawLimit = UInt32((length + other.weight / 2) * 1000 * limit)
    let raw = withUnsafeBytes(of: other.sounds) { sounds in
      isnad_word_profile_distance(
        memory, sounds.baseAddress?.assumingMemoryBound(to: UInt8.self), Int(other.count),
        Int(other.prefix), skips[other.prefixKind],
        word.flags.symmetricDifference(other.flags).contains(.arabic), rawLimit)
    }
    return raw > rawLimit
  }

  @inline(__always)
  private func joins(_ other: WordBrief) -> Bool {
    (other.prefix > 0 && WordDistance.mark(other.prefixKind) == first)
      || (word.prefix > 0 && WordDistance.mark(word.prefixKind) == other.sounds[0])
  }
}

/// What ``WordProfile`` needs of a word, in a quarter of a cache line.
struct WordBrief: Sendable {
  /// The sounds of a word of at most ``longest``.
  let sounds: SIMD8<UInt8>
  let weight: Float
  /// Number of sounds, 0 for longer words.
  let count: UInt8
  /// ``NameWord/prefix`` in the lower half, ``NameWord/prefixKind`` in the upper.
  private let prefixAndKind: UInt8
  let flags: NameWord.Flags

  static let longest = Int(isnad_word_profile_longest)

  init(_ word: NameWord, _ symbols: [UInt8]) {
    let isShort = word.count <= Self.longest
    var sounds = SIMD8<UInt8>()
    if isShort {
      for place in 0..<Int(word.count) { sounds[place] = symbols[Int(word.start) + place] }
    }
    self.sounds = sounds
    weight = word.weight
    count = isShort ? word.count : 0
    prefixAndKind = word.prefixKind.rawValue << 4 | min(word.prefix, 15)
    flags = word.flags
  }

  var prefix: UInt8 { prefixAndKind & 15 }

  var prefixKind: NameWord.PrefixKind { NameWord.PrefixKind(rawValue: prefixAndKind >> 4) ?? .none }
}
