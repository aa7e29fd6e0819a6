public import Isnad

/// Documents as text for people: each quotation with its speaker, then who and what is named.
///
/// ```
///   1  “We will leave within days.”
///      speaker  he = Hadi al-Ameri
///      cue      told (direct)
///      to       FNA = Fars News Agency
///
///   person  Hadi al-Ameri (3), Haider al-Abadi (1)
/// ```
/// Control characters of the article are shown as signs, so that no article can steer the terminal.
public struct TextFormat: DocumentFormat, Hashable {
  /// Whether entities are coloured by type.
  public var color: Bool
  /// After how many columns lines are broken; nil keeps them whole.
  public var width: Int?

  /// What of a document is shown.
  public var parts: Parts

  /// Parts of a document that can be shown alone.
  public struct Parts: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: Int
    /// A set given by its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Who said what.
    public static let quotes = Parts(rawValue: 1)
    /// Who and what is named.
    public static let entities = Parts(rawValue: 2)
    /// Everything.
    public static let all: Parts = [.quotes, .entities]
  }

  /// A format with or without colours and line breaks.
  public init(color: Bool = false, width: Int? = nil, parts: Parts = .all) {
    self.color = color
    self.width = width
    self.parts = parts
  }

  /// A document as lines of text. With an identifier, a headline with it stands first.
  public func string(for document: Document, id: DocumentID? = nil) -> String {
    var lines: [String] = []
    if let id { lines += [paint(PlainText.line(id.description), .bold), ""] }
    if parts.contains(.quotes) {
      if document.quotes.isEmpty { lines += [paint("  No quotations.", .dim), ""] }
      for (number, quote) in document.quotes.enumerated() {
        lines += self.lines(for: quote, number: number + 1, in: document)
        lines.append("")
      }
    }
    if parts.contains(.entities) {
      lines += entityLines(of: document)
    } else if lines.last?.isEmpty == true {
      lines.removeLast()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An empty line stands between documents.
  public func frame(isSingle: Bool) -> DocumentFrame { DocumentFrame(separator: "\n") }

  /// Appends a document, see ``string(for:id:)``.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: string(for: document, id: id).utf8)
  }

  /// Appends the answer to a record that could not be read.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {
    let place = [id.map { PlainText.line($0.description) }, line.map { "line \($0)" }]
    let text = (place.compactMap { $0 } + [PlainText.line(error)]).joined(separator: ": ")
    bytes.append(contentsOf: (paint(text, .red) + "\n").utf8)
  }
}

extension TextFormat {
  /// A paragraph with its white space made single spaces, broken into lines no longer than `width`.
  package static func paragraph(_ text: some StringProtocol, width: Int) -> String {
    PlainText.wrap(PlainText.line(text), width: width).joined(separator: "\n")
  }
}

// MARK: - Quotations

extension TextFormat {
  private func lines(for quote: Quote, number: Int, in document: Document) -> [String] {
    let parts = quote.spans.map { PlainText.line(document.text(of: $0)) }
    let marked = quote.kind == .direct ? parts.map { "“\($0)”" } : parts
    let shown = marked.joined(separator: " … ")
    var lines = labelled("\(number)", shown, indent: number < 100 ? 5 : 7, alignRight: true)
    if let speaker = quote.speaker {
      let name = describe(speaker, in: document) + (quote.isAnonymous ? " (anonymous)" : "")
      lines += labelled("speaker", name, type: document.entity(of: speaker)?.type)
    }
    lines += labelled("cue", describeCue(of: quote, in: document))
    if let addressee = quote.addressee {
      lines += labelled("to", describe(addressee, in: document), type: document.entity(of: addressee)?.type)
    }
    for party in quote.chain {
      lines += labelled("through", describe(party, in: document), type: document.entity(of: party)?.type)
    }
    return lines
  }

  private func describeCue(of quote: Quote, in document: Document) -> String {
    let nature = [quote.kind.rawValue] + (quote.polarity == .affirmed ? [] : [quote.polarity.rawValue])
    let cue = quote.cue.map { PlainText.line(document.text(of: $0)) } ?? "none"
    return "\(cue) (\(nature.joined(separator: ", ")))"
  }

  /// The phrase as written, and the name of whom it stands for where that is not the same.
  private func describe(_ party: Quote.Party, in document: Document) -> String {
    let phrase = PlainText.line(document.text(of: party))
    guard let entity = document.entity(of: party) else { return phrase }
    let name = PlainText.line(entity.name)
    return name == phrase ? phrase : "\(phrase) = \(name)"
  }
}

// MARK: - Entities

extension TextFormat {
  private func entityLines(of document: Document) -> [String] {
    let types = EntityType.allCases.filter { type in document.entities.contains { $0.type == type } }
    if types.isEmpty { return [paint("  Nobody and nothing is named.", .dim)] }
    return types.flatMap { type in
      let entities = document.entities.filter { $0.type == type }
      let list = entities.map { entity in
        entity.mentions.isEmpty
          ? PlainText.line(entity.name) : "\(PlainText.line(entity.name)) (\(entity.mentions.count))"
      }
      return labelled(type.rawValue, list.joined(separator: ", "), indent: 2, labelWidth: 14, type: type)
    }
  }
}

// MARK: - Lines

extension TextFormat {
  /// A label with text beside it; further lines of the text stand under the first.
  private func labelled(
    _ label: String, _ text: String, indent: Int = 5, labelWidth: Int = 9, alignRight: Bool = false,
    type: EntityType? = nil
  ) -> [String] {
    let column = alignRight ? indent : indent + labelWidth
    let pieces = PlainText.wrap(text, width: width.map { max(10, $0 - column) })
    let padding = String(repeating: " ", count: max(1, column - label.count - (alignRight ? 2 : indent)))
    let head =
      alignRight
      ? padding + paint(label, .dim) + "  "
      : String(repeating: " ", count: indent) + paint(label, .dim) + padding
    let margin = String(repeating: " ", count: column)
    return pieces.enumerated().map { index, piece in
      (index == 0 ? head : margin) + paint(piece, type.flatMap { TerminalColor($0) })
    }
  }

  private func paint(_ text: String, _ color: TerminalColor?) -> String {
    guard self.color, let color else { return text }
    return color.paint(text)
  }
}
