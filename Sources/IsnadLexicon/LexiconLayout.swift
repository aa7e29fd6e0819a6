/// The compiled form of a lexicon: one little-endian file that is used in place.
///
/// ```
/// header    magic "ISNADLEX", version u32, section count u32, length u64, checksum of the directory u64
/// directory per section: tag u32, element size u32, offset u64, length u64, checksum u64
/// sections  each aligned to 16 bytes
/// ```
/// A word's identifier is its slot in the open-addressing table `WORD`. `ROOT` has the trie node behind each word;
/// node *n* has the edges `EDGS[n] ..< EDGS[n + 1]`, ascending by word, and the postings `PSTS[n] ..< PSTS[n + 1]`.
/// An edge leads to a node of a greater number, hence no walk can go in circles.
enum LexiconLayout {
  static let magic: UInt64 = 0x5845_4C44_414E_5349  // "ISNADLEX"
  static let version: UInt32 = 2
  static let headerSize = 32
  static let directoryEntrySize = 32
  static let alignment = 16
  static let none = UInt32.max

  enum Section: UInt32, CaseIterable {
    case words = 0x4452_4F57  // WORD: u64 hash a slot, 0 empty; a power of two
    case starts = 0x5452_5453  // STRT: u64, a bit for each hash that may start a form; a power of two
    case roots = 0x544F_4F52  // ROOT: u32 node a slot
    case edgeStarts = 0x5347_4445  // EDGS: u32, nodes + 1
    case edges = 0x4547_4445  // EDGE: Edge
    case postingStarts = 0x5354_5350  // PSTS: u32, nodes + 1
    case postings = 0x5453_4F50  // POST: Posting
    case entries = 0x5952_544E  // NTRY: Entry
    case attributes = 0x5254_5441  // ATTR: Attribute
    case idOrder = 0x5344_4923  // #IDS: u32 entry, ascending by identifier
    case symbols = 0x534D_5953  // SYMS: u32 string, the keys and values of attributes, ascending
    case stringStarts = 0x5352_5453  // STRS: u32, strings + 1
    case strings = 0x474E_5453  // STNG: UTF-8

    var stride: Int {
      switch self {
      case .words, .starts: 8
      case .roots, .edgeStarts, .postingStarts, .stringStarts, .idOrder, .symbols: 4
      case .edges, .attributes: 8
      case .postings: 16
      case .entries: 28
      case .strings: 1
      }
    }

    var name: String {
      String(decoding: (0..<4).map { UInt8(truncatingIfNeeded: rawValue >> ($0 * 8)) }, as: UTF8.self)
    }
  }

  struct Edge {
    var word: UInt32
    var node: UInt32
  }

  /// A form of an entry at the node where its words end. Bit *i* of a mask stands for word *i*.
  struct Posting {
    var entry: UInt32
    var capitals: FormPath.Bits
    var uppers: FormPath.Bits
    var possessives: FormPath.Bits
    var stops: FormPath.Bits
    /// The form's line in the source, counted from the line of its entry.
    var lineOffset: UInt16
    /// The use in the high six bits, the case policy in the low two.
    var useAndCase: UInt8
    var priority: UInt8

    var use: FormUse? { FormUse(rawValue: useAndCase >> 2) }
    var casePolicy: CasePolicy? { CasePolicy(rawValue: useAndCase & 3) }
  }

  struct Entry {
    var id: UInt32
    var name: UInt32
    var attributes: UInt32
    var attributeCount: UInt32
    var file: UInt32
    var line: UInt32
    var kind: UInt8
    var layering: UInt8
    var reserved: UInt16 = 0
  }

  struct Attribute {
    var key: UInt32
    var value: UInt32
  }

  /// FNV-1a over 8-byte steps, then over what is left: fast enough to check at every start.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var i = 0
    while i + 8 <= bytes.count {
      let step = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      hash = (hash ^ step) &* 0x100_0000_01b3
      hash ^= hash >> 29
      i += 8
    }
    while i < bytes.count {
      hash = (hash ^ UInt64(bytes[i])) &* 0x100_0000_01b3
      i += 1
    }
    return hash
  }
}
