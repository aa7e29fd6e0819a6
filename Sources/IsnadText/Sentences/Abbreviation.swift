/// A word whose final stop need not end a sentence.
///
/// ```swift
/// Abbreviation("Gen", .title)       // Gen. Qasim Atta
/// Abbreviation("No", .number)       // No. 1, but: "No. He will not."
/// Abbreviation("U.S")               // the U.S. Army, but: "in the U.S. The army"
/// ```
public struct Abbreviation: Sendable, Hashable {
  /// What must follow for the stop to be one of abbreviation.
  public enum Use: String, Sendable, Hashable, CaseIterable {
    /// Anything but a word that commonly opens a sentence ("The", "He", "But").
    case general
    /// Anything: a title always has its name behind it.
    case title
    /// A digit.
    case number
  }

  /// The word without its final stop, letter case as written.
  public let text: String
  /// What must follow.
  public let use: Use

  /// An abbreviation; a final stop in `text` is dropped.
  public init(_ text: String, _ use: Use = .general) {
    self.text = text.hasSuffix(".") ? String(text.dropLast()) : text
    self.use = use
  }
}

extension Abbreviation: ExpressibleByStringLiteral {
  /// An abbreviation with the use that it has among ``SentenceSplitter/defaultAbbreviations``, else `general`.
  public init(stringLiteral text: String) {
    let plain = Abbreviation(text)
    self = SentenceSplitter.defaultAbbreviations.first { $0.text == plain.text } ?? plain
  }
}
