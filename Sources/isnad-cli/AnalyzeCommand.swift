import ArgumentParser
import Isnad
import IsnadFormats
import IsnadText

/// `isnad analyze`: texts in, documents out.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Find who is named, who said what, and through whom.",
    discussion: """
      Reads standard input when no file is given or where a file is "-".

      With --input jsonl every line is an object with a string "text" and perhaps an "id" (string or number; the \
      number of the line where it is absent). Each gets one answer, in order; a line that cannot be read gets \
      {"id"?, "error", "line"}. Blank lines are passed over.

      EXAMPLES
        isnad analyze article.txt
        curl -s https://example.org/article.txt | isnad analyze --output json
        isnad analyze --output jsonl articles/*.txt > documents.jsonl
        isnad analyze --input jsonl --offsets utf16 articles.jsonl > documents.jsonl

      EXIT STATUS
        0 all went well          64 called wrongly        74 the output could not be written
        1 some input failed      66 no input to read
      """
  )

  @Argument(help: ArgumentHelp("Files to read; \"-\" is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: "What the input is.")
  var input: InputForm = .text

  @Option(help: "What the output is. json: one document, or an array of them; jsonl: a line a document.")
  var output: OutputForm?

  @Option(help: "What positions in the output count.")
  var offsets: OffsetEncoding = .utf8

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "How many cores to use at most. (default: all)")
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  mutating func run() async throws {
    let analyzer = try lexicons.analyzer()
    let paths = files.isEmpty ? ["-"] : files
    let renderer = Renderer(
      form: output ?? (input == .jsonl ? .jsonl : .text), offsets: offsets,
      isSingle: input == .text && paths.count == 1, output: .standardOutput)
    let run = AnalyzeRun(analyzer: analyzer, renderer: renderer, jobs: jobs)
    try await run(paths, input: input)
  }
}
