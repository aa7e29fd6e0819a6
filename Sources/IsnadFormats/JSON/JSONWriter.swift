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
struct JSONWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8]
  /// How many levels of arrays and objects have their members on lines of their own.
  private let indentedLevels: Int
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  init(appendingTo bytes: consuming [UInt8] = [], indentedLevels: Int = 0) {
    self.bytes = bytes
    self.indentedLevels = indentedLevels
  }

  /// A writer that alone owns what was in `bytes`, so that nothing is copied.
  init(takingOver bytes: inout [UInt8], indentedLevels: Int = 0) {
    let taken = bytes
    bytes = []
    self.init(appendingTo: taken, indentedLevels: indentedLevels)
  }

  mutating func beginObject() { begin(UInt8(ascii: "{")) }

  mutating func endObject() { end(UInt8(ascii: "}")) }

  mutating func beginArray() { begin(UInt8(ascii: "[")) }

  mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The key of the next value: plain ASCII that needs no escapes.
  mutating func key(_ key: StaticString) {
    separate()
    // Put together first: each append checks who owns the array and whether it is full.
    let count = key.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 4) { piece in
      piece[0] = UInt8(ascii: "\"")
      key.withUTF8Buffer { _ = piece[1...].update(fromContentsOf: $0) }
      piece[count + 1] = UInt8(ascii: "\"")
      piece[count + 2] = UInt8(ascii: ":")
      piece[count + 3] = UInt8(ascii: " ")
      bytes.append(
        contentsOf: UnsafeBufferPointer(rebasing: piece[..<(count + (indentedLevels > 0 ? 4 : 3))]))
    }
    isAfterKey = true
  }

  mutating func null() { literal("null") }

  mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  mutating func integer(_ value: Int) {
    separate()
    appendDigits(value)
  }

  /// A number from 0 to 1 with at most three decimals.
  mutating func fraction(_ value: Double) {
    separate()
    // Not `rounded()`: it needs the C library's mathematics, which a program without Foundation does not link.
    let thousandths = value.isNaN ? 0 : Int(min(max(value, 0), 1) * 1000 + 0.5)
    appendDigits(thousandths / 1000)
    var rest = thousandths % 1000
    if rest == 0 { return }
    bytes.append(UInt8(ascii: "."))
    var unit = 100
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string(utf8: $0) }
  }

  /// A string given as well-formed UTF-8.
  mutating func string(utf8: some Collection<UInt8>) {
    separate()
    JSONEscapes.append(utf8, to: &bytes)
  }

  /// A number or a word of JSON that needs no quotation marks.
  mutating func literal(_ value: some StringProtocol) {
    separate()
    bytes.append(contentsOf: value.utf8)
  }

  /// A line break between whole values.
  mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isFirst, depth < indentedLevels { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      isFirst = false
      return
    }
    if !isFirst {
      bytes.append(UInt8(ascii: ","))
      if indentedLevels > 0, depth > indentedLevels { bytes.append(UInt8(ascii: " ")) }
    }
    if depth > 0, depth <= indentedLevels { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func appendDigits(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var magnitude = value.magnitude
    if magnitude < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(magnitude)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = digits.count
      while magnitude > 0 {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(magnitude % 10)
        magnitude /= 10
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }
}
