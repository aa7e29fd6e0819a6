import Isnad

/// Writes the annotations of one document as JSON-LD.
struct WebAnnotationWriter: ~Copyable {
  let document: Document
  let slices: DocumentSlices
  let offsets: DocumentOffsets
  /// The document as an IRI reference.
  let source: String
  var json: JSONWriter

  /// How many scalars a selector shows before and behind what it selects.
  private static let contextLength = 32

  static func context(_ json: inout JSONWriter) {
    json.key("@context")
    json.beginArray()
    json.string("http://www.w3.org/ns/anno.jsonld")
    json.beginObject()
    json.key("schema")
    json.string("https://schema.org/")
    json.key("isnad")
    json.string("urn:isnad:terms:")
    json.endObject()
    json.endArray()
  }

  mutating func write() {
    json.beginObject()
    Self.context(&json)
    json.key("id")
    json.string("urn:isnad:\(source)")
    json.key("type")
    json.string("AnnotationPage")
    json.key("items")
    json.beginArray()
    for (index, mention) in document.mentions.enumerated() { write(mention, number: index + 1) }
    for (index, quote) in document.quotes.enumerated() { write(quote, number: index + 1) }
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ mention: Mention, number: Int) {
    begin("m", number: number, motivation: "identifying")
    json.key("body")
    if let entity = document.entity(of: mention) { write(entity) } else { json.null() }
    json.key("target")
    target(mention.range)
    end(confidence: mention.confidence, rule: mention.ruleID)
  }

  private mutating func write(_ quote: Quote, number: Int) {
    begin("q", number: number, motivation: "describing")
    json.key("body")
    json.beginObject()
    member("type", "schema:Quotation")
    member("schema:text", quote.spans.map { slices[$0] }.joined(separator: " … "))
    member("isnad:kind", quote.kind.rawValue)
    member("isnad:polarity", quote.polarity.rawValue)
    if quote.isAnonymous {
      json.key("isnad:anonymous")
      json.boolean(true)
    }
    if let cue = quote.cue { member("isnad:cue", slices[cue]) }
    if let speaker = quote.speaker {
      json.key("schema:creator")
      write(speaker)
    }
    if let addressee = quote.addressee {
      json.key("schema:recipient")
      write(addressee)
    }
    if !quote.chain.isEmpty {
      json.key("isnad:chain")
      json.beginObject()
      json.key("@list")
      json.beginArray()
      for party in quote.chain { write(party) }
      json.endArray()
      json.endObject()
    }
    json.endObject()
    json.key("target")
    json.beginArray()
    for span in quote.spans { target(span) }
    json.endArray()
    end(confidence: quote.confidence, rule: quote.ruleID)
  }

  private mutating func begin(_ letter: String, number: Int, motivation: String) {
    json.beginObject()
    member("id", "urn:isnad:\(source)#\(letter)\(number)")
    member("type", "Annotation")
    member("motivation", motivation)
  }

  private mutating func end(confidence: Double, rule: String) {
    member("isnad:rule", rule)
    json.key("isnad:confidence")
    json.fraction(confidence)
    json.endObject()
  }

  private mutating func write(_ party: Quote.Party) {
    if let entity = document.entity(of: party) { return write(entity) }
    json.beginObject()
    member("schema:name", slices[party.range])
    json.endObject()
  }

  private mutating func write(_ entity: Entity) {
    json.beginObject()
    member("id", "urn:isnad:\(source)#\(entity.id)")
    member("type", Self.schemaType(entity.type))
    member("schema:name", entity.name)
    if let lexicon = entity.lexiconID { member("schema:identifier", lexicon) }
    json.endObject()
  }

  private static func schemaType(_ type: EntityType) -> String {
    switch type {
    case .person: "schema:Person"
    case .organization: "schema:Organization"
    case .location: "schema:Place"
    case .outlet: "schema:NewsMediaOrganization"
    case .group: "isnad:Group"
    case .role: "schema:Role"
    case .date: "isnad:Date"
    case .source: "isnad:Source"
    }
  }

  private mutating func target(_ range: Range<Int>) {
    let place = offsets.converted(range)
    json.beginObject()
    member("source", source)
    json.key("selector")
    json.beginArray()
    json.beginObject()
    member("type", "TextPositionSelector")
    json.key("start")
    json.integer(place.lowerBound)
    json.key("end")
    json.integer(place.upperBound)
    json.endObject()
    json.beginObject()
    member("type", "TextQuoteSelector")
    member("exact", slices[range])
    // Enough bytes for any scalars; what is cut in half at the far end is dropped.
    let before = slices[max(0, range.lowerBound - 4 * Self.contextLength)..<range.lowerBound]
    let behind = slices[range.upperBound..<min(slices.count, range.upperBound + 4 * Self.contextLength)]
    member("prefix", String(String.UnicodeScalarView(before.unicodeScalars.suffix(Self.contextLength))))
    member("suffix", String(String.UnicodeScalarView(behind.unicodeScalars.prefix(Self.contextLength))))
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private mutating func member(_ key: StaticString, _ value: String) {
    json.key(key)
    json.string(value)
  }
}
