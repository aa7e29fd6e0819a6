import Isnad
import IsnadFormats

/// Gives answers their form, on any core.
struct AnswerRenderer: Sendable {
  let format: any DocumentFormat
  let frame: DocumentFrame
  let keepsRecords: Bool
  let showsID: Bool

  func append(
    _ document: Document, id: DocumentID, line: Int?, origin: TextOrigin?, to answer: inout AnalyzeRun.Answer
  ) {
    answer.processed += 1
    add(id: id, line: line, content: .document(document), to: &answer) { bytes in
      format.write(document, id: showsID ? id : nil, origin: origin, to: &bytes)
    }
  }

  func append(error: String, id: DocumentID?, line: Int?, to answer: inout AnalyzeRun.Answer) {
    answer.failures += 1
    add(id: id, line: line, content: .error(error), to: &answer) { bytes in
      format.write(error: error, id: id, line: line, to: &bytes)
    }
  }

  private func add(
    id: DocumentID?, line: Int?, content: AnsweredRecord.Content, to answer: inout AnalyzeRun.Answer,
    write: (inout [UInt8]) -> Void
  ) {
    answer.count += 1
    if keepsRecords {
      var bytes: [UInt8] = []
      write(&bytes)
      answer.records.append(AnsweredRecord(id: id, line: line, content: content, bytes: bytes))
    } else {
      if !answer.isEmpty { answer.bytes.append(contentsOf: frame.separator.utf8) }
      write(&answer.bytes)
      answer.bytes.append(contentsOf: frame.terminator.utf8)
    }
    answer.isEmpty = false
  }
}
