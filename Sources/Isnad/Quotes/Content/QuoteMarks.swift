internal import IsnadLexicon

/// A stretch of text in quotation marks.
struct MarkedSpan {
  /// The tokens with their marks.
  var outer: Range<Int>
  /// The tokens between the marks; never empty.
  var inner: Range<Int>
  /// Whether the marks are single ones.
  var isSingle = false
  /// Whether it goes on through several paragraphs, reopened at each and closed once.
  var paragraphs = 1
}

/// Finds what stands in quotation marks, paragraph by paragraph: a mark that is missing, doubled or turned the wrong way
/// costs one paragraph at worst.
///
/// All styles are read: “ ” „ « » " '' `` and, in paragraphs without double marks, ‘ ’ and '.
struct QuoteMarks {
  let reading: Reading

  enum Side { case open, close, either }

  struct Mark {
    var tokens: Range<Int>
    var side: Side
  }

  /// What each word can be, as far as the lexicon knows; empty where that is not asked.
  private let traits: [NameTraits]

  init(_ reading: Reading, traits: [NameTraits] = []) {
    self.reading = reading
    self.traits = traits
  }

  /// The outermost marked spans by position.
  /// - Complexity: O(*n*).
  func spans() -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    var open: (mark: Range<Int>, paragraph: Int)?
    var marks: [Mark] = []
    for (index, paragraph) in reading.paragraphs.enumerated() {
      findDoubleMarks(paragraph, into: &marks)
      if open == nil, !marks.isEmpty, let outer = outerSingleSpans(paragraph, around: marks) {
        spans += outer
        continue
      }
      if let pending = open {
        // A quotation goes on when the next paragraph opens with a mark again.
        if canGoOn(pending.mark), let first = marks.first, first.side != .close,
          first.tokens.lowerBound == paragraph.lowerBound
        {
          open = pair(marks.dropFirst(), in: paragraph, paragraph: index, open: pending, into: &spans)
          continue
        }
        close(pending, at: reading.paragraphs[index - 1].upperBound, index - 1, into: &spans)
      }
      open = pair(marks[...], in: paragraph, paragraph: index, open: nil, into: &spans)
      // “The road is open, Berg said. – the mark before the attribution is missing.
      if let pending = open, let comma = attributionComma(behind: pending.mark, in: paragraph) {
        append(pending.mark, comma + 1..<comma + 1, paragraphs: 1, into: &spans)
        open = nil
      }
      if marks.isEmpty { singleSpans(paragraph, into: &spans) }
    }
    if let pending = open {
      close(pending, at: reading.count, reading.paragraphs.count - 1, into: &spans)
    }
    return spans
  }

  /// Pairs the marks of one paragraph and returns the one that stays open.
  private func pair(
    _ marks: ArraySlice<Mark>, in paragraph: Range<Int>, paragraph index: Int,
    open pending: (mark: Range<Int>, paragraph: Int)?, into spans: inout [MarkedSpan]
  ) -> (mark: Range<Int>, paragraph: Int)? {
    var open = pending
    var depth = pending == nil ? 0 : 1
    var closings = marks.count { $0.side != .open }
    for mark in marks {
      if mark.side != .open { closings -= 1 }
      guard let start = open else {
        if mark.side != .close || followsAttribution(mark.tokens, in: paragraph) {
          open = (mark.tokens, index)
          depth = 1
        } else if spans.last.map({ $0.outer.upperBound <= paragraph.lowerBound }) ?? true,
          closesAttributed(mark.tokens)
        {
          // The road is open,” Berg said. – the opening mark is missing.
          let start = paragraph.lowerBound..<paragraph.lowerBound
          append(start, mark.tokens, paragraphs: 1, into: &spans)
        } else if let first = sentenceBehindAttribution(before: mark.tokens, in: paragraph, spans.last) {
          // “The road is open,” Berg said. The bridge is not.” – so it is behind an attribution.
          append(first..<first, mark.tokens, paragraphs: 1, into: &spans)
        }
        continue
      }
      switch mark.side {
      case .open where depth == 1 && closesAttributed(mark.tokens):
        append(start.mark, mark.tokens, paragraphs: index - start.paragraph + 1, into: &spans)
        open = nil
        depth = 0
      case .open:
        // Nested marks of one style: only when enough closing ones follow; else the first was never closed.
        if closings > depth {
          depth += 1
        } else {
          // “The road is open, Berg said. “The bridge is not.”
          if index == start.paragraph,
            let comma = attributionComma(
              behind: start.mark, in: paragraph.lowerBound..<mark.tokens.lowerBound)
          {
            append(start.mark, comma + 1..<comma + 1, paragraphs: 1, into: &spans)
          }
          open = (mark.tokens, index)
          depth = 1
        }
      case .close, .either:
        depth -= 1
        if depth == 0 {
          append(start.mark, mark.tokens, paragraphs: index - start.paragraph + 1, into: &spans)
          open = nil
        }
      }
    }
    return open
  }

  /// A quotation that was never closed: taken to the end of its paragraph when it opens the paragraph or follows a comma
  /// or colon, else left out.
  private func close(
    _ open: (mark: Range<Int>, paragraph: Int), at end: Int, _ paragraph: Int, into spans: inout [MarkedSpan]
  ) {
    let before = open.mark.lowerBound - 1
    guard
      reading.paragraphs[open.paragraph].lowerBound == open.mark.lowerBound || reading.isMark(before, 0x2C)
        || reading.isMark(before, 0x3A) || followsSpan(open, spans.last)
    else { return }
    append(open.mark, end..<end, paragraphs: paragraph - open.paragraph + 1, into: &spans)
  }

  /// “…,” said Berg. “The road is open. – a sentence behind a quotation of the same paragraph and its attribution.
  private func followsSpan(_ open: (mark: Range<Int>, paragraph: Int), _ last: MarkedSpan?) -> Bool {
    guard let last, open.mark.upperBound < reading.count else { return false }
    return last.outer.lowerBound >= reading.paragraphs[open.paragraph].lowerBound
      && last.outer.upperBound + 12 > open.mark.lowerBound && reading.isMark(open.mark.lowerBound - 1, 0x2E)
      && reading.tokens.shape(open.mark.upperBound).startsUpper
  }

  /// Whether a quotation that was not closed can go on in the next paragraph: it starts with a capital, or follows
  /// a comma or colon. A mark before a lower-case word is a scare quote that lost its other half.
  private func canGoOn(_ open: Range<Int>) -> Bool {
    let before = open.lowerBound - 1
    guard open.upperBound < reading.count, !reading.isMark(before, 0x2C), !reading.isMark(before, 0x3A) else {
      return true
    }
    return reading.tokens.shape(open.upperBound) != .lower
  }

  private func append(
    _ open: Range<Int>, _ close: Range<Int>, paragraphs: Int, into spans: inout [MarkedSpan]
  ) {
    let inner = open.upperBound..<max(open.upperBound, close.lowerBound)
    guard !inner.isEmpty, !isNickname(open, inner, close) else { return }
    spans.append(
      MarkedSpan(
        outer: open.lowerBound..<max(close.upperBound, inner.upperBound), inner: inner, paragraphs: paragraphs
      ))
  }
}

extension QuoteMarks {
  /// Whether a mark stands behind a comma, ? or ! and before an attribution: “I am ready, “Haddad said.
  private func closesAttributed(_ mark: Range<Int>) -> Bool {
    guard mark.lowerBound > 0 else { return false }
    switch reading.tokens.mark(mark.lowerBound - 1) {
    case 0x2C, 0x3F, 0x21: return isAttribution(from: mark.upperBound)
    default: return false
    }
  }

  /// Where the sentence behind an attribution begins, when a mark closes it that nothing opened.
  private func sentenceBehindAttribution(
    before mark: Range<Int>, in paragraph: Range<Int>, _ last: MarkedSpan?
  ) -> Int? {
    guard let last, last.outer.lowerBound >= paragraph.lowerBound, reading.isMark(mark.lowerBound, 0x201D),
      last.outer.upperBound < mark.lowerBound, reading.isSentenceMark(mark.lowerBound - 1),
      isAttribution(from: last.outer.upperBound)
    else { return nil }
    let first = reading.sentences[Int(reading.sentenceOf[last.outer.upperBound])].upperBound
    return first < mark.lowerBound && reading.tokens.shape(first).startsUpper ? first : nil
  }

  /// Whether a mark stands behind a verb of speech and a comma, with more to come: Berg said,“ The road is open.
  private func followsAttribution(_ mark: Range<Int>, in paragraph: Range<Int>) -> Bool {
    let comma = mark.lowerBound - 1
    return comma > paragraph.lowerBound && mark.upperBound < paragraph.upperBound
      && reading.isMark(comma, 0x2C)
      && comma - 1 < traits.count && traits[comma - 1].contains(.speech)
  }

  /// Whether a name or pronoun and a verb of speech, and no other words, stand between here and the next mark.
  private func isAttribution(from start: Int) -> Bool {
    var i = start
    while i < min(reading.count, start + 5), reading.tokens.isWord(i) {
      if i > start, i < traits.count, traits[i].contains(.speech) { return true }
      guard
        reading.tokens.shape(i).startsUpper || reading.isClass(i, [.subjectPronoun, .determiner])
          || i > start && reading.isClass(i - 1, .determiner)
      else { return false }
      i += 1
    }
    return false
  }

  /// The comma before an attribution that ends a paragraph.
  private func attributionComma(behind mark: Range<Int>, in paragraph: Range<Int>) -> Int? {
    var i = paragraph.upperBound - 1
    let lowest = max(mark.upperBound, paragraph.upperBound - 8)
    while i > lowest {
      if reading.isMark(i, 0x2C) {
        return isAttribution(from: i + 1) && endsWithSpeech(paragraph) ? i : nil
      }
      i -= 1
    }
    return nil
  }

  /// Whether the last word of a paragraph is a verb of speech: "Anna Berg said."
  private func endsWithSpeech(_ paragraph: Range<Int>) -> Bool {
    var i = paragraph.upperBound - 1
    while i > paragraph.lowerBound, !reading.tokens.isWord(i) { i -= 1 }
    return i < traits.count && traits[i].contains(.speech)
  }

  /// Peter “Pete” Novak: a word or two in marks between the parts of a name.
  private func isNickname(_ open: Range<Int>, _ inner: Range<Int>, _ close: Range<Int>) -> Bool {
    guard inner.count <= 2, !close.isEmpty, open.lowerBound > 0, close.upperBound < reading.count,
      inner.allSatisfy({ reading.tokens.isWord($0) })
    else { return false }
    let before = open.lowerBound - 1
    let next = close.upperBound
    return reading.tokens.shape(inner.lowerBound).startsUpper && reading.tokens.shape(next).startsUpper
      && reading.tokens.shape(before).startsUpper && reading.classes[before].isEmpty
      && reading.classes[next].isEmpty
      && before < traits.count && next < traits.count
      && !traits[before].isDisjoint(with: [.given, .family, .role])
  }

  private func findDoubleMarks(_ paragraph: Range<Int>, into marks: inout [Mark]) {
    marks.removeAll(keepingCapacity: true)
    var i = paragraph.lowerBound
    while i < paragraph.upperBound {
      let scalar = reading.tokens.mark(i)
      switch scalar {
      case 0x201C, 0x201E, 0x201F, 0xAB, 0x201D, 0xBB, 0x22, 0x2033, 0xFF02, 0x2039, 0x203A:
        marks.append(Mark(tokens: i..<i + 1, side: side(i..<i + 1, scalar, paragraph)))
      case 0x3B:
        if let first = writtenOut(endingAt: i, in: paragraph) {
          marks.append(Mark(tokens: first..<i + 1, side: side(first..<i + 1, 0x22, paragraph)))
        }
      case 0x27, 0x60, 0x2018, 0x2019:
        // Two apostrophes side by side are one mark; of three that close something, the last two.
        if scalar == 0x27, !reading.tokens.hasSpaceBefore(i), isApostrophe(i + 1, paragraph),
          isApostrophe(i + 2, paragraph)
        {
          i += 1
        }
        let next = reading.tokens.mark(i + 1 < paragraph.upperBound ? i + 1 : i)
        if i + 1 < paragraph.upperBound, !reading.tokens.hasSpaceBefore(i + 1),
          next == scalar || (scalar == 0x60 && next == 0x27)
        {
          marks.append(Mark(tokens: i..<i + 2, side: side(i..<i + 2, 0x22, paragraph)))
          i += 1
        }
      default: break
      }
      i += 1
    }
    if marks.count >= 4 { marks = withoutDoubles(marks) }
  }

  /// The first token of "&quot;", as in text that was taken out of a page by halves.
  private func writtenOut(endingAt semicolon: Int, in paragraph: Range<Int>) -> Int? {
    let first = semicolon - 2
    guard first >= paragraph.lowerBound, reading.tokens.hash(first + 1) == Self.quot,
      reading.tokens.hash(first) == Self.ampersand, !reading.tokens.hasSpaceBefore(semicolon),
      !reading.tokens.hasSpaceBefore(first + 1)
    else { return nil }
    return first
  }

  private static let quot = TokenTable.hash(of: "quot")
  private static let ampersand = TokenTable.hash(of: "&")

  /// ““The road is open,”” – marks set twice, at both ends, count once.
  private func withoutDoubles(_ marks: [Mark]) -> [Mark] {
    func isDouble(_ i: Int, _ side: Side) -> Bool {
      guard i >= 0, i + 1 < marks.count, marks[i].tokens.upperBound == marks[i + 1].tokens.lowerBound,
        marks[i].tokens.count == 1, !reading.tokens.hasSpaceBefore(marks[i + 1].tokens.lowerBound),
        reading.tokens.mark(marks[i].tokens.lowerBound) == reading.tokens.mark(marks[i + 1].tokens.lowerBound)
      else { return false }
      return side == .open
        ? marks[i].side == .open && marks[i + 1].side != .close
        : marks[i].side != .open && marks[i + 1].side == .close
    }
    let opened = marks.indices.count { isDouble($0, .open) }
    guard opened > 0, opened == marks.indices.count(where: { isDouble($0, .close) }) else { return marks }
    var result: [Mark] = []
    var i = 0
    while i < marks.count {
      let isOpening = isDouble(i, .open)
      if isOpening || isDouble(i, .close) {
        let tokens = marks[i].tokens.lowerBound..<marks[i + 1].tokens.upperBound
        result.append(Mark(tokens: tokens, side: isOpening ? .open : .close))
        i += 2
      } else {
        result.append(marks[i])
        i += 1
      }
    }
    return result
  }

  /// Whether an apostrophe stands here, next to what is before it.
  private func isApostrophe(_ i: Int, _ paragraph: Range<Int>) -> Bool {
    i < paragraph.upperBound && reading.isMark(i, 0x27) && !reading.tokens.hasSpaceBefore(i)
  }

  /// Which side a mark is on: by its shape where that agrees with the spaces around it, else by the spaces.
  private func side(_ mark: Range<Int>, _ scalar: UInt32, _ paragraph: Range<Int>) -> Side {
    let tokens = reading.tokens
    let start = mark.lowerBound
    let spaceBefore = start == paragraph.lowerBound || tokens.hasSpaceBefore(start) || isOpening(start - 1)
    let next = mark.upperBound
    let spaceAfter = next >= paragraph.upperBound || tokens.hasSpaceBefore(next) || isClosing(next)
    switch scalar {
    case 0x201C, 0x201E, 0x201F, 0xAB, 0x2039: return spaceAfter && !spaceBefore ? .close : .open
    case 0x201D, 0xBB, 0x203A: return spaceBefore && !spaceAfter ? .open : .close
    default:
      if spaceBefore, !spaceAfter { return .open }
      if spaceAfter, !spaceBefore { return .close }
      return .either
    }
  }

  func isDouble(_ i: Int) -> Bool { reading.isMark(i, 0x22) || reading.isMark(i, 0x201D) }

  private func isOpening(_ i: Int) -> Bool {
    switch reading.tokens.mark(i) {
    case 0x28, 0x5B, 0x2014, 0x2013, 0x2D, 0x2018, 0x2015: true
    default: false
    }
  }

  func isClosing(_ i: Int) -> Bool {
    switch reading.tokens.mark(i) {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x21, 0x29, 0x5D, 0x2014, 0x2013, 0x2D, 0x2019, 0x2026: true
    default: false
    }
  }
}
