/// Writes JSON into bytes as it is told, without a tree in between.
///
/// ```swift
/// var json = JSONWriter()
/// json.beginObject()
/// json.key("start")
/// json.integer(4)
/// json.endObject()
/// String(decoding: json.bytes, as: UTF8.self)   // {"start":4}
/// ```
struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  /// How many levels of arrays and objects have their members on lines of their own.
  private let indentedLevels: Int
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// - Parameter capacity: about how many bytes will be written.
  init(indentedLevels: Int = 0, capacity: Int = 256) {
    self.indentedLevels = indentedLevels
    buffer = ByteBuffer(capacity: capacity)
  }

  /// What was written so far.
  /// - Complexity: O(*n*).
  var bytes: [UInt8] { buffer.withBytes { Array($0) } }

  /// Appends what was written so far.
  /// - Complexity: O(*n*).
  func append(to bytes: inout [UInt8]) { buffer.withBytes { bytes.append(contentsOf: $0) } }

  mutating func beginObject() { begin(UInt8(ascii: "{")) }

  mutating func endObject() { end(UInt8(ascii: "}")) }

  mutating func beginArray() { begin(UInt8(ascii: "[")) }

  mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The key of the next value: plain ASCII that needs no escapes.
  @inline(__always)
  mutating func key(_ key: StaticString) {
    separate()
    buffer.reserve(key.utf8CodeUnitCount + 4)
    buffer.appendReserved(UInt8(ascii: "\""))
    buffer.appendReserved(key)
    buffer.appendReserved(UInt8(ascii: "\""))
    buffer.appendReserved(UInt8(ascii: ":"))
    if indentedLevels > 0 { buffer.appendReserved(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  mutating func null() {
    separate()
    buffer.append("null")
  }

  mutating func boolean(_ value: Bool) {
    separate()
    buffer.append(value ? "true" : "false")
  }

  mutating func integer(_ value: Int) {
    separate()
    buffer.append(decimal: value)
  }

  /// A number from 0 to 1 with at most three decimals.
  mutating func fraction(_ value: Double) {
    separate()
    // Not `rounded()`: it needs the C library's mathematics, which a program without Foundation does not link.
    let thousandths = value.isNaN ? 0 : Int(min(max(value, 0), 1) * 1000 + 0.5)
    buffer.append(decimal: thousandths / 1000)
    var rest = thousandths % 1000
    if rest == 0 { return }
    buffer.append(UInt8(ascii: "."))
    var unit = 100
    while rest > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  mutating func string(_ value: String) {
    // Without a copy of one's own, which would count references.
    let done: Void? = value.utf8.withContiguousStorageIfAvailable { string($0) }
    if done == nil { string(utf8: Array(value.utf8)) }
  }

  /// A string given as well-formed UTF-8.
  mutating func string(utf8: some Collection<UInt8>) {
    let done: Void? = utf8.withContiguousStorageIfAvailable { string($0) }
    if done == nil { Array(utf8).withUnsafeBufferPointer { string($0) } }
  }

  private mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    JSONEscapes.append(utf8, to: &buffer)
  }

  /// A number as a record had it, which needs no quotation marks.
  mutating func literal(_ value: String) {
    separate()
    var value = value
    value.withUTF8 { buffer.append($0) }
  }

  /// A line break between whole values.
  mutating func newline() {
    buffer.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isFirst, depth < indentedLevels { breakLine() }
    buffer.append(bracket)
    isFirst = false
  }

  @inline(__always)
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      isFirst = false
      return
    }
    if !isFirst {
      buffer.append(UInt8(ascii: ","))
      if indentedLevels > 0, depth > indentedLevels { buffer.append(UInt8(ascii: " ")) }
    }
    if depth > 0, depth <= indentedLevels { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
