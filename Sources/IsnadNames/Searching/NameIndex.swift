/// Finds names by any spelling, in Latin or Arabic script.
///
/// ```swift
/// var index = NameIndex()
/// index.add("Qasem Soleimani", "قاسم سليماني")
/// index.search("Kassim Suleymany").first?.entry  // 0
/// ```
public struct NameIndex: Sendable {
  /// An entry that was found.
  public struct Match: Sendable, Hashable {
    /// Number of the entry, in the order of adding, from 0.
    public let entry: Int
    /// How likely it is the name that was asked for, 0…1.
    public let score: Double
  }

  var vocabulary = Vocabulary()
  /// Words of all names, one after another.
  var nameWords: [UInt32] = []
  /// Where each name's words start in ``nameWords``, and the entry it belongs to.
  var nameStarts: [UInt32] = [0]
  var nameEntries: [UInt32] = []
  var nameIdentities: [UInt64] = []
  /// Where each entry's names start.
  var entryStarts: [UInt32] = [0]
  /// Names by word of the vocabulary.
  var postings: [[UInt32]] = []
  /// Names by the skeleton of two neighbouring words written as one.
  var joined = KeyedLists(width: 4)
  var reader = NameReader()
  let comparer = NameComparer(.standard)

  /// An index without names.
  public init() {}

  /// An index of names, an entry each.
  public init(_ names: some Sequence<String>) {
    for name in names { add([name]) }
  }

  /// Number of entries.
  public var count: Int { entryStarts.count - 1 }

  /// Adds one person or place under one or more names (other spellings, other scripts); returns its number.
  ///
  /// - Complexity: O(*n*) in the length of the names.
  @discardableResult
  public mutating func add(_ names: String...) -> Int { add(names) }

  /// Adds one person or place under one or more names (other spellings, other scripts); returns its number.
  ///
  /// - Complexity: O(*n*) in the length of the names.
  @discardableResult
  public mutating func add(_ names: [String]) -> Int {
    let entry = count
    for text in names {
      reader.read(text)
      for reading in reader.readings { addName(reading, entry: entry) }
    }
    entryStarts.append(UInt32(nameEntries.count))
    return entry
  }

  private mutating func addName(_ reading: Range<Int>, entry: Int) {
    let name = UInt32(nameEntries.count)
    nameEntries.append(UInt32(entry))
    nameIdentities.append(reader.readings.count == 1 ? reader.identity : 0)
    var previous: NameWord?
    for word in reader.words[reading].prefix(NameComparer.maximumPaired) {
      let id = vocabulary.add(word, reader.symbols)
      if id == postings.count { postings.append([]) }
      if postings[id].last != name { postings[id].append(name) }
      nameWords.append(UInt32(id))
      if let previous, !previous.flags.contains(.title), !word.flags.contains(.title) {
        joined.add(
          name, to: Skeleton(reader.symbols[Int(previous.start)..<Int(word.start) + Int(word.count)]).key)
      }
      previous = word
    }
    nameStarts.append(UInt32(nameWords.count))
  }
}
