internal import CIsnadText
import Synchronization

/// All that is derived from ICU's word rules, made once and shared by every tokenizer with the same rules.
final class WordTables: @unchecked Sendable {
  let categories: CategoryTable
  /// The transducer's transitions; see ``Transducer/Entry``.
  let entries: UnsafePointer<UInt32>
  let finals: [UInt32]
  let stride: Int
  let pairs: CategoryPairs
  /// Whether in a run of ASCII letters all but the first change nothing.
  let skipsLetters: Bool
  let rules: CompiledRules
  private let owned: UnsafeMutablePointer<UInt32>
  private let lazyKernel = Mutex<KernelState>(.waiting(bytes: 0))

  private enum KernelState {
    /// How many bytes of shorter texts the transducer has read so far.
    case waiting(bytes: Int)
    case known(KernelTables?)
  }

  /// - Returns: nil when the rules are not such that they can be run in one pass.
  private init?(_ bytes: [UInt8]) {
    guard let rules = CompiledRules(bytes), let pairs = CategoryPairs(rules),
      let transducer = Transducer(rules)
    else { return nil }
    self.rules = rules
    self.pairs = pairs
    categories = rules.categories
    stride = transducer.stride
    finals = transducer.finals
    owned = .allocate(capacity: transducer.entries.count)
    owned.initialize(from: transducer.entries, count: transducer.entries.count)
    entries = UnsafePointer(owned)
    skipsLetters = transducer.ignoresRepeats(
      of: (UInt32(0)..<26).flatMap {
        [rules.categories.category(of: 0x41 + $0), rules.categories.category(of: 0x61 + $0)]
      })
  }

  deinit { owned.deallocate() }

  /// The vector kernel's tables; nil when the proof fails that the kernel splits as these rules do.
  ///
  /// The proof takes about a millisecond, in which the transducer reads a third of a megabyte: it waits for a text of some length
  /// or for many short ones.
  func kernel(forLength length: Int) -> KernelTables? {
    lazyKernel.withLock { state in
      switch state {
      case .known(let kernel): return kernel
      case .waiting(let bytes):
        let total = bytes + min(length, Self.patience)
        guard length >= 1 << 14 || total >= Self.patience else {
          state = .waiting(bytes: total)
          return nil
        }
        let kernel = KernelTables(rules)
        state = .known(kernel)
        return kernel
      }
    }
  }

  /// The bytes of short texts that the transducer reads before the kernel is made.
  private static var patience: Int { 1 << 18 }

  /// The tables of rules seen before, with the rules to know them by. Few programs use more than one or two.
  private static let known = Mutex<[(rules: [UInt8], tables: WordTables?)]>([])

  static func shared(for breaker: Breaker) -> WordTables? {
    guard let rules = breaker.binaryRules else { return nil }
    return known.withLock { known in
      if let match = known.first(where: { $0.rules == rules }) { return match.tables }
      let tables = WordTables(rules)
      if known.count == 8 { known.removeFirst() }
      known.append((rules, tables))
      return tables
    }
  }
}
