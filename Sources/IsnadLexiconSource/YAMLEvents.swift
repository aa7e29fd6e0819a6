// libyaml, as Yams brings it: its events make a tree in a tenth of the time that Yams takes for its own nodes, which
// know the types of scalars that lexicons do not have.
internal import CYaml

/// Reads YAML into ``SourceNode`` trees.
struct YAMLEvents {
  /// The text is not YAML, or not one document, or a map has a key twice.
  ///
  /// It is said here and not asked of Yams, which resolves aliases on the way: forty lines of them would take it years.
  struct Refused: Error {
    /// From 1.
    var line = 1, column = 1
    var message: String
  }

  private var parser = yaml_parser_t()

  /// The root of a document; nil for a file without one.
  static func root(of yaml: String) throws(Refused) -> SourceNode? {
    var yaml = yaml
    let result = yaml.withUTF8 { bytes -> Result<SourceNode?, Refused> in
      var events = YAMLEvents()
      guard yaml_parser_initialize(&events.parser) == 1 else {
        return .failure(Refused(message: "out of memory"))
      }
      defer { yaml_parser_delete(&events.parser) }
      yaml_parser_set_encoding(&events.parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&events.parser, bytes.baseAddress, bytes.count)
      return Result { () throws(Refused) in try events.document() }
    }
    return try result.get()
  }

  private mutating func document() throws(Refused) -> SourceNode? {
    var root: SourceNode?
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT:
        if root != nil { throw Self.refused(event.start_mark, "a lexicon file is one document") }
        var first = try next()
        defer { yaml_event_delete(&first) }
        root = try node(&first, depth: 0)
      case YAML_STREAM_END_EVENT: return root
      default: throw Self.refused(event.start_mark, "not YAML")
      }
    }
  }

  private mutating func node(_ event: inout yaml_event_t, depth: Int) throws(Refused) -> SourceNode {
    // Deeper than any record; a file of brackets must not use up the stack.
    guard depth < 64 else {
      throw Self.refused(event.start_mark, "not one list of records: lists and maps are nested too deep")
    }
    var node = SourceNode(
      content: .alias, line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
    switch event.type {
    case YAML_ALIAS_EVENT: break
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      node.content = .scalar(String(decoding: bytes, as: UTF8.self), isBlock: isBlock)
      node.describe(scalar.anchor, scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      node.describe(event.data.sequence_start.anchor, event.data.sequence_start.tag)
      var items: [SourceNode] = []
      while let item = try child(until: YAML_SEQUENCE_END_EVENT, depth) { items.append(item) }
      node.content = .list(items)
    case YAML_MAPPING_START_EVENT:
      node.describe(event.data.mapping_start.anchor, event.data.mapping_start.tag)
      var pairs: [SourceNode.Pair] = []
      var places: [String: Int] = [:]
      while let key = try child(until: YAML_MAPPING_END_EVENT, depth) {
        guard let value = try child(until: YAML_NO_EVENT, depth) else {
          throw Refused(line: key.line, column: key.column, message: "not YAML: a key without a value")
        }
        if let text = key.text, let first = places.updateValue(pairs.count, forKey: text) {
          let place = pairs[first].key
          throw Refused(
            line: place.line, column: place.column, message: "the key \(text) stands here twice; keep one")
        }
        pairs.append(.init(key: key, value: value))
      }
      node.content = .map(pairs)
    default: throw Self.refused(event.start_mark, "not YAML")
    }
    return node
  }

  /// The next node inside a list or map, or nil at its end.
  private mutating func child(until end: yaml_event_type_t, _ depth: Int) throws(Refused) -> SourceNode? {
    var event = try next()
    defer { yaml_event_delete(&event) }
    return event.type == end ? nil : try node(&event, depth: depth + 1)
  }

  private mutating func next() throws(Refused) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw failure() }
    return event
  }

  /// What the parser has to say.
  private func failure() -> Refused {
    let problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    guard parser.error == YAML_READER_ERROR else {
      return Self.refused(parser.problem_mark, "not YAML: \(problem)")
    }
    // The reader is ahead of the scanner and knows its place in bytes alone.
    let input = parser.input.string
    let before = UnsafeBufferPointer(
      start: input.start, count: min(parser.problem_offset, input.start.distance(to: input.end)))
    let line = before.count { $0 == 0x0A } + 1
    let last = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[last...].count { $0 & 0xC0 != 0x80 } + 1
    return Refused(line: line, column: column, message: "not YAML: \(problem)")
  }

  private static func refused(_ mark: yaml_mark_t, _ message: String) -> Refused {
    Refused(line: Int(mark.line) + 1, column: Int(mark.column) + 1, message: message)
  }
}

extension SourceNode {
  fileprivate mutating func describe(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
  ) {
    hasAnchor = anchor != nil
    self.tag = tag.map { String(cString: $0) }
  }
}
