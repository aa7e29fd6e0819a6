internal import Isnad
internal import IsnadFormats
internal import IsnadText

/// Any bytes give a sound document, the same when its text is read again, in every form that it can be written in.
struct AnalyzerTarget: FuzzTarget {
  private let analyzer: Analyzer

  init() throws { analyzer = try Analyzer() }

  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    let document = analyzer.analyze(utf8: bytes)
    try require(document.text.utf8.count == bytes.count, "a text of \(document.text.utf8.count) bytes")
    let check = DocumentCheck(document)
    try check.run()
    guard thoroughly else { return }
    try check.explanations()
    try WrittenForms.check(document, form: InputDigest(bytes).choice(of: WrittenForms.formats.count))
    let json = JSONFormat()
    try require(
      json.string(for: analyzer.analyze(document.text)) == json.string(for: document),
      "read twice, two answers")
  }
}

/// Every form of a document, checked as far as a form has rules.
enum WrittenForms {
  static let id: DocumentID = "fuzz"

  static let formats: [any DocumentFormat] = [
    JSONFormat(offsets: .utf8), JSONFormat(offsets: .utf16, layout: .indented), JSONFormat(offsets: .scalar),
    JSONFormat(offsets: .character), HTMLFormat(), TextFormat(), CoNLLFormat(), BratFormat(),
    DisplacyFormat(), WebAnnotationFormat(), DelimitedFormat(),
  ]

  /// Writes a document in one of the forms and checks it.
  static func check(_ document: Document, form: Int) throws {
    let format = formats[form]
    var written: [UInt8] = []
    format.write(document, id: id, origin: nil, to: &written)
    let isUTF8 = String(validating: written, as: UTF8.self) != nil
    try require(isUTF8, "\(type(of: format)) is not UTF-8")
    if format is JSONFormat {
      try require(Record.identifier(inLine: written) == id, "malformed JSON")
    }
    if format is HTMLFormat { try checkTags(written) }
  }

  /// No markup of the article's: between the page's own script and style, a `<` opens or closes an element of ours, whose
  /// attributes are quoted, and no link is a script.
  private static func checkTags(_ page: [UInt8]) throws {
    var rest = page[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else {
        throw Violation(description: "a tag without end")
      }
      let tag = String(decoding: page[open + 1..<close], as: UTF8.self)
      let name = tag.drop { $0 == "/" || $0 == "!" }.prefix { $0.isLetter || $0.isNumber }
      try require(elements.contains(String(name)), "<\(tag)> in a page")
      try require(tag.count { $0 == "\"" } % 2 == 0, "<\(tag)> in a page")
      try require(!tag.contains("=\"javascript:"), "<\(tag)> in a page")
      rest = page[(close + 1)...]
      // What stands in these elements is ours, and no markup.
      for raw in ["script", "style"] where tag.hasPrefix(raw) {
        let end = Array("</\(raw)>".utf8)
        while !rest.isEmpty, !rest.starts(with: end) { rest = rest.dropFirst() }
      }
    }
  }

  private static let elements: Set<String> = [
    "DOCTYPE", "a", "aside", "b", "bdi", "body", "button", "details", "div", "doctype", "fieldset", "form",
    "h1", "h2",
    "h3", "head", "header", "html", "input", "label", "legend", "li", "main", "meta", "ol", "output", "p",
    "rect",
    "script", "section", "small", "span", "style", "summary", "svg", "table", "tbody", "td", "textarea", "th",
    "thead",
    "title", "tr", "ul",
  ]
}
