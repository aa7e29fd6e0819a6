import Isnad
import IsnadFormats

/// Turns documents into the chosen form of output, one by one, so that the whole is well-formed.
struct Renderer: Sendable {
  private let form: OutputForm
  private let isArray: Bool
  private let json: JSONFormat

  /// - Parameter isArray: whether JSON output is an array even of one document.
  init(form: OutputForm, offsets: OffsetUnit, isArray: Bool, terminal: OutputFile) {
    self.form = form
    self.isArray = isArray
    json = JSONFormat(offsets: offsets, layout: .line)
  }

  /// What stands before the first document, between two, and behind the last.
  var frame: (opening: String, separator: String, closing: String) {
    switch form {
    case .text: ("", "\n", "")
    case .jsonl: ("", "", "")
    case .json: isArray ? ("[\n", ",\n", "\n]\n") : ("", "", "\n")
    }
  }

  func write(_ document: Document, id: DocumentID, to bytes: inout [UInt8]) {
    json.write(document, id: id, to: &bytes)
    if form == .jsonl { bytes.append(0x0A) }
  }

  func write(error: String, id: DocumentID?, line: Int?, to bytes: inout [UInt8]) {
    json.write(error: error, id: id, line: line, to: &bytes)
    if form == .jsonl { bytes.append(0x0A) }
  }
}
