import IsnadLexicon
import IsnadText

@testable import Isnad

extension Sample {
  private static let knowledge = Result { Knowledge(lexicons: LexiconStack([try Lexicon.builtIn()])) }

  /// Calls `body` with the tokens, sentences and paragraphs of a text.
  static func withReading<R>(_ text: String, _ body: (Reading) throws -> R) throws -> R {
    let tokenizer = try Tokenizer()
    let splitter = try SentenceSplitter()
    var text = text
    return try text.withUTF8 { try body(Reading($0, tokenizer: tokenizer, splitter: splitter)) }
  }

  /// Calls `body` with all that the rules for quotations can look at.
  static func withQuoteScene<R>(_ text: String, _ body: (QuoteScene) throws -> R) throws -> R {
    let knowledge = try knowledge.get()
    return try withReading(text) { reading in
      let scene = Scene(
        reading: reading, findings: LexiconFindings(reading, knowledge: knowledge), knowledge: knowledge,
        rules: .builtIn)
      var finder = MentionFinder(scene)
      let mentions = finder.find()
      var resolver = EntityResolver(scene)
      let owners = resolver.resolve(mentions)
      return try body(QuoteScene(scene, mentions: mentions, owners: owners, clusters: resolver.clusters))
    }
  }
}

extension Reading {
  /// The text of some tokens.
  func words(_ range: Range<Int>) -> String { string(self.range(range)) }
}
