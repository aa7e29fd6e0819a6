internal import Foundation
internal import Isnad
internal import IsnadFormats
internal import IsnadText

/// JSON is a document of a text or is refused; a document lies in its text, can be written in every form and is read back.
/// What is JSON and what is not Foundation sees in the same way.
struct DocumentsTarget: FuzzTarget {
  /// The first byte is the unit of offsets; the text follows up to a NUL, then the JSON.
  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    let units = OffsetEncoding.allCases
    let unit = units[Int(bytes.first ?? 0) % units.count]
    let parts = bytes.dropFirst().split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(decoding: parts.first ?? [], as: UTF8.self)
    let json = Array(parts.dropFirst().first ?? [])
    let document: Document
    do {
      document = try Document(json: json, text: text, offsets: unit)
    } catch {
      let isJSON = !error.description.hasPrefix("malformed JSON")
      return try checkWithFoundation(json, isJSON: isJSON, error.description)
    }
    try checkWithFoundation(json, isJSON: true, "read")
    try DocumentCheck(document).places()
    try checkReadBack(document, unit)
    if thoroughly {
      for form in WrittenForms.formats.indices { try WrittenForms.check(document, form: form) }
      try DocumentCheck(document).explanations()
      let few = document.filtered(mentions: { $0.confidence > 0.5 }, quotes: { $0.confidence > 0.5 })
      try WrittenForms.check(few, form: InputDigest(bytes).choice(of: WrittenForms.formats.count))
    }
  }

  private func checkReadBack(_ document: Document, _ unit: OffsetEncoding) throws {
    let format = JSONFormat(offsets: unit)
    let written = format.string(for: document)
    let again = try Document(json: written.utf8, text: document.text, offsets: unit)
    try require(format.string(for: again) == written, "read back, another document: \(written)")
  }

  /// Foundation refuses half surrogate pairs and numbers beyond its own, and takes more than JSON.
  private func checkWithFoundation(_ json: [UInt8], isJSON: Bool, _ answer: String) throws {
    let isDigit = { (byte: UInt8) in byte &- 0x30 < 10 }
    let hasPowers = zip(json, json.dropFirst()).contains { isDigit($0) && $1 | 0x20 == UInt8(ascii: "e") }
    let hasLongNumbers = json.split(whereSeparator: { !isDigit($0) }).contains { $0.count > 14 }
    guard json.count < 512, !json.contains(0), json.first != 0xEF, !hasPowers, !hasLongNumbers,
      let line = String(validating: json, as: UTF8.self), !line.contains("\\u")
    else { return }
    // A comma before the end, which Foundation takes.
    let dense = line.filter { !$0.isWhitespace }
    if dense.contains(",]") || dense.contains(",}") { return }
    let value = try? JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
    try require((value != nil) == isJSON, "\(answer), but Foundation says otherwise: \(line)")
  }
}
