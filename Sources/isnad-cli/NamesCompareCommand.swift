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
    if let costs { table = LetterCosts(table: try String(contentsOfFile: costs, encoding: .utf8)) }
    let matcher = NameMatcher(costs: table)
    var output = BufferedOutput()
    if names.count == 2 {
      let comparison = matcher.explain(
        RomanizedName(names[0], costs: table), RomanizedName(names[1], costs: table))
      output.line(
        json ? try record(names[0], names[1], comparison) : Self.readable(names[0], names[1], comparison))
      return
    }
    var number = 0
    while let line = readLine() {
      number += 1
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 2 else {
        NamesLines.warn("line \(number): two names with a tab between them are wanted")
        output.line(json ? try NamesLines.json(["error": "no tab", "line": line]) : "\(line)\t\t0")
        continue
      }
      let (left, right) = (RomanizedName(fields[0], costs: table), RomanizedName(fields[1], costs: table))
      if tuning {
        output.line(TuningRecord(left, right, costs: table)?.fields.joined(separator: "\t") ?? "")
      } else if json {
        output.line(try record(fields[0], fields[1], matcher.explain(left, right)))
      } else if explain {
        output.line(Self.readable(fields[0], fields[1], matcher.explain(left, right)))
      } else {
        output.line("\(fields[0])\t\(fields[1])\t\(NamesLines.rounded6(matcher.similarity(left, right)))")
      }
    }
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

extension NamesLines {
  static func rounded6(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}
