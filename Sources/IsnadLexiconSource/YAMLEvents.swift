// libyaml, as Yams brings it: its events make a tree in a tenth of the time that Yams takes for its own nodes, which
// know the types of scalars that lexicons do not have.
internal import CYaml

/// Reads YAML into ``SourceNode`` trees.
struct YAMLEvents {
  /// The file is not YAML, or not one document, or a map has a key twice; Yams says what it is.
  struct Refused: Error {}

  private var parser = yaml_parser_t()

  /// The root of a document; nil for a file without one.
  static func root(of yaml: String) throws(Refused) -> SourceNode? {
    var yaml = yaml
    let result = yaml.withUTF8 { bytes -> Result<SourceNode?, Refused> in
      var events = YAMLEvents()
      guard yaml_parser_initialize(&events.parser) == 1 else { return .failure(Refused()) }
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
        if root != nil { throw Refused() }
        var first = try next()
        defer { yaml_event_delete(&first) }
        root = try node(&first, depth: 0)
      case YAML_STREAM_END_EVENT: return root
      default: throw Refused()
      }
    }
  }

  private mutating func node(_ event: inout yaml_event_t, depth: Int) throws(Refused) -> SourceNode {
    // Deeper than any record; a file of brackets must not use up the stack.
    guard depth < 64 else { throw Refused() }
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
      while let key = try child(until: YAML_MAPPING_END_EVENT, depth) {
        guard let value = try child(until: YAML_NO_EVENT, depth) else { throw Refused() }
        if let text = key.text, pairs.contains(where: { $0.key.text == text }) { throw Refused() }
        pairs.append(.init(key: key, value: value))
      }
      node.content = .map(pairs)
    default: throw Refused()
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
    guard yaml_parser_parse(&parser, &event) == 1 else { throw Refused() }
    return event
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
