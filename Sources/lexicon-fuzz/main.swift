import LexiconFuzzing

// lexicon-fuzz COUNT SEED: opens and uses COUNT damaged lexicons; run it under the address sanitizer.
let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
  print("usage: lexicon-fuzz COUNT SEED")
  throw UsageError()
}
let exercise = try LexiconExercise()
var mutator = LexiconMutator(seed: seed)
var refused = 0
for _ in 0..<count where exercise.refuses(mutator.mutated(exercise.sample)) { refused += 1 }
print(
  "seed \(seed): \(count) damaged lexicons of \(exercise.sample.count) bytes, \(refused) refused, \(count - refused) used"
)

struct UsageError: Error {}
