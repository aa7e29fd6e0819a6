internal import CIsnadText

/// Cuts text into words exactly as the installed ICU does.
///
/// ```swift
/// let tokenizer = try Tokenizer()
/// let text = "al-Ameri said"
/// tokenizer.tokens(in: text).map { text[$0] }   // ["al", "-", "Ameri", " ", "said"]
/// ```
///
/// A tokenizer is immutable and may serve many tasks at once.
public struct Tokenizer: Sendable {
  let breaker: Breaker
  private let lazyTables: LazyTables<WordTables>?
  private let engine: TokenizerEngine

  /// A tokenizer with ICU's word rules for a locale; a locale that ICU does not know gets the root rules.
  ///
  /// - Parameters:
  ///   - locale: an ICU locale, such as `en`.
  ///   - engine: how boundaries are found; one that the machine lacks gives way to ``TokenizerEngine/automatic``.
  /// - Throws: ``TextError`` when ICU has no break rules at all (a broken installation).
  public init(locale: String = "en", engine: TokenizerEngine = .automatic) throws(TextError) {
    self.init(try Breaker(kind: Int(ISNAD_BREAK_WORD), locale: locale), engine)
  }

  /// The version of the ICU whose rules are used, as "72.1".
  public static var icuVersion: String { String(cString: isnad_icu_version()) }

  /// The locales that ICU offers break rules for, as "en_US_POSIX"; most of them have the root rules.
  public static var availableLocales: [String] {
    (0..<isnad_locale_count()).compactMap { isnad_locale($0).map { String(cString: $0) } }
  }

  /// A tokenizer with rules of one's own, in [ICU's rule language](https://unicode-org.github.io/icu/userguide/boundaryanalysis/break-rules.html).
  ///
  /// ```swift
  /// let tokenizer = try Tokenizer(rules: "!!chain; $L = [[:L:]\\-]; $L+ {200}; .;")
  /// let text = "al-Ameri said"
  /// tokenizer.tokens(in: text).map { text[$0] }   // ["al-Ameri", " ", "said"]
  /// ```
  ///
  /// Rules are code: take them from nobody whom you do not trust. ICU makes automata of them whose size can double with
  /// each character, and has no bound on memory and time.
  ///
  /// - Throws: ``TextError`` with line and column where ICU does not accept the rules, and for rules of more than 64 KiB.
  public init(rules: String, engine: TokenizerEngine = .automatic) throws(TextError) {
    self.init(try Breaker(rules: rules), engine)
  }

  private init(_ breaker: Breaker, _ engine: TokenizerEngine) {
    self.breaker = breaker
    self.engine = engine.isAvailable ? engine : .automatic
    lazyTables =
      engine == .icu ? nil : LazyTables(waits: engine == .automatic) { WordTables.shared(for: breaker) }
  }

  /// Calls `body` with batches of packed segments, `end << 3 | kind`, that cover `text` without a gap.
  ///
  /// Offsets are UTF-8 offsets into `text`; `kind` is the raw value of ``Token/Kind``. An offset has 29 bits:
  /// of a longer text only the first 512 MB are covered; ``forEachRebasedBatch(in:_:)`` covers any.
  /// - Complexity: O(*n*); no allocation per token.
  public func forEachBatch(in text: UnsafeRawBufferPointer, _ body: (Span<UInt32>) -> Void) {
    forEachRebasedBatch(in: text) { base, batch in
      if base == 0 { body(batch) }
    }
  }

  /// Calls `body` with batches of packed segments, `(end - base) << 3 | kind`, where `base` is its first argument.
  ///
  /// - Complexity: O(*n*); no allocation per token.
  public func forEachRebasedBatch(in text: UnsafeRawBufferPointer, _ body: (Int, Span<UInt32>) -> Void) {
    enumerateRebasedBatches(in: text) { base, batch in
      body(base, batch)
      return true
    }
  }

  /// ``forEachRebasedBatch(in:_:)`` that ends when `body` returns false.
  func enumerateRebasedBatches(in text: UnsafeRawBufferPointer, _ body: (Int, Span<UInt32>) -> Bool) {
    guard let tables = lazyTables?.tables(forLength: text.count) else {
      return breaker.forEachBatch(in: text, body)
    }
    let set = engine.kernelSet
    let isMeasured = engine != .automatic
    let kernel = set == nil ? nil : tables.kernel(forLength: isMeasured ? .max : text.count)
    var scanner = WordScanner(tables, kernel: kernel, set: set ?? 0, breaker: breaker, text: text)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: WordScanner.bufferSize) { buffer in
      var base = 0
      while true {
        let count = scanner.next(into: buffer, base: &base)
        if count == 0 { break }
        guard body(base, Span(_unsafeElements: UnsafeBufferPointer(rebasing: buffer[..<count]))) else {
          break
        }
      }
    }
  }
}
