/// Something in a lexicon source that keeps it from being used (an error) or that an editor should look at (a warning).
public struct SourceIssue: Error, Sendable, Hashable, CustomStringConvertible {
  /// How serious it is.
  public enum Severity: String, Sendable, Hashable {
    /// The lexicon cannot be used.
    case error
    /// It can, but an editor should look.
    case warning
  }

  /// The file, as the path it was read from.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in characters.
  public let column: Int
  /// How serious it is.
  public let severity: Severity
  /// What is wrong and how to mend it.
  public let message: String

  /// `people/iraq.yaml:12:5: error: …`
  public var description: String { "\(file):\(line):\(column): \(severity.rawValue): \(message)" }
}

/// All issues that kept a set of lexicon sources from being used.
public struct SourceError: Error, Sendable, CustomStringConvertible {
  /// At least one of them is an error.
  public let issues: [SourceIssue]

  /// One issue a line.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}
