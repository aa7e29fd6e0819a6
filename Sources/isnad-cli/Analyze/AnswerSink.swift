import Isnad
import IsnadFormats

/// What became of one record.
struct AnsweredRecord: Sendable {
  enum Content: Sendable {
    case document(Document)
    case error(String)
  }

  var id: DocumentID?
  /// The number of the line that it stood on.
  var line: Int?
  var content: Content
  /// What ``AnswerSink/render(_:id:line:origin:)`` made of it.
  var bytes: [UInt8]
}

/// Where answers go, one after the other.
protocol AnswerSink {
  /// The form that each document is given, on any core, before it is put in its place.
  var format: any DocumentFormat { get }
  /// Whether records are handed on with their documents; otherwise they come as joined bytes.
  var wantsRecords: Bool { get }
  /// What stands around and between documents.
  var frame: DocumentFrame { get }
  /// Whether a file that cannot be read has an answer in its place.
  var answersFailedFiles: Bool { get }
  /// Whether a document has its identifier above it.
  var showsID: Bool { get }

  /// Takes bytes that belong to the output as they are.
  func write(_ bytes: [UInt8]) throws
  /// Takes a record.
  func write(_ record: AnsweredRecord) throws
  /// Ends the output.
  func finish() throws
}

extension AnswerSink {
  var wantsRecords: Bool { false }
  var answersFailedFiles: Bool { true }
  var showsID: Bool { true }
}

/// Writes answers behind one another, to standard output or a file.
struct StreamSink: AnswerSink {
  let format: any DocumentFormat
  let frame: DocumentFrame
  let answersFailedFiles: Bool
  let showsID: Bool
  let file: OutputFile

  init(_ choice: OutputChoice, format: any DocumentFormat, isSingle: Bool, file: OutputFile) {
    self.format = format
    self.file = file
    frame = format.frame(isSingle: isSingle)
    answersFailedFiles = choice.form != .text
    showsID = choice.form != .text || !isSingle
  }

  func write(_ bytes: [UInt8]) throws { try file.write(bytes) }
  func write(_ record: AnsweredRecord) throws { try file.write(record.bytes) }
  func finish() throws {}
}
