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
  private let reading: Reading

  private enum Side { case open, close, either }

  private struct Mark {
    var tokens: Range<Int>
    var side: Side
  }

  init(_ reading: Reading) { self.reading = reading }

  /// The outermost marked spans by position.
  /// - Complexity: O(*n*).
  func spans() -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    var open: (mark: Range<Int>, paragraph: Int)?
    for (index, paragraph) in reading.paragraphs.enumerated() {
      let marks = doubleMarks(paragraph)
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
        if mark.side != .close {
          open = (mark.tokens, index)
          depth = 1
        }
        continue
      }
      switch mark.side {
      case .open:
        // Nested marks of one style: only when enough closing ones follow; else the first was never closed.
        if closings > depth {
          depth += 1
        } else {
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
        || reading.isMark(before, 0x3A)
    else { return }
    append(open.mark, end..<end, paragraphs: paragraph - open.paragraph + 1, into: &spans)
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
    guard !inner.isEmpty else { return }
    spans.append(
      MarkedSpan(
        outer: open.lowerBound..<max(close.upperBound, inner.upperBound), inner: inner, paragraphs: paragraphs
      ))
  }
}

extension QuoteMarks {
  private func doubleMarks(_ paragraph: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var i = paragraph.lowerBound
    while i < paragraph.upperBound {
      let scalar = reading.tokens.mark(i)
      switch scalar {
      case 0x201C, 0x201E, 0x201F, 0xAB, 0x201D, 0xBB, 0x22, 0x2033, 0xFF02, 0x2039, 0x203A:
        marks.append(Mark(tokens: i..<i + 1, side: side(i..<i + 1, scalar, paragraph)))
      case 0x27, 0x60, 0x2018, 0x2019:
        // Two apostrophes side by side are one mark.
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
    return marks
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

  private func isOpening(_ i: Int) -> Bool {
    switch reading.tokens.mark(i) {
    case 0x28, 0x5B, 0x2014, 0x2013, 0x2D, 0x2018, 0x2015: true
    default: false
    }
  }

  private func isClosing(_ i: Int) -> Bool {
    switch reading.tokens.mark(i) {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x21, 0x29, 0x5D, 0x2014, 0x2013, 0x2D, 0x2019, 0x2026: true
    default: false
    }
  }

  /// Single marks, where a paragraph has no double ones. An apostrophe is a closing mark only behind punctuation or when
  /// nothing better follows.
  private func singleSpans(_ paragraph: Range<Int>, into spans: inout [MarkedSpan]) {
    let tokens = reading.tokens
    var open: Int?
    var fallback: Int?
    func finish(_ close: Int) {
      if let start = open, close > start + 1 {
        spans.append(MarkedSpan(outer: start..<close + 1, inner: start + 1..<close, isSingle: true))
      }
      open = nil
      fallback = nil
    }
    for i in paragraph {
      let scalar = tokens.mark(i)
      guard scalar == 0x27 || scalar == 0x2018 || scalar == 0x2019 else { continue }
      let spaceBefore = i == paragraph.lowerBound || tokens.hasSpaceBefore(i)
      let spaceAfter = i + 1 >= paragraph.upperBound || tokens.hasSpaceBefore(i + 1) || isClosing(i + 1)
      if spaceBefore, !spaceAfter, scalar != 0x2019, tokens.isWord(i + 1), !tokens.isNumber(i + 1) {
        if let early = fallback { finish(early) }
        open = i
        fallback = nil
      } else if !spaceBefore, spaceAfter, open != nil {
        if isClosing(i - 1) { finish(i) } else if fallback == nil { fallback = i }
      }
    }
    if let early = fallback { finish(early) }
  }
}
