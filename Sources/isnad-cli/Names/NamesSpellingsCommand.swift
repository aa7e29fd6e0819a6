import ArgumentParser
import IsnadNames

/// `isnad names spellings`: other Latin spellings of a name.
struct NamesSpellingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spellings", abstract: "Other plausible Latin spellings of names, best first.")

  @Option(help: "At most this many spellings a name.") var limit = 20
  @Flag(help: "One JSON object a name.") var json = false
  @Argument(help: "Names; without them, one a line from standard input.") var names: [String] = []

  private struct Record: Encodable {
    var name: String
    var spellings: [String]
  }

  func validate() throws { try NamesLines.validate(limit: limit) }

  func run() throws {
    try BufferedOutput.write { output in
      try NamesLines.each(names) { text in
        let spellings = RomanizedName(text).spellings(limit: limit)
        try output.line(
          json
            ? NamesLines.json(Record(name: text, spellings: spellings))
            : ([text] + spellings).joined(separator: "\t"))
      }
    }
  }
}
