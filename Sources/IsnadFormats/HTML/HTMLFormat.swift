public import Isnad

/// A document as a page to look at: one self-contained HTML file that loads nothing and works from disk.
///
/// The article stands with its names coloured by type and its quotations shaded; beside each paragraph, through whom, by
/// whom and to whom each quotation was said. The rule, its confidence and the lexicon's identifier are shown on hover
/// and focus. There are a list of speakers with their quotations and filters by type and confidence. It reads well
/// without its script, by keyboard and by a screen reader, in light and dark.
public struct HTMLFormat: DocumentFormat, Hashable {
  /// Where the link above the heading leads; nil for a page that stands alone.
  public var indexPath: String?
  /// What that link says.
  public var indexTitle: String

  /// A page, with a link to an index or without one.
  public init(indexPath: String? = nil, indexTitle: String = "All documents") {
    self.indexPath = indexPath
    self.indexTitle = indexTitle
  }

  /// Appends a page; the identifier, where there is one, is its heading.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    var page = HTMLPage(document)
    page.write(
      title: id.map { PlainText.line($0.description) } ?? "Article", index: indexPath.map { ($0, indexTitle) }
    )
    bytes.append(contentsOf: page.markup.bytes)
  }

  /// Appends a page that says what went wrong.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {
    var page = Markup()
    let title = id?.description ?? line.map { "Line \($0)" } ?? "Error"
    PageFrame.open(&page, title: title)
    page.html("<header class=\"top\"><h1>")
    page.text(title)
    page.html("</h1></header>\n<main id=\"main\" class=\"index\"><p class=\"error\">")
    page.text(error)
    page.html("</p></main>\n")
    PageFrame.close(&page)
    bytes.append(contentsOf: page.bytes)
  }
}
