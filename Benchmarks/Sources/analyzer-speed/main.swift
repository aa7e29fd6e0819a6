// Speed of the analyzer on news made here, by size and by stage; texts made to be hard are `analyzer-scaling`.
//
//   swift run -c release --package-path Benchmarks analyzer-speed                  # news
//   swift run -c release --package-path Benchmarks analyzer-speed FILE…            # any text; of .jsonl files the lines
//
// Figures are processor time of one core, the best of several rounds. A stage includes those before it.
// With `MALLOC_TRIM_THRESHOLD_=268435456` in the environment, glibc keeps memory from one text to the next; see
// Docs/Performance.md.
import Foundation
import Isnad
import IsnadFormats
import SampleTexts

let wanted = Array(CommandLine.arguments.dropFirst())
let stages = try Stages()

/// Prints one line: MB/s of each stage over some texts.
func show(_ title: String, _ texts: [String]) {
  let bytes = texts.reduce(0) { $0 + $1.utf8.count }
  // About a tenth of a second for each round, in many rounds: what else the machine does comes and goes.
  let repeats = max(1, 400_000 / max(bytes, 1))
  let rounds = bytes > 4_000_000 ? 4 : 9
  let speeds = Stage.allCases.map { stage -> Double in
    let time = best(of: rounds) {
      for _ in 0..<repeats { for text in texts { stages.run(stage, text) } }
    }
    return Double(bytes * repeats) / time / 1e6
  }
  let columns = speeds.map { pad(String(format: "%.1f", $0), 10) }.joined()
  print(title.padding(toLength: 30, withPad: " ", startingAt: 0) + pad("\(bytes)", 10) + columns)
}

func pad(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(1, width - text.count)) + text
}

print(
  "MB/s".padding(toLength: 30, withPad: " ", startingAt: 0) + pad("bytes", 10)
    + Stage.allCases.map { pad($0.rawValue, 10) }.joined())

if wanted.isEmpty {
  var news = SampleNews()
  for (title, size) in [("1 KB", 1000), ("100 KB", 100_000), ("10 MB", 10_000_000)] {
    show("news, texts of \(title)", (0..<max(1, 100_000 / size)).map { _ in news.text(size: size) })
  }
}
for path in wanted {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  let texts =
    path.hasSuffix(".jsonl")
    ? try data.split(separator: 0x0A).map { try Record(jsonLine: $0).text }
    : [String(decoding: data, as: UTF8.self)]
  show(path, texts)
}
