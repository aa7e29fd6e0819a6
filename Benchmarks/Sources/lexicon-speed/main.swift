// Speed and size of lexicons beside the peers' figures.
//
//   swift run -c release --package-path Benchmarks lexicon-speed [--lexicons FOLDER] [--text FILE] [--write FOLDER]
//     [default] [yaml] [lint] [10000] [1000000] …
//
// `default` measures the built-in lexicon, `yaml` the way of 10,000 records from text to an open lexicon, `lint` the linter on
// 200,000, a number a lexicon of so many names; without any of them all are measured. `--write` keeps names and text for programs
// to compare with.
// Figures are processor time of one core, the best of some rounds.
import Foundation
import IsnadLexicon
import IsnadLexiconSource
import IsnadText

var folder = "Lexicons"
var textFile: String?
var written: String?
var parts: Set<String> = []
var sizes: [Int] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--lexicons": folder = arguments.popFirst() ?? folder
  case "--text": textFile = arguments.popFirst()
  case "--write": written = arguments.popFirst()
  default:
    if let size = Int(argument) { sizes.append(size) } else { parts.insert(argument) }
  }
}
if parts.isEmpty, sizes.isEmpty {
  parts = ["default", "yaml", "lint"]
  sizes = [10_000, 100_000, 1_000_000]
}

if parts.contains("default") {
  let sources = try sourceFiles(folder)
  var compiled: [UInt8] = []
  let compiling = try best(of: 3) { compiled = try LexiconCompiler().compile(sources) }
  show("default lexicon: compiling", compiling, "s")
  show("  size", Double(compiled.count) / 1e6, "MB")
  let file = FileManager.default.temporaryDirectory.appendingPathComponent(
    "lexicon-speed-\(getpid()).isnadlex")
  try Data(compiled).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let opening = try best(of: 20) { _ = try Lexicon(contentsOfFile: file.path).count }
  show("  opening, checked", opening * 1000, "ms")
  let text = try textFile.map(read) ?? NewsNames(count: 10_000, seed: 7).text(size: 20_000_000)
  let (_, matching) = try measure(try Lexicon(contentsOfFile: file.path), text)
  show("  matching, tokenization included", Double(text.count) / matching / 1e6, "MB/s")
  let (_, cutting) = try measure(nil, text)
  show("  tokenization alone", Double(text.count) / cutting / 1e6, "MB/s")
}

if parts.contains("yaml") {
  let people = inventedPeople(10_000)
  var entries = 0
  let reading = best(of: 5) {
    let result = LexiconReader().read(people, file: "people.yaml")
    entries = result.entries.count
  }
  show("10,000 records of YAML: reading", reading * 1000, "ms")
  let whole = try best(of: 3) {
    let bytes = try LexiconCompiler().compile([.init(path: "people.yaml", text: people)])
    entries = try Lexicon(compiled: bytes).count
  }
  precondition(entries == 10_000)
  show("  reading, compiling and opening", whole * 1000, "ms")
}

if parts.contains("lint") {
  let people = inventedPeople(200_000)
  var issues = 0
  let linting = try best(of: 1) {
    issues = try LexiconCompiler().lint([.init(path: "people.yaml", text: people)]).issues.count
  }
  show("200,000 records of YAML: checking (lint)", linting, "s")
  show("  warnings", Double(issues), "")
}

for size in sizes {
  let names = NewsNames(count: size, seed: 7)
  let text = try textFile.map(read) ?? names.text(size: 20_000_000)
  if let written {
    try Data((names.names.joined(separator: "\n") + "\n").utf8).write(
      to: URL(fileURLWithPath: "\(written)/names.txt"))
    try Data(text).write(to: URL(fileURLWithPath: "\(written)/text.txt"))
  }
  var bytes: [UInt8] = []
  let compiling = try best(of: size > 200_000 ? 1 : 3) {
    var builder = try LexiconBuilder()
    for name in names.names { try builder.add(.place(name)) }
    bytes = builder.compile()
  }
  let (found, matching) = try measure(try Lexicon(compiled: bytes), text)
  print("\(size) names, \(found) matches in \(text.count / 1_000_000) MB")
  show("  compiling", compiling, "s")
  show("  size", Double(bytes.count) / 1e6, "MB")
  show("  matching, tokenization included", Double(text.count) / matching / 1e6, "MB/s")
  for peer in Peer.all {
    guard let figures = peer.figures[size] else { continue }
    print("    \(peer.name): \(figures)")
  }
}

/// Records with aliases as people write them.
func inventedPeople(_ count: Int) -> String {
  (0..<count).map { number in
    """
    - id: person/invented-\(number)
      name: Anna Berg\(number)
      gender: female
      aliases: [A. Berg\(number), Berg\(number)]
      roles: [engineer]

    """
  }.joined()
}

func sourceFiles(_ folder: String) throws -> [LexiconCompiler.Source] {
  let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
  return try paths.filter { $0.hasSuffix(".yaml") }.map {
    .init(path: $0, text: try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
  }
}

func read(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

/// Matches of a lexicon in a text and the time they take, the text cut into articles of some kilobytes as an analyzer has
/// them; without a lexicon the time of cutting it into words.
func measure(_ lexicon: Lexicon?, _ text: [UInt8]) throws -> (found: Int, seconds: Double) {
  let tokenizer = try Tokenizer()
  let lexicons = lexicon.map { LexiconStack([$0]) }
  var found = 0
  let seconds = best(of: 5) {
    found = 0
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let end = min(start + 8192, text.count)
        let table = TokenTable(UnsafeBufferPointer(rebasing: text[start..<end]), tokenizer: tokenizer)
        if let lexicons { lexicons.forEachMatch(in: table) { _ in found += 1 } } else { found += table.count }
        start = end
      }
    }
  }
  return (found, seconds)
}
