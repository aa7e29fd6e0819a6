internal import IsnadText

/// Fast access to the attributes of all entries, for tables that are made when a lexicon is opened.
extension Lexicon {
  /// The indices of the entries of a kind, ascending.
  /// - Complexity: O(*n*) in the entries, without making one.
  package func entries(of kind: EntryKind) -> [Int] {
    storage.entries.indices.filter { storage.entries[$0].kind == kind }
  }

  /// The kind of each entry.
  /// - Complexity: O(*n*) in the entries, without making one.
  package var kinds: [EntryKind] { storage.entries.map(\.kind) }

  /// Calls `body` with the name of an entry in UTF-8.
  package func withName<Result>(of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withExtendedLifetime(storage) { body(storage.bytes(storage.entries[entry].name)) }
  }

  /// The indices of the entries of a kind that have a form of a use, ascending.
  /// - Complexity: O(*n*) in the forms of the lexicon, without making strings.
  package func entries(of kind: EntryKind, withFormOf use: FormUse) -> [Int] {
    var isFound = [Bool](repeating: false, count: count)
    for posting in storage.postings where storage.demands[Int(posting.demand)].use == use {
      isFound[Int(posting.entry)] = true
    }
    return isFound.indices.filter { isFound[$0] && storage.entries[$0].kind == kind }
  }

  /// For every entry the union of the bits that its attributes have in a table.
  ///
  /// ```swift
  /// lexicon.attributeBits([(key: "gender", value: "male", bits: 1), (key: "gender", value: "female", bits: 2)])
  /// ```
  /// - Complexity: O(*n*) in the attributes of the lexicon, without hashing or making strings.
  package func attributeBits(_ table: [(key: String, value: String, bits: UInt64)]) -> [UInt64] {
    // Keys and values become small numbers, whose product is the size of a plain look-up table.
    let keys = SymbolNumbers(table.map(\.key), in: self)
    let values = SymbolNumbers(table.map(\.value), in: self)
    var bits = [UInt64](repeating: 0, count: keys.count * values.count)
    for row in table {
      guard let key = keys.number(of: row.key), let value = values.number(of: row.value) else { continue }
      bits[key * values.count + value] |= row.bits
    }
    return [UInt64](count: count) { result in
      for index in 0..<count {
        var sum: UInt64 = 0
        for place in storage.attributeRange(of: index) {
          let attribute = storage.attributes[place]
          sum |= bits[keys[attribute.key] * values.count + values[attribute.value]]
        }
        result.initializeElement(at: index, to: sum)
      }
    }
  }
}

/// Some of a lexicon's symbols, numbered from 1; all others have the number 0.
private struct SymbolNumbers {
  private var numbers: [UInt8]
  private var names: [String: Int] = [:]
  private(set) var count = 1

  init(_ strings: [String], in lexicon: Lexicon) {
    numbers = [UInt8](repeating: 0, count: lexicon.storage.symbols.count)
    for string in strings where names[string] == nil && count < 256 {
      guard let symbol = lexicon.storage.symbol(of: string) else { continue }
      names[string] = count
      numbers[Int(symbol)] = UInt8(count)
      count += 1
    }
  }

  func number(of string: String) -> Int? { names[string] }

  subscript(symbol: UInt32) -> Int { Int(symbol) < numbers.count ? Int(numbers[Int(symbol)]) : 0 }
}
