import IsnadText
import TextFuzzing

// tokenizer-fuzz COUNT SEED [LOCALE [ENGINE]]: compares COUNT random strings with ICU, boundaries and status.
let arguments = CommandLine.arguments
guard arguments.count >= 3, let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
  print(
    "usage: tokenizer-fuzz COUNT SEED [LOCALE [\(TokenizerEngine.allCases.map(\.rawValue).joined(separator: "|"))]]"
  )
  throw UsageError()
}
let locale = arguments.count > 3 ? arguments[3] : "en"
let chosen = arguments.count > 4 ? TokenizerEngine(rawValue: arguments[4]).map { [$0] } : nil
let engines = chosen ?? TokenizerEngine.measurable
let differential = try Differential(locale: locale, engines: engines)
var text = RandomText(seed: seed)
var segments = 0
var differences = 0
for _ in 0..<count {
  let result = differential.check(text.bytes())
  segments += result.segments
  guard let difference = result.difference else { continue }
  differences += 1
  if differences <= 10 { print(difference) }
}
print(
  "locale \(locale), engines \(engines.map(\.rawValue).joined(separator: " ")), seed \(seed):",
  "\(count) strings, \(segments) segments, \(differences) differences")
if differences > 0 { throw Differences() }

struct UsageError: Error {}
struct Differences: Error {}
