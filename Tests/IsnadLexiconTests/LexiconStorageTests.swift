import Testing

@testable import IsnadLexicon

/// Damaged bytes are refused or work; they never crash.
@Suite struct LexiconStorageTests {
  private static func compiled() throws -> [UInt8] {
    var builder = try LexiconBuilder()
    for entry in Sample.entries { try builder.add(entry) }
    return builder.compile()
  }

  /// Uses everything that a lexicon offers.
  private func exercise(_ lexicon: Lexicon) throws {
    let text =
      "Hadi al-Ameri, Abu Hassan, the PMU commander in Iraq. Popular Mobilization Units Iraq Iraq PMU's"
    _ = try Sample.matches(text, lexicon)
    for index in 0..<lexicon.count {
      let entry = lexicon[index]
      _ = (
        entry.id, entry.name, entry.file, entry.line, entry.kind, entry.layering, entry.values(of: "gender")
      )
    }
    for entry in Sample.entries { _ = lexicon.entry(withID: entry.id)?.name }
    _ = lexicon.attributeBits([(key: "gender", value: "male", bits: 1)])
    _ = LexiconStack([lexicon, lexicon]).entry(withID: "place/iraq")
  }

  /// Refused, or used without a crash; returns whether it was refused.
  private func isRefused(_ bytes: [UInt8]) throws -> Bool {
    let lexicon: Lexicon
    do { lexicon = try Lexicon(compiled: bytes) } catch { return true }
    try exercise(lexicon)
    return false
  }

  @Test("every prefix is refused")
  func truncated() throws {
    let bytes = try Self.compiled()
    for length in 0..<bytes.count {
      #expect(throws: LexiconError.self) { try Lexicon(compiled: Array(bytes[..<length])) }
    }
    #expect(try !isRefused(bytes))
  }

  @Test("foreign, newer and lengthened files say what is wrong")
  func messages() throws {
    let bytes = try Self.compiled()
    var newer = bytes
    newer[8] = 77
    let cases: [([UInt8], String)] = [
      ([], "no compiled lexicon"), (Array("- {id: place/basra}".utf8), "no compiled lexicon"),
      (newer, "has format version 77"), (bytes + [0], "expected, \(bytes.count + 1) found"),
      (Array(bytes.dropLast()), "\(bytes.count) bytes expected, \(bytes.count - 1) found"),
    ]
    for (bytes, message) in cases {
      #expect {
        try Lexicon(compiled: bytes)
      } throws: { "\($0)".contains(message) }
    }
  }

  @Test("a changed byte is noticed", arguments: UInt64(0)..<8)
  func mutated(seed: UInt64) throws {
    var random = SplitMix(seed)
    let bytes = try Self.compiled()
    for _ in 0..<500 {
      var damaged = bytes
      let position = Int.random(in: 0..<bytes.count, using: &random)
      damaged[position] ^= UInt8.random(in: 1...255, using: &random)
      if try !isRefused(damaged) {
        // Only padding between sections, which nothing reads, may change unnoticed.
        #expect(bytes[position] == 0)
      }
    }
  }

  @Test("changes behind fresh checksums are refused or harmless", arguments: UInt64(0)..<16)
  func resigned(seed: UInt64) throws {
    var random = SplitMix(seed)
    let bytes = try Self.compiled()
    var used = 0
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let position = Int.random(in: LexiconLayout.headerSize..<bytes.count, using: &random)
        damaged[position] =
          [0, 1, 2, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random)
          ?? 0
      }
      damaged.resign()
      if try !isRefused(damaged) { used += 1 }
    }
    #expect(used > 0, "some changes must get through, or this tests nothing")
  }

  @Test("whole values out of range are refused", arguments: LexiconLayout.Section.allCases)
  func outOfRange(section: LexiconLayout.Section) throws {
    let bytes = try Self.compiled()
    for value: UInt32 in [.max, .max - 1, 0x8000_0000, 0x7FFF_FFFF, 0x1_0000, 1000, 100, 10] {
      for offset in stride(from: 0, to: min(160, bytes.range(of: section).count), by: 4) {
        var damaged = bytes
        let at = bytes.range(of: section).lowerBound + offset
        guard at + 4 <= bytes.count else { continue }
        for k in 0..<4 { damaged[at + k] = UInt8(truncatingIfNeeded: value >> UInt32(8 * k)) }
        damaged.resign()
        _ = try isRefused(damaged)
      }
    }
  }

  @Test("an edge that leads back is refused")
  func cycles() throws {
    var builder = try LexiconBuilder()
    try builder.add(LexiconEntry(id: "place/x", name: "a b c d"))
    var bytes = builder.compile()
    let edges = bytes.range(of: .edges)
    bytes[edges.lowerBound + 12] = 0  // the second edge, from node 1, now leads to node 0
    bytes.resign()
    #expect {
      try Lexicon(compiled: bytes)
    } throws: { "\($0)".contains("EDGE") }
  }
}

extension [UInt8] {
  private func number(_ at: Int, _ size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(self[at + $1]) << (8 * $1) }
  }

  fileprivate func range(of section: LexiconLayout.Section) -> Range<Int> {
    for i in 0..<number(12, 4) {
      let at = LexiconLayout.headerSize + i * LexiconLayout.directoryEntrySize
      if number(at, 4) == Int(section.rawValue) {
        return number(at + 8, 8)..<number(at + 8, 8) + number(at + 16, 8)
      }
    }
    return 0..<0
  }

  /// Makes all checksums right again, as far as the directory makes sense.
  fileprivate mutating func resign() {
    guard number(12, 4) <= 64,
      LexiconLayout.headerSize + number(12, 4) * LexiconLayout.directoryEntrySize <= count
    else { return }
    for i in 0..<number(12, 4) {
      let at = LexiconLayout.headerSize + i * LexiconLayout.directoryEntrySize
      guard self[at + 12..<at + 16].allSatisfy({ $0 == 0 }), self[at + 20..<at + 24].allSatisfy({ $0 == 0 })
      else { continue }
      let (start, size) = (number(at + 8, 8), number(at + 16, 8))
      guard start + size <= count else { continue }
      put(withUnsafeBytes { LexiconLayout.checksum(.init(rebasing: $0[start..<start + size])) }, at: at + 24)
    }
    let end = LexiconLayout.headerSize + number(12, 4) * LexiconLayout.directoryEntrySize
    put(
      withUnsafeBytes { LexiconLayout.checksum(.init(rebasing: $0[LexiconLayout.headerSize..<end])) }, at: 24)
  }

  private mutating func put(_ value: UInt64, at: Int) {
    for k in 0..<8 { self[at + k] = UInt8(truncatingIfNeeded: value >> UInt64(8 * k)) }
  }
}
