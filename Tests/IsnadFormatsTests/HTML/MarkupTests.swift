import Testing

@testable import IsnadFormats

@Suite struct MarkupTests {
  @Test(arguments: [
    ("a", "a"), ("<&>\"'", "&lt;&amp;&gt;&quot;&#39;"), ("\r\n\t", "&#13;\n\t"), ("\u{0}\u{1B}\u{7F}", "���"),
    ("é👍", "é👍"),
  ])
  func text(input: String, output: String) {
    var markup = Markup()
    markup.text(input)
    #expect(String(decoding: markup.bytes, as: UTF8.self) == output)
  }

  @Test func attributes() {
    var markup = Markup()
    markup.attribute("title", "a \"b\"")
    #expect(String(decoding: markup.bytes, as: UTF8.self) == " title=\"a &quot;b&quot;\"")
  }
}
