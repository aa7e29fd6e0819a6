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
  /// - Parameters:
  ///   - bytes: the line, with or without its end.
  ///   - keys: the keys, where they are others.
  /// - Throws: ``RecordError``, which carries the identifier where the rest of the record could be read.
  public init(jsonLine bytes: some Collection<UInt8>, fields keys: RecordFields = RecordFields())
    throws(RecordError)
  {
    guard var line = String(validating: bytes, as: UTF8.self) else { throw RecordError(.notUTF8, id: nil) }
    let fields = line.withUTF8 { utf8 in
      Result { () throws(JSONScanner.Failure) in try FoundFields(scanning: utf8, keys: keys) }
    }
    switch fields {
    case .failure(let failure): throw RecordError(.malformed(failure), id: nil)
    case .success(let fields):
      if fields.isNotAnObject { throw RecordError(.notAnObject, id: nil) }
      if fields.hasWrongID { throw RecordError(.wrongID(keys.id), id: nil) }
      switch fields.text {
      case .missing: throw RecordError(.missingText(keys.text), id: fields.id)
      case .wrongType: throw RecordError(.wrongText(keys.text), id: fields.id)
      case .string(let text): (id, self.text) = (fields.id, text)
      }
    }
  }
}

extension Record {
  /// The identifier of a line that was written as an answer, where it is an object that has one.
  package static func identifier(inLine bytes: some Collection<UInt8>) -> DocumentID? {
    guard var line = String(validating: bytes, as: UTF8.self) else { return nil }
    return line.withUTF8 { utf8 in try? FoundFields(scanning: utf8, keys: RecordFields()).id }
  }
}

/// The keys of a record that hold its text and its identifier.
///
/// A dot leads into an object: `article.body` is the key `body` of the object at `article`.
public struct RecordFields: Sendable, Hashable {
  /// The key of the text.
  public let text: String
  /// The key of the identifier.
  public let id: String
  /// Whether a key leads into an object.
  let areNested: Bool

  /// Keys of a record.
  public init(text: String = "text", id: String = "id") {
    self.text = text
    self.id = id
    areNested = text.utf8.contains(UInt8(ascii: ".")) || id.utf8.contains(UInt8(ascii: "."))
  }
}

/// The fields of a record as they were found.
private struct FoundFields {
  enum Text {
    case missing, wrongType
    case string(String)
  }

  private let keys: RecordFields
  var isNotAnObject = false
  var id: DocumentID?
  var hasWrongID = false
  var text = Text.missing

  init(scanning utf8: UnsafeBufferPointer<UInt8>, keys: RecordFields) throws(JSONScanner.Failure) {
    self.keys = keys
    var json = JSONScanner(utf8)
    if json.peek() == UInt8(ascii: "{") {
      try scanMembers(of: &json, prefix: "", depth: 0)
    } else {
      isNotAnObject = true
      try json.skipValue()
    }
    if json.peek() != nil { throw json.failure("the end of the line") }
  }

  private mutating func scanMembers(of json: inout JSONScanner, prefix: String, depth: Int)
    throws(JSONScanner.Failure)
  {
    try json.expect("{")
    if json.take("}") { return }
    repeat {
      if json.peek() != UInt8(ascii: "\"") { throw json.failure("a key") }
      let key = prefix + (try json.string())
      try json.expect(":")
      if key == keys.text {
        try scanText(of: &json)
      } else if key == keys.id {
        try scanID(of: &json)
      } else if keys.areNested, json.peek() == UInt8(ascii: "{"), leadsOn(key) {
        try scanMembers(of: &json, prefix: key + ".", depth: depth + 1)
      } else {
        try json.skipValue(depth: depth + 1)
      }
    } while json.take(",")
    try json.expect("}")
  }

  private func leadsOn(_ key: String) -> Bool {
    keys.text.hasPrefix(key + ".") || keys.id.hasPrefix(key + ".")
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
