import IsnadText
import Testing
import TextFuzzing

/// Every engine against ICU: boundaries and kinds, over strings that are the same in every run.
@Suite struct DifferentialTests {
  /// 200 seeds of 1,000 strings; most in the root rules, some in those of other locales.
  @Test(arguments: UInt64(0)..<200)
  func randomStrings(_ seed: UInt64) throws {
    let locales = ["en", "ar", "fa", "he", "fi", "sv", "ja", "th", "el", "en_US_POSIX"]
    let locale = seed < 100 ? "en" : locales[Int(seed) % locales.count]
    // Each seed one engine: debug builds are slow, and every engine has its turn.
    let engines = TokenizerEngine.measurable
    let engine = engines[Int(seed) / 2 % engines.count]
    let differential = try Differential(locale: locale, engines: [engine])
    var random = RandomText(seed: seed)
    for i in 0..<1000 {
      let difference = differential.check(random.bytes(limit: i % 10 == 0 ? 400 : 100)).difference
      try #require(difference == nil, "\(difference?.description ?? "")")
    }
  }
}
