import ArgumentParser
import IsnadNames

/// `isnad names romanize`: Latin spellings of names in Arabic or Persian script.
struct NamesRomanizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanize", abstract: "Ranked Latin spellings of Arabic-script names, by region.")

  @Option(help: "Region: \(NameGroup.Regions.names.joined(separator: ", ")).") var region = "levant"
  @Option(help: "At most this many spellings a name.") var limit = 10
  @Flag(help: "One JSON object a name.") var json = false
  @Argument(help: "Names; without them, one a line from standard input.") var names: [String] = []

  private struct Record: Encodable {
    var name: String
    var region: String
    var romanizations: [String]
  }

  func validate() throws { try NamesLines.validate(limit: limit) }

  func run() throws {
    guard let place = NameGroup.Regions(name: region.lowercased()) else {
      throw ValidationError(
        "no region is named \(region); there are \(NameGroup.Regions.names.joined(separator: ", "))")
    }
    try BufferedOutput.write { output in
      try NamesLines.each(names) { text in
        let found = RomanizedName.romanizations(of: text, region: place, limit: limit)
        let record = Record(name: text, region: region, romanizations: found)
        try output.line(json ? NamesLines.json(record) : ([text] + found).joined(separator: "\t"))
      }
    }
  }
}
