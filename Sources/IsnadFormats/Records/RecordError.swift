/// Why a line of JSON Lines is no record.
public struct RecordError: Error, Sendable, Hashable, CustomStringConvertible {
  enum Kind: Hashable {
    case notUTF8
    case malformed(JSONScanner.Failure)
    case notAnObject
    case wrongID(String)
    case missingText(String)
    case wrongText(String)
  }

  let kind: Kind
  /// The record's identifier, where that much could be read.
  public let id: DocumentID?

  init(_ kind: Kind, id: DocumentID?) {
    self.kind = kind
    self.id = id
  }

  /// What is wrong, in one line.
  public var description: String {
    switch kind {
    case .notUTF8: "not well-formed UTF-8"
    case .malformed(let failure): "malformed JSON: expected \(failure.expected) at byte \(failure.offset)"
    case .notAnObject: "not a JSON object"
    case .wrongID(let key): "\"\(key)\" is neither a string nor a number"
    case .missingText(let key): "\"\(key)\" is missing"
    case .wrongText(let key): "\"\(key)\" is not a string"
    }
  }
}
