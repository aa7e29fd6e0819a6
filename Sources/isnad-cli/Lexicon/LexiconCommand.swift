internal import ArgumentParser
internal import Foundation
internal import Isnad
internal import IsnadLexicon
internal import IsnadLexiconSource

/// `isnad lexicon …`: checks, compiles and shows lexicons.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Check, compile and look into lexicons.",
    subcommands: [
      Lint.self, Format.self, Compile.self, List.self, Show.self, Stats.self, Diff.self, Import.self,
      Export.self,
    ])

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Report what is wrong in lexicon files, as file:line:column.",
      discussion: "Exit status 1 when there is an error, 0 when there are warnings alone.")

    @Argument(help: "Files and folders.")
    var paths: [String]

    func run() throws {
      let result = try LexiconCompiler().lint(try SourceFiles.read(paths))
      let errors = result.issues.count { $0.severity == .error }
      try BufferedOutput.write { output in
        for issue in result.issues { try output.line("\(issue)") }
        try output.line(
          "\(result.entries.count) records, \(errors) errors, \(result.issues.count - errors) warnings")
      }
      if errors > 0 { throw ExitCode(1) }
    }
  }

  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compile",
      abstract: "Turn lexicon files into the binary form that is used in place.",
      discussion: """
        isnad lexicon compile Lexicons --output Sources/CIsnadLexicon/default.isnadlex
        isnad lexicon compile Lexicons --check Sources/CIsnadLexicon/default.isnadlex
        """)

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(help: "Where to write the compiled lexicon.")
    var output: String?

    @Option(help: "Compare with a compiled lexicon instead of writing one; exit status 1 when it differs.")
    var check: String?

    func validate() throws {
      if (output == nil) == (check == nil) {
        throw ValidationError("give either --output FILE or --check FILE")
      }
    }

    func run() throws {
      let bytes: [UInt8]
      do {
        bytes = try LexiconCompiler().compile(try SourceFiles.read(paths))
      } catch let error as SourceError {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        throw ExitCode(1)
      }
      if let output {
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        try BufferedOutput.write("\(output): \(bytes.count) bytes\n")
      }
      if let check {
        guard let old = FileManager.default.contents(atPath: check) else {
          throw ValidationError("cannot read \(check)")
        }
        guard old == Data(bytes) else {
          let command = "isnad lexicon compile \(paths.joined(separator: " ")) --output \(check)"
          FileHandle.standardError.write(Data("\(check) is out of date; run: \(command)\n".utf8))
          throw ExitCode(1)
        }
        try BufferedOutput.write("\(check) is up to date\n")
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the records of lexicon files: id, name.")

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(help: "Only records of this kind, such as person.")
    var kind: String?

    func run() throws {
      let entries = try SourceFiles.entries(paths)
      try BufferedOutput.write { output in
        for entry in entries where kind == nil || entry.kind?.prefix == kind {
          try output.line("\(entry.id)\t\(entry.name)")
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one record: where it is written, and all that it says.",
      discussion: "Of the built-in lexicon, which is compiled, without the further forms.")

    @Argument(help: "The identifier, such as person/hadi-al-ameri.")
    var id: String

    @Argument(help: "Files and folders; without any, the built-in lexicon.")
    var paths: [String] = []

    func run() throws {
      if paths.isEmpty {
        guard let entry = try Lexicon.builtIn().entry(withID: id) else { throw missing }
        try show(entry.id, entry.file, entry.line, entry.name, forms: [], entry.attributes)
      } else {
        guard let entry = try SourceFiles.entries(paths).first(where: { $0.id == id }) else { throw missing }
        try show(entry.id, entry.file, entry.line, entry.name, forms: entry.forms, entry.attributes)
      }
    }

    private var missing: ValidationError { ValidationError("no record has the id \(id)") }

    private func show(
      _ id: String, _ file: String, _ line: Int, _ name: String, forms: [LexiconEntry.Form],
      _ attributes: [LexiconEntry.Attribute]
    ) throws {
      try BufferedOutput.write { output in
        try output.line("\(id)  \(file):\(line)\n  name: \(name)")
        for form in forms { try output.line("  form: \(form.text) (\(form.use), case \(form.casePolicy))") }
        for attribute in attributes { try output.line("  \(attribute.key): \(attribute.value)") }
      }
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats", abstract: "Count the records and forms of each kind.")

    @Argument(help: "Files and folders.")
    var paths: [String]

    func run() throws {
      let entries = try SourceFiles.entries(paths)
      try BufferedOutput.write { output in
        for kind in EntryKind.allCases {
          let ofKind = entries.filter { $0.kind == kind }
          let forms = ofKind.reduce(0) { $0 + 1 + $1.forms.count }
          try output.line("\(kind.prefix)\t\(ofKind.count) records\t\(forms) forms")
        }
        try output.line("all\t\(entries.count) records")
      }
    }
  }
}
