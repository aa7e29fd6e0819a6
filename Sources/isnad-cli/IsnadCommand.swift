import ArgumentParser

/// The `isnad` command.
@main
struct IsnadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isnad", abstract: "Who is named, who said what, and through whom it reached the page.",
    subcommands: [NamesCommand.self])
}
