import IsnadEvaluation
import IsnadFormats
import IsnadText

/// The table that `isnad evaluate --errors` writes: a line an error, with tabs between.
struct ErrorList {
  private let file: OutputFile
  private let offsets: OffsetEncoding

  /// Opens the file and writes the columns' names.
  init(path: String, offsets: OffsetEncoding) throws(OutputFile.Failure) {
    file = try OutputFile(path: path, mode: .replace)
    self.offsets = offsets
    try file.write("document\tstart\tend\terror\tsubject\ttype\trule\ttext\n")
  }

  /// Writes the errors of one document.
  func write(_ errors: [AnswerError], id: String, text: String?) throws(OutputFile.Failure) {
    var lines = ""
    for error in errors {
      let fields = [
        PlainText.line(id), "\(error.start)", "\(error.end)", error.fault.rawValue, error.subject.rawValue,
        error.type,
        error.rule ?? "", PlainText.line(Self.piece(of: text ?? "", error.start, error.end, offsets)),
      ]
      lines += fields.joined(separator: "\t") + "\n"
    }
    try file.write(lines)
  }

  /// What stands between two positions of a text; nothing where the positions are wrong.
  static func piece(of text: String, _ start: Int, _ end: Int, _ offsets: OffsetEncoding) -> String {
    guard start >= 0, end >= start else { return "" }
    let (skipped, count) = (start, end - start)
    return switch offsets {
    case .utf8: String(decoding: text.utf8.dropFirst(skipped).prefix(count), as: UTF8.self)
    case .utf16: String(decoding: text.utf16.dropFirst(skipped).prefix(count), as: UTF16.self)
    case .scalar: String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(skipped).prefix(count)))
    case .character: String(text.dropFirst(skipped).prefix(count))
    }
  }
}
