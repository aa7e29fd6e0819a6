public import ArgumentParser
internal import Foundation
internal import IsnadLexicon
public import IsnadLexiconSource

extension InterchangeFormat: ExpressibleByArgument {}

extension LexiconCommand {
  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "format",
      abstract: "Put lexicon files into canonical order; comments stay beside what they stand before.",
      discussion:
        "Files are rewritten in place. With --check nothing is written, and exit status 1 says that a file would change."
    )

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Flag(help: "Only say which files would change.")
    var check = false

    func run() throws {
      var changed = 0
      var failed = false
      for file in try SourceFiles.locate(paths) {
        let text = try SourceFiles.text(file.location)
        let formatted: String
        do {
          formatted = try LexiconFormatter().format(text, file: file.location)
        } catch {
          FileHandle.standardError.write(Data("\(error)\n".utf8))
          failed = true
          continue
        }
        guard formatted != text else { continue }
        changed += 1
        try BufferedOutput.write("\(file.location)\n")
        if !check {
          try Data(formatted.utf8).write(to: URL(fileURLWithPath: file.location), options: .atomic)
        }
      }
      if failed || check && changed > 0 { throw ExitCode(1) }
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Show which records, forms and attributes differ between two lexicons.",
      discussion: "Exit status 0 when they say the same, 1 when not.")

    @Argument(help: "A file or folder.")
    var old: String

    @Argument(help: "A file or folder.")
    var new: String

    func run() throws {
      let difference = LexiconDifference(
        from: try SourceFiles.entries([old]), to: try SourceFiles.entries([new]))
      try BufferedOutput.write("\(difference)")
      if !difference.isEmpty { throw ExitCode(1) }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Turn another tool's list into a lexicon file, written to standard output.",
      discussion: "For a GATE definition (lists.def) the lists are read from its folder.")

    @Option(help: "The list's format: \(InterchangeFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: InterchangeFormat

    @Option(help: "What records are when the list does not say, such as person.")
    var kind = "organization"

    @Argument(help: "The file.")
    var file: String

    func run() throws {
      guard let kind = EntryKind.allCases.first(where: { $0.prefix == kind }) else {
        throw ValidationError("the kinds are \(EntryKind.allCases.map(\.prefix).joined(separator: ", "))")
      }
      let text = try SourceFiles.text(file)
      let result: LexiconReader.Result
      if format == .gate, file.hasSuffix(".def") {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        result = GateList.read(definition: text, file: file) { name in
          try? SourceFiles.text(folder.appendingPathComponent(name).path)
        }
      } else {
        result = format.read(text, file: file, kind: kind)
      }
      try BufferedOutput.write(RecordWriter.yaml(result.entries))
      for issue in result.issues { FileHandle.standardError.write(Data("\(issue)\n".utf8)) }
      if !result.issues.isEmpty { throw ExitCode(1) }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write lexicon files in another tool's format, to standard output.",
      discussion: "GATE wants several files; with --output they and lists.def are written into that folder.")

    @Option(help: "The format: \(InterchangeFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: InterchangeFormat

    @Option(help: "A folder for GATE's lists.")
    var output: String?

    @Argument(help: "Files and folders.")
    var paths: [String]

    func run() throws {
      let entries = try SourceFiles.entries(paths)
      guard let output else { return try BufferedOutput.write(format.write(entries)) }
      guard format == .gate else { throw ValidationError("--output is for --format gate") }
      let folder = URL(fileURLWithPath: output)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in GateList.files(entries) {
        try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
      }
    }
  }
}
