internal import CIsnadText

/// The bytes of a text that rules need not be asked about one by one: letters, digits, spaces and commas to those for sentences.
///
/// Wherever the automaton is among plain characters, the state behind a plain character depends on that character alone. So
/// a run of them is worth what its last one is worth. Which characters are plain is found out from the rules, not assumed.
struct PlainBytes: Sendable {
  /// The states in which a run of plain characters leaves the automaton. Either all of them have matched or none.
  let states: Set<Int>
  /// The plain characters.
  private let set: isnad_ascii_set
  /// The row of the state behind each plain character.
  private let rows: [UInt32]

  init(_ rules: CompiledRules) {
    var plain = Run(rules, categories: [])
    // The commonest first: a character that does not go with these is not plain.
    for byte in Array("ea ,0A-".utf8) + Array(0x21..<0x7F) {
      let category = rules.categories.category(of: UInt32(byte))
      if plain.categories.contains(category) { continue }
      let larger = Run(rules, categories: plain.categories.union([category]))
      if larger.isUniform { plain = larger }
    }
    var set = isnad_ascii_set()
    withUnsafeMutableBytes(of: &set.highs) { highs in
      for byte in 0..<0x80 where plain.categories.contains(rules.categories.category(of: UInt32(byte))) {
        highs[byte & 15] |= 1 << UInt8(byte >> 4)
      }
    }
    self.set = set
    rows = (0..<256).map { byte in
      let category = byte < 0x80 ? rules.categories.category(of: UInt32(byte)) : 0
      return UInt32((plain.behind[category] ?? 0) * rules.categoryCount)
    }
    states = Set(plain.behind.values)
  }

  /// The end of the run of plain characters that starts at `start`.
  @inline(__always)
  func end(of start: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Int {
    isnad_scan_set(set, bytes, start, length)
  }

  /// The row of the state behind a plain character that follows others.
  @inline(__always)
  func row(behind byte: UInt8) -> Int { Int(rows[Int(byte)]) }

  /// Texts of some categories alone.
  private struct Run {
    let categories: Set<Int>
    /// The state behind each category.
    private(set) var behind: [Int: Int] = [:]
    /// Whether the state behind a character is always that of its category, never the stop state, and all states have
    /// matched or none.
    private(set) var isUniform = true

    init(_ rules: CompiledRules, categories: Set<Int>) {
      self.categories = categories
      // Every state that a plain character behind another one, or behind the start, can lead to.
      var seen: Set<Int> = []
      var open = categories.map { rules.next(rules.start, $0) }
      while let state = open.popLast() {
        guard seen.insert(state).inserted else { continue }
        if state == CompiledRules.stop {
          isUniform = false
          return
        }
        for category in categories {
          let next = rules.next(state, category)
          if let known = behind[category], known != next {
            isUniform = false
            return
          }
          behind[category] = next
          open.append(next)
        }
      }
      isUniform = Set(seen.map { rules.accepts[$0] }).count <= 1
    }
  }
}
