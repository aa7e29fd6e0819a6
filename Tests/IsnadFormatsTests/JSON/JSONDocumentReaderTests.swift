import Isnad
import IsnadFormats
import IsnadText
import Testing

@Suite struct JSONDocumentReaderTests {
  static let documents = [
    Samples.mixed, Samples.news, Samples.bare(""), Samples.bare("“Ja”"), Samples.hostile("ʿ\"\\\u{1}🇮🇶"),
  ]

  private func read(_ json: String, _ text: String = "Anna Berg left.") throws -> Document {
    try Document(json: json.utf8, text: text)
  }

  @Test("what is written is read again", arguments: documents.indices, OffsetEncoding.allCases)
  func thereAndBack(_ index: Int, _ encoding: OffsetEncoding) throws {
    let document = Self.documents[index]
    for layout in [JSONFormat.Layout.line, .indented] {
      let json = JSONFormat(offsets: encoding, layout: layout).string(for: document, id: "7")
      let again = try Document(json: json.utf8, text: document.text, offsets: encoding)
      #expect(again.mentions.map(\.range) == document.mentions.map(\.range))
      #expect(again.entities == document.entities)
      #expect(again.quotes.map(\.spans) == document.quotes.map(\.spans))
      #expect(JSONFormat(offsets: encoding, layout: layout).string(for: again, id: "7") == json)
      #expect(again.tokens.isEmpty && again.sentences.isEmpty && again.paragraphs.isEmpty)
    }
  }

  static let entity =
    #"{"id":"e1","type":"person","name":"A","lexicon":null,"lexiconScore":null,"mentions":[0]}"#
  static func mention(_ end: Int = 9, type: String = "person", entity: String = "\"e1\"") -> String {
    #"{"start":0,"end":\#(end),"text":"Anna Berg","type":"\#(type)","entity":\#(entity),"confidence":1,"rule":"own"}"#
  }
  static func json(_ mention: String, _ entity: String = entity, quotes: String = "[]") -> String {
    #"{"mentions":[\#(mention)],"entities":[\#(entity)],"quotes":\#(quotes),"later":true}"#
  }

  @Test func unknownKeysArePassedOver() throws {
    let document = try read(Self.json(Self.mention()))
    #expect(document.entity(of: document.mentions[0])?.name == "A" && document.mentions[0].ruleID == "own")
  }

  @Test(
    "what is no document of the text",
    arguments: [
      ("", "malformed JSON: expected a value at byte 0"),
      ("{} {}", "malformed JSON: expected the end at byte 3"),
      (String(repeating: "[", count: 1000), "malformed JSON: expected fewer than 512 levels at byte 512"),
      ("[]", "not a JSON object"),
      (#"{"id":1,"error":"no text"}"#, "an error in the place of a document: no text"),
      ("{}", #""mentions" is missing or not an array"#),
      (#"{"mentions":[1],"entities":[],"quotes":[]}"#, #""mentions" is missing or not an array of objects"#),
      (
        json(mention(8)),
        "the text has “Anna Ber” in the place of “Anna Berg”; is it another text, or are utf8 offsets the wrong ones?"
      ),
      (json(mention()).replacing("\"end\":9,", with: ""), "“Anna Berg” has no range"),
      (json(mention(0)).replacing("Anna Berg", with: ""), "“” has no range"),
      (json(mention(type: "ship")), #"there is no type "ship""#),
      (json(mention(entity: "\"e9\"")), "there is no entity e9"),
      (json(mention(entity: "null")), "a mention of no entity"),
      (json("", entity), "e1 has a mention that there is not"),
      (json(mention(), quotes: "[{}]"), #""anonymous" is missing or not a boolean"#),
    ])
  func refused(_ json: String, _ message: String) {
    #expect {
      try read(json)
    } throws: { "\($0)" == message }
  }

  @Test func bytesThatAreNoUTF8() {
    #expect { try Document(json: [0xFF], text: "") } throws: { "\($0)" == "not well-formed UTF-8" }
  }
}
