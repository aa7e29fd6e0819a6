import ArgumentParser
import Isnad
import IsnadFormats

/// One call of `isnad analyze`: from paths to written output.
struct AnalyzeRun {
  /// The answers to a batch, and what the user must be told about it.
  struct Answer: Sendable {
    var bytes: [UInt8] = []
    var isEmpty = true
    var failures = 0
    var processed = 0
    var warnings: [String] = []
  }

  let analyzer: Analyzer
  let renderer: Renderer
  let jobs: Int?
  var output = OutputFile.standardOutput

  /// How many batches may be under way: more than there are cores, so that none waits for the reader.
  private var window: Int {
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard let jobs, jobs < cores else { return 2 * cores }
    return jobs
  }

  func callAsFunction(_ paths: [String], input: InputForm) async throws {
    if paths.contains("-"), isatty(0) == 1 {
      OutputFile.warn("reading from the terminal; Control-D ends the input")
    }
    var total = Answer()
    try await OutputFile.reportingFailures {
      switch input {
      case .text: try await analyzeTexts(paths, total: &total)
      case .jsonl: try await analyzeLines(paths, total: &total)
      }
      try output.write(total.isEmpty ? renderer.frame.empty : renderer.frame.closing)
    }
    if total.failures > 0 { throw total.processed > 0 ? ExitStatus.someFailed : ExitStatus.noInput }
  }
}

// MARK: - Text

extension AnalyzeRun {
  private func analyzeTexts(_ paths: [String], total: inout Answer) async throws {
    var rest = paths[...]
    try await mapInOrder(
      window: window, next: { rest.popFirst() }, isReady: { true },
      transform: { [self] in analyzeText(at: $0) }, emit: { try emit($0, total: &total) })
  }

  private func analyzeText(at path: String) -> Answer {
    var answer = Answer()
    do {
      let limit = LineReader.maximumLength
      let (bytes, isWhole) = try InputFile(path: path).readAll(limit: limit)
      if isWhole {
        append(analyzer.analyze(utf8: bytes), id: DocumentID(path), to: &answer)
      } else {
        append(fileError: "longer than \(limit) bytes", path: path, to: &answer)
      }
    } catch {
      append(fileError: error.reason, path: path, to: &answer)
    }
    return answer
  }

  /// Failures of files are told on standard error; machines also get them in the file's place.
  private func append(fileError error: String, path: String, to answer: inout Answer) {
    answer.warnings.append("\(path): \(error)")
    if renderer.answersFailedFiles {
      append(error: error, id: DocumentID(path), line: nil, to: &answer)
    } else {
      answer.failures += 1
    }
  }
}

// MARK: - JSON Lines

extension AnalyzeRun {
  private func analyzeLines(_ paths: [String], total: inout Answer) async throws {
    for path in paths {
      do {
        var reader = LineReader(try InputFile(path: path))
        try await mapInOrder(
          window: window, next: { try reader.next() }, isReady: { reader.isReady },
          transform: { [self] in analyze($0) }, emit: { try emit($0, total: &total) })
        total.processed += 1
      } catch let failure as InputFile.Failure {
        OutputFile.warn("\(failure)")
        total.failures += 1
      }
    }
  }

  private func analyze(_ batch: LineBatch) -> Answer {
    var answer = Answer()
    for (index, range) in batch.lines.enumerated() {
      let number = batch.firstNumber + index
      guard let range else {
        append(error: "longer than \(LineReader.maximumLength) bytes", id: nil, line: number, to: &answer)
        continue
      }
      let line = batch.bytes[range]
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do {
        let record = try Record(jsonLine: line)
        append(analyzer.analyze(record.text), id: record.id ?? DocumentID("\(number)"), to: &answer)
      } catch {
        append(error: "\(error)", id: error.id, line: number, to: &answer)
      }
    }
    return answer
  }
}

// MARK: - Output

extension AnalyzeRun {
  private func append(_ document: Document, id: DocumentID, to answer: inout Answer) {
    separate(&answer)
    renderer.write(document, id: id, to: &answer.bytes)
    answer.processed += 1
  }

  private func append(error: String, id: DocumentID?, line: Int?, to answer: inout Answer) {
    separate(&answer)
    renderer.write(error: error, id: id, line: line, to: &answer.bytes)
    answer.failures += 1
  }

  private func separate(_ answer: inout Answer) {
    if !answer.isEmpty { answer.bytes.append(contentsOf: renderer.frame.separator.utf8) }
    answer.isEmpty = false
  }

  private func emit(_ answer: Answer, total: inout Answer) throws {
    for warning in answer.warnings { OutputFile.warn(warning) }
    total.failures += answer.failures
    total.processed += answer.processed
    if answer.isEmpty { return }
    try output.write(total.isEmpty ? renderer.frame.opening : renderer.frame.separator)
    total.isEmpty = false
    try output.write(answer.bytes)
  }
}
