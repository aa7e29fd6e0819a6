import ArgumentParser
import Foundation

/// `isnad names`: romanised Arabic and Persian names.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Compare, search and read romanised Arabic and Persian names.",
    subcommands: [
      NamesCompareCommand.self, NamesSearchCommand.self, NamesParseCommand.self, NamesSpellingsCommand.self,
      NamesRomanizeCommand.self, NamesCompileGroupsCommand.self,
    ])
}

/// Lines in, answers out: what all `isnad names` commands share.
enum NamesLines {
  /// Calls `body` with every line of standard input, or with each argument where there are some.
  static func each(_ arguments: [String], _ body: (String) throws -> Void) rethrows {
    if !arguments.isEmpty { return try arguments.forEach(body) }
    while let line = readLine() { try body(line) }
  }

  /// - Throws: what ends the command with a word on how to call it.
  static func validate(limit: Int) throws {
    if limit < 0 { throw ValidationError("--limit is a number from 0 up, not \(limit)") }
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  static func rounded6(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}
