import Foundation
import IsnadFormats
import IsnadHTML
import Testing

@Suite struct HTMLArticleTests {
  private func article(_ html: String) throws -> HTMLArticle { try HTMLArticle(Array(html.utf8)) }

  @Test(arguments: [
    ("", ""), ("just text", "just text"), ("<p>One</p><p>Two</p>", "One\n\nTwo"), ("a<br>b", "a\nb"),
    ("<p>a <b>b</b>\n  c</p>", "a b c"), ("<p>in<i>side</i></p>", "inside"),
    ("<p> a </p>\n<p> b </p>", "a\n\nb"),
    ("<p>Fish &amp; chips &mdash; &#8220;good&#x201D;</p>", "Fish & chips — “good”"),
    ("<p>&copy2013 &notit; &amp;amp; &unknown; &</p>", "©2013 ¬it; &amp; &unknown; &"),
    ("<script>var a = '<p>no</p>'</script><p>yes</p><style>p{}</style>", "yes"),
    ("<nav>Home</nav><p>Text</p><footer>Imprint</footer>", "Text"), ("<p hidden>no</p><p>yes", "yes"),
    ("<ul><li>a<li>b</ul>", "a\n\nb"), ("<table><tr><td>a<td>b</table>", "a\n\nb"),
    ("a</x>b<!-- c -->d", "abd"),
    ("<p>1 < 2 <3</p>", "1 < 2 <3"), ("<p>a\r\nb\rc</p>", "a b c"), ("<title>T</title><body>b", "b"),
  ])
  func text(html: String, text: String) throws { #expect(try article(html).text == text) }

  @Test(
    "every piece says where it stands",
    arguments: [
      "<p>Fish &amp; chips &mdash; &#8220;good&#x201D;</p>", "<p>&copy2013 &notit; &amp;amp; &unknown; &</p>",
      "<div>a\r\nb <i>c</i>\n\n d<br>é &eacute;👍</div>", "a</x>b<!-- c -->d", "<table>x<tr><td>y</table>",
      "<p>1 < 2 <3</p>", "<p>a &#x5AAAAAAAAAAAAAAA; b &#99999999999; c</p>",
    ])
  func origins(html: String) throws {
    let bytes = Array(html.utf8)
    let article = try article(html)
    let text = Array(article.text.utf8)
    for index in text.indices where text[index] > 0x20 && text[index] < 0x80 {
      let source = Array(bytes[article.origin.sourceRange(of: index..<index + 1)])
      #expect(source == [text[index]] || source.first == UInt8(ascii: "&"), "\(index)")
    }
  }

  /// Characters that HTML forbids become U+FFFD or are left out; what stands behind them keeps its place.
  @Test(arguments: [
    "d\u{85}e f\u{0}g", "\u{1}a\u{FFFF}b\u{1FFFE}c", "a\u{0}\u{0}b\u{7F}c", "x\u{81}\u{0}yz", "a\u{0}\rb\nc",
  ])
  func placesBehindForbiddenCharacters(_ text: String) throws {
    let html = "<p>\(text)</p>"
    let article = try article(html)
    let bytes = Array(article.text.utf8)
    for index in bytes.indices where bytes[index] > 0x20 && bytes[index] < 0x80 {
      #expect(Array(html.utf8)[article.origin.sourceRange(of: index..<index + 1)] == [bytes[index]])
    }
  }

  @Test func originsOfWords() throws {
    let html = "<article><p>“We leave,”\n said <b>Anna</b>&nbsp;Berg &amp; Co.</p></article>"
    let article = try article(html)
    for word in ["We leave,", "Anna", "Berg", "Co."] {
      let place = try #require(article.text.range(of: word))
      let start = article.text.utf8.distance(from: article.text.startIndex, to: place.lowerBound)
      let source = article.origin.sourceRange(of: start..<start + word.utf8.count)
      #expect(String(decoding: Array(html.utf8)[source], as: UTF8.self) == word)
    }
  }

  @Test func theArticleIsFound() throws {
    let paragraph = "<p>" + String(repeating: "A sentence of the article. ", count: 5) + "</p>"
    let links =
      "<div>" + String(repeating: "<p><a href=x>Another headline of this site, with a link</a></p>", count: 9)
      + "</div>"
    for html in [
      "<header>Site</header><article>\(paragraph)</article>\(links)",
      "\(links)<main>\(paragraph)</main>", "\(links)<div class=story>\(paragraph)\(paragraph)</div>\(links)",
    ] {
      let text = try article(html).text
      #expect(text.contains("A sentence of the article."))
      #expect(!text.contains("headline") && !text.contains("Site"))
    }
  }

  @Test(
    "any bytes give a text",
    arguments: [
      [0xFF, 0x3C, 0x70, 0x3E, 0x61, 0xC3], Array(0...255), Array("<p>a\u{0}b</p>\u{0}".utf8),
      Array("<".utf8),
      Array("&#0;&#xD800;&#x110000;&#".utf8), Array("<!doctype html><!--".utf8),
      Array("<svg><![CDATA[a]]></svg>b".utf8),
    ] as [[UInt8]])
  func anyBytes(bytes: [UInt8]) throws {
    let article = try HTMLArticle(bytes)
    let count = article.text.utf8.count
    #expect(article.origin.bytes.count == bytes.count)
    #expect(article.origin.sourceRange(of: 0..<count).upperBound <= bytes.count)
  }

  /// What stands where tags might be taken for others than they are, and then elements inside one another.
  @Test(
    "pages that hide their depth are refused",
    arguments: [
      ("<!-- --!>", "<div>"), ("<!-->", "<div>"), ("<!--->", "<div>"), ("<svg><title>", "<div>"),
      ("<svg><style>", "<g>"), ("<select><style></select>", "<div>"), ("<noscript>", "<div>"),
      ("", "<rt><rp>"),
      ("", "<li><dd>"), ("", "<div><p title=\"</div>\">"), ("", "<div><p title='</div>'>"),
      ("", "<div><p title=</div x>"), ("<3 ", "<div>"), ("</3 ", "<div>"), ("<a b='>\"'>", "<x:y>"),
    ])
  func hiddenDepth(before: String, piece: String) {
    let page = "<p>x" + before + String(repeating: piece, count: 2_500)
    #expect(refusal(page) == "HTML with more than 2000 nested elements")
  }

  /// Why a page is refused.
  private func refusal(_ html: String) -> String? {
    do {
      _ = try article(html)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Long pages whose elements are not inside one another.
  @Test(arguments: [
    "<li>a", "<dt>a<dd>b", "<ul><li>a<li>b</ul>", "<dl><dt>a<dd>b<ul><li>c</ul></dl>", "<p>a<br>", "<td>a",
    "<ruby>a<rt>b</ruby>",
    "<svg><title>a</title><path d='M0 0'></path></svg>", "<script>if (a<b) { '<div>' }</script>",
    "<!-- <div> --><div title='>'>a</div>", "<select><option>a</select>", "<a href=x title=\"a > b\">a</a>",
  ])
  func longPages(piece: String) {
    #expect(refusal("<p>x" + String(repeating: piece, count: 2_500)) == nil)
  }

  @Test func attributesHaveABound() throws {
    func page(_ count: Int) -> String {
      "<p " + (0..<count).map { "a\($0)='1 2' " }.joined() + ">Fish</p>"
    }
    #expect(try article(page(2_000)).text == "Fish")
    #expect(refusal(page(2_001)) == "HTML with more than 2000 attributes in a tag")
  }

  /// Formatting that is left open is opened again in each paragraph that follows.
  @Test func whatIsLeftOpenHasABound() throws {
    func page(_ open: Int, _ paragraphs: Int) -> String {
      let elements = (0..<open).map { "<b a\($0)>" }.joined()
      return "<div>\(elements)</div>" + String(repeating: "<p>x", count: paragraphs)
    }
    #expect(try article(page(20, 300)).text.hasPrefix("x\n\nx"))
    #expect(
      refusal(page(1_000, 300)) == "HTML that is many times as large when all is closed that it leaves open")
  }

  /// Gumbo compares a formatting element with those of the same name that are open, attribute by attribute.
  @Test func comparisonsHaveABound() throws {
    func page(_ count: Int) -> String {
      let attributes = (0..<300).map { "a\($0)=1 " }.joined()
      return (0..<count).map { "<b \(attributes)z\($0)>" }.joined() + "Fish"
    }
    #expect(try article(page(10)).text == "Fish")
    #expect(refusal(page(200)) != nil)
  }

  /// A second `<html>` or `<body>` gives its attributes to the first.
  @Test(arguments: ["html", "body"])
  func attributesOfThePage(name: String) throws {
    func page(_ count: Int) -> String {
      "<html><body>Fish" + (0..<count).map { "<\(name) a\($0)>" }.joined() + "<p>"
    }
    #expect(try article(page(100)).text == "Fish")
    #expect(refusal(page(20_000)) == "HTML with more than 2000 attributes in a tag")
  }

  @Test func endTagsWithAttributes() throws {
    func page(_ count: Int) -> String { "<p>Fish</p " + (0..<count).map { "a\($0) " }.joined() + ">" }
    #expect(try article(page(100)).text == "Fish")
    #expect(refusal(page(20_000)) == "HTML with more than 2000 attributes in a tag")
  }

  /// Attributes whose names and values have the size of what they are kept in are counted as what they are.
  @Test func longAttributes() throws {
    let attributes = (0..<1_900).map { "a\(String(repeating: "b", count: 98))\(1_000 + $0) " }.joined()
    #expect(try article("<p \(attributes)>Fish").text == "Fish")
  }

  @Test func deepPages() throws {
    let deep = String(repeating: "<div>", count: 1_900) + "a" + String(repeating: "</div>", count: 1_900)
    #expect(try article(deep).text == "a")
    let unclosed = String(repeating: "<p><br><li>a", count: 100_000)
    #expect(try article(unclosed).text.hasPrefix("a\n\na"))
    let misnested = String(repeating: "<i><b><p>a</i></b>", count: 5_000)
    #expect(try article(misnested).text.hasPrefix("a\n\na"))
    #expect(throws: HTMLArticle.Failure.self) { try article(String(repeating: "<b>", count: 100_000)) }
    #expect(throws: HTMLArticle.Failure.self) { try article(String(repeating: "<div></x>", count: 100_000)) }
  }
}
