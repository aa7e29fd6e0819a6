import Isnad

/// Writes the page of one document.
struct HTMLPage {
  let document: Document
  let slices: DocumentSlices
  var markup = Markup()
  /// The mentions that are shown: no two overlap.
  let mentions: [Int]

  init(_ document: Document) {
    self.document = document
    slices = DocumentSlices(document)
    mentions = AnnotatedTokens(document).mentions
  }

  mutating func write(title: String, index: (path: String, title: String)?) {
    PageFrame.open(&markup, title: title)
    writeHeader(title: title, index: index)
    markup.html("<div class=\"layout\">\n<aside class=\"panel\" aria-label=\"Speakers and filters\">\n")
    writeSpeakers()
    writeFilters()
    markup.html("</aside>\n<div>\n<main id=\"main\" class=\"text\" tabindex=\"-1\">\n")
    writeArticle()
    markup.html("</main>\n")
    writeNames()
    markup.html("</div>\n</div>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n")
    PageFrame.close(&markup)
  }

  private mutating func writeHeader(title: String, index: (path: String, title: String)?) {
    let speakers = Set(document.quotes.compactMap { document.speaker(of: $0)?.id }).count
    let named = document.entities.count { $0.type != .source }
    markup.html("<header class=\"top\">\n")
    if let index {
      markup.html("<p><a")
      markup.attribute("href", index.path)
      markup.html(">← ")
      markup.text(index.title)
      markup.html("</a></p>\n")
    }
    markup.html("<h1><bdi>")
    markup.text(title)
    markup.html("</bdi></h1>\n<p>")
    markup.text(
      [
        Self.count(document.quotes.count, "quotation"), Self.count(speakers, "speaker"),
        "\(named) named",
      ].joined(separator: " · "))
    markup.html("</p>\n</header>\n")
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// The class that gives something the colour of a type.
  static func style(of type: EntityType?) -> String {
    type.map { $0 == .source ? "unnamed" : $0.rawValue } ?? "unnamed"
  }

  static func percent(_ confidence: Double) -> String { "\(Int(confidence * 100 + 0.5)) %" }

  static func decimals(_ confidence: Double) -> String {
    var writer = JSONWriter()
    writer.fraction(confidence)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

// MARK: - Speakers and filters

extension HTMLPage {
  private mutating func writeSpeakers() {
    var bySpeaker: [String?: (speaker: Entity?, quotes: [Int])] = [:]
    for (index, quote) in document.quotes.enumerated() {
      let speaker = document.speaker(of: quote)
      bySpeaker[speaker?.id, default: (speaker, [])].quotes.append(index)
    }
    let order = bySpeaker.values.sorted { ($1.quotes.count, $0.quotes[0]) < ($0.quotes.count, $1.quotes[0]) }
    markup.html("<section aria-labelledby=\"speakers\">\n<h2 id=\"speakers\">Who speaks</h2>\n")
    if order.isEmpty {
      markup.html("<p>Nobody is quoted.</p>\n")
    } else {
      markup.html("<ul class=\"speakers\">\n")
    }
    for (speaker, quotes) in order {
      markup.html("<li><details><summary><span class=\"name\"><bdi class=\"")
      markup.text(Self.style(of: speaker?.type))
      markup.html("\">")
      markup.text(speaker?.name ?? "not named")
      markup.html("</bdi></span><span class=\"count\">")
      markup.text(quotes.count)
      markup.html("<span class=\"vh\"> quotations</span></span></summary>\n<ol>\n")
      for quote in quotes { writeLink(toQuote: quote) }
      markup.html("</ol></details></li>\n")
    }
    if !order.isEmpty { markup.html("</ul>\n") }
    markup.html("</section>\n")
  }

  private mutating func writeLink(toQuote index: Int) {
    markup.html("<li data-note=\"")
    markup.text(index + 1)
    markup.html("\"><a href=\"#q")
    markup.text(index + 1)
    markup.html("\"><bdi>")
    markup.text(PlainText.line(document.quotes[index].spans.map { slices[$0] }.joined(separator: " … ")))
    markup.html("</bdi></a></li>\n")
  }

  private mutating func writeFilters() {
    markup.html("<section aria-labelledby=\"show\">\n<h2 id=\"show\">Show</h2>\n<fieldset class=\"types\">")
    markup.html("<legend>Names of</legend>\n")
    for type in EntityType.allCases {
      let count = mentions.count { document.mentions[$0].type == type }
      if count == 0 { continue }
      writeBox(type.rawValue, count: count) { markup in
        markup.html("<span class=\"m ")
        markup.text(type.rawValue)
        markup.html("\">")
        markup.text(type.rawValue)
        markup.html("</span>")
      }
    }
    markup.html("</fieldset>\n<fieldset class=\"types\"><legend>Quotations</legend>\n")
    for kind in Quote.Kind.allCases {
      let count = document.quotes.count { $0.kind == kind }
      if count == 0 { continue }
      writeBox(kind.rawValue, count: count) { markup in
        markup.html("<span class=\"q\">")
        markup.text(kind.rawValue)
        markup.html("</span>")
      }
    }
    markup.html("</fieldset>\n<label class=\"slider\" for=\"least\">Confidence at least ")
    markup.html("<output id=\"least-shown\" for=\"least\">0 %</output></label>\n")
    markup.html("<input type=\"range\" id=\"least\" min=\"0\" max=\"100\" value=\"0\">\n</section>\n")
  }

  private mutating func writeBox(_ name: String, count: Int, sample: (inout Markup) -> Void) {
    markup.html("<label><input type=\"checkbox\" checked")
    markup.attribute("data-type", name)
    markup.html("><span class=\"sample\">")
    sample(&markup)
    markup.html("</span><span class=\"count\">")
    markup.text(count)
    markup.html("</span></label>\n")
  }
}

// MARK: - Names

extension HTMLPage {
  private mutating func writeNames() {
    markup.html(
      "<section class=\"names\" aria-labelledby=\"names\">\n<h2 id=\"names\">Who and what is named</h2>\n")
    if document.entities.isEmpty { markup.html("<p>Nobody and nothing.</p>\n") }
    for type in EntityType.allCases {
      let entities = document.entities.filter { $0.type == type }
      if entities.isEmpty { continue }
      markup.html("<h3 class=\"")
      markup.text(Self.style(of: type))
      markup.html("\"><span>")
      markup.text(type == .source ? "unnamed source" : type.rawValue)
      markup.html("</span></h3>\n<ul>\n")
      for entity in entities { write(entity) }
      markup.html("</ul>\n")
    }
    markup.html("</section>\n")
  }

  private mutating func write(_ entity: Entity) {
    markup.html("<li")
    markup.attribute("id", entity.id)
    markup.html("><bdi>")
    markup.text(entity.name)
    markup.html("</bdi> <span class=\"count\">")
    if !entity.mentions.isEmpty { markup.text("×\(entity.mentions.count)") }
    markup.html("</span>")
    if let lexicon = entity.lexiconID {
      markup.html(" <small>")
      markup.text(lexicon)
      markup.html("</small>")
    }
    markup.html("</li>\n")
  }
}
