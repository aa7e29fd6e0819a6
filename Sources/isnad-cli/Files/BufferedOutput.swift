/// Standard output, written in large pieces.
struct BufferedOutput: ~Copyable {
  private var text = ""

  private init() {}

  /// Calls `body`, which writes lines, and writes what is left of them, also where `body` fails. A reader that has gone ends
  /// it without a word; output that cannot be written ends the command.
  static func write(_ body: (inout BufferedOutput) throws -> Void) throws {
    try OutputFile.reportingFailures {
      var output = BufferedOutput()
      do {
        try body(&output)
      } catch {
        try output.flush()
        throw error
      }
      try output.flush()
    }
  }

  /// Writes a text as it is.
  static func write(_ text: String) throws {
    try OutputFile.reportingFailures { try OutputFile.standardOutput.write(text) }
  }

  mutating func line(_ line: String) throws(OutputFile.Failure) {
    text += line
    text += "\n"
    if text.utf8.count > 1 << 16 { try flush() }
  }

  private mutating func flush() throws(OutputFile.Failure) {
    // Empty first, so that what cannot be written is not tried again.
    let written = text
    text = ""
    try OutputFile.standardOutput.write(written)
  }
}
