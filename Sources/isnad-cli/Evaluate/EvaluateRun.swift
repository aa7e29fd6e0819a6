import Isnad
import IsnadEvaluation
import IsnadFormats

/// One call of `isnad evaluate`: from gold lines to an evaluation.
struct EvaluateRun {
  let analyzer: Analyzer
  let format: JSONFormat
  /// Where the list of errors goes, if anybody wants it.
  var errors: ErrorList?

  /// The evaluation, and how many lines could not be used; those are told on standard error.
  func callAsFunction(
    gold: String, answers: String?
  ) throws -> (evaluation: Evaluation, failures: Int) {
    var failures = 0
    var given: [String: AnnotatedDocument]?
    if let answers {
      let read = try Self.read(answers, failures: &failures)
      given = Dictionary(read.map { ($0.id, $0.document) }) { first, _ in first }
    }
    var evaluation = Evaluation()
    for (id, number, document) in try Self.read(gold, failures: &failures) {
      do {
        let predicted = try given.map { $0[id] ?? .empty } ?? answer(to: document)
        evaluation.add(gold: document, predicted: predicted)
        try errors?.write(AnswerError.all(gold: document, predicted: predicted), id: id, text: document.text)
      } catch let error as AnnotatedDocument.Failure {
        OutputFile.warn("\(gold):\(number): \(error)")
        failures += 1
      }
    }
    return (evaluation, failures)
  }

  /// What the analyzer reads in the text of a gold document, through the form in which the command writes it.
  private func answer(to gold: AnnotatedDocument) throws(AnnotatedDocument.Failure) -> AnnotatedDocument {
    guard let text = gold.text else { throw AnnotatedDocument.Failure("text is missing") }
    var bytes: [UInt8] = []
    format.write(analyzer.analyze(text), to: &bytes)
    return try AnnotatedDocument(json: bytes)
  }

  /// The documents of a file with their identifiers, as `isnad analyze` gives them, and line numbers.
  private static func read(
    _ path: String, failures: inout Int
  ) throws(InputFile.Failure) -> [(id: String, number: Int, document: AnnotatedDocument)] {
    var documents: [(String, Int, AnnotatedDocument)] = []
    var reader = LineReader(try InputFile(path: path))
    while let batch = try reader.next() {
      for (index, range) in batch.lines.enumerated() {
        let number = batch.firstNumber + index
        let line = Array(range.map { batch.bytes[$0] } ?? [])
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }), range != nil { continue }
        do {
          let document = try AnnotatedDocument(json: line)
          documents.append((document.id ?? "\(number)", number, document))
        } catch {
          OutputFile.warn("\(path):\(number): \(error)")
          failures += 1
        }
      }
    }
    return documents
  }
}
