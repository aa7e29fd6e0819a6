import Testing

@testable import IsnadFormats

@Suite struct DocumentOffsetsTests {
  static let texts: [(name: String, text: String)] = [
    ("empty", ""),
    ("ASCII", "He said yes."),
    ("CRLF", "one\r\ntwo\r\n"),
    ("curly marks", "“Yes,” he said."),
    ("emoji", "a👨‍👩‍👧b🇮🇶c"),
    ("combining", "He\u{301}las, Ha\u{304}di\u{304}"),
    ("Arabic", "قال هادي العامري، «نعم»"),
    ("NUL", "a\u{0}b“c”"),
    ("longer than a block", String(repeating: "“x” 👍 هـ ", count: 40)),
    ("exactly one block", String(repeating: "é", count: 32)),
  ]

  @Test("every scalar boundary, against the standard library", arguments: texts, OffsetUnit.allCases)
  func boundaries(_ example: (name: String, text: String), unit: OffsetUnit) {
    var text = example.text
    let offsets = DocumentOffsets(text, unit: unit)
    let expected = Array(text.unicodeScalars.indices) + [text.endIndex]
    let positions = expected.map { index -> (utf8: Int, wanted: Int) in
      let utf8 = text.utf8.distance(from: text.startIndex, to: index)
      let wanted =
        switch unit {
        case .utf8: utf8
        case .utf16: text.utf16.distance(from: text.startIndex, to: index)
        case .scalar: text.unicodeScalars.distance(from: text.startIndex, to: index)
        case .character: text.distance(from: text.startIndex, to: roundedToCharacter(index, in: text))
        }
      return (utf8, wanted)
    }
    text.withUTF8 { utf8 in
      for position in positions { #expect(offsets.translate(position.utf8, in: utf8) == position.wanted) }
    }
  }

  @Test func offsetsBeyondTheEndAreTheEnd() {
    var text = "“a”"
    for unit in OffsetUnit.allCases {
      let offsets = DocumentOffsets(text, unit: unit)
      text.withUTF8 { utf8 in
        #expect(offsets.translate(99, in: utf8) == offsets.translate(utf8.count, in: utf8))
        #expect(offsets.translate(-1, in: utf8) == 0)
      }
    }
  }

  private func roundedToCharacter(_ index: String.Index, in text: String) -> String.Index {
    index == text.endIndex ? index : text.rangeOfCharacter(at: index)
  }
}

extension String {
  fileprivate func rangeOfCharacter(at index: String.Index) -> String.Index {
    indices.last { $0 <= index } ?? startIndex
  }
}
