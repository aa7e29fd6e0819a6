/// ICU's break automaton made to run once over a text.
///
/// ICU runs its automaton from a boundary until it stops, takes the last place where it matched as the next
/// boundary, and starts again from there: what lies between is read twice. Here a state stands for two runs at
/// once: ICU's state and, while that has not matched since the last match, the state of the run that will start
/// at that match should the first one stop. Nothing is read twice; each transition says which boundaries to write.
///
/// Rules whose second run could itself end before the first one does have no such transducer.
struct Transducer {
  /// Row after row, `stride` entries each.
  let entries: [UInt32]
  /// What to write at the end of text, for each row.
  let finals: [UInt32]
  /// Whether a row waits for more text before it can say whether there is a boundary at the saved place.
  let waits: [Bool]
  /// Columns of a row: a power of two not below the number of categories.
  let stride: Int

  /// A packed transition. From bit 0: kind of the segment that ends here, kind of the segment that ends at the
  /// saved place, then the flags below, and from bit `rowShift` the offset of the next row.
  enum Entry {
    static let savedKindShift: UInt32 = 3
    static let emitsHereShift: UInt32 = 6
    static let emitsSavedShift: UInt32 = 7
    static let savesShift: UInt32 = 8
    /// The segment that ends here, or at the saved place, holds a character for ICU's dictionaries.
    static let dictionaryHere: UInt32 = 1 << 9
    static let dictionarySaved: UInt32 = 1 << 10
    static let dictionary = dictionaryHere | dictionarySaved
    /// What asks for more than one segment to be written.
    static let rare = dictionary | 1 << emitsSavedShift
    static let rowShift: UInt32 = 11
  }

  private struct State: Hashable {
    /// ICU's state.
    var run: Int
    /// The state of the run from the saved place, 0 when nothing is saved.
    var restart = 0
    /// The ICU state at the saved place, for its kind.
    var saved = 0
    /// Whether a dictionary character was read, before and behind the saved place.
    var dictionaryBefore = false
    var dictionaryBehind = false
  }

  /// The end of text as a category of its own.
  private static let end = -1

  /// - Returns: nil when one pass over the text does not suffice for the rules.
  init?(_ rules: CompiledRules) {
    guard !rules.haveAnchors else { return nil }
    var stride = 32
    while stride < rules.categoryCount { stride *= 2 }
    self.stride = stride
    var rows: [State: Int] = [:]
    var states: [State] = []
    func row(_ state: State) -> Int {
      if let known = rows[state] { return known }
      rows[state] = states.count
      states.append(state)
      return states.count - 1
    }
    // Row 0 is the start of a segment: nothing read yet. It accepts nothing and so never writes.
    _ = row(State(run: rules.start))
    var entries: [UInt32] = []
    var finals: [UInt32] = []
    var at = 0
    while at < states.count {
      guard states.count <= 2048 else { return nil }
      let state = states[at]
      for category in 0..<stride {
        guard category < rules.categoryCount else {
          entries.append(0)
          continue
        }
        // Categories 0 to 2 stand for no character.
        guard category > 2 else {
          entries.append(0)
          continue
        }
        guard let (entry, next) = Self.step(state, category, rules, isFirst: at == 0) else { return nil }
        entries.append(entry | UInt32(row(next) * stride) << Entry.rowShift)
      }
      finals.append(at == 0 ? 0 : Self.final(state, rules))
      at += 1
    }
    guard states.count * stride < 1 << 20 else { return nil }
    self.entries = entries
    self.finals = finals
    waits = states.map { $0.restart != 0 }
  }

  /// Whether all these categories are one, and a second character of it behind a first neither writes anything
  /// nor leads elsewhere.
  func ignoresRepeats(of categories: [Int]) -> Bool {
    guard let category = categories.first, categories.allSatisfy({ $0 == category }) else { return false }
    return (0..<finals.count).allSatisfy { row in
      let next = Int(entries[row * stride + category] >> Entry.rowShift)
      return entries[next + category] == UInt32(next) << Entry.rowShift
    }
  }

  private static func step(
    _ state: State, _ category: Int, _ rules: CompiledRules, isFirst: Bool
  ) -> (entry: UInt32, next: State)? {
    let isDictionary = category >= rules.firstDictionaryCategory
    func first() -> State? {
      let run = rules.next(rules.start, category)
      return run != CompiledRules.stop && rules.accepts[run]
        ? State(run: run, dictionaryBefore: isDictionary) : nil
    }
    if isFirst { return first().map { (0, $0) } }
    let run = rules.next(state.run, category)
    if state.restart == 0 {
      if run == CompiledRules.stop {
        return first().map { (emitHere(state.run, state.dictionaryBefore, rules), $0) }
      }
      return advance(state, to: run, category, isDictionary, rules)
    }
    if run != CompiledRules.stop {
      if rules.accepts[run] {
        let dictionary = state.dictionaryBefore || state.dictionaryBehind || isDictionary
        return (0, State(run: run, dictionaryBefore: dictionary))
      }
      let restart = rules.next(state.restart, category)
      guard restart != CompiledRules.stop, rules.accepts[restart] else { return nil }
      var next = state
      next.run = run
      next.restart = restart
      next.dictionaryBehind = state.dictionaryBehind || isDictionary
      return (0, next)
    }
    let emitted = emitSaved(state, rules)
    let restarted = State(run: state.restart, dictionaryBefore: state.dictionaryBehind)
    let behind = rules.next(restarted.run, category)
    if behind == CompiledRules.stop {
      return first().map { (emitted | emitHere(restarted.run, restarted.dictionaryBefore, rules), $0) }
    }
    return advance(restarted, to: behind, category, isDictionary, rules).map { (emitted | $0.entry, $0.next) }
  }

  /// From a state that has matched to one that may not have: then the place before the character is saved.
  private static func advance(
    _ state: State, to run: Int, _ category: Int, _ isDictionary: Bool, _ rules: CompiledRules
  ) -> (entry: UInt32, next: State)? {
    if rules.accepts[run] {
      return (0, State(run: run, dictionaryBefore: state.dictionaryBefore || isDictionary))
    }
    let restart = rules.next(rules.start, category)
    guard restart != CompiledRules.stop, rules.accepts[restart] else { return nil }
    let next = State(
      run: run, restart: restart, saved: state.run, dictionaryBefore: state.dictionaryBefore,
      dictionaryBehind: isDictionary)
    return (1 << Entry.savesShift, next)
  }

  private static func final(_ state: State, _ rules: CompiledRules) -> UInt32 {
    guard state.restart != 0 else { return emitHere(state.run, state.dictionaryBefore, rules) }
    return emitSaved(state, rules) | emitHere(state.restart, state.dictionaryBehind, rules)
  }

  private static func emitHere(_ run: Int, _ isDictionary: Bool, _ rules: CompiledRules) -> UInt32 {
    rules.kinds[run] | 1 << Entry.emitsHereShift | (isDictionary ? Entry.dictionaryHere : 0)
  }

  private static func emitSaved(_ state: State, _ rules: CompiledRules) -> UInt32 {
    rules.kinds[state.saved] << Entry.savedKindShift | 1 << Entry.emitsSavedShift
      | (state.dictionaryBefore ? Entry.dictionarySaved : 0)
  }
}
