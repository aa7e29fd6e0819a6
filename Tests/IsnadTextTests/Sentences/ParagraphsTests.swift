import IsnadText
import Testing

@Suite struct ParagraphsTests {
  static let line =
    "The army said on Monday that it would leave the town after the talks had ended, and added nothing. "

  @Test(arguments: [
    ("", []),
    (" \n\n ", []),
    ("One.", ["One."]),
    ("One.\n\nTwo\nlines.", ["One.", "Two\nlines."]),
    ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
    ("  One.  \n \t \n  Two.  ", ["One.", "Two."]),
    ("One.\u{2029}Two.", ["One.", "Two."]),
    ("The army left.\nIt came back.\nNobody saw it.", ["The army left.", "It came back.", "Nobody saw it."]),
    (
      "the army said that it\nwould leave Mosul after\nMonday and go to Kirkuk\ninstead. It did not.\n\nSo it goes.",
      [
        "the army said that it\nwould leave Mosul after\nMonday and go to Kirkuk\ninstead. It did not.",
        "So it goes.",
      ]
    ),
    (line + line + "\n" + line + line, [String((line + line).dropLast()), String((line + line).dropLast())]),
    ("A headline\n" + line + line, ["A headline", String((line + line).dropLast())]),
  ])
  func tables(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let found = Paragraphs.ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }

  /// Line ends are looked for many bytes at a time, and what is left one by one.
  @Test(arguments: ["\n\n", "\r\n\r\n", "\u{2029}\n", "\u{85}\r"])
  func linesOfAnyLength(_ end: String) {
    for length in 1..<80 {
      for letter in ["a", "é", "€", "\u{1F600}"] {
        let line = String(repeating: letter, count: length)
        let found = Paragraphs.ranges(in: line + end + line)
        let size = line.utf8.count
        #expect(found == [0..<size, (size + end.utf8.count)..<(2 * size + end.utf8.count)])
      }
    }
  }
}
