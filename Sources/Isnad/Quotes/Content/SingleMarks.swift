/// Single marks: ‘ ’ and ', which are apostrophes more often than not.
extension QuoteMarks {
  /// ‘I told him, “Wait,”’ Berg said. – single marks around the double ones of a paragraph that begins with them; nil unless all
  /// double ones stand inside.
  func outerSingleSpans(_ paragraph: Range<Int>, around marks: [Mark]) -> [MarkedSpan]? {
    let first = paragraph.lowerBound
    guard reading.isMark(first, 0x2018) || reading.isMark(first, 0x27), first + 1 < paragraph.upperBound,
      reading.tokens.isWord(first + 1), !reading.tokens.hasSpaceBefore(first + 1)
    else { return nil }
    var spans: [MarkedSpan] = []
    singleSpans(paragraph, into: &spans)
    var s = 0
    for mark in marks {
      while s < spans.count, spans[s].inner.upperBound <= mark.tokens.lowerBound { s += 1 }
      guard s < spans.count, spans[s].inner.lowerBound <= mark.tokens.lowerBound,
        mark.tokens.upperBound <= spans[s].inner.upperBound
      else { return nil }
    }
    return spans
  }

  /// Single marks, where a paragraph has no double ones. An apostrophe is a closing mark only behind punctuation or when
  /// nothing better follows.
  func singleSpans(_ paragraph: Range<Int>, into spans: inout [MarkedSpan]) {
    let tokens = reading.tokens
    var open: Int?
    var fallback: Int?
    func finish(_ close: Int) {
      // rock 'n' roll
      let isElision = open.map { close == $0 + 2 && tokens.length($0 + 1) <= 2 } ?? false
      if let start = open, close > start + 1, !isElision {
        spans.append(MarkedSpan(outer: start..<close + 1, inner: start + 1..<close, isSingle: true))
      }
      open = nil
      fallback = nil
    }
    for i in paragraph {
      let scalar = tokens.mark(i)
      guard scalar == 0x27 || scalar == 0x2018 || scalar == 0x2019 || scalar == 0x60 || scalar == 0x201A
      else {
        continue
      }
      let spaceBefore = i == paragraph.lowerBound || tokens.hasSpaceBefore(i)
      let spaceAfter = i + 1 >= paragraph.upperBound || tokens.hasSpaceBefore(i + 1) || isClosing(i + 1)
      if spaceBefore, !spaceAfter, scalar != 0x2019, tokens.isWord(i + 1), !tokens.isNumber(i + 1) {
        if let early = fallback { finish(early) }
        open = i
        fallback = nil
      } else if !spaceBefore, spaceAfter, open != nil {
        if isClosing(i - 1) || isDouble(i - 1) { finish(i) } else if fallback == nil { fallback = i }
      }
    }
    if let early = fallback { finish(early) }
  }
}
