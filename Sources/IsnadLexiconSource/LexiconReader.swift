public import IsnadLexicon

/// Reads records from lexicon files in YAML, where every scalar is a string.
///
/// ```swift
/// let reader = LexiconReader()
/// let result = reader.read("- {id: place/basra, name: Basra}", file: "places.yaml")
/// result.entries.map(\.name)   // ["Basra"]
/// ```
public struct LexiconReader: Sendable {
  /// The records of a file and what is wrong with it.
  public struct Result: Sendable {
    /// Every record without an error, in order.
    public var entries: [LexiconEntry] = []
    /// What is wrong, by position.
    public var issues: [SourceIssue] = []
  }

  /// A reader.
  public init() {}

  /// Reads the text of one file.
  ///
  /// - Parameters:
  ///   - yaml: what the file holds.
  ///   - file: its path, for messages and explanations.
  public func read(_ yaml: String, file: String) -> Result {
    var result = Result()
    do {
      try read(yaml, file, linesBefore: 0, into: &result)
    } catch {
      // One fault should not hide the others: each record is read by itself.
      result = Result()
      for piece in RecordPieces.split(yaml) {
        do throws(YAMLEvents.Refused) {
          try read(piece.text, file, linesBefore: piece.line - 1, into: &result)
        } catch {
          result.issues.append(
            SourceIssue(
              file: file, line: error.line + piece.line - 1, column: error.column, severity: .error,
              message: error.message))
        }
      }
    }
    return result
  }

  private func read(_ yaml: String, _ file: String, linesBefore: Int, into result: inout Result)
    throws(YAMLEvents.Refused)
  {
    var parser = RecordParser(try YAMLEvents.tree(of: yaml), file: file, linesBefore: linesBefore)
    result.entries += parser.records()
    result.issues += parser.issues
  }
}
