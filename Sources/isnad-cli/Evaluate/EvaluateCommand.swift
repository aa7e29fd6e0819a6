import ArgumentParser
import Isnad
import IsnadEvaluation
import IsnadFormats
import IsnadText

/// `isnad evaluate`: how good the answers are.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure precision, recall and F1 against gold documents.",
    discussion: """
      GOLD has a document a line in the form that "isnad analyze --output jsonl" writes, with the "text" beside it. \
      What a gold document leaves out (mentions, quotes, addressee, chain) is not scored.

      A quotation is found where the overlap of its content is at least half of both together (intersection over \
      union); it is attributed where moreover the speaker's phrase overlaps. A mention is found where start, end and \
      type are the same. Entities are compared by B³: how much of each mention's entity is right.

      EXAMPLES
        isnad evaluate gold.jsonl
        isnad evaluate gold.jsonl --offsets scalar --json
        isnad evaluate gold.jsonl --answers answers-of-another-program.jsonl
        isnad evaluate gold.jsonl --errors errors.tsv

      EXIT STATUS
        0 all went well          64 called wrongly        74 the output could not be written
        1 some line failed       66 no input to read
      """
  )

  @Argument(help: "The gold documents, in JSON Lines.") var gold: String

  @Option(
    help: ArgumentHelp("Score these documents, matched by id, instead of analyzing.", valueName: "file"))
  var answers: String?

  @Option(help: "What positions in the gold documents count.")
  var offsets: OffsetEncoding = .utf8

  @Option(
    help: ArgumentHelp(
      "Write what was missed, spurious or given to the wrong speaker into this table.", valueName: "file"),
    completion: .file())
  var errors: String?

  @Flag(help: "Write the scores as JSON.") var json = false

  @OptionGroup var lexicons: LexiconOptions

  func run() async throws {
    var run = EvaluateRun(analyzer: try lexicons.analyzer(), format: JSONFormat(offsets: offsets))
    var failures = 0
    try OutputFile.reportingFailures {
      run.errors = try errors.map { try ErrorList(path: $0, offsets: offsets) }
      let evaluation: Evaluation
      do {
        (evaluation, failures) = try run(gold: gold, answers: answers)
      } catch let error as InputFile.Failure {
        OutputFile.warn("\(error)")
        throw ExitStatus.noInput
      }
      try OutputFile.standardOutput.write(json ? evaluation.json : evaluation.table)
    }
    if failures > 0 { throw ExitStatus.someFailed }
  }
}
