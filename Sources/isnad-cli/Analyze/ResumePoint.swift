import Foundation
import IsnadFormats

/// Where an interrupted run stopped: how many records are answered in its output.
struct ResumePoint {
  /// How many records have an answer.
  var answered = 0
  /// The identifier of the last answer, to check that the input is the same; nil where the answer has none.
  var lastID: String?

  /// Reads the output of an interrupted run, and takes away an answer that was cut off.
  init(_ choice: OutputChoice) throws {
    guard let path = choice.path, FileManager.default.fileExists(atPath: path) else { return }
    #if SQLite
      if choice.form == .sqlite {
        (answered, lastID) = try SQLiteSink.resumePoint(path: path)
        return
      }
    #endif
    do {
      try readLines(path)
    } catch let failure as InputFile.Failure {
      throw OutputFile.Failure.path(path, reason: failure.reason)
    }
  }

  private mutating func readLines(_ path: String) throws {
    let file = try InputFile(path: path)
    var length = 0
    var wholeLength = 0
    var line: [UInt8] = []
    var last: [UInt8] = []
    var chunk: [UInt8] = []
    while try file.read(into: &chunk) {
      var start = 0
      while let end = chunk[start...].firstIndex(of: 0x0A) {
        line += chunk[start..<end]
        (last, line) = (line, [])
        answered += 1
        wholeLength = length + end + 1
        start = end + 1
      }
      line += chunk[start...]
      length += chunk.count
      chunk.removeAll(keepingCapacity: true)
    }
    if length > wholeLength, truncate(path, off_t(wholeLength)) != 0 {
      throw InputFile.Failure(path: path, code: errno)
    }
    lastID = Record.identifier(inLine: last)?.description
  }
}
