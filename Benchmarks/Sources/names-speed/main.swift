// Speed of IsnadNames beside plain Levenshtein and Jaro-Winkler, on invented names.
//
//   swift run -c release --package-path Benchmarks names-speed [20000] [1000000]
//
// A number runs only the search over so many people. Figures are processor time of one core.
import Foundation
import IsnadNames

/// Processor time, so that other work on the machine does not count.
func seconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  body()
  return now() - start
}

func best(of rounds: Int, _ body: () -> Void) -> Double { (0..<rounds).map { _ in seconds(body) }.min() ?? 0 }

func show(_ title: String, _ value: Double, _ unit: String) {
  let number = value >= 100 ? "\(Int(value))" : "\((value * 1000).rounded() / 1000)"
  print(title + String(repeating: " ", count: max(1, 44 - title.count)) + number + " " + unit)
}

/// Bytes that the process holds, from the kernel (Linux).
func residentMegabytes() -> Double {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var pages: (Int, Int) = (0, 0)
  withUnsafeMutablePointer(to: &pages.0) { total in
    withUnsafeMutablePointer(to: &pages.1) { resident in
      withVaList([total, resident]) { _ = vfscanf(file, "%ld %ld", $0) }
    }
  }
  return Double(pages.1) * 4096 / 1e6
}

let people = InventedNames(count: 20_000, seed: 1)
let words = (0..<4000).map { people.word($0) }
let readWords = words.map { RomanizedName($0) }
let names = people.names
let readNames = names.prefix(4000).map { RomanizedName($0) }
let matcher = NameMatcher()
nonisolated(unsafe) var sink = 0.0

let wanted = CommandLine.arguments.dropFirst()
if wanted.isEmpty {
  print("Comparing, names read once (pairs a second)")
  let pairCount = 2_000_000
  func pairs(_ rounds: Int, _ body: (Int, Int) -> Double) -> Double {
    Double(pairCount)
      / best(of: rounds) {
        var sum = 0.0
        var right = 7
        for index in 0..<pairCount {
          right = (right &* 5 &+ 3) % 4000
          sum += body(index % 4000, right)
        }
        sink += sum
      }
  }
  show("words: IsnadNames", pairs(3) { matcher.similarity(readWords[$0], readWords[$1]) }, "")
  show("full names: IsnadNames", pairs(2) { matcher.similarity(readNames[$0], readNames[$1]) }, "")
  let plainWords = words.map { Array($0.utf8) }
  let plainNames = names.prefix(4000).map { Array($0.utf8) }
  show("words: Levenshtein", pairs(2) { levenshtein(plainWords[$0], plainWords[$1]) }, "")
  show("full names: Levenshtein", pairs(1) { levenshtein(plainNames[$0], plainNames[$1]) }, "")
  show("words: Jaro-Winkler", pairs(2) { jaroWinkler(plainWords[$0], plainWords[$1]) }, "")
  show("full names: Jaro-Winkler", pairs(1) { jaroWinkler(plainNames[$0], plainNames[$1]) }, "")
  show(
    "reading full names",
    Double(names.count)
      / best(of: 3) { for name in names { sink += Double(RomanizedName(name).text.utf8.count) } }, "names/s")

}
print("Searching")
for (size, queries) in [(20_000, 2000), (1_000_000, 400)] where wanted.isEmpty || wanted.contains("\(size)") {
  let crowd = InventedNames(count: size, seed: 2)
  let before = residentMegabytes()
  var index = NameIndex()
  let build = seconds { for name in crowd.names { index.add(name) } }
  show("index of \(size) people", build, "s")
  show("  memory", residentMegabytes() - before, "MB")
  let asked = (0..<queries).map { crowd.respelled($0 * (size / queries)) }
  var found = 0
  let time = seconds {
    for (number, query) in asked.enumerated() {
      if index.search(query, limit: 10).contains(where: { $0.entry == number * (size / queries) }) {
        found += 1
      }
    }
  }
  show("  searches", Double(queries) / time, "a second")
  show("  found among the first ten", 100 * Double(found) / Double(queries), "%")
}
if sink == .pi { print(sink) }
