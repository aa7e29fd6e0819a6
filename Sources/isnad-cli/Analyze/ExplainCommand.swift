import ArgumentParser
import Isnad
import IsnadFormats

/// `isnad explain`: the reasons for all that is found in a text.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why each mention and quotation was found: rule, words, line of the lexicon.",
    discussion: """
      Reads standard input when no file is given or where a file is "-".

      EXAMPLES
        isnad explain article.txt
        echo '“It is safe,” Anna Berg said.' | isnad explain --quotes
      """)

  @Argument(help: ArgumentHelp("Files to read; \"-\" is standard input.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Only quotations.") var quotes = false

  @Flag(help: "Only mentions.") var mentions = false

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if quotes, mentions { throw ValidationError("Choose one of --quotes and --mentions, or none for both.") }
  }

  func run() async throws {
    let analyzer = try lexicons.analyzer()
    var isWhole = true
    for path in files.isEmpty ? ["-"] : files {
      do {
        var bytes: [UInt8] = []
        let file = try InputFile(path: path)
        while try file.read(into: &bytes) {}
        let document = analyzer.analyze(utf8: bytes)
        try BufferedOutput.write(reasons(document))
      } catch let failure as InputFile.Failure {
        OutputFile.warn("\(failure)")
        isWhole = false
      }
    }
    if !isWhole { throw ExitStatus.someFailed }
  }

  /// A block of lines for each quotation, then for each mention.
  private func reasons(_ document: Document) -> String {
    var explanations: [Explanation] = []
    if !mentions { explanations += document.quotes.map { document.explain($0) } }
    if !quotes { explanations += document.mentions.map { document.explain($0) } }
    return explanations.map { TextFormat.string(for: $0) + "\n" }.joined()
  }
}
