import Testing

@testable import IsnadText

@Suite struct PlainBytesTests {
  private func plain(kind: Int) throws -> PlainBytes {
    let bytes = try #require(try Breaker(kind: kind, locale: "en").binaryRules)
    return PlainBytes(try #require(CompiledRules(bytes)))
  }

  /// The text up to the first character that is not plain.
  private func prefix(_ text: String, _ plain: PlainBytes) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return "" }
      return String(decoding: bytes[..<plain.end(of: 0, start, bytes.count)], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("", ""), ("He left, 3 (of 10) said", "He left, 3 (of 10) said"), ("left. He", "left"),
      ("left? He", "left"),
      ("He\nleft", "He"), ("al-Kut’s", "al-Kut"), ("1.5", "1"), ("\u{FEFF}a", ""),
    ])
  func ofSentenceRules(_ text: String, _ expected: String) throws {
    #expect(prefix(text, try plain(kind: 1)) == expected)
  }

  /// Runs are read many bytes at a time, and what is left one by one.
  @Test(arguments: ["", ".", "é", "\n", ".............................................."])
  func runsOfAnyLength(end: String) throws {
    let plain = try plain(kind: 1)
    let letters = String(repeating: "He left, 3 (of 10) said so ", count: 4)
    for length in 0..<100 {
      let run = String(letters.prefix(length))
      #expect(prefix(run + end, plain) == run)
    }
  }

  /// Behind plain characters the state is that of the last one, from every plain state.
  @Test func theLastCharacterDecides() throws {
    let bytes = try #require(try Breaker(kind: 1, locale: "en").binaryRules)
    let rules = try #require(CompiledRules(bytes))
    let plain = PlainBytes(rules)
    #expect(!plain.states.isEmpty && !plain.states.contains(CompiledRules.stop))
    for byte in Array(" aZ5,-".utf8) {
      let category = rules.categories.category(of: UInt32(byte))
      for state in plain.states {
        #expect(rules.next(state, category) * rules.categoryCount == plain.row(behind: byte))
      }
    }
  }

  /// Word rules look at every character: runs of theirs are short, and nothing goes wrong.
  @Test func ofWordRules() throws {
    #expect(prefix("He left.", try plain(kind: 0)).count < 8)
  }
}
