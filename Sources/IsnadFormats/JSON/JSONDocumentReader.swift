import Isnad
import IsnadText

/// Makes a document again of the object that ``JSONFormat`` wrote for it.
struct JSONDocumentReader {
  private typealias Object = [String: JSONValue]

  private var text: String
  private let encoding: OffsetEncoding
  /// UTF-8 offsets by offset as written.
  private var utf8: [Int: Int] = [:]
  private var entityIndices: [String: Int] = [:]

  /// - Parameters:
  ///   - text: the text that was analyzed.
  ///   - encoding: what positions count.
  init(text: String, encoding: OffsetEncoding) {
    self.text = text
    self.text.makeContiguousUTF8()
    self.encoding = encoding
  }

  mutating func document(_ json: JSONValue) throws(DocumentError) -> Document {
    guard case .object(let root) = json else { throw DocumentError("not a JSON object") }
    if let error = root["error"] {
      throw DocumentError("an error in the place of a document: \(error.shown)")
    }
    let mentions = try objects(root, "mentions")
    let entities = try objects(root, "entities")
    let quotes = try objects(root, "quotes")
    collectOffsets(of: json)
    for (index, entity) in entities.enumerated() { entityIndices[try string(entity, "id")] = index }
    return Document(
      text: text,
      mentions: try mentions.map { object throws(DocumentError) in try mention(object) },
      entities: try entities.map { object throws(DocumentError) in
        try entity(object, mentions: mentions.count)
      },
      quotes: try quotes.map { object throws(DocumentError) in try quote(object) })
  }

  // MARK: - Parts

  private func mention(_ object: Object) throws(DocumentError) -> Mention {
    let range = try place(object)
    guard let entity = try reference(object) else { throw DocumentError("a mention of no entity") }
    return Mention(
      range: range, type: try value(object, "type"), entityIndex: entity,
      confidence: try number(object, "confidence"), ruleID: try string(object, "rule"))
  }

  private func entity(_ object: Object, mentions count: Int) throws(DocumentError) -> Entity {
    let id = try string(object, "id")
    guard case .array(let items)? = object["mentions"] else { throw Self.missing("mentions", "an array") }
    let indices = items.compactMap { item -> Int? in
      guard case .number(let digits) = item, let index = Int(digits), index >= 0, index < count else {
        return nil
      }
      return index
    }
    guard indices.count == items.count else { throw DocumentError("\(id) has a mention that there is not") }
    return Entity(
      id: id, type: try value(object, "type"), name: try string(object, "name"),
      lexiconID: try unlessNull(object, "lexicon") { () throws(DocumentError) in try string(object, "lexicon")
      },
      lexiconScore: try unlessNull(object, "lexiconScore") { () throws(DocumentError) in
        try number(object, "lexiconScore")
      },
      mentionIndices: indices)
  }

  private func quote(_ object: Object) throws(DocumentError) -> Quote {
    guard case .boolean(let isAnonymous)? = object["anonymous"] else {
      throw Self.missing("anonymous", "a boolean")
    }
    return Quote(
      kind: try value(object, "kind"),
      spans: try objects(object, "spans").map { span throws(DocumentError) in try place(span) },
      cue: try unlessNull(object, "cue") { () throws(DocumentError) in try place(try member(object, "cue")) },
      speaker: try party(object, "speaker"), addressee: try party(object, "addressee"),
      chain: try objects(object, "chain").map { link throws(DocumentError) in try party(link) },
      polarity: try value(object, "polarity"), isAnonymous: isAnonymous,
      confidence: try number(object, "confidence"), ruleID: try string(object, "rule"))
  }

  private func party(_ object: Object, _ key: String) throws(DocumentError) -> Quote.Party? {
    try unlessNull(object, key) { () throws(DocumentError) in try party(try member(object, key)) }
  }

  private func party(_ object: Object) throws(DocumentError) -> Quote.Party {
    Quote.Party(range: try place(object), entityIndex: try reference(object))
  }

  /// The index of the entity that `entity` names.
  private func reference(_ object: Object) throws(DocumentError) -> Int? {
    try unlessNull(object, "entity") { () throws(DocumentError) in
      let id = try string(object, "entity")
      guard let index = entityIndices[id] else { throw DocumentError("there is no entity \(id)") }
      return index
    }
  }

  /// The range from `start` to `end`, where `text` must stand: some of it, for nothing can stand in the middle of a character.
  private func place(_ object: Object) throws(DocumentError) -> Range<Int> {
    let written = try string(object, "text")
    guard let start = offset(object["start"]), let end = offset(object["end"]), start < end else {
      throw DocumentError("“\(written)” has no range")
    }
    let found = text.utf8.dropFirst(start).prefix(end - start)
    guard found.elementsEqual(written.utf8) else {
      throw DocumentError(
        "the text has “\(String(decoding: found, as: UTF8.self))” in the place of “\(written)”; is it another text, or are \(encoding.rawValue) offsets the wrong ones?"
      )
    }
    return start..<end
  }

  // MARK: - Offsets

  private func offset(_ value: JSONValue?) -> Int? { value.flatMap(Self.integer).flatMap { utf8[$0] } }

  private static func integer(_ value: JSONValue) -> Int? {
    if case .number(let digits) = value { Int(digits) } else { nil }
  }

  /// Converts all positions in one pass over the text.
  private mutating func collectOffsets(of json: JSONValue) {
    var written: Set<Int> = []
    func visit(_ value: JSONValue) {
      switch value {
      case .array(let items): items.forEach(visit)
      case .object(let members):
        for (key, value) in members {
          if key == "start" || key == "end", let offset = Self.integer(value) { written.insert(offset) }
          visit(value)
        }
      default: break
      }
    }
    visit(json)
    let sorted = written.sorted()
    utf8 = Dictionary(uniqueKeysWithValues: zip(sorted, encoding.utf8Offsets(of: sorted, in: text)))
  }

  // MARK: - Members

  private static func missing(_ key: String, _ what: String) -> DocumentError {
    DocumentError("\"\(key)\" is missing or not \(what)")
  }

  private func member(_ object: Object, _ key: String) throws(DocumentError) -> Object {
    guard case .object(let member)? = object[key] else { throw Self.missing(key, "an object") }
    return member
  }

  private func objects(_ object: Object, _ key: String) throws(DocumentError) -> [Object] {
    guard case .array(let items)? = object[key] else { throw Self.missing(key, "an array") }
    return try items.map { item throws(DocumentError) in
      guard case .object(let object) = item else { throw Self.missing(key, "an array of objects") }
      return object
    }
  }

  private func string(_ object: Object, _ key: String) throws(DocumentError) -> String {
    guard case .string(let string)? = object[key] else { throw Self.missing(key, "a string") }
    return string
  }

  private func number(_ object: Object, _ key: String) throws(DocumentError) -> Double {
    guard case .number(let digits)? = object[key], let number = Double(digits) else {
      throw Self.missing(key, "a number")
    }
    return number
  }

  private func value<Value: RawRepresentable<String>>(_ object: Object, _ key: String) throws(DocumentError)
    -> Value
  {
    let string = try string(object, key)
    guard let value = Value(rawValue: string) else { throw DocumentError("there is no \(key) \"\(string)\"") }
    return value
  }

  private func unlessNull<Value>(_ object: Object, _ key: String, _ read: () throws(DocumentError) -> Value)
    throws(DocumentError) -> Value?
  {
    switch object[key] {
    case nil, .null?: nil
    default: try read()
    }
  }
}

extension JSONValue {
  /// A string's content; for a message.
  fileprivate var shown: String {
    if case .string(let string) = self { string } else { "no string" }
  }
}
