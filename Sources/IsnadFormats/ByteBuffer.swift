/// Bytes that grow at their end, for writers that append a few at a time.
///
/// Each append to an array asks who else owns it, which took as long as all else in writing JSON. A buffer has one owner.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// Room that is left behind every reserved byte, so that a few bytes can be stored as one word.
  private static var slack: Int { 16 }

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 1) + Self.slack
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Makes room for further bytes.
  /// - Complexity: O(1) amortised.
  @inline(__always)
  mutating func reserve(_ bytes: Int) {
    if bytes &+ Self.slack > capacity &- count { grow(bytes) }
  }

  @inline(never)
  private mutating func grow(_ bytes: Int) {
    let larger = max(capacity * 2, count + bytes + Self.slack)
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

  /// Appends a literal; inlined, so that a short one becomes a store or two.
  @inline(__always)
  mutating func append(_ word: StaticString) {
    reserve(word.utf8CodeUnitCount)
    appendReserved(word)
  }

  /// Appends a literal for which there is room.
  @inline(__always)
  mutating func appendReserved(_ word: StaticString) {
    (start + count).initialize(from: word.utf8Start, count: word.utf8CodeUnitCount)
    count &+= word.utf8CodeUnitCount
  }

  /// Appends the first bytes of a word in memory order, for which there is room.
  @inline(__always)
  mutating func appendReserved(_ word: UInt64, count bytes: Int) {
    UnsafeMutableRawPointer(start + count).storeBytes(of: word, as: UInt64.self)
    count &+= bytes
  }

  /// Appends up to sixteen bytes, given as the first eight and the last eight of them, for which there is room; of fewer than
  /// eight bytes both words are the same.
  @inline(__always)
  mutating func appendReserved(first: UInt64, last: UInt64, count bytes: Int) {
    let place = UnsafeMutableRawPointer(start + count)
    place.storeBytes(of: first, as: UInt64.self)
    (place + max(bytes &- 8, 0)).storeBytes(of: last, as: UInt64.self)
    count &+= bytes
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal value: Int) {
    reserve(20)
    if value < 0 { appendReserved(UInt8(ascii: "-")) }
    var magnitude = value.magnitude
    var digits = 1
    var limit: UInt = 10
    while magnitude >= limit {
      digits &+= 1
      limit &*= 10
    }
    var at = start + count + digits
    count &+= digits
    repeat {
      at -= 1
      at.initialize(to: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: magnitude % 10))
      magnitude /= 10
    } while magnitude > 0
  }

  mutating func append(repeating byte: UInt8, count: Int) {
    reserve(count)
    for _ in 0..<count { appendReserved(byte) }
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }
}
