/// The compiled form of a lexicon: one little-endian file that is used in place.
///
/// ```
/// header    magic "ISNADLEX", version u32, section count u32, length u64, checksum of the directory u64
/// directory per section: tag u32, element size u32, offset u64, length u64, checksum u64
/// sections  each aligned to 16 bytes
/// ```
/// The trie's nodes are numbered breadth first, and each has the word that leads to it; node 0 is the root. The children of node
/// *n* are the nodes `NODE[n].children ..< NODE[n + 1].children`, ascending by word, and likewise its postings. Children thus have
/// greater numbers, and no walk can go in circles. Behind the last node lie ``endNodes`` without word, children and postings: the
/// first is where those of the last node end, and three nodes can be read wherever children start.
package enum LexiconLayout {
  static let magic: UInt64 = 0x5845_4C44_414E_5349  // "ISNADLEX"
  static let version: UInt32 = 4
  package static let headerSize = 32
  package static let directoryEntrySize = 32
  static let alignment = 16
  static let none = UInt32.max
  static let endNodes = 3

  package enum Section: UInt32, CaseIterable {
    case filter = 0x5254_4C46  // FLTR: u64, bits that say which words may start a form; a power of two
    case pairs = 0x5249_4150  // PAIR: u64, bits that say which words may follow a node; a power of two
    case buckets = 0x544B_4342  // BCKT: u32, where the root's children for a hash's first bits start
    case nodes = 0x4544_4F4E  // NODE: Node
    case postings = 0x5453_4F50  // POST: Posting
    case demands = 0x444E_4D44  // DMND: Demand
    case entries = 0x5952_544E  // NTRY: Entry
    case files = 0x454C_4946  // FILE: FileRun
    case attributeStarts = 0x5352_5441  // ATRS: u32, each entry's first attribute; may be empty
    case attributes = 0x5254_5441  // ATTR: Attribute
    case idOrder = 0x5344_4923  // #IDS: u32 entry, ascending by identifier
    case symbols = 0x534D_5953  // SYMS: u32 string, the keys and values of attributes, ascending
    case strings = 0x4752_5453  // STRG: each string behind its length, seven bits a byte, the last below 0x80

    var stride: Int {
      switch self {
      case .nodes: 16
      case .demands: 24
      case .filter, .pairs, .files, .attributes: 8
      case .buckets, .attributeStarts, .idOrder, .symbols: 4
      case .postings, .entries: 12
      case .strings: 1
      }
    }

    var name: String {
      String(decoding: (0..<4).map { UInt8(truncatingIfNeeded: rawValue >> ($0 * 8)) }, as: UTF8.self)
    }
  }

  /// The word that leads to a node, and where its children and postings start; they end where the next node's start. All in one
  /// place, since whoever finds the word reads the rest.
  struct Node {
    /// The hash of the word; 0 for the root.
    var word: UInt64
    var children: UInt32
    var postings: UInt32
  }

  /// A form of an entry at the node where its words end.
  struct Posting {
    var entry: UInt32
    /// What the form demands of the text, as an index into the section `DMND`.
    var demand: UInt32
    /// The form's line in the source, counted from the line of its entry.
    var lineOffset: UInt16
    /// The form's place in its record: 0 is the canonical name.
    var priority: UInt8
    /// The entry's kind, here again because the entry lies far off.
    var kindCode: UInt8

    @inline(__always)
    var kind: EntryKind { EntryKind(code: kindCode) }
  }

  /// What a form says and what it demands of the words of a text: few forms differ in this.
  struct Demand: Hashable {
    /// What the words have to be.
    var words: WordTraits
    /// In which of their traits the words have to be so; a case policy comes to nothing else.
    var care: WordTraits
    /// The words behind which a stop may stand in the text, bit *i* for word *i*.
    var stops: FormPath.Bits
    var useCode: UInt16
    var reserved: UInt32 = 0

    init(_ path: FormPath, use: FormUse, casePolicy: CasePolicy) {
      words = WordTraits(possessives: path.possessives)
      care = WordTraits(possessives: .max)
      switch casePolicy {
      case .any: break
      case .name:
        words.formUnion(WordTraits(capitals: path.capitals))
        care.formUnion(WordTraits(capitals: path.capitals))
      case .upper:
        words.formUnion(WordTraits(allUpper: path.capitals))
        care.formUnion(WordTraits(allUpper: path.capitals))
      case .exact:
        words.formUnion(WordTraits(capitals: path.capitals, uppers: path.uppers))
        care.formUnion(WordTraits(capitals: .max, uppers: .max))
      }
      stops = path.stops
      useCode = UInt16(use.rawValue)
    }

    @inline(__always)
    var use: FormUse { FormUse(code: UInt8(truncatingIfNeeded: useCode)) }

    /// Whether a word without a capital may start the form.
    var mayStartSmall: Bool { words.isDisjoint(with: WordTraits(capitals: 1, allUpper: 1)) }
  }

  struct Entry {
    /// ``none`` where the identifier is the kind and the slug of the name, as it mostly is.
    var id: UInt32
    var name: UInt32
    /// The line in the high 24 bits, the layering in the next four, the kind in the lowest four.
    var packed: UInt32

    init(id: UInt32, name: UInt32, line: Int, kind: EntryKind, layering: LexiconEntry.Layering) {
      self.id = id
      self.name = name
      packed =
        UInt32(max(0, min(line, 0xFF_FFFF))) << 8 | UInt32(layering.rawValue) << 4 | UInt32(kind.rawValue)
    }

    var line: Int { Int(packed >> 8) }
    @inline(__always)
    var kind: EntryKind { EntryKind(code: UInt8(truncatingIfNeeded: packed & 15)) }
    var layering: LexiconEntry.Layering {
      LexiconEntry.Layering(rawValue: UInt8(truncatingIfNeeded: packed >> 4 & 15)) ?? .replace
    }
  }

  /// Entries from `first` on, up to the next run, come from one file.
  struct FileRun {
    var first: UInt32
    var file: UInt32
  }

  /// A key and a value as places in the section `SYMS`.
  struct Attribute {
    var key: UInt32
    var value: UInt32
  }

  /// Fletcher's sums over 64-bit numbers in eight lanes: as fast as memory is read, and any one change shows, and so does
  /// an exchange.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = SIMD8<UInt64>(repeating: 0)
    var sums = SIMD8<UInt64>(repeating: 0)
    var i = 0
    while i + 64 <= bytes.count {
      sum &+= bytes.loadUnaligned(fromByteOffset: i, as: SIMD8<UInt64>.self)
      sums &+= sum
      i += 64
    }
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    for lane in 0..<8 {
      hash = WordHash.mix(hash, sum[lane])
      hash = WordHash.mix(hash, sums[lane])
    }
    while i < bytes.count {
      hash = WordHash.mix(hash, UInt64(bytes[i]) | 0x100)
      i += 1
    }
    return hash
  }
}
