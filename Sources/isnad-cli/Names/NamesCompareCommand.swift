import ArgumentParser
import Foundation
import IsnadNames

/// `isnad names compare`: a score for each pair of names.
struct NamesCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Score pairs of names from 0 to 1.",
    discussion: """
      Reads left TAB right, one pair a line, and prints left TAB right TAB score. A line without a TAB is answered in its
      place with score 0, and reported on standard error. Two names as arguments are compared with an explanation.
      """)

  @Flag(help: "One JSON object a line, with the explanation.") var json = false
  @Flag(help: "Show how each score came about.") var explain = false
  @Option(help: .hidden) var costs: String?
  @Flag(help: .hidden) var tuning = false
  @Argument(help: "Two names; without them, pairs are read from standard input.") var names: [String] = []

  func validate() throws {
    if !names.isEmpty, names.count != 2 { throw ValidationError("two names are wanted, or none") }
  }

  func run() throws {
    var table = LetterCosts.standard
    if let costs { table = LetterCosts(table: try SourceFiles.text(costs)) }
    let matcher = NameMatcher(costs: table)
    try BufferedOutput.write { output in
      if names.count == 2 {
        let pair = names.map { RomanizedName($0, costs: table) }
        let comparison = matcher.explain(pair[0], pair[1])
        return try output.line(
          json ? record(names[0], names[1], comparison) : Self.readable(names[0], names[1], comparison))
      }
      var number = 0
      while let line = readLine() {
        number += 1
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        if fields.count >= 2 {
          try output.line(answer(fields[0], fields[1], matcher, table))
        } else {
          OutputFile.warn("line \(number): two names with a tab between them are wanted")
          try output.line(json ? NamesLines.json(["error": "no tab", "line": line]) : "\(line)\t\t0")
        }
      }
    }
  }

  /// The line for a pair, as the options want it.
  private func answer(_ left: String, _ right: String, _ matcher: NameMatcher, _ table: LetterCosts) throws
    -> String
  {
    let names = (RomanizedName(left, costs: table), RomanizedName(right, costs: table))
    if tuning { return TuningRecord(names.0, names.1, costs: table)?.fields.joined(separator: "\t") ?? "" }
    if json { return try record(left, right, matcher.explain(names.0, names.1)) }
    if explain { return Self.readable(left, right, matcher.explain(names.0, names.1)) }
    return "\(left)\t\(right)\t\(NamesLines.rounded6(matcher.similarity(names.0, names.1)))"
  }

  private struct Record: Encodable {
    struct Letters: Encodable {
      var left, right: String
      var cost: Double
    }
    struct Words: Encodable {
      var left: String?
      var right: String?
      var distance: Double
      var cost: Double
      var sameGroup: Bool?
      var letters: [Letters]
    }
    var left, right: String
    var score: Double
    var match: Bool
    var words: [Words]
    var orderCost: Double
    var joined: Bool
  }

  private func record(_ left: String, _ right: String, _ comparison: NameComparison) throws -> String {
    let words = comparison.words.map { pair in
      Record.Words(
        left: pair.left, right: pair.right, distance: NamesLines.rounded(pair.distance),
        cost: NamesLines.rounded(pair.cost), sameGroup: pair.sameGroup,
        letters: pair.letters.map {
          Record.Letters(left: $0.left, right: $0.right, cost: NamesLines.rounded($0.cost))
        })
    }
    return try NamesLines.json(
      Record(
        left: left, right: right, score: NamesLines.rounded6(comparison.score),
        match: comparison.score >= NameMatcher.defaultThreshold, words: words,
        orderCost: NamesLines.rounded(comparison.orderCost), joined: comparison.isJoined))
  }

  /// Both names, their score, and how it came about.
  static func readable(_ left: String, _ right: String, _ comparison: NameComparison) -> String {
    let verdict = comparison.score >= NameMatcher.defaultThreshold ? "same" : "different"
    let lines = comparison.description.split(separator: "\n").map { "  \($0)" }
    return (["\(left) ~ \(right): \(NamesLines.rounded(comparison.score)) (\(verdict))"] + lines).joined(
      separator: "\n")
  }
}
