/// A text to analyze with the identifier its answer shall carry: one line of JSON Lines input.
///
/// ```swift
/// let record = try Record(jsonLine: Array(#"{"id": 7, "text": "Hadi al-Ameri arrived."}"#.utf8))
/// record.id?.description   // "7"
/// ```
public struct Record: Sendable, Hashable {
  /// The identifier, where the record has one.
  public let id: DocumentID?
  /// The text.
  public let text: String

  /// Reads an object with a string `text` and perhaps an `id`, a string or a number; other keys are passed over.
  ///
  /// Of a key that stands twice, the last one counts. Half a surrogate pair in an escape is read as U+FFFD.
  /// - Throws: ``RecordError``, which carries the identifier where the rest of the record could be read.
  public init(jsonLine bytes: some Collection<UInt8>) throws(RecordError) {
    guard var line = String(validating: bytes, as: UTF8.self) else { throw RecordError(.notUTF8, id: nil) }
    let fields = line.withUTF8 { utf8 in
      Result { () throws(JSONScanner.Failure) in try Fields(scanning: utf8) }
    }
    switch fields {
    case .failure(let failure): throw RecordError(.malformed(failure), id: nil)
    case .success(let fields):
      if fields.isNotAnObject { throw RecordError(.notAnObject, id: nil) }
      if fields.hasWrongID { throw RecordError(.wrongID, id: nil) }
      switch fields.text {
      case .missing: throw RecordError(.missingText, id: fields.id)
      case .wrongType: throw RecordError(.wrongText, id: fields.id)
      case .string(let text): (id, self.text) = (fields.id, text)
      }
    }
  }
}

/// The fields of a record as they were found.
private struct Fields {
  enum Text {
    case missing, wrongType
    case string(String)
  }

  var isNotAnObject = false
  var id: DocumentID?
  var hasWrongID = false
  var text = Text.missing

  init(scanning utf8: UnsafeBufferPointer<UInt8>) throws(JSONScanner.Failure) {
    var json = JSONScanner(utf8)
    if json.peek() == UInt8(ascii: "{") {
      try scanMembers(of: &json)
    } else {
      isNotAnObject = true
      try json.skipValue()
    }
    if json.peek() != nil { throw json.failure("the end of the line") }
  }

  private mutating func scanMembers(of json: inout JSONScanner) throws(JSONScanner.Failure) {
    try json.expect("{")
    if json.take("}") { return }
    repeat {
      if json.peek() != UInt8(ascii: "\"") { throw json.failure("a key") }
      let key = try json.string()
      try json.expect(":")
      switch key {
      case "id": try scanID(of: &json)
      case "text": try scanText(of: &json)
      default: try json.skipValue(depth: 1)
      }
    } while json.take(",")
    try json.expect("}")
  }

  private mutating func scanID(of json: inout JSONScanner) throws(JSONScanner.Failure) {
    id = nil
    hasWrongID = false
    switch json.peek() {
    case UInt8(ascii: "\""): id = DocumentID(try json.string())
    case UInt8(ascii: "-"), .some(0x30...0x39): id = DocumentID(number: try json.number())
    case UInt8(ascii: "n"): try json.skipWord("null")
    default:
      hasWrongID = true
      try json.skipValue(depth: 1)
    }
  }

  private mutating func scanText(of json: inout JSONScanner) throws(JSONScanner.Failure) {
    if json.peek() == UInt8(ascii: "\"") {
      text = .string(try json.string())
    } else {
      text = .wrongType
      try json.skipValue(depth: 1)
    }
  }
}
