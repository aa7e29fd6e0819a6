/// Something that must hold for any bytes whatsoever.
///
/// `Scripts/fuzz.sh` runs each under libFuzzer, the test suite runs each on its seeds in `Fuzz/Seeds` and on damaged
/// copies of them.
package protocol FuzzTarget {
  /// Whatever is needed once: analyzers, tokenizers.
  init() throws

  /// Does with the bytes what a user can do, and checks what must hold.
  /// - Parameter thoroughly: also what takes many times as long as all the rest.
  /// - Throws: ``Violation`` where something does not hold.
  func check(_ bytes: [UInt8], thoroughly: Bool) throws
}

/// A number made of an input, so that choices among checks are the same each time.
package struct InputDigest {
  private let value: UInt64

  /// FNV-1a, its bits mixed.
  package init(_ bytes: [UInt8]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = hash ^ (hash >> 29)
  }

  /// Whether the input is one of those that libFuzzer has checked thoroughly: one in 64.
  package var isForThoroughChecks: Bool { value % 64 == 0 }

  /// One of `count` choices.
  func choice(of count: Int) -> Int { Int(value / 64 % UInt64(count)) }
}

/// Every target by its name, which is also that of its folder of seeds.
package enum FuzzTargets: String, CaseIterable, Sendable {
  case tokenizer
  case analyzer
  case html
  case yaml
  case lexicon
  case records
  case documents
  case names
  case interface

  /// The target, ready to run.
  package func make() throws -> any FuzzTarget {
    switch self {
    case .tokenizer: try TokenizerTarget()
    case .analyzer: try AnalyzerTarget()
    case .html: HTMLTarget()
    case .yaml: YAMLTarget()
    case .lexicon: try LexiconTarget()
    case .records: RecordsTarget()
    case .documents: DocumentsTarget()
    case .names: NamesTarget()
    case .interface: try InterfaceTarget()
    }
  }
}

/// What should have held and did not.
package struct Violation: Error, CustomStringConvertible {
  package let description: String
}

/// - Throws: ``Violation`` with the message where the condition is false.
func require(_ condition: Bool, _ message: @autoclosure () -> String) throws {
  if !condition { throw Violation(description: message()) }
}
