public import Isnad

/// Documents as spaCy's visualizer displaCy reads them: an object a document with `text`, `title`, `ents` (mentions)
/// and, for the style `span`, `tokens` and `spans` (mentions and the parts of quotations).
///
/// ```python
/// from spacy import displacy
/// displacy.render(json.load(open("a1.json")), style="ent", manual=True)
/// ```
/// Labels are the types and roles in capitals. Positions count Unicode scalars, as Python does.
public struct DisplacyFormat: DocumentFormat, Hashable {
  /// The format; it has no choices.
  public init() {}

  /// JSON Lines, or one object.
  public func frame(isSingle: Bool) -> DocumentFrame { DocumentFrame(terminator: "\n") }

  /// Appends a document on one line, without a line break at its end.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    let tokens = AnnotatedTokens(document)
    let slices = DocumentSlices(document)
    var text = document.text
    let offsets = text.withUTF8 {
      DocumentOffsets(document, encoding: .scalar, text: UnsafeRawBufferPointer($0))
    }
    var json = JSONWriter()
    json.beginObject()
    json.key("text")
    json.string(document.text)
    json.key("title")
    if let id { json.string(id.description) } else { json.null() }
    json.key("ents")
    json.beginArray()
    for index in tokens.mentions {
      let mention = document.mentions[index]
      let place = offsets.converted(mention.range)
      json.beginObject()
      json.key("start")
      json.integer(place.lowerBound)
      json.key("end")
      json.integer(place.upperBound)
      json.key("label")
      json.string(mention.type.rawValue.uppercased())
      json.key("kb_id")
      json.string(document.entity(of: mention)?.lexiconID ?? "")
      json.endObject()
    }
    json.endArray()
    json.key("tokens")
    json.beginArray()
    for item in tokens.items { json.string(utf8: slices.utf8(item.range)) }
    json.endArray()
    json.key("spans")
    json.beginArray()
    for index in tokens.mentions {
      let mention = document.mentions[index]
      write(mention.range, label: mention.type.rawValue, tokens, offsets, &json)
    }
    for quote in document.quotes {
      for span in quote.spans { write(span, label: "\(quote.kind.rawValue)_quote", tokens, offsets, &json) }
      if let cue = quote.cue { write(cue, label: "cue", tokens, offsets, &json) }
      if let speaker = quote.speaker { write(speaker.range, label: "speaker", tokens, offsets, &json) }
      if let addressee = quote.addressee {
        write(addressee.range, label: "addressee", tokens, offsets, &json)
      }
      for party in quote.chain { write(party.range, label: "source", tokens, offsets, &json) }
    }
    json.endArray()
    json.endObject()
    json.append(to: &bytes)
  }

  private func write(
    _ range: Range<Int>, label: String, _ tokens: AnnotatedTokens, _ offsets: DocumentOffsets,
    _ json: inout JSONWriter
  ) {
    let covered = tokens.indices(in: range)
    if covered.isEmpty { return }
    let place = offsets.converted(range)
    json.beginObject()
    json.key("start")
    json.integer(place.lowerBound)
    json.key("end")
    json.integer(place.upperBound)
    json.key("start_token")
    json.integer(covered.lowerBound)
    json.key("end_token")
    json.integer(covered.upperBound)
    json.key("label")
    json.string(label.uppercased())
    json.endObject()
  }

  /// Appends `{"id", "error", "line"}`.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {
    JSONFormat().write(error: error, id: id, line: line, to: &bytes)
  }
}
