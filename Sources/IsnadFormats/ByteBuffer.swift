/// Bytes that grow at their end, for writers that append a few at a time.
///
/// Each append to an array asks who else owns it, which took as long as all else in writing JSON. A buffer has one owner.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 1)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Makes room for further bytes.
  /// - Complexity: O(1) amortised.
  @inline(__always)
  mutating func reserve(_ bytes: Int) {
    if bytes > capacity &- count { grow(bytes) }
  }

  @inline(never)
  private mutating func grow(_ bytes: Int) {
    let larger = max(capacity * 2, count + bytes)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.initialize(from: start, count: count)
    start.deallocate()
    start = new
    capacity = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    appendReserved(byte)
  }

  /// Appends a byte for which there is room.
  @inline(__always)
  mutating func appendReserved(_ byte: UInt8) {
    (start + count).initialize(to: byte)
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).initialize(from: first, count: bytes.count)
    count &+= bytes.count
  }

  mutating func append(_ word: StaticString) { word.withUTF8Buffer { append($0) } }

  mutating func append(repeating byte: UInt8, count: Int) {
    reserve(count)
    for _ in 0..<count { appendReserved(byte) }
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }
}
