import Foundation
import Isnad
import IsnadFormats

/// Writes each document to a file of its own in a folder: pages with an index, or brat's texts and annotations.
final class FolderSink: AnswerSink {
  let format: any DocumentFormat
  let frame = DocumentFrame()
  let wantsRecords = true
  private let form: OutputForm
  private let folder: String
  private var count = 0
  private var index = HTMLIndex()

  init(_ form: OutputForm, folder: String, format: any DocumentFormat) throws {
    self.form = form
    self.folder = folder
    self.format = format
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputFile.Failure.path(folder, reason: error.localizedDescription)
    }
    if form == .brat { try write(Array(BratFormat.configuration.utf8), to: "annotation.conf") }
  }

  func write(_ bytes: [UInt8]) throws {}

  func write(_ record: AnsweredRecord) throws {
    count += 1
    let id = record.id ?? DocumentID(record.line.map { "line \($0)" } ?? "\(count)")
    let name = Self.fileName(number: count, id: id.description)
    switch (form, record.content) {
    case (.brat, .document(let document)):
      try write(record.bytes, to: name + ".ann")
      try write(Array(document.text.utf8), to: name + ".txt")
    case (.brat, .error): break
    case (_, .document(let document)):
      try write(record.bytes, to: name + ".html")
      index.add(document, title: id.description, path: name + ".html")
    case (_, .error(let error)): index.add(error: error, title: id.description)
    }
  }

  func finish() throws {
    if form == .html { try write(index.page(), to: "index.html") }
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let file = try OutputFile(path: "\(folder)/\(name)", mode: .replace)
    try file.write(bytes)
    file.close()
  }

  /// A name for the file of a document: its number and the letters and digits of its identifier's last part.
  static func fileName(number: Int, id: String) -> String {
    let last = id.split(separator: "/").last ?? "document"
    let stem = last.split(separator: ".").dropLast(last.contains(".") ? 1 : 0).joined(separator: ".")
    let words = (stem.isEmpty ? String(last) : stem).lowercased().unicodeScalars
      .split { !($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)) }
    let slug = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-").prefix(60)
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return slug.isEmpty ? padded : "\(padded)-\(slug)"
  }
}
