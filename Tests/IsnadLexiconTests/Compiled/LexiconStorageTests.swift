import Foundation
import LexiconFuzzing
import RandomNumbers
import Testing

@testable import IsnadLexicon

/// Damaged bytes are refused or work; they never crash. `lexicon-fuzz` does the same a million times.
@Suite struct LexiconStorageTests {
  private let exercise: LexiconExercise

  init() throws { exercise = try LexiconExercise() }

  @Test("every prefix is refused")
  func truncated() throws {
    let bytes = exercise.sample
    for length in 0..<bytes.count {
      #expect(throws: LexiconError.self) { try Lexicon(compiled: Array(bytes[..<length])) }
    }
    #expect(!exercise.refuses(bytes))
  }

  @Test("foreign, newer and lengthened files say what is wrong")
  func messages() throws {
    let bytes = exercise.sample
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
    var random = SplitMix(state: seed)
    let bytes = exercise.sample
    for _ in 0..<500 {
      var damaged = bytes
      let position = Int.random(in: 0..<bytes.count, using: &random)
      damaged[position] ^= UInt8.random(in: 1...255, using: &random)
      if !exercise.refuses(damaged) {
        // Only padding between sections, which nothing reads, may change unnoticed.
        #expect(bytes[position] == 0)
      }
    }
  }

  @Test("changes behind fresh checksums are refused or harmless", arguments: UInt64(0)..<16)
  func resigned(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let bytes = exercise.sample
    var used = 0
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let position = Int.random(in: LexiconLayout.headerSize..<bytes.count, using: &random)
        damaged[position] =
          [0, 1, 2, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random)
          ?? 0
      }
      CompiledChecksums.renew(&damaged)
      if !exercise.refuses(damaged) { used += 1 }
    }
    #expect(used > 0, "some changes must get through, or this tests nothing")
  }

  @Test("whole values out of range are refused", arguments: LexiconLayout.Section.allCases)
  func outOfRange(section: LexiconLayout.Section) throws {
    let bytes = exercise.sample
    for value: UInt32 in [.max, .max - 1, 0x8000_0000, 0x7FFF_FFFF, 0x1_0000, 1000, 100, 10] {
      for offset in stride(from: 0, to: min(160, CompiledChecksums.range(bytes, of: section).count), by: 4) {
        var damaged = bytes
        let at = CompiledChecksums.range(bytes, of: section).lowerBound + offset
        guard at + 4 <= bytes.count else { continue }
        for k in 0..<4 { damaged[at + k] = UInt8(truncatingIfNeeded: value >> UInt32(8 * k)) }
        CompiledChecksums.renew(&damaged)
        exercise.refuses(damaged)
      }
    }
  }

  @Test("a node whose children lie before it is refused")
  func cycles() throws {
    var builder = try LexiconBuilder()
    try builder.add(LexiconEntry(id: "place/x", name: "a b c d"))
    var bytes = builder.compile()
    let nodes = CompiledChecksums.range(bytes, of: .nodes)
    let size = LexiconLayout.Section.nodes.stride
    bytes[nodes.lowerBound + 2 * size + 8] = 2  // the children of node 2 now start with that of node 1
    CompiledChecksums.renew(&bytes)
    #expect {
      try Lexicon(compiled: bytes)
    } throws: { "\($0)".contains("NODE") }
  }

  @Test("a compiled file is mapped; one that cannot be read says why")
  func mapped() throws {
    let path = "/tmp/isnad-test-\(UInt64.random(in: 0 ... .max)).isnadlex"
    let file = try #require(fopen(path, "w"))
    fwrite(exercise.sample, 1, exercise.sample.count, file)
    fclose(file)
    defer { unlink(path) }
    let lexicon = try Lexicon(contentsOfFile: path)
    #expect(lexicon.entry(withID: "place/iraq")?.name == "Iraq")
    #expect {
      try Lexicon(contentsOfFile: path + ".none")
    } throws: { "\($0)".hasPrefix("cannot read \(path).none: No such file") }
    #expect {
      try Lexicon(contentsOfFile: "/tmp")
    } throws: { "\($0)" == "cannot read /tmp: it is no file" }
    #expect {
      try Lexicon(contentsOfFile: "/dev/null")
    } throws: { "\($0)" == "cannot read /dev/null: it is no file" }
    truncate(path, 0)
    #expect {
      try Lexicon(contentsOfFile: path)
    } throws: { "\($0)".contains("no compiled lexicon") }
  }
}
