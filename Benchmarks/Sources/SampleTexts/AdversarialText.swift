/// Texts that nobody writes, to see that no rule's cost grows faster than the text.
public enum AdversarialText: String, Sendable, CaseIterable {
  /// Straight quotation marks between words.
  case marks
  /// Opening quotation marks that are never closed, each in a paragraph of its own.
  case openMarks
  /// Quotations inside one another, opened and never closed, in one paragraph.
  case nesting
  /// Opening parentheses that are never closed.
  case parentheses
  /// Parentheses inside one another, half of the text opening and half closing.
  case depth
  /// One capitalised word.
  case capitals
  /// Letters that are all capitals.
  case headline
  /// Names that are all different.
  case names
  /// "He said that he said that he …" without a stop.
  case cues
  /// One letter with combining marks.
  case combining
  /// One word.
  case word
  /// News in one line.
  case line

  /// The text, of about a size in bytes.
  public func text(bytes: Int) -> String {
    switch self {
    case .marks: Self.repeating("\" word ", bytes)
    case .openMarks: Self.repeating("“He left the Ministry of Defence\n\n", bytes)
    case .nesting: Self.repeating("“He said ‘she said ", bytes)
    case .parentheses: Self.repeating("(", bytes) + "Haddad said."
    case .depth: Self.repeating("(", bytes / 2) + "Haddad said" + Self.repeating(")", bytes / 2)
    case .capitals: Self.repeating("Haddad ", bytes)
    case .headline: Self.repeating("HADDAD SAYS BERG LEFT ", bytes)
    case .names: Self.differentNames(bytes)
    case .cues: Self.repeating("he said that ", bytes)
    case .combining: "A" + Self.repeating("\u{301}", bytes)
    case .word: Self.repeating("Ab", bytes)
    case .line: Self.newsInOneLine(bytes)
    }
  }

  private static func repeating(_ piece: String, _ bytes: Int) -> String {
    String(repeating: piece, count: max(1, bytes / piece.utf8.count))
  }

  private static func differentNames(_ bytes: Int) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      let name = "Q" + letters(of: number)
      text += "Then Peter \(name) left, \(name) said. "
      number += 1
    }
    return text
  }

  private static func newsInOneLine(_ bytes: Int) -> String {
    var news = SampleNews()
    return String(decoding: news.text(size: bytes).utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// A number in letters, one for each four bits.
  private static func letters(of number: Int) -> String {
    var (letters, rest) = ("", number)
    repeat {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 16)))
      rest /= 16
    } while rest > 0
    return letters
  }
}
