public import Isnad
public import IsnadText

extension Document {
  /// A document again, from what ``JSONFormat`` wrote for it.
  ///
  /// ```swift
  /// let json = JSONFormat(offsets: .utf16).string(for: document)
  /// let same = try Document(json: json.utf8, text: document.text, offsets: .utf16)
  /// // same.quotes == document.quotes
  /// ```
  /// JSON has no tokens, sentences and paragraphs, and no reasons: the first three are empty, and `explain` tells the rules only.
  /// Results of a web page have the positions of its HTML and cannot be read.
  /// - Parameters:
  ///   - bytes: one object.
  ///   - text: the text that was analyzed.
  ///   - offsets: what positions count.
  /// - Throws: ``DocumentError`` for anything but a document of this text.
  /// - Complexity: O(*n*) in text and JSON.
  public init(json bytes: some Collection<UInt8>, text: String, offsets: OffsetEncoding = .utf8)
    throws(DocumentError)
  {
    guard var json = String(validating: bytes, as: UTF8.self) else {
      throw DocumentError("not well-formed UTF-8")
    }
    let value = json.withUTF8 { utf8 in Result { () throws(JSONScanner.Failure) in try JSONValue(utf8) } }
    var reader = JSONDocumentReader(text: text, encoding: offsets)
    switch value {
    case .success(let value): self = try reader.document(value)
    case .failure(let failure):
      throw DocumentError("malformed JSON: expected \(failure.expected) at byte \(failure.offset)")
    }
  }
}

/// Why JSON is no document of a text.
public struct DocumentError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, in one line.
  public let description: String

  init(_ description: String) { self.description = description }
}
