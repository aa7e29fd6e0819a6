internal import CIsnadText

/// Cuts text into words exactly as the installed ICU does.
///
/// ```swift
/// let tokenizer = try Tokenizer()
/// tokenizer.tokens(in: "al-Ameri said").map(\.text)   // ["al", "-", "Ameri", " ", "said"]
/// ```
///
/// A tokenizer is immutable and may serve many tasks at once.
public struct Tokenizer: Sendable {
  private let breaker: Breaker

  /// A tokenizer with ICU's word rules for a locale; a locale that ICU does not know gets the root rules.
  ///
  /// - Throws: ``TextError`` when ICU has no break rules at all (a broken installation).
  public init(locale: String = "en") throws(TextError) {
    breaker = try Breaker(kind: ISNAD_BREAK_WORD, locale: locale)
  }

  /// Calls `body` with batches of packed segments, `end << 3 | kind`, that cover `text` without a gap.
  ///
  /// Offsets are UTF-8 offsets into `text`; `kind` is the raw value of ``Token/Kind``.
  /// - Complexity: O(*n*); no allocation per token.
  public func forEachBatch(in text: UnsafeRawBufferPointer, _ body: (Span<UInt32>) -> Void) {
    breaker.forEachBatch(in: text, body)
  }
}
