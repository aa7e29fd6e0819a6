/// Standard output, standard error, or a file that is written.
struct OutputFile: Sendable {
  enum Failure: Error {
    /// Whoever read the output has gone; that is no failure of ours.
    case closedPipe
    case system(code: Int32)
    /// A file or folder that cannot be made or written.
    case path(String, reason: String)
  }

  /// What becomes of a file that is there already.
  enum Mode {
    case replace, append
  }

  static let standardOutput = OutputFile(descriptor: 1, path: nil)
  static let standardError = OutputFile(descriptor: 2, path: nil)

  private let descriptor: Int32
  private let path: String?

  private init(descriptor: Int32, path: String?) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a file for writing; ``close()`` ends it.
  init(path: String, mode: Mode) throws(Failure) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (mode == .append ? O_APPEND : O_TRUNC)
    self.init(descriptor: open(path, flags, 0o666), path: path)
    if descriptor < 0 { throw .path(path, reason: String(cString: strerror(errno))) }
  }

  /// Closes a file that was opened by its path.
  func close() {
    if path == nil { return }
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Glibc.close(descriptor)
    #endif
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (written, code) = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          let written = Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          let written = Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          let written = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
        return (written, errno)
      }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if code == EPIPE {
        throw .closedPipe
      } else if code != EINTR {
        guard let path else { throw .system(code: code) }
        throw .path(path, reason: String(cString: strerror(code)))
      }
    }
  }

  func write(_ string: String) throws(Failure) { try write(Array(string.utf8)) }

  /// Runs `body`, which writes. A reader that has gone ends it without a word; other failures end the command.
  static func reportingFailures(_ body: () async throws -> Void) async throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      try await body()
    } catch let failure as Failure {
      try report(failure)
    }
  }

  /// The same for what does not wait.
  static func reportingFailures(_ body: () throws -> Void) throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      try body()
    } catch let failure as Failure {
      try report(failure)
    }
  }

  private static func report(_ failure: Failure) throws {
    switch failure {
    case .closedPipe: return
    case .system(let code): warn("cannot write the output: \(String(cString: strerror(code)))")
    case .path(let path, let reason): warn("cannot write \(path): \(reason)")
    }
    throw ExitStatus.inputOutput
  }

  /// Whether somebody looks at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colours are welcome: on a terminal that has them, unless `NO_COLOR` is set (https://no-color.org).
  var wantsColor: Bool {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    return isTerminal && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  /// The width of the terminal in columns.
  var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Tells the user on standard error what went wrong.
  static func warn(_ message: String) {
    try? standardError.write("isnad: \(message)\n")
  }
}
