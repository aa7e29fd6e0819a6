/// Fast access to the attributes of all entries, for tables that are made when a lexicon is opened.
extension Lexicon {
  /// Calls `body` with each entry's index and kind and a view of its attributes.
  /// - Complexity: O(*n*), without making strings.
  package func forEachEntry(_ body: (Int, EntryKind, Attributes) -> Void) {
    for index in 0..<count {
      let entry = storage.entries[index]
      body(index, EntryKind(rawValue: entry.kind) ?? .person, Attributes(storage: storage, entry: entry))
    }
  }

  /// The number under which the lexicon keeps a string, or nil when it is nowhere in it.
  package func symbol(_ string: String) -> UInt32? {
    storage.symbol(string)
  }

  /// The attributes of one entry as symbols.
  package struct Attributes {
    let storage: LexiconStorage
    let entry: LexiconLayout.Entry

    package func forEach(_ body: (_ key: UInt32, _ value: UInt32) -> Void) {
      for i in Int(entry.attributes)..<Int(entry.attributes + entry.attributeCount) {
        body(storage.attributes[i].key, storage.attributes[i].value)
      }
    }
  }
}

extension LexiconStorage {
  /// - Complexity: O(*n*) in the number of strings.
  func symbol(_ string: String) -> UInt32? {
    var string = string
    return string.withUTF8 { wanted in
      for i in 0..<stringCount where equals(i, wanted) { return UInt32(i) }
      return nil
    }
  }
}
