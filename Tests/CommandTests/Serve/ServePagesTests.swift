import Isnad
import Testing

@testable import isnad_cli

@Suite struct ServePagesTests {
  private func answer(
    _ method: String, _ target: String = "/", headers: [String: String] = [:], body: String = ""
  ) throws -> HTTPResponse {
    let pages = ServePages(analyzer: try Analyzer(), port: 8765)
    let all = ["host": "127.0.0.1:8765"].merging(headers) { $1 }
    return pages.answer(
      to: HTTPRequest(method: method, target: target, headers: all, body: Array(body.utf8)))
  }

  private static let form = ["content-type": "application/x-www-form-urlencoded"]

  @Test func theForm() throws {
    let response = try answer("GET")
    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self).contains("<textarea"))
  }

  @Test func aText() throws {
    let response = try answer(
      "POST", headers: Self.form, body: "a=b&text=%E2%80%9CWe+will%2C%E2%80%9D+Anna+Berg+said.+%3Cb%3E")
    let page = String(decoding: response.body, as: UTF8.self)
    #expect(response.status == 200)
    #expect(page.contains("Anna Berg</a>") && page.contains("&lt;b&gt;"))
  }

  @Test func plainText() throws {
    #expect(
      try answer("POST", headers: ["content-type": "text/plain; charset=utf-8"], body: "Yes.").status == 200)
  }

  @Test(
    arguments: [
      ("GET", "/other", [:], 404), ("PUT", "/", [:], 405),
      ("POST", "/", ["content-type": "application/json"], 415),
      ("POST", "/", [:], 415), ("GET", "/", ["host": "example.org"], 421),
      ("GET", "/", ["host": "127.0.0.1"], 421),
      ("GET", "/", ["host": "127.0.0.1:8766"], 421), ("GET", "/", ["host": "localhost:8765"], 200),
      ("GET", "/", ["sec-fetch-site": "cross-site"], 403), ("GET", "/", ["sec-fetch-site": "none"], 200),
      ("GET", "/", ["origin": "http://example.org"], 403), ("GET", "/", ["origin": "null"], 403),
      ("GET", "/", ["origin": "http://localhost:8765"], 200),
    ] as [(String, String, [String: String], Int)])
  func refused(method: String, target: String, headers: [String: String], status: Int) throws {
    #expect(try answer(method, target, headers: headers).status == status)
  }

  @Test(
    arguments: [
      ("text=%4", nil), ("text=%zz", nil), ("texts=a", nil), ("text", ""), ("text=", ""),
      ("b&text=a+%2b", "a +"),
    ]
      as [(String, String?)])
  func fields(body: String, value: String?) {
    let found = FormFields.value(of: "text", in: Array(body.utf8))
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == value)
  }
}
