import Isnad

// The article, paragraph by paragraph, with its quotations' notes beside it.
extension HTMLPage {
  mutating func writeArticle() {
    var segments = TextSegments(document, mentions: mentions)
    let paragraphs =
      document.paragraphs.isEmpty && slices.count > 0 ? [0..<slices.count] : document.paragraphs
    var nextQuote = 0
    // By the place of the content's beginning, which is nearly the order they have.
    let quotes = document.quotes.indices.sorted { start(of: $0) < start(of: $1) }
    for paragraph in paragraphs {
      markup.html("<div class=\"row\">\n<p dir=\"auto\">")
      for segment in segments.segments(in: paragraph) { write(segment) }
      markup.html("</p>\n<div class=\"notes\">\n")
      while nextQuote < quotes.count, start(of: quotes[nextQuote]) < paragraph.upperBound {
        writeNote(quotes[nextQuote])
        nextQuote += 1
      }
      markup.html("</div>\n</div>\n")
    }
  }

  private func start(of quote: Int) -> Int { document.quotes[quote].spans.first?.lowerBound ?? 0 }

  private mutating func write(_ segment: TextSegments.Segment) {
    var contents: [Int] = []
    var parts: [String] = []
    for part in segment.parts {
      if part.role != .content {
        parts.append("\(part.quote + 1)-\(part.role.rawValue)")
        continue
      }
      contents.append(part.quote + 1)
      if start(of: part.quote) == segment.range.lowerBound { writeNumber(part.quote) }
    }
    let isPlain = contents.isEmpty && parts.isEmpty
    if !isPlain {
      markup.html("<span")
      markup.attribute(
        "class",
        [contents.isEmpty ? nil : "q", parts.isEmpty ? nil : "p"].compactMap { $0 }.joined(separator: " "))
      if !contents.isEmpty { markup.attribute("data-q", contents.map { "\($0)" }.joined(separator: " ")) }
      if !parts.isEmpty { markup.attribute("data-p", parts.joined(separator: " ")) }
      markup.html(">")
    }
    if let mention = segment.mention {
      write(document.mentions[mention], segment.range)
    } else {
      markup.text(utf8: slices.utf8(segment.range))
    }
    if !isPlain { markup.html("</span>") }
  }

  private mutating func write(_ mention: Mention, _ range: Range<Int>) {
    let entity = document.entity(of: mention)
    var lines = entity.map { [$0.name] } ?? []
    lines.append("\(mention.type.rawValue), \(Self.percent(mention.confidence)) confident")
    lines.append("rule \(mention.ruleID)")
    if let lexicon = entity?.lexiconID { lines.append("lexicon \(source(of: mention) ?? lexicon)") }
    markup.html("<a")
    markup.attribute("class", "m \(mention.type.rawValue)")
    if let entity { markup.attribute("href", "#\(entity.id)") }
    markup.attribute("data-t", mention.type.rawValue)
    markup.attribute("data-c", Self.decimals(mention.confidence))
    markup.attribute("title", lines.joined(separator: "\n"))
    markup.html(">")
    markup.text(utf8: slices.utf8(range))
    markup.html("</a>")
  }

  /// The line of the lexicon that a mention was found by. In documents of very many mentions nobody points at each, and
  /// finding the lines takes time with their square.
  private func source(of mention: Mention) -> String? {
    if document.mentions.count > 1_000 { return nil }
    return document.explain(mention).sources.first.map { "\($0)" }
  }

  /// The number of a quotation before its content, which leads to its note.
  private mutating func writeNumber(_ index: Int) {
    let quote = document.quotes[index]
    markup.html("<a class=\"n\"")
    markup.attribute("id", "q\(index + 1)")
    markup.attribute("href", "#n\(index + 1)")
    markup.attribute("data-q", "\(index + 1)")
    markup.attribute("aria-label", "Quotation \(index + 1)")
    markup.attribute("title", Self.reason(of: quote))
    // The style sheet shows the number, so that it is no part of what a reader selects and copies.
    markup.html("></a>")
  }

  private static func reason(of quote: Quote) -> String {
    "\(quote.kind.rawValue) quotation\n\(percent(quote.confidence)) confident\nrule \(quote.ruleID)"
  }

  private mutating func writeNote(_ index: Int) {
    let quote = document.quotes[index]
    markup.html("<section class=\"note\"")
    markup.attribute("id", "n\(index + 1)")
    markup.attribute("data-note", "\(index + 1)")
    markup.attribute("data-c", Self.decimals(quote.confidence))
    markup.attribute("data-kind", quote.kind.rawValue)
    markup.attribute("aria-label", "Quotation \(index + 1)")
    markup.html(">\n<h3><a")
    markup.attribute("href", "#q\(index + 1)")
    markup.attribute("title", Self.reason(of: quote))
    markup.html("><b>")
    markup.text(index + 1)
    markup.html("</b> ")
    let polarity = quote.polarity == .affirmed ? "" : ", \(quote.polarity.rawValue)"
    let anonymous = quote.isAnonymous ? ", anonymous source" : ""
    markup.text("\(quote.kind.rawValue)\(polarity)\(anonymous) · \(Self.percent(quote.confidence))")
    markup.html("</a></h3>\n<ol class=\"flow\">\n")
    for source in quote.chain { write(source, as: .source, how: "passes on") }
    let cue = quote.cue.map { PlainText.line(slices[$0]) } ?? ""
    if let speaker = quote.speaker {
      write(speaker, as: .speaker, how: cue)
    } else {
      markup.html("<li class=\"speaker unnamed\"><span class=\"who\">not named</span></li>\n")
    }
    if let addressee = quote.addressee { write(addressee, as: .addressee, how: "is told") }
    markup.html("</ol>\n</section>\n")
  }

  private mutating func write(_ party: Quote.Party, as role: AnnotatedTokens.Role, how: String) {
    let entity = document.entity(of: party)
    let phrase = PlainText.line(slices[party.range])
    let name = entity.map { PlainText.line($0.name) } ?? phrase
    markup.html("<li")
    markup.attribute("class", "\(role.rawValue) \(Self.style(of: entity?.type))")
    markup.html("><bdi class=\"who\">")
    markup.text(name)
    markup.html("</bdi>")
    if name != phrase {
      markup.html(" <span class=\"as\">(<bdi>")
      markup.text(phrase)
      markup.html("</bdi>)</span>")
    }
    markup.html("<span class=\"how\">")
    markup.text(how)
    markup.html("</span></li>\n")
  }
}
