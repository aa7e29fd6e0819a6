import Benchmark
import ICUSentences
import IsnadText
import SampleTexts

// `swift package --package-path Benchmarks benchmark`: every sample text through the tokenizer and, beside it,
// through ICU's C API over UTF-8. Throughput is in megabytes: one iteration reads 1 MB. Names have neither spaces
// nor commas, which `benchmark thresholds check` cannot read.

let benchmarks: @Sendable () -> Void = {
  // The minimum is what a noisy machine repeats; its median may triple with what else it does.
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident],
    warmupIterations: 3, maxDuration: .seconds(2), maxIterations: 300,
    thresholds: [
      .wallClock: .init(relative: [.p0: 20]), .throughput: .init(relative: [.p0: 20]),
      .peakMemoryResident: .init(relative: [.p50: 25]),
    ])

  for sample in SampleText.allCases {
    let text = sample.bytes(size: 1_000_000)
    for engine in [TokenizerEngine.icu, .scalar, .automatic] {
      Benchmark("\(sample.rawValue)-\(engine == .automatic ? "isnad" : engine.rawValue)") { benchmark in
        let tokenizer = try Tokenizer(engine: engine)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(countTokens(text, tokenizer)) }
      }
    }
  }

  for sample in [SampleText.english, .arabic] {
    let text = sample.bytes(size: 1_000_000)
    Benchmark("\(sample.rawValue)-sentences-isnad") { benchmark in
      let splitter = try SentenceSplitter()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(text.withUnsafeBytes { splitter.ends(in: $0).count }) }
    }
    // ICU with its own list of abbreviations.
    Benchmark("\(sample.rawValue)-sentences-icu") { benchmark in
      guard let icu = icu_sentences_open("en@ss=standard") else {
        return benchmark.error("no sentence rules")
      }
      defer { icu_sentences_close(icu) }
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(icu_sentences_count(icu, text, text.count)) }
    }
  }
}

func countTokens(_ text: [UInt8], _ tokenizer: Tokenizer) -> Int {
  var count = 0
  text.withUnsafeBytes { bytes in tokenizer.forEachBatch(in: bytes) { count &+= $0.count } }
  return count
}
