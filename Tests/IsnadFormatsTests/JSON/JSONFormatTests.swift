import Foundation
import Isnad
import IsnadText
import Testing

@testable import IsnadFormats

@Suite struct JSONFormatTests {
  @Test func wholeDocument() {
    let text = "“Yes,” Ameri told FNA, IRNA reported."
    let document = Samples.document(
      text,
      mentions: [("Ameri", .person, 0), ("FNA", .outlet, 1)],
      entities: [("Hadi al-Ameri", .person, "person/hadi-al-ameri"), ("FNA", .outlet, nil)],
      quotes: [
        Samples.quote(
          .direct, ["Yes,"], cue: "told", speaker: ("Ameri", 0), addressee: ("FNA", 1),
          chain: [("IRNA", nil)], in: text)
      ])
    #expect(
      JSONFormat(layout: .indented).string(for: document, id: "a1") == #"""
        {
          "id": "a1",
          "mentions": [
            {"start": 11, "end": 16, "text": "Ameri", "type": "person", "entity": "e1", "confidence": 0.987, "rule": "test"},
            {"start": 22, "end": 25, "text": "FNA", "type": "outlet", "entity": "e2", "confidence": 0.987, "rule": "test"}
          ],
          "entities": [
            {"id": "e1", "type": "person", "name": "Hadi al-Ameri", "lexicon": "person/hadi-al-ameri", "lexiconScore": 1, "mentions": [0]},
            {"id": "e2", "type": "outlet", "name": "FNA", "lexicon": null, "lexiconScore": null, "mentions": [1]}
          ],
          "quotes": [
            {"kind": "direct", "spans": [{"start": 3, "end": 7, "text": "Yes,"}], \#
        "cue": {"start": 17, "end": 21, "text": "told"}, \#
        "speaker": {"start": 11, "end": 16, "text": "Ameri", "entity": "e1"}, \#
        "addressee": {"start": 22, "end": 25, "text": "FNA", "entity": "e2"}, \#
        "chain": [{"start": 27, "end": 31, "text": "IRNA", "entity": null}], \#
        "polarity": "affirmed", "anonymous": false, "confidence": 0.9, "rule": "direct.test"}
          ]
        }
        """#)
  }

  @Test(arguments: [
    (nil, #"{"mentions":[],"entities":[],"quotes":[]}"#),
    (DocumentID("a\"1"), #"{"id":"a\"1","mentions":[],"entities":[],"quotes":[]}"#),
    (DocumentID(number: "1e5"), #"{"id":1e5,"mentions":[],"entities":[],"quotes":[]}"#),
  ])
  func identifiers(id: DocumentID?, expected: String) {
    #expect(JSONFormat().string(for: Samples.bare("x"), id: id) == expected)
  }

  @Test func bytesAreAppended() {
    var bytes = Array("x".utf8)
    JSONFormat().write(error: "wrong", id: "a", line: 3, to: &bytes)
    JSONFormat().write(error: "wrong", to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"x{"id":"a","error":"wrong","line":3}{"error":"wrong"}"#)
  }

  @Test("offsets select the phrase in every unit", arguments: OffsetEncoding.allCases)
  func offsets(unit: OffsetEncoding) throws {
    let json = JSONFormat(offsets: unit).string(for: Samples.mixed, id: "m")
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let places = placesWithin(object)
    #expect(places.count == 8)
    for place in places { #expect(slice(Samples.mixedText, place.range, unit: unit) == place.text) }
  }

  /// Everything that has a start, an end and a text.
  private func placesWithin(_ value: Any) -> [(range: Range<Int>, text: String)] {
    if let array = value as? [Any] { return array.flatMap { placesWithin($0) } }
    guard let object = value as? [String: Any] else { return [] }
    let below = object.values.flatMap { placesWithin($0) }
    guard let start = object["start"] as? Int, let end = object["end"] as? Int,
      let text = object["text"] as? String
    else { return below }
    return below + [(start..<end, text)]
  }

  private func slice(_ text: String, _ range: Range<Int>, unit: OffsetEncoding) -> String {
    switch unit {
    case .utf8: String(decoding: Array(text.utf8)[range], as: UTF8.self)
    case .utf16: String(decoding: Array(text.utf16)[range], as: UTF16.self)
    case .scalar: String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    case .character: String(Array(text)[range])
    }
  }
}
