public import ArgumentParser
import Isnad
public import IsnadText

/// What the input of `isnad analyze` is.
enum InputForm: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl
}

/// What the output of `isnad analyze` is.
enum OutputForm: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl
}

extension OffsetEncoding: ExpressibleByArgument {}

/// The choice of lexicons, the same for every subcommand that analyzes.
struct LexiconOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A further lexicon: a YAML file, a folder of them, or a compiled file. May be given many times.",
      valueName: "path")
  )
  var lexicon: [String] = []

  /// An analyzer with the built-in lexicon and the chosen ones.
  func analyzer() throws -> Analyzer {
    try Analyzer(lexicons: loadLexicons(lexicon))
  }
}
