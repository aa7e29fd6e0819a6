import ArgumentParser
import IsnadNames

/// `isnad names parse`: the parts of a name.
struct NamesParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Read names into their parts: ism, kunya, nasab, laqab, nisba.")

  @Flag(help: "One JSON object a name.") var json = false
  @Argument(help: "Names; without them, one a line from standard input.") var names: [String] = []

  private struct Record: Encodable {
    struct Part: Encodable {
      var kind, text: String
      var start, end: Int
      var article: Bool
      var marks: [String]

      init(_ part: NamePart) {
        (kind, text) = (part.kind.rawValue, part.text)
        (start, end) = (part.range.lowerBound, part.range.upperBound)
        (article, marks) = (part.hasArticle, part.marks)
      }
    }
    var name: String
    var parts: [Part]
    var aliases: [[Part]]
  }

  func run() throws {
    try BufferedOutput.write { output in
      try NamesLines.each(names) { text in
        let name = RomanizedName(text)
        try output.line(json ? NamesLines.json(Self.record(text, name)) : Self.readable(text, name))
      }
    }
  }

  private static func record(_ text: String, _ name: RomanizedName) -> Record {
    Record(
      name: text, parts: name.parts.map { Record.Part($0) },
      aliases: name.aliases.map { $0.map { Record.Part($0) } })
  }

  private static func readable(_ text: String, _ name: RomanizedName) -> String {
    func list(_ parts: [NamePart]) -> String {
      parts.map { "\($0.kind.rawValue): \($0.text)" }.joined(separator: ", ")
    }
    return "\(text)\t" + list(name.parts) + name.aliases.map { "; alias " + list($0) }.joined()
  }
}
