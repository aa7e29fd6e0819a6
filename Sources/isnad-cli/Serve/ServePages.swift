import Isnad
import IsnadFormats

/// What `isnad serve` answers: a form, and the page of the text that comes with it.
struct ServePages: Sendable {
  let analyzer: Analyzer
  let port: UInt16

  func answer(to request: HTTPRequest) -> HTTPResponse {
    // A page elsewhere whose name was made to lead here (DNS rebinding) still sends its own name.
    guard let host = request.headers["host"], hosts.contains(host.lowercased()) else {
      return HTTPResponse(421)
    }
    if !isFromHere(request) { return HTTPResponse(403) }
    switch (request.method, request.target) {
    case ("GET", "/"), ("HEAD", "/"): return HTTPResponse(page: HTMLTextForm.page(action: "/"))
    case ("POST", "/"): return analyze(request)
    case (_, "/"): return HTTPResponse(405, headers: [("Allow", "GET, HEAD, POST")])
    default: return HTTPResponse(404)
    }
  }

  private var hosts: [String] { ["127.0.0.1", "localhost"].map { "\($0):\(port)" } }

  /// Whether a browser says that the request comes from a page of ours, or no browser sent it.
  private func isFromHere(_ request: HTTPRequest) -> Bool {
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" { return false }
    guard let origin = request.headers["origin"] else { return true }
    return hosts.contains { origin.lowercased() == "http://\($0)" }
  }

  private func analyze(_ request: HTTPRequest) -> HTTPResponse {
    let type = request.headers["content-type"].map { $0.prefix { $0 != ";" } }?.lowercased() ?? ""
    let text: [UInt8]?
    switch type.split(separator: " ").first {
    case "application/x-www-form-urlencoded": text = FormFields.value(of: "text", in: request.body)
    case "text/plain": text = request.body
    default: return HTTPResponse(415)
    }
    guard let text else { return HTTPResponse(400) }
    var page: [UInt8] = []
    let format = HTMLFormat(indexPath: "/", indexTitle: "Another text")
    format.write(analyzer.analyze(utf8: text), id: "Your text", to: &page)
    return HTTPResponse(page: page)
  }
}

/// The body of a form that a browser sends.
enum FormFields {
  /// The bytes of a field, or nil where it is absent or not rightly encoded.
  static func value(of name: String, in body: [UInt8]) -> [UInt8]? {
    for field in body.split(separator: UInt8(ascii: "&")) {
      let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      if parts[0].elementsEqual(name.utf8) { return parts.count == 2 ? decode(parts[1]) : [] }
    }
    return nil
  }

  private static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): result.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
          return nil
        }
        result.append(high << 4 | low)
      default: result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
