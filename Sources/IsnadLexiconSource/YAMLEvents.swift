// libyaml, as Yams brings it: its events make a tree in a tenth of the time that Yams takes for its own nodes, which
// know the types of scalars that lexicons do not have.
internal import CYaml

/// Reads YAML into a ``SourceTree``.
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
  private var tree = SourceTree()

  /// The tree of a document; empty for a file without one.
  static func tree(of yaml: String) throws(Refused) -> SourceTree {
    var yaml = yaml
    let result = yaml.withUTF8 { bytes -> Result<SourceTree, Refused> in
      var events = YAMLEvents()
      guard yaml_parser_initialize(&events.parser) == 1 else {
        return .failure(Refused(message: "out of memory"))
      }
      defer { yaml_parser_delete(&events.parser) }
      yaml_parser_set_encoding(&events.parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&events.parser, bytes.baseAddress, bytes.count)
      return Result { () throws(Refused) in
        try events.readDocument()
        return events.tree
      }
    }
    return try result.get()
  }

  private mutating func readDocument() throws(Refused) {
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT:
        if tree.root != nil { throw Self.refused(event.start_mark, "a lexicon file is one document") }
        _ = try readNode(until: YAML_NO_EVENT, depth: 0)
      case YAML_STREAM_END_EVENT: return
      default: throw Self.refused(event.start_mark, "not YAML")
      }
    }
  }

  /// Reads the next node inside a list or map and returns its place, or nil at the end.
  private mutating func readNode(until end: yaml_event_type_t, depth: Int) throws(Refused) -> Int? {
    var event = try next()
    defer { yaml_event_delete(&event) }
    if event.type == end { return nil }
    // Deeper than any record; a file of brackets must not use up the stack.
    guard depth < 64 else {
      throw Self.refused(event.start_mark, "not one list of records: lists and maps are nested too deep")
    }
    let node = tree.nodes.count
    switch event.type {
    case YAML_ALIAS_EVENT: append(.alias, event.start_mark, anchor: nil, tag: nil)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      append(
        isBlock ? .block : .text, event.start_mark, anchor: scalar.anchor, tag: scalar.tag,
        text: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    case YAML_SEQUENCE_START_EVENT:
      append(
        .list, event.start_mark, anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
      while try readNode(until: YAML_SEQUENCE_END_EVENT, depth: depth + 1) != nil {}
      tree.close(node)
    case YAML_MAPPING_START_EVENT:
      append(
        .map, event.start_mark, anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
      var keys = MapKeys()
      while let key = try readNode(until: YAML_MAPPING_END_EVENT, depth: depth + 1) {
        _ = try readNode(until: YAML_NO_EVENT, depth: depth + 1)
        if let first = keys.insert(key, of: node, in: tree) {
          throw Refused(
            line: tree[first].line, column: tree[first].column,
            message: "the key \(tree.text(key)) stands here twice; keep one")
        }
      }
      tree.close(node)
    default: throw Self.refused(event.start_mark, "not YAML")
    }
    return node
  }

  private mutating func append(
    _ content: SourceTree.Node.Content, _ mark: yaml_mark_t, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?, text: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)
  ) {
    tree.append(
      SourceTree.Node(
        content, line: Int(mark.line) + 1, column: Int(mark.column) + 1,
        hasAnchor: anchor != nil),
      tag: tag.map { String(cString: $0) }, text: text)
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

/// Which keys a map has, to find one that stands there twice.
private struct MapKeys {
  private var count = 0
  /// The places of keys by text, once there are many: the few that records have are compared one by one.
  private var places: [String: Int] = [:]

  /// Adds a key; the one that has its text already, if there is one.
  mutating func insert(_ key: Int, of map: Int, in tree: SourceTree) -> Int? {
    guard tree.isScalar(key) else { return nil }
    count += 1
    if count <= 32 {
      return tree.withText(key) { text in
        tree.pairs(map, before: key).first { pair in
          tree.isScalar(pair.key) && tree.withText(pair.key) { $0.elementsEqual(text) }
        }?.key
      }
    }
    if places.isEmpty {
      for pair in tree.pairs(map, before: key) where tree.isScalar(pair.key) {
        places[tree.text(pair.key)] = pair.key
      }
    }
    return places.updateValue(key, forKey: tree.text(key))
  }
}
