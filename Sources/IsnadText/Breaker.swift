internal import CIsnadText

/// One of ICU's break iterators, kept as a prototype from which each call takes a copy of its own.
struct Breaker: Sendable {
  private let prototype: Prototype

  init(kind: Int, locale: String) throws(TextError) {
    var status: Int32 = 0
    guard let handle = isnad_breaker_open(Int32(kind), locale, &status) else {
      throw TextError(.noBreakRules(locale: locale, status: status))
    }
    prototype = Prototype(handle: handle)
  }

  func forEachBatch(in text: UnsafeRawBufferPointer, _ body: (Span<UInt32>) -> Void) {
    guard let copy = isnad_breaker_clone(prototype.handle) else { return }
    defer { isnad_breaker_close(copy) }
    let bytes = text.bindMemory(to: UInt8.self)
    guard isnad_breaker_set_text(copy, bytes.baseAddress, Int64(bytes.count)) == 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1024) { buffer in
      while true {
        let count = isnad_breaker_next(copy, buffer.baseAddress, buffer.count)
        if count == 0 { break }
        body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: buffer[..<count])))
      }
    }
  }

  /// The owner of an ICU iterator that nobody advances; cloning one is safe from many threads.
  private final class Prototype: @unchecked Sendable {
    let handle: OpaquePointer

    init(handle: OpaquePointer) { self.handle = handle }

    deinit { isnad_breaker_close(handle) }
  }
}
