internal import CIsnad
internal import IsnadC
internal import IsnadFormats

/// Through the C interface: any bytes with any unit of offsets give JSON with its length and a NUL, or a reason.
final class InterfaceTarget: FuzzTarget {
  private let analyzer: OpaquePointer

  init() throws {
    guard let analyzer = openAnalyzer(nil, 0) else {
      throw Violation(description: String(cString: isnad_last_error()))
    }
    self.analyzer = analyzer
  }

  deinit { closeAnalyzer(analyzer) }

  /// The first byte is the unit of offsets, the others are the text.
  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    let unit = UInt32(bytes.first ?? 0)
    let length = max(0, bytes.count - 1)
    // Memory of just the length: whoever reads on is seen by the address sanitizer.
    let text = UnsafeMutablePointer<CChar>.allocate(capacity: length)
    defer { text.deallocate() }
    for (index, byte) in bytes.dropFirst().enumerated() { text[index] = CChar(bitPattern: byte) }
    var jsonLength = -1
    let json = analyze(analyzer, text, length, unit, &jsonLength)
    defer { freeJSON(json) }
    guard let json else {
      try require(unit > 3 && jsonLength == -1, "refused")
      try require(isnad_last_error().pointee != 0, "refused without a reason")
      return
    }
    try require(unit <= 3, "accepted the unit \(unit)")
    let written = UnsafeRawBufferPointer(start: json, count: jsonLength)
    try require(json[jsonLength] == 0 && !written.contains(0), "the length is not the JSON's")
    let line = Array(#"{"id":"fuzz","json":"#.utf8) + written + Array("}".utf8)
    try require(Record.identifier(inLine: line) == WrittenForms.id, "malformed JSON")
  }
}
