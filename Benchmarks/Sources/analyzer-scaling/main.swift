// How the analyzer's processor time and memory grow with the size of texts made to be hard.
//
//   swift run -c release --package-path Benchmarks analyzer-scaling                    # every text, 100 KB to 10 MB
//   swift run -c release --package-path Benchmarks analyzer-scaling cues 1000000       # one text of one size
//
// Each size is a process of its own, so that its peak of memory is its own. The slope is that of a straight line through the
// logarithms: 1 is linear, 2 the square.
import Foundation
import Isnad
import SampleTexts

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, let kind = AdversarialText(rawValue: arguments[0]), let size = Int(arguments[1]) {
  try measure(kind, size)
} else if arguments.isEmpty {
  try tabulate()
} else {
  print("usage: analyzer-scaling [\(AdversarialText.allCases.map(\.rawValue).joined(separator: "|")) BYTES]")
  exit(64)
}

/// Prints bytes, the least processor time of some rounds in seconds, and the peak of memory in kilobytes above that before.
func measure(_ kind: AdversarialText, _ size: Int) throws {
  let analyzer = try Analyzer()
  let text = kind.text(bytes: size)
  _ = analyzer.analyze(kind.text(bytes: 1000))
  let before = usage()
  var best = Double.infinity
  for _ in 0..<(size > 1_000_000 ? 2 : 5) {
    let start = usage().seconds
    _ = analyzer.analyze(text)
    best = min(best, usage().seconds - start)
  }
  print(text.utf8.count, best, usage().peak - before.peak)
}

func tabulate() throws {
  let sizes = [100_000, 1_000_000, 10_000_000]
  print(
    "| text | " + sizes.map { "\($0 / 1000) KB" }.joined(separator: " | ")
      + " | slope | bytes of memory a byte |")
  print("|---|" + sizes.map { _ in "---|" }.joined() + "---|---|")
  for kind in AdversarialText.allCases {
    let results = try sizes.map { try run(kind, $0) }
    let slope = slope(results.map { (log(Double($0.bytes)), log($0.seconds)) })
    let memory = results.last.map { Double($0.kilobytes) * 1000 / Double($0.bytes) } ?? 0
    let times = results.map { String(format: "%.3f s", $0.seconds) }.joined(separator: " | ")
    print("| `\(kind.rawValue)` | \(times) | \(String(format: "%.2f | %.0f |", slope, memory))")
  }
}

/// A measurement in a process of its own.
func run(_ kind: AdversarialText, _ size: Int) throws -> (bytes: Int, seconds: Double, kilobytes: Int) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
  process.arguments = [kind.rawValue, "\(size)"]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let fields = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    .split(whereSeparator: \.isWhitespace)
  process.waitUntilExit()
  guard fields.count == 3, let bytes = Int(fields[0]), let seconds = Double(fields[1]),
    let peak = Int(fields[2])
  else { throw CocoaError(.executableLoad) }
  return (bytes, seconds, peak)
}

/// The slope of the straight line that lies nearest to some points.
func slope(_ points: [(x: Double, y: Double)]) -> Double {
  let (x, y) = (points.map(\.x).reduce(0, +), points.map(\.y).reduce(0, +))
  let n = Double(points.count)
  let xy = points.map { $0.x * $0.y }.reduce(0, +)
  return (n * xy - x * y) / (n * points.map { $0.x * $0.x }.reduce(0, +) - x * x)
}

/// Processor time of this process in seconds, and its peak of memory in kilobytes.
func usage() -> (seconds: Double, peak: Int) {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return (seconds(usage.ru_utime) + seconds(usage.ru_stime), Int(usage.ru_maxrss))
}
