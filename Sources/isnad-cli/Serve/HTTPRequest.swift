/// A request of HTTP/1.1, and what of it can be accepted here.
struct HTTPRequest: Equatable {
  /// Bounds that hold for every request.
  struct Limits {
    /// Bytes of the request line and all headers.
    var head = 16_384
    var headers = 64
    /// Bytes of the body.
    var body = 1 << 20
  }

  var method: String
  /// The path with its query, as it was sent.
  var target: String
  /// Names in lower case; each name occurs once.
  var headers: [String: String]
  var body: [UInt8] = []

  /// What can be said of the bytes that have come so far.
  enum Progress: Equatable {
    /// More bytes are needed.
    case incomplete
    case complete(HTTPRequest)
    /// The status to answer with.
    case refused(Int)
  }

  /// Reads a request from its first byte on. What is not exactly as the standard has it is refused: a server that
  /// guesses can be made to guess wrong.
  static func read(_ bytes: [UInt8], limits: Limits = Limits()) -> Progress {
    guard let end = endOfHead(bytes, limit: limits.head) else {
      return bytes.count > limits.head ? .refused(431) : .incomplete
    }
    let lines = split(bytes[..<end])
    guard let first = lines.first, let (method, target) = requestLine(first) else { return .refused(400) }
    if lines.count - 1 > limits.headers { return .refused(431) }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let (name, value) = header(line), headers.updateValue(value, forKey: name) == nil else {
        return .refused(400)
      }
    }
    if headers["host"] == nil { return .refused(400) }
    if headers["transfer-encoding"] != nil { return .refused(501) }
    var request = HTTPRequest(method: method, target: target, headers: headers)
    guard let declared = headers["content-length"] else {
      return method == "POST" ? .refused(411) : .complete(request)
    }
    guard !declared.isEmpty, declared.utf8.count <= 12,
      declared.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let length = Int(declared)
    else { return .refused(400) }
    if length > limits.body { return .refused(413) }
    let start = end + 4
    if bytes.count < start + length { return .incomplete }
    request.body = Array(bytes[start..<start + length])
    return .complete(request)
  }

  /// Where the empty line begins that ends the headers.
  private static func endOfHead(_ bytes: [UInt8], limit: Int) -> Int? {
    let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    let searched = bytes.prefix(limit)
    return searched.indices.first { searched[$0] == 0x0D && searched[$0...].starts(with: end) }
  }

  private static func split(_ head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = head.startIndex
    for index in head.indices where head[index] == 0x0A && index > start && head[index - 1] == 0x0D {
      lines.append(head[start..<index - 1])
      start = index + 1
    }
    return lines + [head[start...]]
  }

  private static func requestLine(_ line: ArraySlice<UInt8>) -> (String, String)? {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts[2].elementsEqual("HTTP/1.1".utf8) || parts[2].elementsEqual("HTTP/1.0".utf8),
      !parts[0].isEmpty, parts[0].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
      parts[1].first == UInt8(ascii: "/"), parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
  }

  private static func header(_ line: ArraySlice<UInt8>) -> (String, String)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    let value = line[(colon + 1)...]
    guard name.allSatisfy(isNameByte), value.allSatisfy({ $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F }) else {
      return nil
    }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let trimmed = value.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return (
      String(decoding: name, as: UTF8.self).lowercased(), String(decoding: Array(trimmed), as: UTF8.self)
    )
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
