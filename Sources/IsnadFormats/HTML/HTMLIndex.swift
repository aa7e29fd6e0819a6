public import Isnad

/// The page that leads to the pages of many documents, with the people who speak most.
///
/// ```swift
/// var index = HTMLIndex()
/// index.add(document, title: "a1", path: "a1.html")
/// let page = index.page()
/// ```
/// Memory is bounded: of the documents, the first ``maximumDocuments`` are listed; of the speakers, those that are rare are
/// forgotten when there are too many.
public struct HTMLIndex: Sendable {
  /// How many documents are listed.
  public static let maximumDocuments = 5_000
  private static let maximumSpeakers = 50_000
  private static let shownSpeakers = 50

  private struct Entry {
    var title: String
    var path: String?
    var quotes = 0
    var speakers = 0
    var error: String?
  }

  private struct Speaker {
    var name: String
    var type: EntityType
    var quotes = 0
    var documents = 0
    /// The pages of the first documents.
    var pages: [(title: String, path: String)] = []
  }

  private var entries: [Entry] = []
  private var count = 0
  private var quotes = 0
  /// By lexicon identifier, or by type and name.
  private var speakers: [String: Speaker] = [:]

  /// An index without documents.
  public init() {}

  /// Adds a document and where its page is, relative to the index.
  public mutating func add(_ document: Document, title: String, path: String) {
    var own: [String: (entity: Entity, quotes: Int)] = [:]
    for quote in document.quotes {
      if let entity = document.speaker(of: quote), entity.type != .source {
        own[entity.id, default: (entity, 0)].quotes += 1
      }
    }
    for (entity, number) in own.values {
      let key = entity.lexiconID ?? "\(entity.type) \(entity.name)"
      var speaker = speakers[key] ?? Speaker(name: entity.name, type: entity.type)
      speaker.quotes += number
      speaker.documents += 1
      if speaker.pages.count < 5 { speaker.pages.append((title, path)) }
      speakers[key] = speaker
    }
    if speakers.count > 2 * Self.maximumSpeakers { forgetTheRare() }
    quotes += document.quotes.count
    add(Entry(title: title, path: path, quotes: document.quotes.count, speakers: own.count))
  }

  /// Adds a record that could not be read.
  public mutating func add(error: String, title: String) { add(Entry(title: title, error: error)) }

  private mutating func add(_ entry: Entry) {
    count += 1
    if entries.count < Self.maximumDocuments { entries.append(entry) }
  }

  private mutating func forgetTheRare() {
    let kept = speakers.sorted { $0.value.quotes > $1.value.quotes }.prefix(Self.maximumSpeakers)
    speakers = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }

  /// The page.
  public func page() -> [UInt8] {
    var page = Markup()
    PageFrame.open(&page, title: "Documents")
    page.html("<header class=\"top\">\n<h1>Documents</h1>\n<p>")
    page.text("\(HTMLPage.count(count, "document")) · \(HTMLPage.count(quotes, "quotation"))")
    page.html("</p>\n</header>\n<main id=\"main\" class=\"index\" tabindex=\"-1\">\n")
    writeSpeakers(to: &page)
    writeDocuments(to: &page)
    page.html("</main>\n")
    PageFrame.close(&page)
    return page.bytes
  }

  private func writeSpeakers(to page: inout Markup) {
    let order = speakers.values.sorted { ($1.quotes, $0.name) < ($0.quotes, $1.name) }.prefix(
      Self.shownSpeakers)
    guard let most = order.first?.quotes else { return }
    page.html(
      "<section aria-labelledby=\"speakers\">\n<h2 id=\"speakers\">Who speaks most</h2>\n<table>\n<thead><tr>"
    )
    page.html("<th scope=\"col\">Speaker</th><th scope=\"col\" class=\"number\">Quotations</th>")
    page.html(
      "<th scope=\"col\"><span class=\"vh\">Share</span></th><th scope=\"col\">In</th></tr></thead>\n<tbody>\n"
    )
    for speaker in order {
      page.html("<tr class=\"")
      page.text(HTMLPage.style(of: speaker.type))
      page.html("\"><th scope=\"row\"><bdi>")
      page.text(speaker.name)
      page.html("</bdi></th><td class=\"number\">")
      page.text(speaker.quotes)
      page.html("</td><td class=\"bar\"><svg aria-hidden=\"true\"><rect height=\"100%\" rx=\"2\"")
      page.attribute("width", "\(max(1, 100 * speaker.quotes / most))%")
      page.html("/></svg></td><td>")
      for (index, item) in speaker.pages.enumerated() {
        if index > 0 { page.html(", ") }
        page.html("<a")
        page.attribute("href", item.path)
        page.html(">")
        page.text(Self.short(item.title))
        page.html("</a>")
      }
      if speaker.documents > speaker.pages.count {
        page.text(" and \(speaker.documents - speaker.pages.count) more")
      }
      page.html("</td></tr>\n")
    }
    page.html("</tbody>\n</table>\n</section>\n")
  }

  private func writeDocuments(to page: inout Markup) {
    page.html(
      "<section aria-labelledby=\"documents\">\n<h2 id=\"documents\">Documents</h2>\n<table>\n<thead><tr>")
    page.html("<th scope=\"col\">Document</th><th scope=\"col\" class=\"number\">Quotations</th>")
    page.html("<th scope=\"col\" class=\"number\">Speakers</th></tr></thead>\n<tbody>\n")
    for entry in entries {
      page.html("<tr><td><bdi>")
      if let path = entry.path {
        page.html("<a")
        page.attribute("href", path)
        page.html(">")
        page.text(entry.title)
        page.html("</a></bdi></td><td class=\"number\">")
        page.text(entry.quotes)
        page.html("</td><td class=\"number\">")
        page.text(entry.speakers)
        page.html("</td></tr>\n")
      } else {
        page.text(entry.title)
        page.html("</bdi></td><td colspan=\"2\" class=\"error\">")
        page.text(entry.error ?? "")
        page.html("</td></tr>\n")
      }
    }
    page.html("</tbody>\n</table>\n")
    if count > entries.count { page.text("… and \(count - entries.count) more.") }
    page.html("</section>\n")
  }

  /// The last part of a path, which is enough where space is short.
  private static func short(_ title: String) -> String {
    title.split(separator: "/").last.map(String.init) ?? title
  }
}
