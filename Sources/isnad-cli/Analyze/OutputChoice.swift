import ArgumentParser
import IsnadFormats
import IsnadText

/// What the output of an analysis is.
enum OutputForm: String, CaseIterable {
  case text, json, jsonl, html, conll, brat, annotations, displacy, csv, tsv
  #if SQLite
    case sqlite
  #endif

  /// Whether several documents need a folder of their own.
  var needsFolderForMany: Bool { self == .html || self == .brat }
  /// Whether it is a database, which is always written to a path.
  var isDatabase: Bool { rawValue == "sqlite" }
  /// Whether each record's answer is one line.
  var isLines: Bool { self == .jsonl || self == .displacy || self == .annotations }
  /// Whether a run can be taken up where it was interrupted.
  var canResume: Bool { isLines || isDatabase }
}

/// `--output FORM` or `--output FORM=PATH`.
struct OutputChoice: ExpressibleByArgument {
  var form: OutputForm
  var path: String?

  init(form: OutputForm, path: String? = nil) {
    self.form = form
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let form = OutputForm(rawValue: String(name)) else { return nil }
    if parts.count == 2, parts[1].isEmpty { return nil }
    self.init(form: form, path: parts.count == 2 ? String(parts[1]) : nil)
  }

  static var allValueStrings: [String] { OutputForm.allCases.map(\.rawValue) }

  /// The format of the form, for output that does or does not go to a terminal.
  func format(offsets: OffsetEncoding, parts: TextFormat.Parts, terminal: OutputFile?) -> any DocumentFormat {
    switch form {
    case .text:
      TextFormat(
        color: terminal?.wantsColor ?? false, width: terminal.flatMap { $0.isTerminal ? $0.columns : nil },
        parts: parts)
    case .json: JSONFormat(offsets: offsets, layout: .indented)
    case .jsonl: JSONFormat(offsets: offsets, layout: .line)
    case .html: HTMLFormat(indexPath: path == nil ? nil : "index.html")
    case .conll: CoNLLFormat()
    case .brat: BratFormat()
    case .annotations: WebAnnotationFormat()
    case .displacy: DisplacyFormat()
    case .csv: DelimitedFormat(delimiter: .comma)
    case .tsv: DelimitedFormat(delimiter: .tab)
    #if SQLite
      case .sqlite: JSONFormat(layout: .line)
    #endif
    }
  }
}
