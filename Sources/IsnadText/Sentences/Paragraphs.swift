internal import CIsnadText

/// Finds the paragraphs of a text.
///
/// Blank lines always part paragraphs. A single line end parts them in text that has one paragraph a line, and
/// means nothing in text wrapped to a width; which of the two a text is, is decided once for the whole of it.
///
/// ```swift
/// "One.\n\nTwo\nlines."   // "One.", "Two\nlines."
/// ```
public enum Paragraphs {
  /// The paragraphs of `text` in order as UTF-8 ranges, without the white space around them.
  ///
  /// - Complexity: O(*n*)
  public static func ranges(in text: UnsafeRawBufferPointer) -> [Range<Int>] {
    let lines = Lines(text)
    let joinsLines = lines.areWrapped
    var paragraphs: [Range<Int>] = []
    paragraphs.reserveCapacity(lines.all.count)
    var previous: Line?
    for line in lines.all {
      if joinsLines, let above = previous, !above.isBlank, !line.isBlank, let last = paragraphs.last {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.range.upperBound
      } else if !line.isBlank {
        paragraphs.append(line.range)
      }
      previous = line
    }
    return paragraphs
  }

  /// The paragraphs of `text` in order as UTF-8 ranges, without the white space around them.
  public static func ranges(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { ranges(in: UnsafeRawBufferPointer($0)) }
  }
}

/// A line without the white space around it.
private struct Line {
  let range: Range<Int>
  /// Length in scalars, to compare with the width of the text.
  let width: Int

  var isBlank: Bool { range.isEmpty }
}

/// The lines of a text, and what they tell about it.
private struct Lines {
  private(set) var all: [Line] = []
  private let view: ScalarView

  /// Nobody wraps lines wider than this.
  private static let widest = 132

  init(_ text: UnsafeRawBufferPointer) {
    view = ScalarView(text)
    all.reserveCapacity(text.count / 128 + 4)
    guard let bytes = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      append(0..<0, scalars: 0)
      return
    }
    var start = 0
    var scalars = 0
    var at = 0
    while true {
      at = isnad_scan_line(bytes, at, text.count, &scalars)
      if at == text.count { break }
      let length = Self.lineEnd(text[at], at: at, in: text)
      if length > 0 {
        append(start..<at, scalars: scalars)
        at += length
        (start, scalars) = (at, 0)
      } else {
        at += 1
        scalars += 1
      }
    }
    append(start..<text.count, scalars: scalars)
  }

  /// The length of the line end at `at`: CR, LF, CR LF, NEL, U+2028 or U+2029; 0 for anything else.
  private static func lineEnd(_ byte: UInt8, at: Int, in text: UnsafeRawBufferPointer) -> Int {
    switch byte {
    case 0x0A: 1
    case 0x0D: at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1
    case 0xC2: at + 1 < text.count && text[at + 1] == 0x85 ? 2 : 0
    case 0xE2: at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  private mutating func append(_ range: Range<Int>, scalars: Int) {
    let start = min(view.skip(from: range.lowerBound) { $0.isSpace && !$0.isLineEnd }, range.upperBound)
    let end = max(view.skip(backFrom: range.upperBound) { $0.isSpace && !$0.isLineEnd }, start)
    all.append(Line(range: start..<end, width: scalars))
  }

  /// Whether single line ends only wrap the text: the lines are narrow, and where a line that ends no sentence
  /// meets the next, that one goes on in lower case or its first word would not have fitted.
  var areWrapped: Bool {
    let width = all.lazy.map(\.width).max() ?? 0
    guard width <= Self.widest else { return false }
    var wraps = 0
    var parts = 0
    for (line, next) in zip(all, all.dropFirst()) where !line.isBlank && !next.isBlank {
      let end = view.skip(backFrom: line.range.upperBound) { $0.isQuoteOrBracket }
      let start = view.skip(from: next.range.lowerBound) { $0.isQuoteOrBracket }
      let wordEnd = min(view.skip(from: start) { !$0.isSpace }, next.range.upperBound)
      if view.scalar(at: start)?.value.isSmall == true {
        wraps += 1
      } else if view.scalar(before: end)?.value.isSentenceTerminator == true {
        continue
      } else if (line.width + 1 + wordEnd - start) * 4 > width * 3 {
        wraps += 1
      } else {
        parts += 1
      }
    }
    return wraps > parts
  }
}
