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

  static func warn(_ message: String) { FileHandle.standardError.write(Data("isnad: \(message)\n".utf8)) }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

/// Standard output in large pieces.
struct BufferedOutput: ~Copyable {
  private var text = ""

  mutating func line(_ line: String) {
    text += line
    text += "\n"
    if text.utf8.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    FileHandle.standardOutput.write(Data(text.utf8))
    text = ""
  }

  deinit { FileHandle.standardOutput.write(Data(text.utf8)) }
}
