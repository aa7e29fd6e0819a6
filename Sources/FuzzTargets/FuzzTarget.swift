/// Something that must hold for any bytes whatsoever.
///
/// `Scripts/fuzz.sh` runs each under libFuzzer, the test suite runs each on its seeds in `Fuzz/Seeds` and on damaged
/// copies of them.
package protocol FuzzTarget {
  /// Whatever is needed once: analyzers, tokenizers.
  init() throws

  /// Does with the bytes what a user can do, and checks what must hold.
  /// - Throws: ``Violation`` where it does not.
  func check(_ bytes: [UInt8]) throws
}

/// Every target by its name, which is also that of its folder of seeds.
package enum FuzzTargets: String, CaseIterable, Sendable {
  case tokenizer
  case analyzer
  case yaml
  case lexicon
  case records
  case names
  case interface

  /// The target, ready to run.
  package func make() throws -> any FuzzTarget {
    switch self {
    case .tokenizer: try TokenizerTarget()
    case .analyzer: try AnalyzerTarget()
    case .yaml: YAMLTarget()
    case .lexicon: try LexiconTarget()
    case .records: RecordsTarget()
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
