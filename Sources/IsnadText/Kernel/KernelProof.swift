/// Proves that the kernel's fixed rules and ICU's automaton cut every text of the kernel's characters alike.
///
/// Both are automata: ICU's as a ``Transducer``, and the kernel's rules as a twin that reads one character at a
/// time. All pairs of states that any text can bring them to are visited, and in each both must say the same.
/// That covers texts of any length, where trying all short strings would not.
///
/// The kernel decides about the boundary before a character when it has read it, or one character later if the
/// character may stand inside a word (a *mid*). ICU's automaton must have decided by then as well: so a boundary
/// that the kernel has decided stands whatever follows, even a character unknown to the kernel.
struct KernelProof {
  let holds: Bool

  private typealias Class = KernelClasses.Class
  private typealias Entry = Transducer.Entry

  private struct Pair: Hashable {
    var row = 0
    var twin = Twin()
    /// What the transducer wrote before the last character, if that was a mid: the kind of a segment.
    var written: UInt32?
  }

  init(_ rules: CompiledRules, _ classes: [KernelClasses.Class]) {
    guard let transducer = Transducer(rules) else {
      holds = false
      return
    }
    let alphabet = (3..<rules.categoryCount).compactMap { category in
      classes[category] == .special ? nil : (category: category, class: classes[category])
    }
    var seen: Set<Pair> = []
    var open = [Pair()]
    while let pair = open.popLast() {
      guard seen.insert(pair).inserted else { continue }
      guard seen.count < 10_000, Self.agreesAtEnd(pair, transducer) else {
        holds = false
        return
      }
      for next in alphabet {
        // A mark continues a letter or a digit; behind anything else it is special to the kernel.
        if next.class == .mark, pair.twin.last != .letter, pair.twin.last != .digit { continue }
        guard let successor = Self.step(pair, next.category, next.class, transducer) else {
          holds = false
          return
        }
        open.append(successor)
      }
    }
    holds = true
  }

  /// Both machines read a character; nil when they disagree.
  private static func step(_ pair: Pair, _ category: Int, _ next: Class, _ transducer: Transducer) -> Pair? {
    let entry = transducer.entries[pair.row + category]
    guard entry & (Entry.dictionaryHere | Entry.dictionarySaved) == 0 else { return nil }
    let here = entry >> Entry.emitsHereShift & 1 != 0 ? entry & 7 : nil
    let saved = entry >> Entry.emitsSavedShift & 1 != 0 ? entry >> Entry.savedKindShift & 7 : nil
    var after = Pair(row: Int(entry >> Entry.rowShift), twin: pair.twin)
    let waits = transducer.waits[after.row / transducer.stride]
    if next == .mark {
      guard here == nil, saved == nil, !waits else { return nil }
      return after
    }
    // First the boundary before a mid, which waited for this character.
    guard agree(pair, saved, next) else { return nil }
    after.twin.read(next)
    // Then the one before this character, unless it waits as well.
    if next.isMid {
      guard !waits || entry >> Entry.savesShift & 1 != 0 else { return nil }
      after.written = here
      return after
    }
    guard !waits, here == after.twin.segment(before: nil) else { return nil }
    return after
  }

  private static func agreesAtEnd(_ pair: Pair, _ transducer: Transducer) -> Bool {
    guard pair.twin.last != nil else { return true }
    let final = transducer.finals[pair.row / transducer.stride]
    let saved = final >> Entry.emitsSavedShift & 1 != 0 ? final >> Entry.savedKindShift & 7 : nil
    return agree(pair, saved, nil) && final & 7 == pair.twin.kind
  }

  /// Whether both machines say the same of the boundary before the last character, if it had to wait.
  private static func agree(_ pair: Pair, _ saved: UInt32?, _ next: Class?) -> Bool {
    guard pair.twin.last?.isMid == true else { return saved == nil }
    guard pair.written == nil || saved == nil else { return false }
    return (pair.written ?? saved) == pair.twin.segment(before: next)
  }
}

/// The kernel's rules, a character at a time.
private struct Twin: Hashable {
  /// The last three classes; a mark counts as what it continues.
  private(set) var last: KernelClasses.Class?
  private var second: KernelClasses.Class?
  private var third: KernelClasses.Class?
  /// The kind of a segment that would end behind the last character, and behind the one before it.
  private(set) var kind: UInt32 = 0
  private var kindBefore: UInt32 = 0

  /// The kind of the segment that ends before the last character when `next` follows it (nil: the end of text);
  /// nil when there is no boundary, or the text starts there.
  func segment(before next: KernelClasses.Class?) -> UInt32? {
    guard let last, let second else { return nil }
    let isJoined =
      last.isWord && second.isWord || last == .space && second == .space || last == .lf && second == .cr
      || Self.isInside(second, last, next) || Self.isInside(third, second, last)
    return isJoined ? nil : kindBefore
  }

  private static func isInside(
    _ left: KernelClasses.Class?, _ mid: KernelClasses.Class, _ right: KernelClasses.Class?
  ) -> Bool {
    mid.isMidLetter && left == .letter && right == .letter
      || mid.isMidDigit && left == .digit && right == .digit
  }

  mutating func read(_ next: KernelClasses.Class) {
    kindBefore = kind
    switch next {
    case .letter: kind = 2
    case .digit: kind = 1
    case .connector: kind = last == .digit ? 1 : last == .letter || last == .connector ? 2 : 0
    default: kind = 0
    }
    (third, second, last) = (second, last, next)
  }
}
