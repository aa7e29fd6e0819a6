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
      return try Analyzer(lexicons: loadLexicons(lexicon), options: options)
    } catch let error as OptionsError {
      throw ValidationError("\(error)")
    }
  }
}
