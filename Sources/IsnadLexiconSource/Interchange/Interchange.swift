public import IsnadLexicon

/// The formats of other tools that lists of names come in and go out to.
///
/// Only what a format can say survives: none but TSV and CSV keep uses, policies and attributes.
public enum InterchangeFormat: String, Sendable, Hashable, CaseIterable {
  /// spaCy's `patterns.jsonl` for the EntityRuler and SpanRuler.
  case spacy
  /// The mapping file of CoreNLP's RegexNER.
  case regexner
  /// One GATE gazetteer list, `.lst`.
  case gate
  /// Isnad's own table, a record a line, with tabs.
  case tsv
  /// The same table with commas and quotes.
  case csv

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - file: its path, for messages.
  ///   - kind: what records are when the file does not say.
  /// - Returns: the records without an error, and what is wrong with the others.
  public func read(_ text: String, file: String, kind: EntryKind = .organization) -> LexiconReader.Result {
    switch self {
    case .spacy: SpacyPatterns.read(text, file: file, kind: kind)
    case .regexner: RegexNER.read(text, file: file, kind: kind)
    case .gate: GateList.read(text, file: file, kind: kind)
    case .tsv: TableFormat.tabs.read(text, file: file)
    case .csv: TableFormat.commas.read(text, file: file)
    }
  }

  /// Writes records; those of kinds that the format has no label for are left out.
  public func write(_ entries: [LexiconEntry]) -> String {
    switch self {
    case .spacy: SpacyPatterns.write(entries)
    case .regexner: RegexNER.write(entries)
    case .gate: GateList.write(entries)
    case .tsv: TableFormat.tabs.write(entries)
    case .csv: TableFormat.commas.write(entries)
    }
  }
}

/// Collects forms that come one by one into records.
struct EntryCollector {
  private(set) var result = LexiconReader.Result()
  private var index: [String: Int] = [:]
  let file: String

  init(file: String) { self.file = file }

  /// Adds a form to the record with an identifier, or to one made of the form itself.
  mutating func add(_ form: LexiconEntry.Form, id: String?, kind: EntryKind, line: Int) {
    let id =
      id.flatMap { EntryKind(id: $0) != nil && $0.contains("/") ? $0 : nil }
      ?? "\(kind.prefix)/\(LexiconEntry.slug(of: id ?? form.text))"
    if let known = index[id] {
      let entry = result.entries[known]
      if entry.name != form.text, !entry.forms.contains(where: { $0.text == form.text }) {
        result.entries[known].forms.append(form)
      }
      return
    }
    index[id] = result.entries.count
    let policy = form.casePolicy == EntryKind(id: id)?.defaultCasePolicy ? nil : form.casePolicy
    result.entries.append(LexiconEntry(id: id, name: form.text, casePolicy: policy, file: file, line: line))
  }

  mutating func report(_ line: Int, _ column: Int, _ message: String) {
    result.issues.append(
      SourceIssue(file: file, line: line, column: column, severity: .error, message: message))
  }
}

extension String {
  /// The lines with their numbers, from 1; ends of lines of all systems are taken off.
  var numberedLines: [(number: Int, text: Substring)] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .enumerated().map { ($0.offset + 1, $0.element) }
  }
}
