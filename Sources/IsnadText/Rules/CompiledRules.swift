internal import CIsnadText

/// ICU's compiled break rules: an automaton over character categories, and the category of every character.
///
/// The layout is that of ICU's `rbbidata.h`, format version 6 (ICU 68 and later). Any other, and any rules with
/// look-ahead, are left to ICU.
struct CompiledRules {
  /// The transition out of a state for a category; 0 stops the automaton.
  private let transitions: [UInt16]
  let stateCount: Int
  let categoryCount: Int
  /// Whether the automaton has matched when it is in a state.
  let accepts: [Bool]
  /// The kind of a segment whose last accepting state this was: rule status / 100.
  let kinds: [UInt32]
  /// Categories from here on belong to scripts that ICU splits with a dictionary.
  let firstDictionaryCategory: Int
  let categories: CategoryTable

  /// Whether rules ask where a segment starts or the text ends, `{bof}` and `{eof}`; those for sentences do.
  let haveAnchors: Bool
  /// The state at the start of a segment.
  let start: Int

  static let stop = 0
  /// The categories that stand for the end of the text and for the start of a segment.
  static let endOfText = 1
  private static let startOfSegment = 2

  init?(_ bytes: [UInt8]) {
    let data = RuleBytes(bytes)
    guard data.word(0) == 0xB1A0, bytes.count > 80, bytes[4] == 6, Int(data.word(8)) <= bytes.count else {
      return nil
    }
    categoryCount = Int(data.word(12))
    let table = Int(data.word(16))
    let statuses = Int(data.word(48))
    let statusCount = Int(data.word(52)) / 4
    guard table + 20 <= bytes.count, statuses + statusCount * 4 <= bytes.count else { return nil }
    stateCount = Int(data.word(table))
    let rowLength = Int(data.word(table + 4))
    firstDictionaryCategory = Int(data.word(table + 8))
    let flags = data.word(table + 16)
    let width = flags & 4 != 0 ? 1 : 2
    guard flags & 1 == 0, 2 < categoryCount, categoryCount <= 256, stateCount <= 4096 else { return nil }
    guard rowLength >= (categoryCount + 3) * width, table + 20 + stateCount * rowLength <= bytes.count else {
      return nil
    }
    var transitions: [UInt16] = []
    var accepts: [Bool] = []
    var kinds: [UInt32] = []
    var asksForEnd = false
    transitions.reserveCapacity(stateCount * categoryCount)
    for state in 0..<stateCount {
      let row = table + 20 + state * rowLength
      func cell(_ i: Int) -> Int { width == 1 ? Int(data.byte(row + i)) : Int(data.half(row + 2 * i)) }
      guard cell(0) <= 1, cell(1) == 0, cell(2) < statusCount else { return nil }
      accepts.append(cell(0) == 1)
      if cell(3 + Self.endOfText) != Self.stop { asksForEnd = true }
      // A set of statuses is its length and then its members in order; ICU reports the last.
      let last = cell(2) + Int(data.word(statuses + cell(2) * 4))
      guard last < statusCount else { return nil }
      kinds.append(data.word(statuses + last * 4) / 100 & 7)
      for category in 0..<categoryCount {
        let next = cell(3 + category)
        guard next < stateCount else { return nil }
        transitions.append(UInt16(next))
      }
    }
    guard stateCount > 1 else { return nil }
    let trie = Int(data.word(32))
    let trieLength = Int(data.word(36))
    guard trie + trieLength <= bytes.count,
      let categories = CategoryTable(trie: bytes[trie..<trie + trieLength], limit: categoryCount)
    else { return nil }
    let asksForStart = flags & 2 != 0
    start = asksForStart ? Int(transitions[categoryCount + Self.startOfSegment]) : 1
    haveAnchors = asksForStart || asksForEnd
    self.transitions = transitions
    self.accepts = accepts
    self.kinds = kinds
    self.categories = categories
  }

  func next(_ state: Int, _ category: Int) -> Int { Int(transitions[state * categoryCount + category]) }
}

/// Little numbers out of ICU's data, which is in the machine's byte order.
private struct RuleBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func half(_ offset: Int) -> UInt16 {
    guard offset + 2 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt16.self) }
  }

  func word(_ offset: Int) -> UInt32 {
    guard offset + 4 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
  }
}
