// From a folder of articles to who said what about something, day by day.
//
//   cd Examples/Newsroom && swift run Newsroom [FOLDER] [NAME]
//
// The articles beside this program are invented. NAME is anybody's or anything's name under any spelling.
import Foundation
import Isnad

/// A quotation whose content names what is asked about.
struct Finding: Sendable {
  let file: String
  let speaker: String
  let way: [String]
  let words: String
  let isDenied: Bool
}

/// What an article holds on a subject.
struct Report: Sendable {
  let file: String
  let document: Document

  /// The subject in this article: the entity that the lexicon knows by that identifier, or one of that name.
  func entity(of subject: Subject) -> Entity? {
    document.entities.first { entity in
      if let id = subject.lexicon { return entity.lexiconID == id }
      return subject.matcher.matches(entity.name, subject.name)
    }
  }

  func findings(on subject: Subject) -> [Finding] {
    guard let entity = entity(of: subject) else { return [] }
    return document.quotes(about: entity).map { quote in
      Finding(
        file: file, speaker: document.speaker(of: quote)?.name ?? "somebody",
        way: quote.chain.map { String(document.text(of: $0)) }, words: document.text(of: quote),
        isDenied: quote.polarity == .negated)
    }
  }
}

/// What is asked about.
struct Subject: Sendable {
  let name: String
  let lexicon: String?
  let matcher = NameMatcher()

  /// The lexicon's identifier makes spellings and translations of one thing one, where it knows the name.
  init(_ name: String, analyzer: Analyzer) {
    self.name = name
    lexicon = analyzer.analyze(name).entities.first { $0.lexiconID != nil }?.lexiconID
  }
}

/// How often each speaks. Another article may spell the name in another way: what is alike is one speaker.
struct Speakers {
  private var index = NameIndex()
  private var names: [String] = []
  private var counts: [Int] = []

  mutating func add(_ name: String) {
    if let known = index.search(name, limit: 1, threshold: 0.9).first {
      counts[known.entry] += 1
    } else {
      index.add(name)
      names.append(name)
      counts.append(1)
    }
  }

  var byCount: [(name: String, count: Int)] {
    zip(names, counts).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { (name: $0.0, count: $0.1) }
  }
}

@main
struct Newsroom {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = arguments.first ?? "Articles"
    let analyzer = try Analyzer()
    let subject = Subject(arguments.dropFirst().first ?? "Mosul Dam", analyzer: analyzer)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .sorted()

    // One analyzer serves all tasks; the results come in any order and are sorted by day.
    let reports = try await withThrowingTaskGroup(of: Report.self) { group in
      for file in files {
        group.addTask {
          let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
          return Report(file: file, document: analyzer.analyze(utf8: bytes))
        }
      }
      var reports: [Report] = []
      for try await report in group { reports.append(report) }
      return reports.sorted { $0.file < $1.file }
    }

    let findings = reports.flatMap { $0.findings(on: subject) }
    print(
      "\(subject.name) (\(subject.lexicon ?? "not in a lexicon")): \(findings.count) quotations in \(files.count) articles\n"
    )
    for finding in findings {
      let way = finding.way.isEmpty ? "" : ", through " + finding.way.joined(separator: " and ")
      print("\(finding.file)  \(finding.speaker)\(way)\(finding.isDenied ? " denies" : ""):")
      print("    \(finding.words)")
    }
    print("\nWho speaks:")
    var speakers = Speakers()
    for finding in findings { speakers.add(finding.speaker) }
    for (name, count) in speakers.byCount { print("  \(count)  \(name)") }
  }
}
