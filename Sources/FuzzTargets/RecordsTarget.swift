internal import Foundation
internal import IsnadFormats

/// Any line is a record or is refused; a record can be written and is read back, and Foundation reads the same text.
struct RecordsTarget: FuzzTarget {
  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    let record = try? Record(jsonLine: bytes)
    _ = try? Record(jsonLine: bytes, fields: RecordFields(text: "a.text", id: "a.b.id"))
    guard let record else { return }
    // An identifier that was a number and one that was a string are two things: it is written back in one of these ways.
    let id = record.id?.description
    let ids = [id.map(JSONFormat.quoted), id].map { $0 ?? "null" }
    let text = JSONFormat.quoted(record.text)
    try require(
      ids.contains { (try? Record(jsonLine: "{\"text\":\(text),\"id\":\($0)}".utf8)) == record },
      "not read back: \(text), \(ids)")
    try require(Record.identifier(inLine: bytes) == record.id, "the identifier by itself is another")
    try checkWithFoundation(bytes, record)
  }

  /// Foundation refuses half surrogate pairs and numbers beyond its own; of a key that stands twice it takes any.
  private func checkWithFoundation(_ bytes: [UInt8], _ record: Record) throws {
    let line = String(decoding: bytes, as: UTF8.self)
    guard bytes.count < 256, !line.contains("\\u"), !line.contains(where: \.isNumber),
      line.components(separatedBy: "text\"").count == 2
    else { return }
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    try require(object?["text"] as? String == record.text, "Foundation does not read the text")
  }
}
