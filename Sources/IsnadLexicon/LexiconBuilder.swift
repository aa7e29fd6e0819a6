internal import IsnadText

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
    guard !entry.name.isEmpty else {
      throw LexiconError(.badEntry(id: entry.id, reason: "the name is empty"), location: location)
    }
    let index = UInt32(entries.count)
    let file = strings.add(entry.file)
    entries.append(
      .init(
        id: strings.add(entry.id), name: strings.add(entry.name), attributes: UInt32(attributes.count),
        attributeCount: UInt32(entry.attributes.count), file: file, line: UInt32(entry.line), kind: kind.rawValue))
    for attribute in entry.attributes {
      attributes.append(.init(key: strings.add(attribute.key), value: strings.add(attribute.value)))
    }
    for (rank, form) in DerivedForms.forms(of: entry, kind: kind).enumerated() {
      let path = FormPath(form.text, tokenizer: tokenizer)
      guard !path.words.isEmpty else { continue }
      trie.insert(
        path.words,
        .init(
          entry: index, line: UInt32(entry.line), capitals: path.capitals, file: UInt16(truncatingIfNeeded: file),
          use: form.use.rawValue, casePolicy: form.casePolicy.rawValue, priority: UInt8(clamping: rank),
          flags: path.endsWithStop ? LexiconLayout.Posting.finalStop : 0))
    }
  }

  /// The compiled bytes.
  /// - Complexity: O(*n* log *n*) in the number of forms.
  public func compile() -> [UInt8] {
    var file = LexiconWriter()
    let flat = trie.flatten()
    file.add(.words, flat.words)
    file.add(.roots, flat.roots)
    file.add(.edgeStarts, flat.edgeStarts)
    file.add(.edges, flat.edges)
    file.add(.postingStarts, flat.postingStarts)
    file.add(.postings, flat.postings)
    file.add(.entries, entries)
    file.add(.attributes, attributes)
    file.add(.stringStarts, strings.starts)
    file.add(.strings, strings.bytes)
    return file.finish()
  }
}

/// A form cut into the words by which it is found.
struct FormPath {
  var words: [UInt64] = []
  var capitals: UInt16 = 0
  var endsWithStop = false

  init(_ form: String, tokenizer: Tokenizer) {
    var form = form
    let table = form.withUTF8 { TokenTable($0, tokenizer: tokenizer) }
    for i in 0..<table.count {
      if table.isJoiner(at: i) || table.mark(i) == 0x2E { continue }
      if table.shape(i).startsUpper, words.count < 16 { capitals |= 1 << UInt16(words.count) }
      words.append(table.hash(i))
    }
    endsWithStop = form.utf8.last == 0x2E
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
}
