import ArgumentParser
import Foundation
import IsnadNames

/// `isnad names compare`: a score for each pair of names.
struct NamesCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Score pairs of names, one pair a line: left TAB right.")

  @Option(help: "Letter costs to use in place of those built in.") var costs: String?

  @Flag(help: .hidden) var tuning = false

  func run() throws {
    var table = LetterCosts.standard
    if let costs { table = LetterCosts(table: try String(contentsOfFile: costs, encoding: .utf8)) }
    let matcher = NameMatcher(costs: table)
    var output = ""
    while let line = readLine() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if tuning {
        let record = TuningRecord(
          RomanizedName(String(fields[0]), costs: table), RomanizedName(String(fields.count > 1 ? fields[1] : ""), costs: table),
          costs: table)
        output += (record?.fields.joined(separator: "\t") ?? "") + "\n"
        continue
      }
      let score = matcher.similarity(
        RomanizedName(String(fields[0]), costs: table), RomanizedName(String(fields.count > 1 ? fields[1] : ""), costs: table))
      output += "\(line)\t\(score)\n"
    }
    FileHandle.standardOutput.write(Data(output.utf8))
  }
}
