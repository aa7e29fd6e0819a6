import Synchronization

/// Tables made of ICU's rules when there is text enough to repay it.
///
/// Reading ICU's word rules and making the transducer takes two milliseconds, in which ICU itself splits 60 KB.
final class LazyTables<Tables: Sendable>: Sendable {
  private let make: @Sendable () -> Tables?
  private let state: Mutex<State>

  private enum State {
    /// How many bytes have gone through ICU so far.
    case waiting(bytes: Int)
    case made(Tables?)
  }

  /// The text, in bytes, that ICU splits before the tables are made.
  private static var patience: Int { 1 << 14 }

  /// - Parameter make: gives nil when ICU shall split all text.
  init(waits: Bool, make: @escaping @Sendable () -> Tables?) {
    self.make = make
    state = Mutex(.waiting(bytes: waits ? 0 : Self.patience))
  }

  /// The tables for a text of some length; nil when ICU shall split it.
  func tables(forLength length: Int) -> Tables? {
    state.withLock { state in
      switch state {
      case .made(let tables): return tables
      case .waiting(let bytes):
        let total = min(bytes, Self.patience) + min(length, Self.patience)
        guard total >= Self.patience else {
          state = .waiting(bytes: total)
          return nil
        }
        let tables = make()
        state = .made(tables)
        return tables
      }
    }
  }
}
