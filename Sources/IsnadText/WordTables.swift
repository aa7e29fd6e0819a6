internal import CIsnadText
import Synchronization

/// All that is derived from ICU's word rules, made once and shared by every tokenizer with the same rules.
final class WordTables: @unchecked Sendable {
  let categories: CategoryTable
  /// The transducer's transitions; see ``Transducer/Entry``.
  let entries: UnsafePointer<UInt32>
  let finals: [UInt32]
  let stride: Int
  /// The category of a character of one or two bytes, by its lead byte and the byte behind it, lead first;
  /// ``noPair`` when two bytes do not settle it. One look-up, where decoding takes a dozen instructions.
  let pairs: UnsafePointer<UInt8>
  static let noPair = 0xFF
  /// Whether in a run of ASCII letters all but the first change nothing.
  let skipsLetters: Bool
  let rules: CompiledRules
  private let owned: (entries: UnsafeMutablePointer<UInt32>, pairs: UnsafeMutablePointer<UInt8>)
  private let lazyKernel = Mutex<KernelState>(.unknown)

  private enum KernelState {
    case unknown
    case known(KernelTables?)
  }

  /// - Returns: nil when the rules are not such that they can be run in one pass.
  private init?(_ bytes: [UInt8]) {
    guard let rules = CompiledRules(bytes), rules.categoryCount <= Self.noPair,
      let transducer = Transducer(rules)
    else { return nil }
    self.rules = rules
    categories = rules.categories
    stride = transducer.stride
    finals = transducer.finals
    let entries = UnsafeMutablePointer<UInt32>.allocate(capacity: transducer.entries.count)
    entries.initialize(from: transducer.entries, count: transducer.entries.count)
    let pairs = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    pairs.initialize(repeating: UInt8(Self.noPair), count: 1 << 16)
    for lead in 0..<0x80 {
      let category = UInt8(truncatingIfNeeded: rules.categories.category(of: UInt32(lead)))
      (pairs + (lead << 8)).update(repeating: category, count: 256)
    }
    for codePoint in 0x80..<0x800 {
      let category = UInt8(truncatingIfNeeded: rules.categories.category(of: UInt32(codePoint)))
      pairs[(0xC0 | codePoint >> 6) << 8 | 0x80 | codePoint & 0x3F] = category
    }
    owned = (entries, pairs)
    self.entries = UnsafePointer(entries)
    self.pairs = UnsafePointer(pairs)
    skipsLetters = transducer.ignoresRepeats(
      of: (UInt32(0)..<26).flatMap {
        [rules.categories.category(of: 0x41 + $0), rules.categories.category(of: 0x61 + $0)]
      })
  }

  deinit {
    owned.entries.deallocate()
    owned.pairs.deallocate()
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

/// The tables of one tokenizer's rules, made when there is text enough to repay it.
///
/// Reading ICU's rules and making the transducer takes two milliseconds, in which ICU itself splits 60 KB.
final class LazyWordTables: Sendable {
  private let breaker: Breaker
  private let state: Mutex<State>

  private enum State {
    /// How many bytes have gone through ICU so far.
    case waiting(bytes: Int)
    case made(WordTables?)
  }

  /// The text, in bytes, that ICU splits before the tables are made.
  private static let patience = 1 << 14

  init(_ breaker: Breaker, waits: Bool) {
    self.breaker = breaker
    state = Mutex(.waiting(bytes: waits ? 0 : Self.patience))
  }

  /// The tables for a text of some length; nil when ICU shall split it.
  func tables(forLength length: Int) -> WordTables? {
    state.withLock { state in
      switch state {
      case .made(let tables): return tables
      case .waiting(let bytes):
        let total = min(bytes, Self.patience) + min(length, Self.patience)
        guard total >= Self.patience else {
          state = .waiting(bytes: total)
          return nil
        }
        let tables = WordTables.shared(for: breaker)
        state = .made(tables)
        return tables
      }
    }
  }
}
