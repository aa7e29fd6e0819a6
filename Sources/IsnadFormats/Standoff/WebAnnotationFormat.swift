public import Isnad

/// Documents as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/), an `AnnotationPage` each.
///
/// ```json
/// {"@context": ["http://www.w3.org/ns/anno.jsonld", {"schema": "https://schema.org/"}],
///  "id": "urn:isnad:a1", "type": "AnnotationPage",
///  "items": [{"id": "urn:isnad:a1#m1", "type": "Annotation", "motivation": "identifying",
///             "body": {"id": "urn:isnad:a1#e1", "type": "schema:Person", "schema:name": "Hadi al-Ameri"},
///             "target": {"source": "a1", "selector": [
///               {"type": "TextPositionSelector", "start": 17, "end": 30},
///               {"type": "TextQuoteSelector", "exact": "Hadi al-Ameri", "prefix": "…", "suffix": "…"}]}}]}
/// ```
/// A mention is an annotation that identifies; a quotation one that describes, with a body `schema:Quotation` and a
/// target for each of its spans. Positions count Unicode scalars, as the standard has it; those of a text taken from
/// HTML are positions in the HTML. The identifier of the document, where it has one, is the targets' source.
public struct WebAnnotationFormat: DocumentFormat, Hashable {
  /// The format; it has no choices.
  public init() {}

  /// A page a line, or one page.
  public func frame(isSingle: Bool) -> DocumentFrame { DocumentFrame(terminator: "\n") }

  /// Appends a page on one line, without a line break at its end.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    var text = document.text
    let offsets = text.withUTF8 {
      DocumentOffsets(document, encoding: .scalar, text: UnsafeRawBufferPointer($0), origin: origin)
    }
    var writer = WebAnnotationWriter(
      document: document, slices: DocumentSlices(document), offsets: offsets,
      source: Self.iri(id?.description ?? "document"), json: JSONWriter())
    writer.write()
    writer.json.append(to: &bytes)
  }

  /// Appends a page without items and with the error as its label.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {
    var json = JSONWriter()
    json.beginObject()
    WebAnnotationWriter.context(&json)
    json.key("id")
    json.string("urn:isnad:\(Self.iri(id?.description ?? line.map { "line-\($0)" } ?? "error"))")
    json.key("type")
    json.string("AnnotationPage")
    json.key("items")
    json.beginArray()
    json.endArray()
    json.key("schema:error")
    json.string(error)
    json.endObject()
    json.append(to: &bytes)
  }

  /// A string with everything percent-encoded that may not stand in an IRI reference.
  static func iri(_ string: String) -> String {
    var iri = ""
    for byte in string.utf8 {
      let isAllowed =
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-._~/".utf8.contains(byte)
        }
      if isAllowed {
        iri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        iri += (byte < 16 ? "%0" : "%") + digits
      }
    }
    return iri
  }
}
