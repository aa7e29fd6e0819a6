import CIsnadNames

/// The hand-written name groups, looked up by the letters of a word.
///
/// The compiled form is little-endian: `ISNG`, version, counts, then sorted 64-bit hashes of spellings, for each hash the
/// numbers of up to three names it may be, the records, and the strings, each ended by a zero byte. Spellings themselves
/// are kept for ``NameGroup/variants``; a lookup touches only the hashes.
public struct NameGroups: Sendable {
  private let hashes: [UInt64]
  private let identities: [UInt16]
  /// All records, by id.
  public let all: [NameGroup]
  /// Records by the number of their name.
  private let byIdentity: [[Int]]

  /// No further name.
  static let none = UInt16.max
  private static let magic: [UInt8] = [0x49, 0x53, 0x4E, 0x47]
  private static let version: UInt32 = 1

  /// The groups that ship with the library.
  public static let standard: NameGroups = {
    let bytes = UnsafeRawBufferPointer(start: isnad_name_groups_bytes(), count: isnad_name_groups_length())
    return NameGroups(bytes: bytes) ?? NameGroups()
  }()

  /// The bytes that are built into the library, to tell whether they are up to date.
  package static var standardBytes: [UInt8] {
    Array(UnsafeBufferPointer(start: isnad_name_groups_bytes(), count: isnad_name_groups_length()))
  }

  init() {
    hashes = []
    identities = []
    all = []
    byIdentity = []
  }

  /// Reads the compiled form; nil where it is not one.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 20, bytes.prefix(4).elementsEqual(Self.magic) else { return nil }
    func word(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    func half(_ offset: Int) -> UInt16 {
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }
    guard word(4) == Int(Self.version) else { return nil }
    let (recordCount, hashCount, identityCount) = (word(8), word(12), word(16))
    let identityStart = 20 + 8 * hashCount
    let recordStart = identityStart + 6 * hashCount
    let stringStart = recordStart + 8 * recordCount
    guard bytes.count >= stringStart, recordCount < 0xFFFF, identityCount < 0xFFFF else { return nil }
    hashes = (0..<hashCount).map {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 20 + 8 * $0, as: UInt64.self))
    }
    identities = (0..<3 * hashCount).map { half(identityStart + 2 * $0) }
    let strings = bytes[stringStart...].split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    var records: [NameGroup] = []
    var byIdentity = [[Int]](repeating: [], count: identityCount)
    var next = 0
    for record in 0..<recordCount {
      let offset = recordStart + 8 * record
      let variantCount = Int(half(offset + 4))
      let (identity, gender) = (Int(half(offset)), Int(half(offset + 6)))
      guard next + 3 + variantCount <= strings.count, identity < identityCount else { return nil }
      records.append(
        NameGroup(
          id: strings[next], name: strings[next + 1], arabic: strings[next + 2],
          gender: gender == 0 ? nil : NameGroup.Gender.allCases[min(gender, 3) - 1],
          regions: NameGroup.Regions(rawValue: half(offset + 2)),
          variants: Array(strings[(next + 3)..<(next + 3 + variantCount)])))
      byIdentity[identity].append(record)
      next += 3 + variantCount
    }
    all = records
    self.byIdentity = byIdentity
  }

  /// The names that a word with this key may be, ``none`` where there is no further one.
  ///
  /// - Complexity: O(log *n*) in the number of spellings.
  func find(_ key: UInt64) -> (UInt16, UInt16, UInt16) {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < hashes.count, hashes[low] == key else { return (Self.none, Self.none, Self.none) }
    return (identities[3 * low], identities[3 * low + 1], identities[3 * low + 2])
  }

  /// The records of a name by its number.
  func records(_ identity: UInt16) -> [NameGroup] {
    Int(identity) < byIdentity.count ? byIdentity[Int(identity)].map { all[$0] } : []
  }

  /// The records that list `name` among their spellings, in any script, article aside.
  public func groups(of name: String) -> [NameGroup] {
    var reader = NameReader(groups: self)
    reader.read(name)
    guard reader.words.count == 1, let word = reader.words.first else { return [] }
    return [word.groups.0, word.groups.1, word.groups.2].filter { $0 != Self.none }.flatMap {
      byIdentity[Int($0)].map { all[$0] }
    }
  }

  /// The compiled form of `records`.
  ///
  /// Records with the same Arabic letters are one name: *Salim* the given name and *Salim* the family name agree.
  package static func compile(_ records: [NameGroup]) -> [UInt8] {
    var identityOf: [[UInt64]: UInt16] = [:]
    var spellings: [UInt64: [UInt16]] = [:]
    var reader = NameReader(groups: NameGroups())
    var recordBytes: [UInt8] = []
    var stringBytes: [UInt8] = []
    func append(_ value: UInt16, _ bytes: inout [UInt8]) {
      bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }
    let sorted = records.sorted { $0.id < $1.id }
    for record in sorted {
      reader.read(record.arabic)
      let letters = reader.words.map(\.key)
      let identity = identityOf[letters] ?? UInt16(identityOf.count)
      identityOf[letters] = identity
      for spelling in [record.arabic, record.name] + record.variants {
        reader.read(spelling)
        guard reader.words.count == 1, let key = reader.words.first?.key else { continue }
        if !spellings[key, default: []].contains(identity) { spellings[key, default: []].append(identity) }
      }
      append(identity, &recordBytes)
      append(record.regions.rawValue, &recordBytes)
      append(UInt16(record.variants.count), &recordBytes)
      append(
        UInt16(record.gender.flatMap { NameGroup.Gender.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0),
        &recordBytes)
      for text in [record.id, record.name, record.arabic] + record.variants {
        stringBytes += Array(text.utf8) + [0]
      }
    }
    var bytes = magic
    for value in [version, UInt32(sorted.count), UInt32(spellings.count), UInt32(identityOf.count)] {
      append(UInt16(truncatingIfNeeded: value), &bytes)
      append(UInt16(truncatingIfNeeded: value >> 16), &bytes)
    }
    let keys = spellings.keys.sorted()
    for key in keys {
      for shift in 0..<4 { append(UInt16(truncatingIfNeeded: key >> UInt64(16 * shift)), &bytes) }
    }
    for key in keys {
      let names = spellings[key] ?? []
      for place in 0..<3 { append(place < names.count ? names[place] : none, &bytes) }
    }
    return bytes + recordBytes + stringBytes
  }
}
