import ArgumentParser

/// `isnad names`: romanised Arabic and Persian names.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Compare, search and read romanised Arabic and Persian names.",
    subcommands: [
      NamesCompareCommand.self, NamesSearchCommand.self, NamesCompileGroupsCommand.self,
    ])
}
