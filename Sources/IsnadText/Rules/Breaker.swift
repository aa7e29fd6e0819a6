internal import CIsnadText
import Synchronization

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

  /// In bytes; ICU's own word rules are a few thousand.
  static let maximumRuleLength = 1 << 16

  init(rules: String) throws(TextError) {
    guard rules.utf8.count <= Self.maximumRuleLength else {
      throw TextError(.rulesTooLong(count: rules.utf8.count))
    }
    var status: Int32 = 0
    var line: Int32 = 0
    var column: Int32 = 0
    let length = Int32(clamping: rules.utf8.count)
    guard let handle = isnad_breaker_open_rules(rules, length, &line, &column, &status) else {
      throw TextError(.badRules(line: Int(line), column: Int(column), status: status))
    }
    prototype = Prototype(handle: handle)
  }

  /// ICU's compiled rules, nil when it does not give them.
  var binaryRules: [UInt8]? {
    let length = isnad_breaker_binary_rules(prototype.handle, nil, 0)
    guard length > 0 else { return nil }
    var rules = [UInt8](repeating: 0, count: Int(length))
    return isnad_breaker_binary_rules(prototype.handle, &rules, length) == length ? rules : nil
  }

  func copy() -> BreakerCopy { BreakerCopy(prototype) }

  /// Longer texts are cut into windows, as ICU counts in 32 bits and a packed segment in 29.
  private static let window = 1 << 28
  /// Boundaries this near to the end of a window are left to the next one, where all that follows them is seen.
  private static let margin = 1 << 16

  /// Calls `body` with batches of packed segments whose ends are relative to its first argument, until it returns
  /// false.
  func forEachBatch(in text: UnsafeRawBufferPointer, _ body: (Int, Span<UInt32>) -> Bool) {
    let copy = copy()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1024) { buffer in
      var start = 0
      var window = Self.window
      while start < text.count {
        let end = text.count - start <= window ? text.count : start + window
        guard copy.open(UnsafeRawBufferPointer(rebasing: text[start..<end])) else { return }
        let limit = end == text.count ? end - start : end - start - Self.margin
        var boundary = 0
        while true {
          var count = copy.next(into: buffer)
          while count > 0, Int(buffer[count - 1] >> 3) > limit { count -= 1 }
          if count == 0 { break }
          boundary = Int(buffer[count - 1] >> 3)
          let batch = Span(_unsafeElements: UnsafeBufferPointer(rebasing: buffer[..<count]))
          guard body(start, batch) else { return }
        }
        // A segment longer than a window: the widest that fits is the best there is.
        if boundary == 0, window == Self.window {
          window = Self.window * 2 - 1
        } else if boundary == 0 {
          return
        }
        start += boundary
      }
    }
  }

  /// The owner of an ICU iterator that nobody advances; cloning one is safe from many threads.
  fileprivate final class Prototype: @unchecked Sendable {
    let handle: OpaquePointer
    /// A clone that nobody uses at the moment. One is enough for all who work in turn, and spares them more than the
    /// cloning: a fresh clone gathers the characters of each script without a dictionary anew.
    private let spare = Mutex<Clone>(Clone(handle: nil))

    private struct Clone: @unchecked Sendable {
      var handle: OpaquePointer?
    }

    init(handle: OpaquePointer) { self.handle = handle }

    deinit {
      isnad_breaker_close(spare.withLock { $0 }.handle)
      isnad_breaker_close(handle)
    }

    func take() -> OpaquePointer? {
      let taken = spare.withLock { spare in
        defer { spare.handle = nil }
        return spare
      }
      return taken.handle ?? isnad_breaker_clone(handle)
    }

    func giveBack(_ clone: OpaquePointer) {
      let given = Clone(handle: clone)
      let rest = spare.withLock { spare in
        defer { spare = given }
        return spare
      }
      isnad_breaker_close(rest.handle)
    }
  }
}

/// An ICU iterator of one's own.
struct BreakerCopy: ~Copyable {
  private let prototype: Breaker.Prototype
  private let handle: OpaquePointer?

  fileprivate init(_ prototype: Breaker.Prototype) {
    self.prototype = prototype
    handle = prototype.take()
  }

  deinit { if let handle { prototype.giveBack(handle) } }

  /// Starts over at the beginning of `text`, which has to outlive the iteration.
  func open(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let handle else { return false }
    return isnad_breaker_set_text(handle, text.bindMemory(to: UInt8.self).baseAddress, Int64(text.count)) == 0
  }

  /// Writes the next packed segments and returns how many there are; 0 at the end of the text.
  func next(into buffer: UnsafeMutableBufferPointer<UInt32>) -> Int {
    guard let handle else { return 0 }
    return isnad_breaker_next(handle, buffer.baseAddress, buffer.count)
  }
}
