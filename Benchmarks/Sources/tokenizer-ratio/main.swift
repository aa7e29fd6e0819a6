import Foundation
import IsnadText
import SampleTexts

// tokenizer-ratio [--json] [--rounds N] [--engine NAME]… FILE…: every engine on each file, interleaved with ICU's C
// API over UTF-8 in one process. The ratio is that of the best rounds, since other load only ever slows a round.
// `--sentences` times the sentence splitter on each file instead, beside ICU's.
// `--only` leaves ICU out (for counting instructions), `--size` sets the size of samples.
// `--cold` prints how long this process takes from nothing to the last token of its first text of 1 KB.
// A FILE that names no file but a sample (english, curly, arabic, mixed, adversarial) is made here: 4 MB.

var isJSON = false
var withICU = true
var isAboutSentences = false
var size = 4 << 20
var rounds = 15
var chosen: [TokenizerEngine] = []
var files: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--json": isJSON = true
  case "--cold": try measureColdStart()
  case "--sentences": isAboutSentences = true
  case "--only": withICU = false
  case "--size": size = arguments.popFirst().flatMap { Int($0) } ?? size
  case "--rounds": rounds = arguments.popFirst().flatMap { Int($0) } ?? rounds
  case "--engine":
    if let engine = arguments.popFirst().flatMap(TokenizerEngine.init) { chosen.append(engine) }
  default: files.append(argument)
  }
}
if files.isEmpty, CommandLine.arguments.contains("--cold") { exit(0) }
guard !files.isEmpty else {
  print("usage: tokenizer-ratio [--json] [--rounds N] [--engine NAME]… FILE…")
  exit(64)
}

let all = TokenizerEngine.allCases.filter { $0 != .automatic }
let engines =
  (withICU ? [.icu] : []) + (chosen.isEmpty ? all : chosen).filter { $0.isAvailable && $0 != .icu }
let tokenizers = try engines.map { try Tokenizer(engine: $0) }
for file in files {
  guard
    let data = FileManager.default.contents(atPath: file).map(Array.init)
      ?? SampleText(rawValue: file)?.bytes(size: size)
  else {
    FileHandle.standardError.write(Data("tokenizer-ratio: cannot read \(file)\n".utf8))
    exit(66)
  }
  if isAboutSentences {
    for (name, sentences, seconds) in try measureSentences(data, rounds: rounds) {
      print(
        file, name, String(format: "%d sentences, %.1f MB/s", sentences, Double(data.count) / seconds / 1e6))
    }
    continue
  }
  for row in measure(data, engines, tokenizers, rounds: rounds) {
    print(isJSON ? row.json(file) : row.line(file))
  }
}
