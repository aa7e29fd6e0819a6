/// Texts that nobody writes, to see that no rule's cost grows faster than the text.
public enum AdversarialText: String, Sendable, CaseIterable {
  /// One capitalised word, a million times.
  case capitals
  /// Opening parentheses that are never closed.
  case parentheses
  /// Straight quotation marks between words.
  case marks
  /// Opening quotation marks that are never closed, each in a paragraph of its own.
  case openMarks
  /// News without a paragraph's end.
  case paragraph
  /// "He said that he said that he …" without a stop.
  case cues

  /// The text with a number of repetitions; ``paragraph`` has that many bytes.
  public func text(_ count: Int) -> String {
    switch self {
    case .capitals: String(repeating: "Haddad ", count: count)
    case .parentheses: String(repeating: "(", count: count) + "Haddad said."
    case .marks: String(repeating: "\" word ", count: count)
    case .openMarks: String(repeating: "“He left the Ministry of Defence\n\n", count: count)
    case .paragraph: Self.joined(count)
    case .cues: String(repeating: "he said that ", count: count)
    }
  }

  /// How often it is repeated for a hard text.
  public var count: Int {
    switch self {
    case .capitals: 1_000_000
    case .parentheses, .marks, .openMarks, .cues: 100_000
    case .paragraph: 10_000_000
    }
  }

  private static func joined(_ size: Int) -> String {
    var news = SampleNews()
    return String(decoding: news.text(size: size).utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}
