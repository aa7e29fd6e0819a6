import ArgumentParser

/// The command `isnad`.
@main
struct IsnadCommand: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "isnad",
    abstract: "Who is named in the news, who said what, and through whom it reached the page.",
    discussion: """
      EXAMPLES
        isnad demo                                      what it does, on an article of its own
        isnad analyze article.txt                       readable output
        isnad analyze --output json < article.txt       one JSON document
        isnad analyze --input jsonl < in.jsonl > out.jsonl
                                                        {"id", "text"} lines in, one document a line out
      """,
    version: version,
    subcommands: [
      AnalyzeCommand.self, QuotesCommand.self, EntitiesCommand.self, ExplainCommand.self,
      EvaluateCommand.self, RulesCommand.self, ServeCommand.self, NamesCommand.self, LexiconCommand.self,
      DemoCommand.self,
    ] + databaseCommands
  )

  private static var databaseCommands: [any ParsableCommand.Type] {
    #if SQLite
      [SearchCommand.self]
    #else
      []
    #endif
  }
}
