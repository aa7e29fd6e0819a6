internal import IsnadLexicon
internal import IsnadLexiconSource
internal import LexiconFuzzing

/// Any text is a lexicon or is refused with places; what was read can be written, put in order and compiled.
struct YAMLTarget: FuzzTarget {
  private static let file = "fuzz.yaml"

  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    let yaml = String(decoding: bytes, as: UTF8.self)
    let reader = LexiconReader()
    let result = reader.read(yaml, file: Self.file)
    let lines =
      bytes.count { $0 == 0x0A || $0 == 0x0D }
      + yaml.unicodeScalars.count { "\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }
    for issue in result.issues {
      try require(issue.line >= 1 && issue.line <= lines + 2 && issue.column >= 1, "\(issue)")
      try require(!issue.message.isEmpty, "an issue without a word")
    }
    if thoroughly { _ = try LexiconCompiler().lint([.init(path: Self.file, text: yaml)]) }
    guard result.issues.isEmpty, !result.entries.isEmpty else { return }
    let written = RecordWriter.yaml(result.entries)
    let again = reader.read(written, file: Self.file)
    try require(
      again.issues.isEmpty && again.entries.map(\.id) == result.entries.map(\.id).sorted(),
      "what was written is read otherwise:\n\(written)\(again.issues)")
    if let formatted = try? LexiconFormatter().format(yaml, file: Self.file) {
      try require(
        (try? LexiconFormatter().format(formatted, file: Self.file)) == formatted,
        "put in order twice:\n\(formatted)")
    }
    if let compiled = try? LexiconCompiler().compile([.init(path: Self.file, text: yaml)]) {
      let lexicon = try Lexicon(compiled: compiled)
      try require(
        result.entries.allSatisfy { lexicon.entry(withID: $0.id)?.name == $0.name },
        "a record is not in the compiled lexicon")
    }
  }
}

/// Any bytes are a compiled lexicon or are refused, with checksums as they come and with right ones.
struct LexiconTarget: FuzzTarget {
  private let exercise: LexiconExercise

  init() throws { exercise = try LexiconExercise() }

  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    exercise.refuses(bytes)
    var renewed = bytes
    CompiledChecksums.renew(&renewed)
    exercise.refuses(renewed)
  }
}
