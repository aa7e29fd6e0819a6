import ArgumentParser
import Isnad
import IsnadFormats

/// One call of `isnad analyze`: from paths to written output.
struct AnalyzeRun {
  /// The answers to a batch, and what the user must be told about it.
  struct Answer: Sendable {
    var bytes: [UInt8] = []
    var records: [AnsweredRecord] = []
    var isEmpty = true
    /// How many records it answers.
    var count = 0
    var failures = 0
    var processed = 0
    var warnings: [String] = []
    /// How many bytes of input it answers.
    var inputBytes = 0
  }

  private let source: AnalysisSource
  private let sink: any AnswerSink
  private let renderer: AnswerRenderer
  private let jobs: Int?
  private let isQuiet: Bool
  private let resumed: ResumePoint?
  /// Whether `--resume` would go on with this output.
  var canResume = false

  init(source: AnalysisSource, sink: any AnswerSink, jobs: Int?, isQuiet: Bool, resumed: ResumePoint? = nil) {
    self.source = source
    self.sink = sink
    self.jobs = jobs
    self.isQuiet = isQuiet
    self.resumed = resumed
    renderer = AnswerRenderer(
      format: sink.format, frame: sink.frame, keepsRecords: sink.wantsRecords, showsID: sink.showsID)
  }

  /// How many batches may be under way: more than there are cores, so that none waits for the reader.
  private var window: Int {
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard let jobs, jobs < cores else { return 2 * cores }
    return jobs
  }

  func callAsFunction(_ paths: [String]) async throws {
    if paths.contains("-"), isatty(0) == 1 {
      OutputFile.warn("reading from the terminal; Control-D ends the input")
    }
    let files = InputPaths(paths, input: source.input)
    var state = State(
      progress: Progress(isQuiet: isQuiet) { InputPaths.totalSize(files) }, skip: resumed?.answered ?? 0,
      canResume: canResume)
    if source.input == .jsonl {
      try await analyzeLines(files, state: &state)
    } else {
      try await analyzeFiles(files, state: &state)
    }
    state.progress.clear()
    if state.isInterrupted { return try reportInterruption(state) }
    try sink.write(Array((state.total.isEmpty ? sink.frame.empty : sink.frame.closing).utf8))
    try sink.finish()
    if state.files == 0 {
      OutputFile.warn("there is no file to read")
      throw ExitStatus.noInput
    }
    if state.total.failures > 0 {
      throw state.total.processed > 0 ? ExitStatus.someFailed : ExitStatus.noInput
    }
  }

  private func reportInterruption(_ state: State) throws {
    try sink.finish()
    let how = canResume ? "; the same command with --resume goes on from there" : ""
    OutputFile.warn("interrupted after \(state.answered) records\(how)")
    throw ExitStatus.interrupted
  }

  /// What changes while it runs.
  struct State {
    var progress: Progress
    /// How many records are still to be passed over because an earlier run answered them.
    var skip: Int
    var total = Answer()
    var files = 0
    /// How many records have an answer, those of an earlier run included.
    var answered = 0
    /// Watched for only where an interrupted run can be taken up; elsewhere Control-C ends the command as it does any.
    private let interruption: Interruption?
    var isInterrupted: Bool { interruption?.isRequested ?? false }

    init(progress: Progress, skip: Int, canResume: Bool) {
      interruption = canResume ? Interruption() : nil
      self.progress = progress
      self.skip = skip
      answered = skip
    }
  }
}

// MARK: - Texts

extension AnalyzeRun {
  private func analyzeFiles(_ files: InputPaths, state: inout State) async throws {
    var files = files
    let answersFailures = sink.answersFailedFiles
    // `next` and `emit` take turns on one task.
    let shared = Box(state)
    defer { state = shared.value }
    try await mapInOrder(
      window: window,
      next: {
        while let path = shared.value.isInterrupted ? nil : files.next() {
          shared.value.files += 1
          if shared.value.skip == 0 { return path }
          shared.value.skip -= 1
          if shared.value.skip == 0 { try checkResumed(at: path) }
        }
        return nil
      },
      isReady: { true },
      transform: { [source, renderer] in
        Self.analyzeFile(at: $0, source: source, renderer: renderer, answersFailures: answersFailures)
      },
      emit: { try emit($0, state: &shared.value) })
  }

  private static func analyzeFile(
    at path: String, source: AnalysisSource, renderer: AnswerRenderer, answersFailures: Bool
  ) -> Answer {
    var answer = Answer()
    func fail(_ reason: String) {
      answer.warnings.append("\(path): \(reason)")
      if answersFailures {
        renderer.append(error: reason, id: DocumentID(path), line: nil, to: &answer)
      } else {
        answer.failures += 1
      }
    }
    do {
      let limit = LineReader.maximumLength
      let file = try InputFile(path: path)
      let (bytes, isWhole) = try file.readAll(limit: limit)
      answer.inputBytes = file.bytesRead
      if isWhole {
        let (document, origin) = try source.document(ofFile: bytes)
        renderer.append(document, id: DocumentID(path), line: nil, origin: origin, to: &answer)
      } else {
        fail("longer than \(limit) bytes")
      }
    } catch let failure as InputFile.Failure {
      fail(failure.reason)
    } catch {
      fail("\(error)")
    }
    return answer
  }

  private func checkResumed(at id: String) throws {
    guard let last = resumed?.lastID, last != id else { return }
    OutputFile.warn("the output ends with the answer to \(last), but that record of the input is \(id)")
    throw ExitStatus.wrongResume
  }
}

// MARK: - JSON Lines

extension AnalyzeRun {
  private func analyzeLines(_ files: InputPaths, state: inout State) async throws {
    var bytesBefore = 0
    for path in files where !state.isInterrupted {
      state.files += 1
      do {
        let file = try InputFile(path: path)
        var reader = LineReader(file)
        let shared = Box(state)
        defer { state = shared.value }
        try await mapInOrder(
          window: window,
          next: {
            while !shared.value.isInterrupted, let batch = try reader.next() {
              if shared.value.skip == 0 { return batch }
              if let rest = try passOver(batch, state: &shared.value) { return rest }
            }
            return nil
          },
          isReady: { reader.isReady },
          transform: { [source, renderer] in Self.analyze($0, source: source, renderer: renderer) },
          emit: {
            shared.value.total.inputBytes = bytesBefore + file.bytesRead
            try emit($0, state: &shared.value)
          })
        shared.value.total.processed += 1
        bytesBefore += file.bytesRead
      } catch let failure as InputFile.Failure {
        state.progress.clear()
        OutputFile.warn("\(failure)")
        state.total.failures += 1
      }
    }
  }

  /// Takes the records from a batch that an earlier run answered; nil when none is left.
  private func passOver(_ batch: LineBatch, state: inout State) throws -> LineBatch? {
    for (index, range) in batch.lines.enumerated() {
      if let range, Self.isBlank(batch.bytes[range]) { continue }
      if state.skip == 0 { return batch.dropping(index) }
      state.skip -= 1
      if state.skip > 0 { continue }
      let id = range.flatMap { try? Record(jsonLine: batch.bytes[$0], fields: source.fields) }
      if let id { try checkResumed(at: id.id?.description ?? "\(batch.firstNumber + index)") }
    }
    return nil
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private static func analyze(
    _ batch: LineBatch, source: AnalysisSource, renderer: AnswerRenderer
  ) -> Answer {
    var answer = Answer()
    for (index, range) in batch.lines.enumerated() {
      let number = batch.firstNumber + index
      guard let range else {
        renderer.append(
          error: "longer than \(LineReader.maximumLength) bytes", id: nil, line: number, to: &answer)
        continue
      }
      let line = batch.bytes[range]
      if isBlank(line) { continue }
      do {
        let record = try Record(jsonLine: line, fields: source.fields)
        renderer.append(
          source.document(of: record), id: record.id ?? DocumentID("\(number)"), line: number, origin: nil,
          to: &answer)
      } catch {
        renderer.append(error: "\(error)", id: error.id, line: number, to: &answer)
      }
    }
    return answer
  }
}

// MARK: - Output

extension AnalyzeRun {
  private func emit(_ answer: Answer, state: inout State) throws {
    if !answer.warnings.isEmpty, !isQuiet {
      state.progress.clear()
      for warning in answer.warnings { OutputFile.warn(warning) }
    }
    state.total.failures += answer.failures
    state.total.processed += answer.processed
    state.answered += answer.count
    if source.input != .jsonl { state.total.inputBytes += answer.inputBytes }
    state.progress.show(bytes: state.total.inputBytes, documents: state.answered)
    if answer.isEmpty { return }
    for record in answer.records { try sink.write(record) }
    if !answer.bytes.isEmpty || !sink.wantsRecords {
      let isFirst = state.total.isEmpty && (resumed?.answered ?? 0) == 0
      try sink.write(Array((isFirst ? sink.frame.opening : sink.frame.separator).utf8) + answer.bytes)
    }
    state.total.isEmpty = false
  }
}

/// A value that closures share.
final class Box<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}
