public import Isnad
public import IsnadText

/// Documents as JSON, in the form that `Docs/output.schema.json` describes.
///
/// ```swift
/// let json = JSONFormat(offsets: .utf16)
/// print(json.string(for: document, id: "a1"))
/// // {"id":"a1","mentions":[…],"entities":[…],"quotes":[…]}
/// ```
public struct JSONFormat: DocumentFormat, Hashable {
  /// How the output is broken into lines.
  public enum Layout: Sendable, Hashable {
    /// Everything on one line.
    case line
    /// One mention, entity or quotation a line.
    case indented
  }

  /// What positions count.
  public var offsets: OffsetEncoding
  /// How the output is broken into lines.
  public var layout: Layout

  /// A format with the given unit of positions and layout.
  public init(offsets: OffsetEncoding = .utf8, layout: Layout = .line) {
    self.offsets = offsets
    self.layout = layout
  }

  /// JSON Lines, or an array with a document below the other; a single indented document stands without an array.
  public func frame(isSingle: Bool) -> DocumentFrame {
    if layout == .line { return DocumentFrame(terminator: "\n") }
    if isSingle { return DocumentFrame(terminator: "\n") }
    return DocumentFrame(opening: "[\n", separator: ",\n", closing: "\n]\n", empty: "[]\n")
  }

  /// Appends a document without a line break at its end; always well-formed UTF-8.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    var text = document.text
    text.withUTF8 { utf8 in
      let offsets = DocumentOffsets(
        document, encoding: offsets, text: UnsafeRawBufferPointer(utf8), origin: origin)
      var writer = JSONDocumentWriter(
        document: document, utf8: utf8, offsets: offsets,
        json: JSONWriter(indentedLevels: layout == .indented ? 2 : 0, capacity: min(5 * utf8.count, 1 << 20)))
      writer.write(id: id)
      writer.json.append(to: &bytes)
    }
  }

  /// Appends the answer to a record that could not be read: `{"id": …, "error": …, "line": …}`.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {
    var json = JSONWriter(indentedLevels: layout == .indented ? 2 : 0)
    json.beginObject()
    if let id { json.key("id", id: id) }
    json.key("error")
    json.string(error)
    if let line {
      json.key("line")
      json.integer(line)
    }
    json.endObject()
    json.append(to: &bytes)
  }

  /// A string as JSON writes it, with its quotation marks.
  package static func quoted(_ string: String) -> String {
    var json = JSONWriter()
    json.string(string)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  mutating func key(_ key: StaticString, id: DocumentID) {
    self.key(key)
    if id.isNumber { literal(id.description) } else { string(id.description) }
  }
}
