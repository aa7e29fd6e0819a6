internal import CIsnadText
import Synchronization

/// All that is derived from ICU's word rules, made once and shared by every tokenizer with the same rules.
final class WordTables: @unchecked Sendable {
  let categories: CategoryTable
  /// The transducer's transitions; see ``Transducer/Entry``.
  let entries: UnsafePointer<UInt32>
  let finals: [UInt32]
  let stride: Int
  /// The category of each ASCII character.
  let ascii: UnsafePointer<UInt8>
  /// The category of each character below U+0800: those of one or two bytes.
  let narrow: UnsafePointer<UInt8>
  let rules: CompiledRules
  private let owned: (entries: UnsafeMutablePointer<UInt32>, narrow: UnsafeMutablePointer<UInt8>)
  private let lazyKernel = Mutex<KernelState>(.unknown)

  private enum KernelState {
    case unknown
    case known(KernelTables?)
  }

  /// - Returns: nil when the rules are not such that they can be run in one pass.
  private init?(_ bytes: [UInt8]) {
    guard let rules = CompiledRules(bytes), let transducer = Transducer(rules) else { return nil }
    self.rules = rules
    categories = rules.categories
    stride = transducer.stride
    finals = transducer.finals
    let entries = UnsafeMutablePointer<UInt32>.allocate(capacity: transducer.entries.count)
    entries.initialize(from: transducer.entries, count: transducer.entries.count)
    let narrow = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x800)
    for c in 0..<0x800 { narrow[c] = UInt8(truncatingIfNeeded: rules.categories.category(of: UInt32(c))) }
    owned = (entries, narrow)
    self.entries = UnsafePointer(entries)
    self.narrow = UnsafePointer(narrow)
    ascii = UnsafePointer(narrow)
  }

  deinit {
    owned.entries.deallocate()
    owned.narrow.deallocate()
  }

  /// The vector kernel's tables; nil when the proof fails that the kernel splits as these rules do.
  ///
  /// The proof takes about a millisecond, so it waits for a text that is worth it.
  func kernel(forLength length: Int) -> KernelTables? {
    lazyKernel.withLock { state in
      switch state {
      case .known(let kernel): return kernel
      case .unknown:
        guard length >= 1 << 14 else { return nil }
        let kernel = KernelTables(rules)
        state = .known(kernel)
        return kernel
      }
    }
  }

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
