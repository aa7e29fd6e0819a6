/// A compiled lexicon, used in place: nothing is parsed or copied when it is opened.
///
/// ```swift
/// let lexicon = try Lexicon(compiled: bytes)
/// lexicon.entry(withID: "place/basra")?.name   // "Basra"
/// ```
public struct Lexicon: Sendable {
  let storage: LexiconStorage

  /// A lexicon from compiled bytes, which are checked and copied.
  ///
  /// - Throws: ``LexiconError`` when the bytes are foreign, of a newer format, cut short or damaged.
  /// - Complexity: O(*n*) for the check.
  public init(compiled bytes: [UInt8]) throws(LexiconError) {
    storage = try LexiconStorage(copying: bytes)
  }

  /// A lexicon in a compiled file, which is mapped into memory and checked, but not copied.
  ///
  /// A program that replaces the file should put a new one in its place, as `isnad lexicon compile` does: a mapped file
  /// that is cut short takes the program with it.
  /// - Throws: ``LexiconError`` when the file cannot be read, and as ``init(compiled:)``.
  /// - Complexity: O(*n*) for the check.
  public init(contentsOfFile path: String) throws(LexiconError) {
    let file = try MappedFile(path: path)
    storage = try LexiconStorage(file.bytes, checked: true, owner: file)
  }

  /// A lexicon in memory that outlives the program's use of it, such as data linked into the binary.
  ///
  /// The bytes are used where they lie if they are aligned to 8 bytes, and copied otherwise.
  /// - Parameters:
  ///   - bytes: a compiled lexicon.
  ///   - checked: whether checksums and references are verified; data linked into the binary need not be.
  /// - Throws: ``LexiconError`` as ``init(compiled:)``.
  package init(staticBytes bytes: UnsafeRawBufferPointer, checked: Bool) throws(LexiconError) {
    let isAligned = Int(bitPattern: bytes.baseAddress) % 8 == 0
    storage =
      isAligned ? try LexiconStorage(bytes, checked: checked) : try LexiconStorage(copying: Array(bytes))
  }

  /// A lexicon from records.
  ///
  /// - Throws: ``LexiconError`` for a malformed or doubled record, ``/IsnadText/TextError`` when ICU has no break rules.
  public init(_ entries: [LexiconEntry]) throws {
    var builder = try LexiconBuilder()
    for entry in entries { try builder.add(entry) }
    try self.init(compiled: builder.compile())
  }

  /// Whether a file that starts with these bytes is a compiled lexicon (and not, say, YAML).
  package static func isCompiled(_ start: some Sequence<UInt8>) -> Bool {
    start.starts(with: withUnsafeBytes(of: LexiconLayout.magic.littleEndian) { Array($0) })
  }

  /// The number of entries.
  public var count: Int { storage.entries.count }

  /// The entry at an index from 0 to ``count`` - 1.
  public subscript(index: Int) -> Entry {
    precondition(index >= 0 && index < count, "no such entry")
    return Entry(storage: storage, index: index)
  }

  /// The entry with an identifier.
  /// - Complexity: O(log *n*).
  public func entry(withID id: String) -> Entry? { storage.entry(withID: id).map { self[$0] } }

  /// One record of a compiled lexicon.
  public struct Entry: Sendable {
    let storage: LexiconStorage
    /// Its place in the lexicon.
    public let index: Int

    private var record: LexiconLayout.Entry { storage.entries[index] }

    /// `kind/slug`.
    public var id: String { storage.id(of: index) }
    /// The canonical name.
    public var name: String { storage.string(record.name) }
    /// What it is.
    public var kind: EntryKind { record.kind }
    /// The source file it was written in, as `people/iraq.yaml`; empty when it comes from no file.
    public var file: String { storage.file(of: index) }
    /// The line in that file, from 1 to 16,777,215; 0 when it comes from no file.
    public var line: Int { record.line }

    /// What it does to a record of the same identifier in an earlier layer.
    public var layering: LexiconEntry.Layering { record.layering }

    /// Everything else that is known, in the order of the record.
    public var attributes: [LexiconEntry.Attribute] {
      storage.attributes(of: index).map { .init(storage.symbol($0.key), storage.symbol($0.value)) }
    }

    /// The values of an attribute, such as `gender` or `in`.
    public func values(of key: String) -> [String] {
      guard let symbol = storage.symbol(of: key) else { return [] }
      return storage.attributes(of: index).filter { $0.key == symbol }.map { storage.symbol($0.value) }
    }

    /// The first value of an attribute.
    public func value(of key: String) -> String? { values(of: key).first }
  }
}
