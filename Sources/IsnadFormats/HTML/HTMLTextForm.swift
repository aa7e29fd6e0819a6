/// A page with a form into which a text can be pasted.
package enum HTMLTextForm {
  /// The page; the text goes to `action` by POST, as the field `text`.
  package static func page(action: String) -> [UInt8] {
    var page = Markup()
    PageFrame.open(&page, title: "Isnad")
    page.html("<header class=\"top\">\n<h1>Who says what to whom?</h1>\n")
    page.html("<p>The text is read on this machine, and nothing of it is kept.</p>\n</header>\n")
    page.html("<main id=\"main\" class=\"ask\" tabindex=\"-1\">\n<form method=\"post\"")
    page.attribute("action", action)
    page.html(">\n<label for=\"text\" class=\"vh\">The text of an article</label>\n")
    page.html("<textarea id=\"text\" name=\"text\" required dir=\"auto\" autofocus ")
    page.html(
      "placeholder=\"Paste an article here.\"></textarea>\n<button>Read it</button>\n</form>\n</main>\n")
    PageFrame.close(&page)
    return page.bytes
  }
}
