package import IsnadText

/// Compiles records into the binary form that ``Lexicon`` uses in place.
///
/// The result depends on the records and their order alone: the same input gives the same bytes.
public struct LexiconBuilder {
  private let tokenizer: Tokenizer
  private var strings = StringPool()
  private var entries: [LexiconLayout.Entry] = []
  private var attributes: [LexiconLayout.Attribute] = []
  private var trie = TrieBuilder()
  private var ids: Set<String> = []

  /// An empty builder.
  ///
  /// - Throws: ``TextError`` when ICU has no break rules.
  public init() throws {
    tokenizer = try Tokenizer()
  }

  /// An empty builder with a tokenizer that exists already.
  package init(tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  /// The number of records added so far.
  public var count: Int { entries.count }

  /// Adds a record.
  ///
  /// - Throws: ``LexiconError`` when the identifier is malformed or taken, or the name is empty.
  public mutating func add(_ entry: LexiconEntry) throws(LexiconError) {
    let location = entry.line > 0 ? "\(entry.file):\(entry.line)" : nil
    guard let kind = entry.kind else {
      throw LexiconError(
        .badEntry(id: entry.id, reason: "the identifier must start with a kind, such as person/"),
        location: location)
    }
    guard ids.insert(entry.id).inserted else {
      throw LexiconError(.badEntry(id: entry.id, reason: "this identifier is taken"), location: location)
    }
    guard !entry.name.isEmpty || entry.layering == .hide else {
      throw LexiconError(.badEntry(id: entry.id, reason: "the name is empty"), location: location)
    }
    let index = UInt32(entries.count)
    entries.append(
      .init(
        id: strings.add(entry.id), name: strings.add(entry.name), attributes: UInt32(attributes.count),
        attributeCount: UInt32(entry.attributes.count), file: strings.add(entry.file),
        line: UInt32(clamping: entry.line), kind: kind.rawValue, layering: entry.layering.rawValue))
    for attribute in entry.attributes {
      attributes.append(.init(key: strings.add(attribute.key), value: strings.add(attribute.value)))
    }
    if entry.layering == .hide { return }
    for (rank, form) in DerivedForms.forms(of: entry, kind: kind).enumerated() {
      let path = FormPath(form.text, tokenizer: tokenizer)
      guard !path.words.isEmpty else { continue }
      trie.insert(
        path.words,
        .init(
          entry: index, capitals: path.capitals, uppers: path.uppers, possessives: path.possessives,
          stops: path.stops, lineOffset: form.line > 0 ? UInt16(clamping: form.line - entry.line) : 0,
          useAndCase: form.use.rawValue << 2 | form.casePolicy.rawValue, priority: UInt8(clamping: rank)))
    }
  }

  /// The compiled bytes.
  /// - Complexity: O(*n* log *n*) in the number of forms.
  public func compile() -> [UInt8] {
    var file = LexiconWriter()
    let flat = trie.flatten()
    file.add(.words, flat.words)
    file.add(.starts, flat.starts)
    file.add(.roots, flat.roots)
    file.add(.edgeStarts, flat.edgeStarts)
    file.add(.edges, flat.edges)
    file.add(.postingStarts, flat.postingStarts)
    file.add(.postings, flat.postings)
    file.add(.entries, entries)
    file.add(.attributes, attributes)
    file.add(.idOrder, strings.sorted(entries.indices) { entries[$0].id })
    file.add(
      .symbols, strings.sorted(Set(attributes.flatMap { [Int($0.key), Int($0.value)] })) { UInt32($0) })
    file.add(.stringStarts, strings.starts)
    file.add(.strings, strings.bytes)
    return file.finish()
  }
}

/// Strings, each once.
struct StringPool {
  private(set) var starts: [UInt32] = [0]
  private(set) var bytes: [UInt8] = []
  private var index: [String: UInt32] = [:]

  mutating func add(_ string: String) -> UInt32 {
    if let known = index[string] { return known }
    let id = UInt32(starts.count - 1)
    bytes.append(contentsOf: string.utf8)
    starts.append(UInt32(bytes.count))
    index[string] = id
    return id
  }

  /// Some items in the byte order of the strings that belong to them.
  func sorted(_ items: some Sequence<Int>, by string: (Int) -> UInt32) -> [UInt32] {
    items.sorted { self[string($0)].lexicographicallyPrecedes(self[string($1)]) }.map { UInt32($0) }
  }

  private subscript(id: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
  }
}
