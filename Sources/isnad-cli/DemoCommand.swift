import ArgumentParser

/// `isnad demo`: the built-in article, analyzed.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Analyze an article that is built in.")
}
