internal import CIsnadText

/// Finds the word boundaries of one text, a batch at a time.
///
/// The vector kernel runs until a character that it does not know; from the last boundary before it the transducer
/// takes over, and hands back some way behind it; a segment with characters of a dictionary script goes to ICU.
struct WordScanner: ~Copyable {
  private let tables: WordTables
  private let kernel: KernelTables?
  private let kernelSet: Int32
  private let breaker: Breaker
  private let text: UnsafePointer<UInt8>
  private let length: Int
  /// The last boundary found; everything restarts from it.
  private var boundary = 0
  /// Until where the transducer runs before the kernel is tried again.
  private var transducerLimit = 0
  /// How far behind an unknown character that is: it grows while such characters are dense.
  private var stay = Self.shortestStay
  /// The segment that ICU is splitting.
  private var icuSegment = 0..<0
  private var icu: BreakerCopy?
  /// Whether the segment that starts at `boundary` is too long for a packed end.
  private var isLost = false

  private static let shortestStay = 24
  private static let longestStay = 4096
  /// Texts longer than this have batches with different bases. A packed end has room for twice as much.
  private let longestBatch: Int
  /// The buffer that ``next(into:base:)`` needs: one block of the kernel and some.
  static let bufferSize = 2048 + 160

  init(
    _ tables: WordTables, kernel: KernelTables?, set: Int32, breaker: Breaker, text: UnsafeRawBufferPointer,
    longestBatch: Int = 1 << 28
  ) {
    self.longestBatch = longestBatch
    self.tables = tables
    self.kernel = kernel
    kernelSet = set
    self.breaker = breaker
    length = text.count
    let none = UnsafePointer<UInt8>(bitPattern: 1).unsafelyUnwrapped
    self.text = text.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? none
    if kernel == nil { transducerLimit = .max }
  }

  /// Writes the next packed segments, ends relative to `base`, and returns how many; 0 at the end of the text.
  mutating func next(into out: UnsafeMutableBufferPointer<UInt32>, base: inout Int) -> Int {
    base = length <= longestBatch ? 0 : boundary
    var count = 0
    while boundary < length, out.count - count >= 160, boundary - base <= longestBatch {
      if isLost {
        if count > 0 { break }
        return skipLongSegment(into: out, base: &base)
      }
      if boundary < icuSegment.upperBound {
        splitWithICU(into: out, base: base, count: &count)
      } else if let kernel, boundary >= transducerLimit {
        runKernel(kernel, into: out, base: base, count: &count)
      } else {
        runTransducer(into: out, base: base, count: &count)
      }
    }
    return count
  }

  private mutating func runKernel(
    _ kernel: KernelTables, into out: UnsafeMutableBufferPointer<UInt32>, base: Int, count: inout Int
  ) {
    var run = isnad_kernel_run()
    let outcome = isnad_kernel_next(
      kernelSet, kernel.tables, text, length, boundary, base, longestBatch,
      out.baseAddress.map { $0 + count },
      out.count - count, &run)
    let start = boundary
    count += run.count
    boundary = run.boundary
    isLost = outcome == ISNAD_KERNEL_FULL && run.count == 0
    guard outcome == ISNAD_KERNEL_STOPPED else { return }
    stay = run.position - start < 128 ? min(stay * 2, Self.longestStay) : Self.shortestStay
    transducerLimit = run.position + stay
  }

  private mutating func runTransducer(
    into out: UnsafeMutableBufferPointer<UInt32>, base: Int, count: inout Int
  ) {
    let run = TransducerRun(tables, text, length)
    let farthest = min(length, base + 2 * longestBatch - 64)
    var limit = min(max(transducerLimit, boundary + Self.shortestStay), farthest)
    let start = boundary
    while true {
      switch run.run(from: &boundary, limit: limit, base: base, into: out, count: &count) {
      case .full, .end: return
      case .dictionary(let end):
        icuSegment = boundary..<end
        return
      case .limit:
        if boundary > start {
          if kernel != nil { transducerLimit = min(transducerLimit, boundary) }
          return
        }
        // A run without a boundary has to see more, or the kernel would be sent back here at once.
        if limit == farthest {
          isLost = true
          return
        }
        limit = min(farthest, boundary + (limit - boundary) * 2)
      }
    }
  }

  private mutating func splitWithICU(
    into out: UnsafeMutableBufferPointer<UInt32>, base: Int, count: inout Int
  ) {
    let start = icuSegment.lowerBound
    if boundary == start {
      if icu == nil { icu = breaker.copy() }
      let segment = UnsafeRawBufferPointer(start: text + start, count: icuSegment.count)
      _ = icu?.open(segment)
    }
    let room = UnsafeMutableBufferPointer(rebasing: out[count..<max(count, out.count - 96)])
    let written = room.isEmpty ? 0 : icu?.next(into: room) ?? 0
    for i in room.indices.prefix(written) { room[i] += UInt32(truncatingIfNeeded: start - base) << 3 }
    if written > 0 {
      count += written
      boundary = base + Int(room[written - 1] >> 3)
    } else if !room.isEmpty {
      // ICU failed, for want of memory: the segment stays whole.
      out[count] = UInt32(truncatingIfNeeded: icuSegment.upperBound - base) << 3
      count += 1
      boundary = icuSegment.upperBound
    }
  }

  /// Writes the one segment that starts at `boundary`, relative to a base of its own. However long it is, and even
  /// if ICU would have looked into its dictionaries, it stays whole: no language has words of 512 MB.
  private mutating func skipLongSegment(into out: UnsafeMutableBufferPointer<UInt32>, base: inout Int) -> Int
  {
    let (end, kind) = TransducerRun(tables, text, length).longSegment(from: boundary)
    boundary = end
    isLost = false
    base = end
    out[0] = kind
    return 1
  }
}
