import Testing
import TextFuzzing

@testable import IsnadText

/// Texts of more than one batch, and batches with bases of their own.
@Suite struct WordScannerTests {
  @Test(arguments: UInt64(0)..<12) func longTexts(_ seed: UInt64) throws {
    let locale = ["en", "fi", "en_US_POSIX"][Int(seed) % 3]
    var random = RandomText(seed: seed)
    var text: [UInt8] = []
    while text.count < 60_000 { text.append(contentsOf: random.bytes(limit: 300)) }
    let difference = try Differential(locale: locale).check(text).difference
    #expect(difference == nil, "\(difference?.description.prefix(300) ?? "")")
  }

  /// What a text of 512 MB does, with a limit of a few hundred bytes instead.
  @Test(arguments: [100, 1000, 5000], [TokenizerEngine.scalar, .automatic])
  func rebasedBatches(_ longest: Int, _ engine: TokenizerEngine) throws {
    let breaker = try Breaker(kind: 0, locale: "en")
    let tables = try #require(WordTables.shared(for: breaker))
    let kernel = engine == .scalar ? nil : tables.kernel(forLength: .max)
    #expect((kernel == nil) == (engine == .scalar))
    var random = RandomText(seed: UInt64(longest))
    var text: [UInt8] = []
    while text.count < 30_000 {
      text.append(contentsOf: random.bytes(limit: 100))
      // Segments longer than any batch.
      if random.below(8) == 0 {
        text.append(contentsOf: [UInt8](repeating: 0x61, count: random.below(3 * longest)))
      }
      if random.below(8) == 0 {
        text.append(contentsOf: [UInt8](repeating: 0x20, count: random.below(3 * longest)))
      }
    }
    let expected = try Tokenizer(engine: .icu).tokens(in: text)
    var found: [Token] = []
    var start = 0
    text.withUnsafeBytes { bytes in
      var scanner = WordScanner(
        tables, kernel: kernel, set: TokenizerEngine.automatic.kernelSet ?? 0, breaker: breaker, text: bytes,
        longestBatch: longest)
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: WordScanner.bufferSize) { buffer in
        var base = 0
        while true {
          let count = scanner.next(into: buffer, base: &base)
          if count == 0 { break }
          for packed in buffer[..<count] {
            let end = base + Int(packed >> 3)
            found.append(Token(range: start..<end, kind: Token.Kind(rawValue: UInt8(packed & 7)) ?? .none))
            start = end
          }
        }
      }
    }
    #expect(found == expected)
  }

  @Test func emptyTextsHaveNoTokens() throws {
    for engine in TokenizerEngine.allCases {
      let tokenizer = try Tokenizer(engine: engine)
      #expect(tokenizer.tokens(in: [UInt8]()).isEmpty)
      #expect(tokenizer.tokens(in: "").isEmpty)
      #expect(tokenizer.tokens(in: UnsafeRawBufferPointer(start: nil, count: 0)).isEmpty)
    }
  }
}
