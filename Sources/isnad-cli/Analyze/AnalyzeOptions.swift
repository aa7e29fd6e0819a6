public import ArgumentParser
import Isnad
import IsnadFormats
public import IsnadText

/// What the input of an analysis is.
enum InputForm: String, ExpressibleByArgument, CaseIterable {
  case text
  #if HTML
    case html
  #endif
  case jsonl

  /// How the names of files end that are read in a folder.
  var endings: [String] {
    switch self {
    case .text: [".txt", ".text"]
    #if HTML
      case .html: [".html", ".htm", ".xhtml"]
    #endif
    case .jsonl: [".jsonl", ".ndjson"]
    }
  }
}

extension OffsetEncoding: ExpressibleByArgument {}

extension EntityType: ExpressibleByArgument {}

/// The choice of lexicons, the same for every subcommand that analyzes.
struct LexiconOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A further lexicon: a YAML file, a folder of them, or a compiled file. May be given many times.",
      valueName: "path"),
    completion: .file())
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp(
      "A rule, or family of rules, that is not used; 'isnad rules list' shows them. May be given many times.",
      valueName: "rule")
  )
  var disableRule: [String] = []

  /// An analyzer with the built-in lexicon and the chosen ones, without the rules that are switched off.
  ///
  /// - Throws: `ValidationError` for a rule that there is not, and what ``loadLexicons(_:)`` throws.
  func analyzer() throws -> Analyzer {
    var options = Analyzer.Options()
    options.disabledRules = Set(disableRule)
    do {
      return try Analyzer(adding: loadLexicons(lexicon), options: options)
    } catch let error as OptionsError {
      throw ValidationError("\(error)")
    }
  }
}

/// Which mentions and quotations are wanted.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only quotations of this speaker, in any spelling. May be given many times.", valueName: "name"))
  var speaker: [String] = []

  @Option(help: "Only mentions of this type, and quotations whose speaker is of it. May be given many times.")
  var type: [EntityType] = []

  @Option(
    help: ArgumentHelp(
      "Only mentions and quotations with at least this confidence, 0 to 1.", valueName: "number"))
  var minConfidence: Double = 0

  var filter: AnalysisFilter {
    AnalysisFilter(speakers: speaker, types: Set(type), minimumConfidence: minConfidence)
  }

  mutating func validate() throws {
    if !(0...1).contains(minConfidence) { throw ValidationError("--min-confidence must be from 0 to 1.") }
  }
}

/// What `analyze`, `quotes` and `entities` have in common.
struct AnalysisOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders and patterns to read; \"-\" is standard input. Files may be packed by gzip.",
      valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(help: "What the input is.")
  var input: InputForm = .text

  @Option(
    help: ArgumentHelp(
      "What the output is, and =PATH for a file or a folder instead of standard output: json (one document or an array), jsonl (a line a document), html (a page; several need html=FOLDER), brat, conll, annotations (W3C), displacy, csv, tsv, sqlite=FILE, text.",
      valueName: "form[=path]"))
  var output: OutputChoice?

  @Option(help: "What positions in json and jsonl count.")
  var offsets: OffsetEncoding = .utf8

  @Option(help: ArgumentHelp("The key of the text in JSON Lines; a.b is b inside a.", valueName: "key"))
  var textField = "text"

  @Option(help: ArgumentHelp("The key of the identifier in JSON Lines.", valueName: "key"))
  var idField = "id"

  @OptionGroup var filters: FilterOptions
  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "How many cores to use at most. (default: all)")
  var jobs: Int?

  @Flag(help: "Go on where an interrupted run into the same output stopped.")
  var resume = false

  @Flag(help: "No progress and no messages about single files on standard error.")
  var quiet = false

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if let output, output.form.isDatabase, output.path == nil {
      throw ValidationError(
        "--output \(output.form.rawValue) needs a path: --output \(output.form.rawValue)=PATH")
    }
    if resume {
      guard let output, output.path != nil, output.form.canResume else {
        throw ValidationError(
          "--resume needs --output jsonl=FILE, displacy=FILE, annotations=FILE or sqlite=FILE.")
      }
    }
  }

  /// Analyzes what was asked for.
  func run(parts: TextFormat.Parts) async throws {
    let paths = files.isEmpty ? ["-"] : files
    let choice = output ?? OutputChoice(form: input == .jsonl ? .jsonl : .text)
    let isSingle =
      input != .jsonl && paths.count == 1 && InputPaths(paths, input: input).prefix(2).map { $0 } == paths
    if choice.form.needsFolderForMany, choice.path == nil, !isSingle {
      throw ValidationError(
        "\(choice.form.rawValue) of several documents needs a folder: --output \(choice.form.rawValue)=FOLDER"
      )
    }
    let source = AnalysisSource(
      analyzer: try lexicons.analyzer(), input: input, fields: RecordFields(text: textField, id: idField),
      filter: filters.filter, parts: parts)
    try await OutputFile.reportingFailures {
      let resumed = try resume ? ResumePoint(choice) : nil
      let format = choice.format(
        offsets: offsets, parts: parts, terminal: choice.path == nil ? .standardOutput : nil)
      let sink = try makeSink(choice, format: format, isSingle: isSingle, resumes: resumed != nil)
      var run = AnalyzeRun(source: source, sink: sink, jobs: jobs, isQuiet: quiet, resumed: resumed)
      run.canResume = choice.path != nil && choice.form.canResume
      try await run(paths)
    }
  }

  private func makeSink(
    _ choice: OutputChoice, format: any DocumentFormat, isSingle: Bool, resumes: Bool
  ) throws -> any AnswerSink {
    guard let path = choice.path else {
      return StreamSink(choice, format: format, isSingle: isSingle, file: .standardOutput)
    }
    switch choice.form {
    #if SQLite
      case .sqlite: return try SQLiteSink(path: path, resumes: resumes)
    #endif
    case .html where isSingle && path.hasSuffix(".html"), .brat where isSingle && path.hasSuffix(".ann"):
      let alone: any DocumentFormat = choice.form == .html ? HTMLFormat() : format
      return StreamSink(
        choice, format: alone, isSingle: true, file: try OutputFile(path: path, mode: .replace))
    case .html, .brat: return try FolderSink(choice.form, folder: path, format: format)
    default:
      let file = try OutputFile(path: path, mode: resumes ? .append : .replace)
      return StreamSink(choice, format: format, isSingle: isSingle, file: file)
    }
  }
}
