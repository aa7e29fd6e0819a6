public import Isnad

/// The quotations of documents as a table for spreadsheets, a line a quotation: CSV (RFC 4180) or TSV.
///
/// The columns are ``columns``. In CSV, fields have quotation marks where they need them and lines end with CR LF. In
/// TSV nothing is quoted: tabs and line breaks inside fields are spaces.
public struct DelimitedFormat: DocumentFormat, Hashable {
  /// What stands between two fields.
  public enum Delimiter: Sendable, Hashable {
    /// As in CSV.
    case comma
    /// As in TSV.
    case tab
  }

  /// The names of the columns, which are the first line of a table.
  public static let columns = [
    "document", "number", "kind", "polarity", "speaker", "speaker_as_written", "speaker_type",
    "speaker_lexicon", "anonymous", "addressee", "chain", "cue", "content", "start", "end", "confidence",
    "rule", "error",
  ]

  /// What stands between two fields.
  public var delimiter: Delimiter
  /// Whether a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it, so that
  /// no spreadsheet takes a line of an article for a formula.
  public var guardsFormulas: Bool

  /// A table with the given delimiter.
  public init(delimiter: Delimiter = .comma, guardsFormulas: Bool = true) {
    self.delimiter = delimiter
    self.guardsFormulas = guardsFormulas
  }

  /// The names of the columns stand first.
  public func frame(isSingle: Bool) -> DocumentFrame {
    var header: [UInt8] = []
    append(Self.columns, to: &header)
    let line = String(decoding: header, as: UTF8.self)
    return DocumentFrame(opening: line, empty: line)
  }

  /// Appends a line for each quotation. Positions are UTF-8 offsets.
  public func write(
    _ document: Document, id: DocumentID? = nil, origin: TextOrigin? = nil, to bytes: inout [UInt8]
  ) {
    let slices = DocumentSlices(document)
    for (index, quote) in document.quotes.enumerated() {
      let speaker = document.speaker(of: quote)
      let places = quote.spans.map { origin?.sourceRange(of: $0) ?? $0 }
      var confidence = JSONWriter()
      confidence.fraction(quote.confidence)
      append(
        [
          id?.description ?? "", "\(index + 1)", quote.kind.rawValue, quote.polarity.rawValue,
          speaker?.name ?? "", quote.speaker.map { slices[$0.range] } ?? "", speaker?.type.rawValue ?? "",
          speaker?.lexiconID ?? "", quote.isAnonymous ? "yes" : "",
          quote.addressee.map { name(of: $0, in: document, slices) } ?? "",
          quote.chain.map { name(of: $0, in: document, slices) }.joined(separator: " > "),
          quote.cue.map { slices[$0] } ?? "", quote.spans.map { slices[$0] }.joined(separator: " … "),
          "\(places.first?.lowerBound ?? 0)", "\(places.last?.upperBound ?? 0)",
          String(decoding: confidence.bytes, as: UTF8.self), quote.ruleID, "",
        ], to: &bytes)
    }
  }

  /// Appends a line with the error in the last column.
  public func write(error: String, id: DocumentID? = nil, line: Int? = nil, to bytes: inout [UInt8]) {
    var fields = [String](repeating: "", count: Self.columns.count)
    fields[0] = id?.description ?? line.map { "line \($0)" } ?? ""
    fields[fields.count - 1] = error
    append(fields, to: &bytes)
  }

  private func name(of party: Quote.Party, in document: Document, _ slices: DocumentSlices) -> String {
    document.entity(of: party)?.name ?? slices[party.range]
  }

  private func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: delimiter == .comma ? "," : "\t")) }
      append(field, to: &bytes)
    }
    if delimiter == .comma { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ field: String, to bytes: inout [UInt8]) {
    let guarded =
      guardsFormulas && field.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true
    let field = guarded ? "'" + field : field
    guard delimiter == .comma else {
      bytes.append(contentsOf: PlainText.line(field).utf8)
      return
    }
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    guard field.utf8.contains(where: { special.contains($0) || $0 == 0x20 && field.first == " " }) else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
