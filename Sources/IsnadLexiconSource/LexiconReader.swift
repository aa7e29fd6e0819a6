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
      guard let root = try Yams.compose(yaml: yaml) else { return result }
      guard case .sequence(let records) = root else {
        result.issues.append(issue(root, file, "a lexicon file is a list of records, each starting with \"- \""))
        return result
      }
      for record in records {
        var parser = RecordParser(file: file)
        if let entry = parser.parse(record) { result.entries.append(entry) }
        result.issues += parser.issues
      }
    } catch let error as YamlError {
      result.issues.append(syntaxIssue(error, file))
    } catch {
      result.issues.append(
        SourceIssue(file: file, line: 1, column: 1, severity: .error, message: "\(error)"))
    }
    return result
  }

  private func issue(_ node: Node, _ file: String, _ message: String) -> SourceIssue {
    SourceIssue(
      file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, severity: .error, message: message)
  }

  private func syntaxIssue(_ error: YamlError, _ file: String) -> SourceIssue {
    let (mark, problem): (Mark?, String) =
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark, problem)
      case .reader(let problem, let offset, _, _):
        (nil, "\(problem)" + (offset.map { " at byte \($0)" } ?? ""))
      default: (nil, "\(error)")
      }
    return SourceIssue(
      file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, severity: .error,
      message: "not YAML: \(problem)")
  }
}
