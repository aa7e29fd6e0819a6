import Foundation
import FuzzTargets
import RandomNumbers
import Testing

/// Every target on its seeds, what fuzzing once found among them, and on damaged copies of them.
@Suite struct FuzzTargetTests {
  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz/Seeds")

  private func seeds(of target: FuzzTargets) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(
      at: Self.seeds.appendingPathComponent(target.rawValue), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }.map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
  }

  @Test(arguments: FuzzTargets.allCases)
  func seeds(_ kind: FuzzTargets) throws {
    let target = try kind.make()
    let seeds = try seeds(of: kind)
    #expect(seeds.count >= 1)
    for seed in seeds {
      #expect(throws: Never.self, "\(kind.rawValue)/\(seed.name)") {
        try target.check(seed.bytes, thoroughly: true)
      }
    }
  }

  @Test(arguments: FuzzTargets.allCases)
  func damagedSeeds(_ kind: FuzzTargets) throws {
    let target = try kind.make()
    var random = SplitMix(state: 9)
    for seed in try seeds(of: kind) {
      for _ in 0..<40 {
        var bytes = seed.bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let at = Int.random(in: 0...bytes.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
          case 1 where at < bytes.count: bytes.remove(at: at)
          default: bytes.insert(contentsOf: bytes[..<at].suffix(9), at: at)
          }
        }
        #expect(throws: Never.self, "\(kind.rawValue): \(Data(bytes).base64EncodedString())") {
          try target.check(bytes, thoroughly: true)
        }
      }
    }
  }

  @Test func emptyInput() throws {
    for kind in FuzzTargets.allCases { try kind.make().check([], thoroughly: true) }
  }
}
