/// An answer of HTTP/1.1, after which the connection is closed.
struct HTTPResponse {
  var status: Int
  var contentType = "text/html; charset=utf-8"
  var headers: [(String, String)] = []
  var body: [UInt8]

  /// A short answer in plain text.
  init(_ status: Int, headers: [(String, String)] = []) {
    self.status = status
    self.headers = headers
    contentType = "text/plain; charset=utf-8"
    body = Array("\(status) \(Self.reason(status))\n".utf8)
  }

  /// A page.
  init(page: [UInt8]) {
    status = 200
    body = page
  }

  /// The bytes to send. Nothing may be stored, framed, sniffed or fetched from elsewhere.
  func bytes(includesBody: Bool) -> [UInt8] {
    let fixed = [
      ("Content-Type", contentType), ("Content-Length", "\(body.count)"), ("Connection", "close"),
      ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
      ("Content-Security-Policy", "frame-ancestors 'none'"), ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    let lines = (fixed + headers).map { "\($0): \($1)\r\n" }.joined()
    return Array("HTTP/1.1 \(status) \(Self.reason(status))\r\n\(lines)\r\n".utf8)
      + (includesBody ? body : [])
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 501: "Not Implemented"
    default: "Service Unavailable"
    }
  }
}
