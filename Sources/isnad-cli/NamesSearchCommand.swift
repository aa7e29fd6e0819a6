import ArgumentParser
import Foundation
import IsnadNames

/// `isnad names search`: entries of a table by any spelling of a name.
struct NamesSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find names of a table, one query a line.")

  @Option(help: "Table of lines: id TAB name TAB further spellings.") var index: String
  @Option(help: "At most this many ids a line.") var limit = 10

  func run() throws {
    let text = try String(contentsOfFile: index, encoding: .utf8)
    var names = NameIndex()
    var ids: [String] = []
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 2 else { continue }
      ids.append(String(fields[0]))
      names.add(fields.dropFirst().filter { !$0.contains(where: \.isNumber) }.map(String.init))
    }
    var output = ""
    while let line = readLine() {
      output += names.search(line, limit: limit).map { ids[$0.entry] }.joined(separator: "\t") + "\n"
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }
}
