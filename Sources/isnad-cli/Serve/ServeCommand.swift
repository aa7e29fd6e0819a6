import ArgumentParser
import Isnad

/// `isnad serve`: a page for pasted text, on this machine only.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show a page for pasted text, on this machine only.",
    discussion: """
      Open the address that it prints in a browser; Control-C ends it. It listens on 127.0.0.1 alone, keeps nothing of \
      what it is given, and refuses requests that come from other pages. A text may have 1 MiB as it is sent; a request \
      must come within 10 seconds.
      """)

  @Option(help: "The port to listen on; 0 lets the system choose.") var port: UInt16 = 8765

  @OptionGroup var lexicons: LexiconOptions

  func run() async throws {
    let analyzer = try lexicons.analyzer()
    let server: LoopbackServer
    do {
      server = try LoopbackServer(port: port) { port, request in
        ServePages(analyzer: analyzer, port: port).answer(to: request)
      }
    } catch {
      OutputFile.warn("cannot listen on port \(port): \(String(cString: strerror(error.code)))")
      throw ExitStatus.inputOutput
    }
    try OutputFile.standardOutput.write("http://127.0.0.1:\(server.port)/\n")
    server.run()
  }
}
