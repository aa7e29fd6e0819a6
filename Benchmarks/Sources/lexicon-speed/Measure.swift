import Foundation

/// Seconds of this process's processor time, which other processes do not lengthen.
private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The shortest of some rounds.
func best(of rounds: Int, _ body: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<rounds {
    let start = now()
    try body()
    best = min(best, now() - start)
  }
  return best
}

func show(_ title: String, _ value: Double, _ unit: String) {
  print(title.padding(toLength: 44, withPad: " ", startingAt: 0) + String(format: "%.2f ", value) + unit)
}

/// What other matchers take for as many names over 20 MB of news: seconds to build, megabytes, megabytes a second.
///
/// Measured in November 2026 on one core, with names of several words that contain each other.
struct Peer {
  let name: String
  let figures: [Int: String]

  init(_ name: String, _ ten: String, _ hundred: String, _ million: String) {
    self.name = name
    figures = [10_000: ten, 100_000: hundred, 1_000_000: million].mapValues { figures in
      let parts = figures.split(separator: "/").map(String.init)
      return "built in \(parts[0]) s, \(parts[1]) MB, matching \(parts[2]) MB/s"
    }
  }

  static let all = [
    Peer("Hyperscan 5.4", "0.29/1.2/184", "4.1/10.7/74", "45.6/87/31"),
    Peer("daachorse", "0.07/1.5/80", "0.56/11/46", "7.6/104/27"),
    Peer("Rust aho-corasick NFA", "0.02/17/44", "0.54/130/23", "5.8/1194/18.7"),
    Peer("ahocorasick_rs", "0.05/8/38", "0.72/43/26", "12.4/133/16.5"),
    Peer("flashtext2", "0.01/9/24", "0.19/63/19", "2.0/499/19"),
    Peer("pyahocorasick", "0.03/6/21", "0.43/50/13", "6.6/460/8.6"),
    Peer("flashtext", "0.07/21/4.4", "0.95/163/6.1", "10.5/1478/2.9"),
    Peer("spaCy PhraseMatcher", "0.74/69/0.39", "6.2/638/0.51", "62/5868/0.46"),
  ]
}
