/// A whole value of JSON in memory, for small inputs whose parts are needed in any order.
enum JSONValue {
  case null
  case boolean(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Of a key that stands twice, the last one counts.
  case object([String: JSONValue])

  /// Reads the one value of a text.
  init(_ utf8: UnsafeBufferPointer<UInt8>) throws(JSONScanner.Failure) {
    var json = JSONScanner(utf8)
    self = try JSONValue(&json, depth: 0)
    if json.peek() != nil { throw json.failure("the end") }
  }

  private init(_ json: inout JSONScanner, depth: Int) throws(JSONScanner.Failure) {
    if depth == JSONScanner.maximumDepth { throw json.failure("fewer than \(depth) levels") }
    guard let first = json.peek() else { throw json.failure("a value") }
    switch first {
    case UInt8(ascii: "{"): self = .object(try Self.members(&json, depth: depth))
    case UInt8(ascii: "["): self = .array(try Self.items(&json, depth: depth))
    case UInt8(ascii: "\""): self = .string(try json.string())
    case UInt8(ascii: "t"):
      try json.skipWord("true")
      self = .boolean(true)
    case UInt8(ascii: "f"):
      try json.skipWord("false")
      self = .boolean(false)
    case UInt8(ascii: "n"):
      try json.skipWord("null")
      self = .null
    default: self = .number(try json.number())
    }
  }

  private static func members(_ json: inout JSONScanner, depth: Int) throws(JSONScanner.Failure)
    -> [String: JSONValue]
  {
    var members: [String: JSONValue] = [:]
    try json.expect("{")
    if json.take("}") { return members }
    repeat {
      if json.peek() != UInt8(ascii: "\"") { throw json.failure("a key") }
      let key = try json.string()
      try json.expect(":")
      members[key] = try JSONValue(&json, depth: depth + 1)
    } while json.take(",")
    try json.expect("}")
    return members
  }

  private static func items(_ json: inout JSONScanner, depth: Int) throws(JSONScanner.Failure) -> [JSONValue]
  {
    var items: [JSONValue] = []
    try json.expect("[")
    if json.take("]") { return items }
    repeat { items.append(try JSONValue(&json, depth: depth + 1)) } while json.take(",")
    try json.expect("]")
    return items
  }
}
