import Foundation
import IsnadText
import SampleTexts

/// Segments and a checksum over all of them: engines agree when both do.
struct Result: Equatable {
  var segments = 0
  var checksum: UInt64 = 0
}

func segment(_ data: [UInt8], _ tokenizer: Tokenizer) -> Result {
  var result = Result()
  data.withUnsafeBytes { text in
    tokenizer.forEachRebasedBatch(in: text) { base, batch in
      for i in batch.indices {
        result.checksum = (result.checksum ^ (UInt64(base) &* 8 &+ UInt64(batch[i]))) &* 0x100_0000_01B3
      }
      result.segments += batch.count
    }
  }
  return result
}

/// A pass that only counts, so that what is timed is the tokenizer.
func count(_ data: [UInt8], _ tokenizer: Tokenizer) -> Int {
  var count = 0
  data.withUnsafeBytes { text in tokenizer.forEachRebasedBatch(in: text) { _, batch in count &+= batch.count }
  }
  return count
}

/// What one engine reached on one text.
struct Row {
  var path: String
  var megabytesPerSecond, tokensPerSecond, ratio: Double
  var agrees: Bool

  func json(_ file: String) -> String {
    let fields: [String: Any] = [
      "file": file, "path": path, "mb_per_s": (megabytesPerSecond * 10).rounded() / 10,
      "tokens_per_s": tokensPerSecond.rounded(), "ratio": (ratio * 100).rounded() / 100, "agrees": agrees,
    ]
    let line = try? JSONSerialization.data(
      withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: line ?? Data(), as: UTF8.self)
  }

  func line(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.padding(toLength: 24, withPad: " ", startingAt: 0)
      + path.padding(toLength: 9, withPad: " ", startingAt: 0)
      + String(format: "%8.1f MB/s %8.1f Mtokens/s  x%.2f", megabytesPerSecond, tokensPerSecond / 1e6, ratio)
      + (agrees ? "" : "  DIFFERS FROM ICU")
  }
}

/// Runs all engines in turn, `rounds` times, and takes the best time of each; the first engine is the reference.
func measure(_ data: [UInt8], _ engines: [TokenizerEngine], _ tokenizers: [Tokenizer], rounds: Int) -> [Row] {
  let reference = segment(data, tokenizers[0])
  let agree = tokenizers.map { segment(data, $0) == reference }
  var best = [Double](repeating: .infinity, count: engines.count)
  for _ in 0..<rounds {
    for i in engines.indices {
      let start = clockSeconds()
      let segments = count(data, tokenizers[i])
      best[i] = min(best[i], clockSeconds() - start)
      precondition(segments > 0 || data.isEmpty)
    }
  }
  return engines.indices.map { i in
    Row(
      path: engines[i].rawValue, megabytesPerSecond: Double(data.count) / best[i] / 1e6,
      tokensPerSecond: Double(reference.segments) / best[i], ratio: best[0] / best[i], agrees: agree[i])
  }
}

/// Seconds of this thread's processor time, which other processes do not lengthen.
func clockSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Times the first tokenizer and its first text, with nothing made before.
func measureColdStart() throws {
  let text = SampleText.english.bytes(size: 1024)
  for round in ["cold", "warm"] {
    let start = clockSeconds()
    let tokenizer = try Tokenizer()
    let made = clockSeconds()
    let tokens = count(text, tokenizer)
    let end = clockSeconds()
    print(
      "\(round): tokenizer made in \(Int((made - start) * 1e6)) µs, \(tokens) tokens in \(Int((end - made) * 1e6)) µs"
    )
  }
}

/// The speed of the sentence splitter, paragraphs included.
func measureSentences(_ data: [UInt8], rounds: Int) -> String {
  guard let splitter = try? SentenceSplitter() else { return "no sentence rules" }
  var best = Double.infinity
  var sentences = 0
  for _ in 0..<rounds {
    let start = clockSeconds()
    sentences = data.withUnsafeBytes { splitter.ends(in: $0).count }
    best = min(best, clockSeconds() - start)
  }
  return String(format: "%d sentences, %.1f MB/s", sentences, Double(data.count) / best / 1e6)
}
