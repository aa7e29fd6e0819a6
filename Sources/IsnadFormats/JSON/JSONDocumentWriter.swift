import Isnad

/// Writes the parts of one document as JSON.
struct JSONDocumentWriter: ~Copyable {
  let document: Document
  let utf8: UnsafeBufferPointer<UInt8>
  let offsets: DocumentOffsets
  var json: JSONWriter

  mutating func write(id: DocumentID?) {
    json.beginObject()
    if let id { json.key("id", id: id) }
    json.key("mentions")
    json.beginArray()
    for index in document.mentions.indices { writeMention(index) }
    json.endArray()
    json.key("entities")
    json.beginArray()
    for index in document.entities.indices { writeEntity(index) }
    json.endArray()
    json.key("quotes")
    json.beginArray()
    for quote in document.quotes { write(quote) }
    json.endArray()
    json.endObject()
  }

  /// A mention where it lies: a copy would count references.
  private mutating func writeMention(_ index: Int) {
    json.beginObject()
    place(document.mentions[index].range)
    json.key("type")
    json.string(document.mentions[index].type.rawValue)
    json.key("entity")
    reference(document.mentions[index].entityIndex)
    provenance(confidence: document.mentions[index].confidence, rule: document.mentions[index].ruleID)
    json.endObject()
  }

  /// An entity where it lies.
  private mutating func writeEntity(_ index: Int) {
    json.beginObject()
    json.key("id")
    json.string(document.entities[index].id)
    json.key("type")
    json.string(document.entities[index].type.rawValue)
    json.key("name")
    json.string(document.entities[index].name)
    json.key("lexicon")
    if let lexicon = document.entities[index].lexiconID { json.string(lexicon) } else { json.null() }
    json.key("lexiconScore")
    if let score = document.entities[index].lexiconScore { json.fraction(score) } else { json.null() }
    json.key("mentions")
    json.beginArray()
    for mention in document.entities[index].mentions { json.integer(mention) }
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ quote: Quote) {
    json.beginObject()
    json.key("kind")
    json.string(quote.kind.rawValue)
    json.key("spans")
    json.beginArray()
    for span in quote.spans { write(span) }
    json.endArray()
    json.key("cue")
    if let cue = quote.cue { write(cue) } else { json.null() }
    json.key("speaker")
    write(quote.speaker)
    json.key("addressee")
    write(quote.addressee)
    json.key("chain")
    json.beginArray()
    for party in quote.chain { write(party) }
    json.endArray()
    json.key("polarity")
    json.string(quote.polarity.rawValue)
    json.key("anonymous")
    json.boolean(quote.isAnonymous)
    provenance(confidence: quote.confidence, rule: quote.ruleID)
    json.endObject()
  }

  private mutating func write(_ range: Range<Int>) {
    json.beginObject()
    place(range)
    json.endObject()
  }

  private mutating func write(_ party: Quote.Party?) {
    guard let party else { return json.null() }
    json.beginObject()
    place(party.range)
    json.key("entity")
    reference(party.entityIndex)
    json.endObject()
  }

  private mutating func place(_ range: Range<Int>) {
    let place = offsets.converted(range)
    json.key("start")
    json.integer(place.lowerBound)
    json.key("end")
    json.integer(place.upperBound)
    json.key("text")
    json.string(utf8: utf8[range.clamped(to: 0..<utf8.count)])
  }

  private mutating func reference(_ entity: Int?) {
    if let entity, document.entities.indices.contains(entity) {
      json.string(document.entities[entity].id)
    } else {
      json.null()
    }
  }

  private mutating func provenance(confidence: Double, rule: String) {
    json.key("confidence")
    json.fraction(confidence)
    json.key("rule")
    json.string(rule)
  }
}
