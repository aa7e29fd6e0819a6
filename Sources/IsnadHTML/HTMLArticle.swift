import Isnad
public import IsnadFormats

/// The text of the article on a web page, and where each piece of it stands in the page's source.
///
/// ```swift
/// let article = try HTMLArticle(Array("<nav>Home</nav><p>Fish &amp; chips.</p>".utf8))
/// article.text                                // Fish & chips.
/// article.origin.sourceRange(of: 5..<6)       // 23..<28, where "&amp;" stands
/// ```
/// The page is parsed by Gumbo as a browser would. Menus, forms, scripts, figures and what is hidden are left out; an empty
/// line stands between paragraphs. The page must be UTF-8; each byte that is not is read as U+001A.
public struct HTMLArticle: Sendable {
  /// Why a page has no article.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, in one line.
    public let description: String
  }

  /// The text, with an empty line between paragraphs.
  public let text: String
  /// The page and the places in it that the text came from.
  public let origin: TextOrigin

  /// Reads a page.
  /// - Throws: ``Failure`` for a page of more than 2,000 nested elements or attributes of one tag, for one that leaves so much open
  ///   that the parsed page is out of all proportion, and for one of 4 GB or more.
  /// - Complexity: O(*n*).
  public init(_ bytes: [UInt8]) throws(Failure) {
    if bytes.count >= Int(UInt32.max) { throw Failure(description: "HTML of 4 GB or more") }
    let source = Array(Repair.string(from: bytes).utf8)
    let page = try ParsedHTML(source)
    var builder = ArticleText(page: page, source: source)
    if let root = page.root, let article = ArticleFinder.article(in: HTMLNode(root)) {
      builder.append(article)
    }
    text = String(decoding: builder.text, as: UTF8.self)
    origin = TextOrigin(bytes: source, pieces: builder.pieces)
  }

  /// Elements that hold no text of an article.
  private static let passedOver: Set<String> = [
    "head", "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select",
    "textarea",
    "svg", "math", "iframe", "object", "canvas", "audio", "video", "figure", "dialog", "menu", "label",
    "input",
  ]
  private static let passedOverRoles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "dialog", "menu", "toolbar",
  ]

  static func isPassedOver(_ node: HTMLNode) -> Bool {
    if passedOver.contains(node.name) || node.attribute("hidden") != nil { return true }
    if node.attribute("aria-hidden") == "true" { return true }
    return node.attribute("role").map { passedOverRoles.contains($0) } ?? false
  }
}
