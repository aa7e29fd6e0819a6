import Dispatch
import Synchronization

/// Notices Control-C, so that what is under way can be finished and the user told how to go on.
final class Interruption {
  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  private let flag = Flag()
  private let source: any DispatchSourceSignal

  /// Whether the user wants the run to end.
  var isRequested: Bool { flag.isSet.load(ordering: .relaxed) }

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [flag] in
      // The second time, it ends at once.
      if flag.isSet.exchange(true, ordering: .relaxed) { _exit(130) }
    }
    source.resume()
  }

  deinit { source.cancel() }
}
