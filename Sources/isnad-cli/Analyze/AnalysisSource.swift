import Isnad
import IsnadFormats
#if HTML
  import IsnadHTML
#endif

/// What is needed to make documents of input, on any core.
struct AnalysisSource: Sendable {
  let analyzer: Analyzer
  let input: InputForm
  let fields: RecordFields
  let filter: AnalysisFilter
  /// What of a document is wanted.
  let parts: TextFormat.Parts

  /// The document of a file, and where its text came from if that is not the file itself.
  /// - Throws: for HTML that is nested too deep.
  func document(ofFile bytes: [UInt8]) throws -> (Document, TextOrigin?) {
    #if HTML
      if input == .html {
        let article = try HTMLArticle(bytes)
        return (finish(analyzer.analyze(article.text)), article.origin)
      }
    #endif
    return (finish(analyzer.analyze(utf8: bytes)), nil)
  }

  /// The document of a record of JSON Lines.
  func document(of record: Record) -> Document { finish(analyzer.analyze(record.text)) }

  private func finish(_ document: Document) -> Document {
    let document = filter(document)
    if parts == .all { return document }
    return document.filtered(
      mentions: { _ in parts.contains(.entities) }, quotes: { _ in parts.contains(.quotes) })
  }
}
