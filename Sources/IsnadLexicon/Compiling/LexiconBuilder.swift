package import IsnadText

/// Compiles records into the binary form that ``Lexicon`` uses in place.
///
/// The result depends on the records and their order alone: the same input gives the same bytes.
public struct LexiconBuilder {
  private let tokenizer: Tokenizer
  private var strings = StringPool()
  /// The keys and values of attributes.
  private var symbols = StringTable()
  private var ids = StringTable()
  private var entries: [LexiconLayout.Entry] = []
  private var files: [LexiconLayout.FileRun] = []
  private var attributeStarts: [UInt32] = []
  private var attributes: [LexiconLayout.Attribute] = []
  private var queue = FormQueue()
  private var trie = TrieBuilder()
  private var generator = GeneratedForms()
  private var lastFile = ""

  /// An empty builder.
  ///
  /// - Throws: ``/IsnadText/TextError`` when ICU has no break rules.
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
    func refuse(_ reason: String) -> LexiconError {
      LexiconError(
        .badEntry(id: entry.id, reason: reason),
        location: entry.line > 0 ? "\(entry.file):\(entry.line)" : nil)
    }
    guard let kind = entry.kind else {
      throw refuse("the identifier must start with a kind, such as person/")
    }
    guard !entry.name.isEmpty || entry.layering == .hide else { throw refuse("the name is empty") }
    guard strings.bytes.count < Int(UInt32.max) - entry.id.utf8.count - entry.name.utf8.count - 16 else {
      throw refuse("the lexicon has more than 4 GB of names")
    }
    guard ids.insert(entry.id).isNew else { throw refuse("this identifier is taken") }
    let index = UInt32(entries.count)
    if entry.file != lastFile {
      files.append(.init(first: index, file: strings.add(entry.file)))
      lastFile = entry.file
    }
    entries.append(
      .init(
        id: EntrySlug.isID(entry.id, kind, name: entry.name) ? LexiconLayout.none : strings.add(entry.id),
        name: strings.add(entry.name), line: entry.line, kind: kind, layering: entry.layering))
    attributeStarts.append(UInt32(attributes.count))
    for attribute in entry.attributes {
      attributes.append(
        .init(key: symbols.insert(attribute.key).number, value: symbols.insert(attribute.value).number))
    }
    if entry.layering == .hide { return }
    var forms = DerivedForms.forms(of: entry, kind: kind)
    if entry.attributes.contains(where: { $0.key == "variants" && $0.value == "generated" }) {
      forms += generator.forms(of: entry, kind: kind, beside: forms)
    }
    queue.add(index, kind, forms, line: entry.line)
    if queue.isFull { queue.flush(into: &trie, tokenizer) }
  }

  /// The compiled bytes.
  /// - Complexity: O(*n* log *n*) in the number of forms.
  public mutating func compile() -> [UInt8] {
    queue.flush(into: &trie, tokenizer)
    var file = LexiconWriter()
    let flat = trie.flatten()
    file.add(.filter, flat.filter)
    file.add(.pairs, flat.pairs)
    file.add(.buckets, flat.buckets)
    file.add(.nodes, flat.nodes)
    file.add(.postings, flat.postings)
    file.add(.demands, flat.demands)
    file.add(.entries, entries)
    file.add(.files, files)
    var pool = strings
    let order = symbols.sorted()
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, symbol) in order.enumerated() { places[Int(symbol)] = UInt32(place) }
    file.add(.attributeStarts, attributes.isEmpty ? [] : attributeStarts)
    file.add(
      .attributes,
      attributes.map {
        LexiconLayout.Attribute(key: places[Int($0.key)], value: places[Int($0.value)])
      })
    file.add(.idOrder, ids.sorted())
    file.add(.symbols, order.map { symbols.withBytes(of: $0) { pool.add($0) } })
    file.add(.strings, pool.bytes)
    return file.finish()
  }
}
