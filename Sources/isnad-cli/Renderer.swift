import Isnad
import IsnadFormats
import IsnadText

/// Turns documents into the chosen form of output, one by one, so that the whole is well-formed.
struct Renderer: Sendable {
  /// What stands before the first document, between two, behind the last, and in place of them all.
  struct Frame {
    var opening = ""
    var separator = ""
    var closing = ""
    var empty = ""
  }

  let frame: Frame
  private let form: OutputForm
  private let showsID: Bool
  private let json: JSONFormat
  private let text: TextFormat

  /// - Parameter isSingle: whether there is exactly one document, which then stands alone: no array, no headline.
  init(form: OutputForm, offsets: OffsetEncoding, isSingle: Bool, output: OutputFile) {
    self.form = form
    showsID = !isSingle
    json = JSONFormat(offsets: offsets, layout: form == .json ? .indented : .line)
    text = TextFormat(color: output.wantsColor, width: output.isTerminal ? output.columns : nil)
    frame =
      switch form {
      case .text: Frame(separator: "\n")
      case .jsonl: Frame()
      case .json where isSingle: Frame(closing: "\n")
      case .json: Frame(opening: "[\n", separator: ",\n", closing: "\n]\n", empty: "[]\n")
      }
  }

  /// Whether a file that cannot be read has an answer in its place.
  var answersFailedFiles: Bool { form != .text }

  func write(_ document: Document, id: DocumentID, to bytes: inout [UInt8]) {
    switch form {
    case .text: text.write(document, id: showsID ? id : nil, to: &bytes)
    case .json: json.write(document, id: id, to: &bytes)
    case .jsonl:
      json.write(document, id: id, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  func write(error: String, id: DocumentID?, line: Int?, to bytes: inout [UInt8]) {
    switch form {
    case .text: text.write(error: error, id: id, line: line, to: &bytes)
    case .json: json.write(error: error, id: id, line: line, to: &bytes)
    case .jsonl:
      json.write(error: error, id: id, line: line, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
