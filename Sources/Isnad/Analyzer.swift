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
  private let splitter: SentenceSplitter
  private let knowledge: Knowledge

  /// An analyzer with the built-in lexicon.
  ///
  /// - Throws: ``TextError`` when ICU has no break rules.
  public init() throws {
    try self.init(lexicons: [])
  }

  /// An analyzer with the built-in lexicon and further ones, whose entries come before its own.
  ///
  /// - Parameter lexicons: later ones come before earlier ones.
  /// - Throws: ``TextError`` when ICU has no break rules.
  public init(lexicons: [Lexicon]) throws {
    tokenizer = try Tokenizer()
    splitter = try SentenceSplitter()
    knowledge = Knowledge(lexicons: [try Lexicon.builtIn()] + lexicons)
  }

  /// Reads one text. Any text gives a document.
  /// - Complexity: O(*n*).
  public func analyze(_ text: String) -> Document {
    var text = text
    return text.withUTF8 { bytes in
      // From bytes to quotes; each step sees the results of those above it.
      let reading = Reading(bytes, tokenizer: tokenizer, splitter: splitter)
      let findings = LexiconFindings(reading, knowledge: knowledge)
      let scene = Scene(reading: reading, findings: findings, knowledge: knowledge)
      let mentions = MentionFinder.mentions(in: scene)
      var resolver = EntityResolver(scene)
      let owners = resolver.resolve(mentions)
      var finder = QuoteFinder(scene, mentions: mentions, owners: owners, clusters: resolver.clusters)
      let quotes = finder.find()
      return DocumentBuilder(scene, mentions: mentions, owners: owners, clusters: resolver.clusters)
        .document(text: String(decoding: bytes, as: UTF8.self), quotes: quotes)
    }
  }

  /// Reads bytes that should be UTF-8. Each byte that is not well-formed is read as U+001A, so that offsets stay.
  public func analyze(utf8 bytes: some Collection<UInt8>) -> Document {
    analyze(Repair.string(from: bytes))
  }
}
