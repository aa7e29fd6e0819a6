import ArgumentParser
import Isnad
import IsnadFormats

/// `isnad demo`: the built-in article and what is read in it.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Analyze an article that is built in.",
    discussion: "The article is invented; it shows the kinds of quotations that Isnad reads.")

  @OptionGroup var lexicons: LexiconOptions

  func run() async throws {
    let output = OutputFile.standardOutput
    let width = min(output.columns ?? 80, 80)
    let paragraphs = demoArticle.split(separator: "\n\n").map { TextFormat.paragraph($0, width: width) }
    let format = TextFormat(color: output.wantsColor, width: width)
    let rule = String(repeating: "─", count: width)
    let document = try lexicons.analyzer().analyze(demoArticle)
    try OutputFile.reportingFailures {
      try output.write(paragraphs.joined(separator: "\n\n") + "\n\n\(rule)\n\n")
      try output.write(format.string(for: document))
    }
  }
}
