import Testing

@testable import isnad_cli

@Suite struct HTTPRequestTests {
  private func read(_ text: String, limits: HTTPRequest.Limits = .init()) -> HTTPRequest.Progress {
    HTTPRequest.read(Array(text.utf8), limits: limits)
  }

  @Test func get() {
    #expect(
      read("GET /a?b HTTP/1.1\r\nHost: localhost:1\r\nX-A:\t b \r\n\r\n")
        == .complete(
          HTTPRequest(method: "GET", target: "/a?b", headers: ["host": "localhost:1", "x-a": "b"])))
  }

  @Test func post() {
    let request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcd"
    guard case .complete(let found) = read(request) else {
      Issue.record("not complete")
      return
    }
    #expect(found.body == Array("abc".utf8))
  }

  @Test("every beginning of a request is incomplete") func beginnings() {
    let request = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc".utf8)
    for length in 0..<request.count {
      #expect(HTTPRequest.read(Array(request.prefix(length))) == .incomplete)
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/2\r\nHost: a\r\n\r\n", 400),
    ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("get / HTTP/1.1\r\nHost: a\r\n\r\n", 400), ("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", 411),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 501),
  ])
  func refused(request: String, status: Int) { #expect(read(request) == .refused(status)) }

  @Test func headsAreBounded() {
    #expect(read("GET /" + String(repeating: "a", count: 20_000)) == .refused(431))
    let many = (0..<65).map { "X-\($0): a\r\n" }.joined()
    #expect(read("GET / HTTP/1.1\r\n\(many)\r\n") == .refused(431))
    #expect(
      read("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n", limits: .init(head: 16, headers: 1)) == .refused(431))
  }
}
