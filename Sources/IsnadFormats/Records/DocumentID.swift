/// The identifier that a record came with and that its answer carries: a string or a number.
public struct DocumentID: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The string, or the number's digits exactly as they were written.
  public let description: String
  /// Whether the identifier is written without quotation marks.
  let isNumber: Bool

  /// A string.
  public init(_ string: String) {
    description = string
    isNumber = false
  }

  /// A number as it stood in JSON.
  init(number literal: String) {
    description = literal
    isNumber = true
  }

  /// A string.
  public init(stringLiteral value: String) { self.init(value) }
}
