import Testing

@testable import IsnadFormats

@Suite struct RecordTests {
  @Test(arguments: [
    (#"{"id":"a1","text":"Yes."}"#, DocumentID("a1"), "Yes."),
    (#"{"text":"Yes."}"#, nil, "Yes."),
    (#"{"id":null,"text":""}"#, nil, ""),
    (#"{"id":12345678901234567890123,"text":"x"}"#, DocumentID(number: "12345678901234567890123"), "x"),
    (#"{"id":-1.50e3,"text":"x"}"#, DocumentID(number: "-1.50e3"), "x"),
    (#"{"id":"é\n","text":"x"}"#, DocumentID("é\n"), "x"),
    (#"  { "other" : [ {"text":1} ] , "text" : "x\u0000y" , "id" : "b" }  "#, DocumentID("b"), "x\u{0}y"),
    (#"{"text":"first","text":"last"}"#, nil, "last"),
    (#"{"\u0074ext":"escaped key"}"#, nil, "escaped key"),
    ("{\"text\":\"x\"}\r", nil, "x"),
  ])
  func reads(line: String, id: DocumentID?, text: String) throws {
    let record = try Record(jsonLine: Array(line.utf8))
    #expect(record.id == id)
    #expect(record.text == text)
  }

  @Test(arguments: [
    ("", nil, "malformed JSON: expected a value at byte 0"),
    ("nonsense", nil, "malformed JSON: expected a value at byte 0"),
    ("[1]", nil, "not a JSON object"),
    ("\"text\"", nil, "not a JSON object"),
    ("{}", nil, "\"text\" is missing"),
    (#"{"id":7}"#, DocumentID(number: "7"), "\"text\" is missing"),
    (#"{"text":null,"id":"x"}"#, DocumentID("x"), "\"text\" is not a string"),
    (#"{"text":["x"],"id":"x"}"#, DocumentID("x"), "\"text\" is not a string"),
    (#"{"id":true,"text":"x"}"#, nil, "\"id\" is neither a string nor a number"),
    (#"{"id":["a"],"text":"x"}"#, nil, "\"id\" is neither a string nor a number"),
    (#"{"id":"x","text":"x"} {}"#, nil, "malformed JSON: expected the end of the line at byte 22"),
    (#"{"id":"x","text":"x""#, nil, "malformed JSON: expected '}' at byte 20"),
  ])
  func refuses(line: String, id: DocumentID?, message: String) {
    let error = #expect(throws: RecordError.self) { try Record(jsonLine: Array(line.utf8)) }
    #expect(error?.description == message)
    #expect(error?.id == id)
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x80]] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    let line = Array(#"{"id":1,"text":""#.utf8) + bytes + Array(#""}"#.utf8)
    let error = #expect(throws: RecordError.self) { try Record(jsonLine: line) }
    #expect(error?.description == "not well-formed UTF-8")
  }

  @Test(
    "other keys, also inside objects",
    arguments: [
      (#"{"url":"u","body":"x"}"#, "body", "url", "u", "x"),
      (#"{"meta":{"url":7,"text":1},"article":{"a":[],"body":"x"}}"#, "article.body", "meta.url", "7", "x"),
      (#"{"a.b":"x","id":"i"}"#, "a.b", "id", "i", "x"),
      (#"{"article":"no object","article":{"body":"x"}}"#, "article.body", "id", nil, "x"),
    ] as [(String, String, String, String?, String)])
  func fields(line: String, text: String, id: String, foundID: String?, foundText: String) throws {
    let record = try Record(jsonLine: Array(line.utf8), fields: RecordFields(text: text, id: id))
    #expect(record.text == foundText)
    #expect(record.id?.description == foundID)
  }

  @Test func missingFieldsAreNamed() {
    let error = #expect(throws: RecordError.self) {
      try Record(jsonLine: Array(#"{"text":"x"}"#.utf8), fields: RecordFields(text: "body"))
    }
    #expect(error?.description == "\"body\" is missing")
  }

  @Test(arguments: [
    (#"{"id":"a","quotes":[]}"#, "a"), (#"{"error":"x"}"#, nil), ("nonsense", nil), ("", nil),
  ])
  func identifiersOfAnswers(line: String, id: String?) {
    #expect(Record.identifier(inLine: Array(line.utf8))?.description == id)
  }
}
