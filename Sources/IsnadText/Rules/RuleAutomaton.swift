/// ICU's break automaton run as ICU runs it: from each boundary to the end of the longest match.
///
/// What lies behind a boundary is read again, so this is for rules that cannot be run in one pass and have long
/// segments: those for sentences. A single table look-up a character makes it several times as fast as ICU, and most
/// characters need none: see ``PlainBytes``.
final class RuleAutomaton: Sendable {
  /// `row of the next state << 2 | whether it is a plain one << 1 | whether the automaton has matched in it`; the row of the
  /// stop state is 0.
  private let entries: [UInt32]
  private let plain: PlainBytes
  private let startRow: Int
  private let categories: CategoryTable
  private let pairs: CategoryPairs

  /// - Returns: nil when ICU would look up some characters in its dictionaries, or the rules are too many.
  init?(_ rules: CompiledRules) {
    guard rules.firstDictionaryCategory >= rules.categoryCount, let pairs = CategoryPairs(rules) else {
      return nil
    }
    let stride = rules.categoryCount
    let plain = PlainBytes(rules)
    self.plain = plain
    entries = (0..<rules.stateCount * stride).map { i in
      let next = rules.next(i / stride, i % stride)
      return UInt32(next * stride) << 2 | (plain.states.contains(next) ? 2 : 0)
        | (rules.accepts[next] ? 1 : 0)
    }
    startRow = rules.start * stride
    categories = rules.categories
    self.pairs = pairs
  }

  /// Calls `body` with the UTF-8 offset of each boundary behind the start of `text`, the end of it included.
  func forEachBoundary(in text: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    guard let bytes = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let length = text.count
    entries.withUnsafeBufferPointer { entries in
      var boundary = 0
      while boundary < length {
        let end = match(from: boundary, bytes, length, entries)
        boundary = end > boundary ? end : boundary + decodeUTF8(bytes, length, boundary).size
        body(boundary)
      }
    }
  }

  /// The end of the longest match that starts at `start`, which it is if there is none.
  private func match(
    from start: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int, _ entries: UnsafeBufferPointer<UInt32>
  ) -> Int {
    var row = startRow
    var at = start
    var match = start
    while at < length {
      var category = at &+ 1 < length ? pairs.category(bytes[at], bytes[at &+ 1]) : CategoryPairs.none
      var size = bytes[at] < 0x80 ? 1 : 2
      if category == CategoryPairs.none {
        let (codePoint, decoded) = decodeUTF8(bytes, length, at)
        category = categories.category(of: codePoint)
        size = decoded
      }
      let entry = entries[row &+ category]
      at &+= size
      row = Int(entry &>> 2)
      if entry & 2 != 0 {
        let end = plain.end(of: at, bytes, length)
        if end > at {
          at = end
          row = plain.row(behind: bytes[at &- 1])
        }
      }
      match = entry & 1 != 0 ? at : match
      if row == CompiledRules.stop { return match }
    }
    return entries[row &+ CompiledRules.endOfText] & 1 != 0 ? length : match
  }
}
