import Testing

@testable import IsnadFormats

@Suite struct JSONWriterTests {
  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.97, "0.97"), (0.123456, "0.123"), (0.0004, "0"), (0.9996, "1"),
    (0.05, "0.05"), (0.007, "0.007"), (-1, "0"), (7, "1"), (.nan, "0"), (.infinity, "1"),
  ])
  func fractions(value: Double, expected: String) {
    var json = JSONWriter()
    json.fraction(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0, "0"), (9, "9"), (10, "10"), (1_234_567, "1234567"), (-45, "-45"), (.max, "9223372036854775807"),
    (.min, "-9223372036854775808"),
  ])
  func integers(value: Int, expected: String) {
    var json = JSONWriter()
    json.integer(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func nesting() {
    var json = JSONWriter()
    write(to: &json)
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":[{"b":1,"c":[]},{"b":[1,2]}],"d":{}}"#)
  }

  @Test func indentedLevels() {
    var json = JSONWriter(indentedLevels: 2)
    write(to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == """
        {
          "a": [
            {"b": 1, "c": []},
            {"b": [1, 2]}
          ],
          "d": {}
        }
        """)
  }

  private func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("a")
    json.beginArray()
    json.beginObject()
    json.key("b")
    json.integer(1)
    json.key("c")
    json.beginArray()
    json.endArray()
    json.endObject()
    json.beginObject()
    json.key("b")
    json.beginArray()
    json.integer(1)
    json.integer(2)
    json.endArray()
    json.endObject()
    json.endArray()
    json.key("d")
    json.beginObject()
    json.endObject()
    json.endObject()
  }
}
