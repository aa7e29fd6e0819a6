import ArgumentParser
import Foundation
import IsnadNames

/// `isnad names search`: entries of a table by any spelling of a name.
struct NamesSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find names of a table, one query a line.",
    discussion: """
      The table has lines id TAB name TAB further spellings, in any script; fields with digits are passed over. Prints the
      ids for each query, best first, with TABs between them; a query without an answer is an empty line.
      """)

  @Option(help: "Table of lines: id TAB name TAB further spellings.") var index: String
  @Option(help: "At most this many ids a line.") var limit = 10
  @Option(help: "Only entries that score at least this, 0 to 1.") var threshold = 0.0
  @Flag(help: "One JSON object a query, with names and scores.") var json = false
  @Flag(help: "Names and scores below each query.") var scores = false
  @Argument(help: "Queries; without them, they are read from standard input.") var queries: [String] = []

  private struct Answer: Encodable {
    struct Match: Encodable {
      var id: String
      var name: String
      var score: Double
    }
    var query: String
    var matches: [Match]
  }

  func validate() throws { try NamesLines.validate(limit: limit) }

  func run() throws {
    let text = try SourceFiles.text(index)
    var entries = NameIndex()
    var ids: [(id: Substring, name: Substring)] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2, !fields[0].isEmpty else {
        OutputFile.warn("\(index):\(number): an id and a name with a tab between them are wanted")
        continue
      }
      ids.append((fields[0], fields[1]))
      let others = fields.dropFirst(2).filter {
        !$0.isEmpty && !$0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
      }
      entries.add([String(fields[1])] + others.map(String.init))
    }
    try BufferedOutput.write { output in
      try NamesLines.each(queries) { query in
        let matches = entries.search(query, limit: limit, threshold: threshold).map {
          Answer.Match(
            id: String(ids[$0.entry].id), name: String(ids[$0.entry].name),
            score: NamesLines.rounded($0.score))
        }
        if json {
          try output.line(NamesLines.json(Answer(query: query, matches: matches)))
        } else if scores {
          try output.line(query)
          for match in matches { try output.line("  \(match.score)\t\(match.id)\t\(match.name)") }
        } else {
          try output.line(matches.map(\.id).joined(separator: "\t"))
        }
      }
    }
  }
}
