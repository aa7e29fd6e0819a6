import Isnad
import IsnadNames

/// Keeps some of a document's mentions and quotations.
struct AnalysisFilter: Sendable {
  private let speakers: [SpokenName]
  private let types: Set<EntityType>
  private let minimumConfidence: Double

  init(speakers: [String] = [], types: Set<EntityType> = [], minimumConfidence: Double = 0) {
    self.speakers = speakers.map { SpokenName($0) }
    self.types = types
    self.minimumConfidence = minimumConfidence
  }

  private var keepsAll: Bool { speakers.isEmpty && types.isEmpty && minimumConfidence <= 0 }

  func callAsFunction(_ document: Document) -> Document {
    if keepsAll { return document }
    return document.filtered(
      mentions: { $0.confidence >= minimumConfidence && (types.isEmpty || types.contains($0.type)) },
      quotes: { keeps($0, in: document) })
  }

  private func keeps(_ quote: Quote, in document: Document) -> Bool {
    if quote.confidence < minimumConfidence { return false }
    let speaker = document.speaker(of: quote)
    if !types.isEmpty, !(speaker.map { types.contains($0.type) } ?? false) { return false }
    if speakers.isEmpty { return true }
    let names = [speaker?.name, quote.speaker.map { String(document.text(of: $0)) }].compactMap { $0 }
    return speakers.contains { wanted in
      speaker?.lexiconID == wanted.text || names.contains(where: wanted.matches)
    }
  }
}

/// A name that a user looks for: any part of a person's name in any spelling.
///
/// ```swift
/// SpokenName("suleimani").matches("Qassem Soleimani")   // true
/// ```
struct SpokenName: Sendable {
  let text: String
  private let words: [RomanizedName]
  private let matcher = NameMatcher()

  init(_ text: String) {
    self.text = text
    words = Self.words(of: text)
  }

  /// Whether each word that is looked for is one of the name's, or very like one.
  func matches(_ name: String) -> Bool {
    let own = Self.words(of: name)
    return !words.isEmpty
      && words.allSatisfy { word in
        own.contains { matcher.similarity(word, $0) >= NameMatcher.defaultThreshold }
      }
  }

  private static func words(of text: String) -> [RomanizedName] {
    text.split(whereSeparator: \.isWhitespace).map { RomanizedName(String($0)) }
  }
}
