internal import IsnadLexicon

/// Checks lexicon sources together and compiles them.
public struct LexiconCompiler: Sendable {
  /// A source file: its path relative to the lexicon folder, and its text.
  public struct Source: Sendable {
    /// The path that messages and explanations show.
    public let path: String
    /// The YAML.
    public let text: String

    /// A source file.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// A compiler.
  public init() {}

  /// Every record of the sources, and what is wrong with them.
  ///
  /// Beyond each file's own faults: identifiers used twice, records out of order, references to no record.
  public func check(_ sources: [Source]) -> LexiconReader.Result {
    var all = LexiconReader.Result()
    // The place among all entries of each identifier.
    var places: [String: Int] = [:]
    let reader = LexiconReader()
    for source in sources.sorted(by: { $0.path < $1.path }) {
      let result = reader.read(source.text, file: source.path)
      all.issues += result.issues
      var last = ""
      for entry in result.entries {
        if let place = places.updateValue(all.entries.count, forKey: entry.id) {
          places[entry.id] = place
          let first = all.entries[place]
          all.issues.append(
            issue(entry, .error, "\(entry.id) is already defined at \(first.file):\(first.line)"))
          continue
        }
        if entry.id < last {
          all.issues.append(issue(entry, .warning, "\(entry.id) should stand before \(last)"))
        }
        last = entry.id
        all.entries.append(entry)
      }
    }
    for entry in all.entries {
      for attribute in entry.attributes where Self.isReference(attribute.key) {
        if places[attribute.value] == nil {
          all.issues.append(
            issue(entry, .warning, "\(attribute.key): no record has the id \(attribute.value)"))
        }
      }
    }
    return all
  }

  /// What ``check(_:)`` finds and what will not do what its author means: forms that are never found, mixed scripts,
  /// ambiguous forms, names that are common words. Issues are in the order of files and lines.
  ///
  /// - Throws: `TextError` when ICU has no break rules.
  public func lint(_ sources: [Source]) throws -> LexiconReader.Result {
    var result = check(sources)
    var linter = try LexiconLinter()
    linter.check(result.entries)
    result.issues += linter.issues
    result.issues.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    return result
  }

  /// The compiled lexicon.
  ///
  /// - Throws: ``SourceError`` when any source has an error.
  public func compile(_ sources: [Source]) throws -> [UInt8] {
    let result = check(sources)
    let errors = result.issues.filter { $0.severity == .error }
    guard errors.isEmpty else { throw SourceError(issues: errors) }
    var builder = try LexiconBuilder()
    for entry in result.entries { try builder.add(entry) }
    return builder.compile()
  }

  /// Whether the values of a key are identifiers.
  private static func isReference(_ key: String) -> Bool {
    switch key {
    case "in", "country", "parent", "place", "affiliations", "homonyms": true
    default: false
    }
  }

  private func issue(_ entry: LexiconEntry, _ severity: SourceIssue.Severity, _ message: String)
    -> SourceIssue
  {
    SourceIssue(file: entry.file, line: entry.line, column: 3, severity: severity, message: message)
  }
}
