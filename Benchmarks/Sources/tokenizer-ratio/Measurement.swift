import Foundation
import ICUSentences
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

/// Times the first tokenizer and its first text of 1 KB, and the first sentence splitter and its first text of 3 KB,
/// with nothing made before.
func measureColdStart() throws {
  let text = SampleText.english.bytes(size: 1024)
  let article = SampleText.english.bytes(size: 3072)
  for round in ["cold", "warm"] {
    let start = clockSeconds()
    let tokenizer = try Tokenizer()
    let made = clockSeconds()
    let tokens = count(text, tokenizer)
    let end = clockSeconds()
    print(
      "\(round): tokenizer made in \(Int((made - start) * 1e6)) µs, \(tokens) tokens in \(Int((end - made) * 1e6)) µs"
    )
    let sentenceStart = clockSeconds()
    let splitter = try SentenceSplitter()
    let splitterMade = clockSeconds()
    let sentences = article.withUnsafeBytes { splitter.ends(in: $0).count }
    print(
      "\(round): splitter made in \(Int((splitterMade - sentenceStart) * 1e6)) µs,",
      "\(sentences) sentences in \(Int((clockSeconds() - splitterMade) * 1e6)) µs")
  }
}

/// The sentence splitter, paragraphs included, beside ICU's sentence iterator with its list of abbreviations and
/// without: all in turn, the best of `rounds`.
func measureSentences(_ data: [UInt8], rounds: Int) throws -> [(
  name: String, sentences: Int, seconds: Double
)] {
  let splitter = try SentenceSplitter()
  var engines: [(name: String, count: () -> Int)] = [
    ("isnad", { data.withUnsafeBytes { splitter.ends(in: $0).count } })
  ]
  var opened: [OpaquePointer] = []
  defer { opened.forEach(icu_sentences_close) }
  for (name, locale) in [("icu with abbreviations", "en@ss=standard"), ("icu", "en")] {
    guard let icu = icu_sentences_open(locale) else { continue }
    opened.append(icu)
    engines.append((name, { icu_sentences_count(icu, data, data.count) }))
  }
  var results = engines.map { (name: $0.name, sentences: 0, seconds: Double.infinity) }
  for _ in 0..<rounds {
    for i in engines.indices {
      let start = clockSeconds()
      results[i].sentences = engines[i].count()
      results[i].seconds = min(results[i].seconds, clockSeconds() - start)
    }
  }
  return results
}
