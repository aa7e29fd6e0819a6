public import Isnad

/// A way to write documents, one by one, so that the whole is well-formed.
///
/// ```swift
/// let format: any DocumentFormat = CoNLLFormat()
/// print(format.string(for: document, id: "a1"))
/// ```
public protocol DocumentFormat: Sendable {
  /// What stands around and between documents.
  /// - Parameter isSingle: whether there is exactly one document, which then stands alone.
  func frame(isSingle: Bool) -> DocumentFrame

  /// Appends a document; always well-formed UTF-8.
  /// - Parameters:
  ///   - document: what was read.
  ///   - id: the identifier that its record came with.
  ///   - origin: where the text was taken from, if positions are to be those of that file.
  ///   - bytes: where to; nothing that it holds changes.
  func write(_ document: Document, id: DocumentID?, origin: TextOrigin?, to bytes: inout [UInt8])

  /// Appends the answer to a record that could not be read.
  func write(error: String, id: DocumentID?, line: Int?, to bytes: inout [UInt8])
}

extension DocumentFormat {
  /// Documents follow one another as they are.
  public func frame(isSingle: Bool) -> DocumentFrame { DocumentFrame() }

  /// A document as a string, with positions in `origin`, where there is one.
  public func string(for document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil) -> String {
    var bytes: [UInt8] = []
    write(document, id: id, origin: origin, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What stands before the first document, between two, behind each, behind the last, and in place of them all.
public struct DocumentFrame: Sendable, Hashable {
  /// Stands before the first document.
  public var opening: String
  /// Stands between two documents.
  public var separator: String
  /// Stands behind each document, at once.
  public var terminator: String
  /// Stands behind the last document.
  public var closing: String
  /// Stands alone when there is no document.
  public var empty: String

  /// A frame of these pieces.
  public init(
    opening: String = "", separator: String = "", terminator: String = "", closing: String = "",
    empty: String = ""
  ) {
    self.opening = opening
    self.separator = separator
    self.terminator = terminator
    self.closing = closing
    self.empty = empty
  }
}
