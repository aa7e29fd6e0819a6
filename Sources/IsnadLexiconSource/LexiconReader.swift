public import IsnadLexicon
internal import Yams

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
  /// - Parameter file: its path, for messages and explanations.
  public func read(_ yaml: String, file: String) -> Result {
    var result = Result()
    do {
      try read(yaml, RecordParser(file: file), into: &result)
    } catch {
      // One fault should not hide the others: each record is read by itself.
      result = Result()
      for piece in RecordPieces.split(yaml) {
        do {
          try read(piece.text, RecordParser(file: file, linesBefore: piece.line - 1), into: &result)
        } catch {
          result.issues.append(
            SyntaxIssue.issue(error, in: piece.text, file: file, linesBefore: piece.line - 1))
        }
      }
    }
    return result
  }

  private func read(_ yaml: String, _ prototype: RecordParser, into result: inout Result) throws {
    guard let root = try root(of: yaml) else { return }
    var parser = prototype
    guard case .list(let records) = root.content else {
      parser.report(root, "a lexicon file is a list of records, each starting with \"- \"")
      result.issues += parser.issues
      return
    }
    for record in records {
      if let entry = parser.parse(record) { result.entries.append(entry) }
    }
    result.issues += parser.issues
  }

  private func root(of yaml: String) throws -> SourceNode? {
    do {
      return try YAMLEvents.root(of: yaml)
    } catch {
      // Yams explains what it does not accept.
      let parser = try Yams.Parser(yaml: yaml, resolver: .basic)
      defer { withExtendedLifetime(parser) {} }
      _ = try parser.singleRoot()
      throw error
    }
  }
}

/// What the YAML parser has to say, as an issue with a position.
private enum SyntaxIssue {
  static func issue(_ error: any Error, in yaml: String, file: String, linesBefore: Int) -> SourceIssue {
    let (line, column, message) = place(error, in: yaml)
    return SourceIssue(
      file: file, line: line + linesBefore, column: column, severity: .error, message: message)
  }

  private static func place(_ error: any Error, in yaml: String) -> (Int, Int, String) {
    guard let error = error as? YamlError else {
      return (1, 1, "not one list of records: lists and maps are nested too deep")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (mark.line, mark.column, "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let list = keys.joined(separator: ", ")
      return (context.mark.line, context.mark.column, "the key \(list) stands here twice; keep one")
    case .reader(let problem, let offset, _, _):
      let before = yaml.prefix(offset ?? 0)
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      return (max(1, lines.count), (lines.last?.unicodeScalars.count ?? 0) + 1, "not YAML: \(problem)")
    default: return (1, 1, "not YAML: \(error)")
    }
  }
}
