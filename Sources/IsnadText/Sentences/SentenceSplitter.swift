internal import CIsnadText

/// Cuts text into sentences: ICU's rules, joined again where they cut wrongly.
///
/// ICU ends a sentence after every abbreviation that a capital follows, after a quoted question, and at every
/// line end. A splitter knows better: it is given abbreviations, looks at what follows a quotation, and asks
/// ``Paragraphs`` which line ends mean something.
///
/// ```swift
/// let text = "Lt. Col. John Smith left the U.S. Army. He is 40."
/// try SentenceSplitter().ends(in: text)   // [40, 49]
/// ```
///
/// A splitter is immutable and may serve many tasks at once.
public struct SentenceSplitter: Sendable {
  private let breaker: Breaker
  private let lazyAutomaton: LazyTables<RuleAutomaton>
  private var rules: SentenceRules

  /// A splitter with ICU's sentence rules for a locale.
  ///
  /// - Parameters:
  ///   - locale: an ICU locale, such as `en`.
  ///   - abbreviations: words whose final stop need not end a sentence, in the place of the usual ones: `["Lt", "Gen"]`.
  /// - Throws: ``TextError`` when ICU has no break rules at all (a broken installation).
  public init(
    locale: String = "en", abbreviations: [Abbreviation] = SentenceSplitter.defaultAbbreviations
  ) throws(TextError) {
    let breaker = try Breaker(kind: Int(ISNAD_BREAK_SENTENCE), locale: locale)
    self.breaker = breaker
    lazyAutomaton = LazyTables(waits: true) {
      breaker.binaryRules.flatMap(CompiledRules.init).flatMap(RuleAutomaton.init)
    }
    rules = SentenceRules(abbreviations)
  }

  /// The same splitter with other abbreviations.
  package func knowing(_ abbreviations: [Abbreviation]) -> SentenceSplitter {
    var copy = self
    copy.rules = SentenceRules(abbreviations)
    return copy
  }

  /// The UTF-8 offset at which each sentence of `text` ends, trailing spaces included; the last one is its length.
  ///
  /// - Complexity: O(*n*)
  public func ends(in text: UnsafeRawBufferPointer) -> [Int] {
    ends(in: text, paragraphs: Paragraphs.ranges(in: text))
  }

  /// The same where the paragraphs are known already; see ``Paragraphs/ranges(in:)-(UnsafeRawBufferPointer)``.
  package func ends(in text: UnsafeRawBufferPointer, paragraphs: [Range<Int>]) -> [Int] {
    let view = ScalarView(text)
    var ends: [Int] = []
    ends.reserveCapacity(text.count / 128 + 8)
    var next = 0  // the first paragraph that starts behind the boundary in hand
    forEachICUBoundary(in: text) { end in
      while next < paragraphs.count, paragraphs[next].lowerBound <= end {
        if next > 0 { ends.append(paragraphs[next].lowerBound) }
        next += 1
      }
      guard next > 0 else { return }
      let paragraph = paragraphs[next - 1]
      if end > paragraph.lowerBound, end < paragraph.upperBound, !rules.joins(at: end, in: view) {
        ends.append(end)
      }
    }
    if text.count > 0 { ends.append(text.count) }
    return ends
  }

  private func forEachICUBoundary(in text: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    if let automaton = lazyAutomaton.tables(forLength: text.count) {
      return automaton.forEachBoundary(in: text, body)
    }
    breaker.forEachBatch(in: text) { base, batch in
      for i in batch.indices { body(base + Int(batch[i] >> 3)) }
      return true
    }
  }

  /// The UTF-8 offset at which each sentence of `text` ends.
  public func ends(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { ends(in: UnsafeRawBufferPointer($0)) }
  }
}
