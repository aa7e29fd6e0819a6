import ArgumentParser
import Isnad

/// `isnad rules`: by which rules mentions and quotations are found.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Show the rules by which mentions and quotations are found.",
    subcommands: [List.self, Show.self])

  /// `isnad rules list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List all rules: identifier, precision, summary, with tabs between them.")

    @Flag(help: "One JSON object a line.") var json = false

    func run() throws {
      try BufferedOutput.write { output in
        for rule in Rule.builtIn {
          try output.line(
            json
              ? NamesLines.json(rule) : "\(rule.id)\t\(NamesLines.rounded(rule.precision))\t\(rule.summary)")
        }
      }
    }
  }

  /// `isnad rules show ID`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one rule, or a family of rules, with examples.")

    @Argument(help: "The rule's identifier, or that of its family: direct, name.title.") var id: String
    @Flag(help: "One JSON object a line.") var json = false

    func run() throws {
      let rules = Rule.builtIn.filter { $0.id == id || $0.id.hasPrefix(id + ".") }
      guard !rules.isEmpty else {
        throw ValidationError("no rule is called '\(id)'; 'isnad rules list' shows them all.")
      }
      try BufferedOutput.write { output in
        for rule in rules { try output.line(json ? NamesLines.json(rule) : Self.readable(rule)) }
      }
    }

    private static func readable(_ rule: Rule) -> String {
      var lines = [
        "\(rule.id): \(rule.summary).", "  right \(Int((rule.precision * 100).rounded())) times in 100",
      ]
      for example in rule.examples {
        lines.append("  " + example.text.replacing("\n\n", with: " ¶ "))
        lines.append("    → \(example.finding)")
      }
      return lines.joined(separator: "\n")
    }
  }
}
