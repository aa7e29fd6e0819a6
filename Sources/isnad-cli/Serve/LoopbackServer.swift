internal import Dispatch

/// A server for this machine only: it listens on 127.0.0.1, answers one request a connection, and bounds the size of each
/// request, the time that it may take, and how many there are at once.
///
/// It is made by hand because of those bounds: of the small servers for Swift, none limits the head of a request; SwiftNIO
/// does and would be several times the whole command in code and build time.
final class LoopbackServer: Sendable {
  struct Failure: Error {
    let code: Int32
  }

  /// How long a request may take to come, and its answer to go.
  static let patience = Duration.seconds(10)
  private static let maximumConnections = 32

  let port: UInt16
  private let listener: Int32
  private let answer: @Sendable (HTTPRequest) -> HTTPResponse
  private let places = DispatchSemaphore(value: maximumConnections)
  private let queue = DispatchQueue(label: "isnad.serve", attributes: .concurrent)

  /// Listens; port 0 lets the system choose one.
  init(port: UInt16, answer: @escaping @Sendable (UInt16, HTTPRequest) -> HTTPResponse) throws(Failure) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let listener = socket(AF_INET, kind, 0)
    if listener < 0 { throw Failure(code: errno) }
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    if !bound {
      let failure = Failure(code: errno)
      close(listener)
      throw failure
    }
    self.listener = listener
    let chosen = UInt16(bigEndian: address.sin_port)
    self.port = chosen
    self.answer = { answer(chosen, $0) }
  }

  /// Answers until the process ends.
  func run() -> Never {
    signal(SIGPIPE, SIG_IGN)
    while true {
      let connection = accept(listener, nil, nil)
      if connection < 0 {
        // Without descriptors to give, wait for some to come back.
        if errno != EINTR { usleep(50_000) }
        continue
      }
      if places.wait(timeout: .now()) == .timedOut {
        close(connection)
        continue
      }
      queue.async { [self] in
        serve(connection)
        close(connection)
        places.signal()
      }
    }
  }

  private func serve(_ connection: Int32) {
    _ = fcntl(connection, F_SETFL, fcntl(connection, F_GETFL) | O_NONBLOCK)
    let deadline = ContinuousClock.now + Self.patience
    var bytes: [UInt8] = []
    var progress = HTTPRequest.Progress.incomplete
    var checked = 0
    while progress == .incomplete {
      guard wait(connection, for: Int16(POLLIN), until: deadline) else {
        progress = .refused(408)
        break
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(connection, &chunk, chunk.count, 0)
      if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { return }
      if count > 0 { bytes += chunk[..<count] }
      // Looked at again only when it has doubled or may be whole: else a body in small pieces would cost its square.
      let isShort = bytes.count < 1 << 16
      if isShort || bytes.count >= 2 * checked || count < chunk.count {
        progress = HTTPRequest.read(bytes)
        checked = bytes.count
      }
    }
    let response: HTTPResponse
    var includesBody = true
    switch progress {
    case .complete(let request):
      includesBody = request.method != "HEAD"
      response = answer(request)
    case .refused(let status): response = HTTPResponse(status)
    case .incomplete: return
    }
    send(response.bytes(includesBody: includesBody), to: connection)
  }

  private func send(_ bytes: [UInt8], to connection: Int32) {
    let deadline = ContinuousClock.now + Self.patience
    var rest = bytes[...]
    while !rest.isEmpty, wait(connection, for: Int16(POLLOUT), until: deadline) {
      let count = rest.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      if count < 0 && errno != EAGAIN && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
    shutdown(connection, Int32(SHUT_WR))
    // What the client still sends is read and dropped, or the answer could be lost with the connection.
    var scrap = [UInt8](repeating: 0, count: 1 << 16)
    let end = min(deadline, ContinuousClock.now + .seconds(1))
    while wait(connection, for: Int16(POLLIN), until: end), recv(connection, &scrap, scrap.count, 0) > 0 {}
  }

  private func wait(_ connection: Int32, for events: Int16, until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let left = deadline - ContinuousClock.now
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      if milliseconds <= 0 { return false }
      var request = pollfd(fd: connection, events: events, revents: 0)
      let ready = poll(&request, 1, Int32(milliseconds))
      if ready > 0 { return true }
      if ready < 0 && errno != EINTR { return false }
    }
  }
}
