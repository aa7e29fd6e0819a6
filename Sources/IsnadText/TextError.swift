/// Why a tokenizer or a sentence splitter could not be made. Text itself never causes an error.
public struct TextError: Error, Hashable, CustomStringConvertible {
  enum Kind: Hashable {
    case noBreakRules(locale: String, status: Int32)
    case badRules(line: Int, column: Int, status: Int32)
    case rulesTooLong(count: Int)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// What is wrong and how to mend it.
  public var description: String {
    switch kind {
    case .noBreakRules(let locale, let status):
      "ICU has no break rules for \"\(locale)\" (error \(status)); is its data installed (libicu-dev)?"
    case .badRules(let line, let column, let status):
      "ICU does not accept the break rules: error \(status) at line \(line), column \(column)"
    case .rulesTooLong(let count):
      "break rules may have \(Breaker.maximumRuleLength) bytes, these have \(count); leave out what ICU's own rules have"
    }
  }
}
