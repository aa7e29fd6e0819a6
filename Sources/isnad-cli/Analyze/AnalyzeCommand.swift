import ArgumentParser
import IsnadFormats

/// `isnad analyze`: texts in, documents out.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Find who is named, who said what, and through whom.",
    discussion: """
      Reads standard input when no file is given or where a file is "-". Folders are read with all that is below them \
      and has a fitting ending (.txt, .html, .jsonl, also with .gz).

      With --input jsonl every line is an object with a string "text" and perhaps an "id" (string or number; the \
      number of the line where it is absent). Each gets one answer, in order; a line that cannot be read gets \
      {"id"?, "error", "line"}. Blank lines are passed over.

      EXAMPLES
        isnad analyze article.txt
        isnad analyze --output html article.txt > article.html
        isnad analyze --output html=pages articles/
        isnad analyze --output jsonl articles/*.txt > documents.jsonl
        isnad analyze --input jsonl --output csv=quotes.csv articles.jsonl.gz
        isnad analyze --input jsonl --output jsonl=documents.jsonl --resume articles.jsonl

      EXIT STATUS
        0 all went well          65 --resume with another input    74 the output could not be written
        1 some input failed      66 no input to read              130 interrupted by Control-C
        64 called wrongly
      """
  )

  @OptionGroup var options: AnalysisOptions

  func run() async throws { try await options.run(parts: .all) }
}

/// `isnad quotes`: who said what, and nothing else.
struct QuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Only who said what, to whom and through whom.",
    discussion: """
      The same as "isnad analyze" without the names. See "isnad analyze --help".

      EXAMPLES
        isnad quotes article.txt
        isnad quotes --speaker soleimani --output csv articles/ > quotes.csv
      """)

  @OptionGroup var options: AnalysisOptions

  func run() async throws { try await options.run(parts: .quotes) }
}

/// `isnad entities`: who and what is named, and nothing else.
struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Only who and what is named.",
    discussion: """
      The same as "isnad analyze" without the quotations. See "isnad analyze --help".

      EXAMPLES
        isnad entities article.txt
        isnad entities --type person --output jsonl articles/ > people.jsonl
      """)

  @OptionGroup var options: AnalysisOptions

  func run() async throws { try await options.run(parts: .entities) }
}
