import Foundation

/// The built command, run as a subprocess.
struct Command {
  /// How a run ended and what it wrote.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
    /// The lines of the output, without the end of the last one.
    var lines: [String] {
      output.isEmpty
        ? [] : output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
    /// The lines of the output as JSON objects.
    var objects: [[String: Any]] {
      lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }
  }

  /// Where `swift build` puts the command: beside the tests.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["ISNAD_BINARY"] { return path }
    #if os(macOS)
      let folder = Bundle(for: Marker.self).bundleURL.deletingLastPathComponent()
    #else
      let folder = Bundle.main.bundleURL
    #endif
    return folder.appendingPathComponent("isnad").path
  }()

  /// Runs `isnad` with arguments and standard input.
  static func isnad(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws
    -> Result
  {
    try run(path, arguments, input: Data(input.utf8), environment: environment)
  }

  /// Runs `isnad` with arguments and bytes as standard input.
  static func isnad(_ arguments: String..., bytes: [UInt8]) throws -> Result {
    try run(path, arguments, input: Data(bytes), environment: [:])
  }

  /// Runs a line of shell in which `$ISNAD` is the command.
  static func shell(_ script: String) throws -> Result {
    try run("/bin/sh", ["-c", script], input: Data(), environment: ["ISNAD": path])
  }

  private static func run(
    _ executable: String, _ arguments: [String], input: Data, environment: [String: String]
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let files = ["input", "output", "errors"].map { folder.appendingPathComponent($0) }
      try input.write(to: files[0])
      try Data().write(to: files[1])
      try Data().write(to: files[2])
      let process = Process()
      process.executableURL = URL(fileURLWithPath: executable)
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }

  /// Runs `body` with a folder that is removed afterwards.
  static func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("isnad-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private final class Marker {}
}
