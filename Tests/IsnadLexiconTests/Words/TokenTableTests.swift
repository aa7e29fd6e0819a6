import IsnadText
import RandomNumbers
import Testing

@testable import IsnadLexicon

@Suite struct TokenTableTests {
  /// Every token, `_` before it for a space, `/` for a line break, `¶` for an empty line; `|'s` marks a possessive.
  private func picture(_ text: String) throws -> String {
    let table = try Sample.table(text)
    let bytes = Array(text.utf8)
    return (0..<table.count).map { i in
      let gap =
        table.hasBlankLineBefore(i)
        ? "¶" : table.hasNewlineBefore(i) ? "/" : table.hasSpaceBefore(i) ? "_" : "."
      let word = String(decoding: bytes[table.start(i)..<table.wordEnd(i)], as: UTF8.self)
      let rest = String(decoding: bytes[table.wordEnd(i)..<table.end(i)], as: UTF8.self)
      return gap + word + (rest.isEmpty ? "" : "|" + rest)
    }.joined()
  }

  @Test(
    "tokens, gaps and possessives",
    arguments: [
      ("", ""), ("   ", ""), ("Iraq’s PMU said:", "¶Iraq|’s_PMU_said.:"),
      ("Iraq's IRAQ'S", "¶Iraq|'s_IRAQ|'S"),
      ("Iraqʼs", "¶Iraq|ʼs"), ("Iraq‘s", "¶Iraq|‘s"), ("It's Shi'ites' own", "¶It|'s_Shi'ites.'_own"),
      ("a\nb", "¶a/b"), ("a\r\nb", "¶a/b"), ("a\n\nb", "¶a¶b"), ("a\r\n\r\nb", "¶a¶b"), ("a\n \t\nb", "¶a¶b"),
      ("a \u{2028}b", "¶a/b"), ("a\u{85}b", "¶a/b"), ("a\u{A0}b", "¶a_b"), ("a\u{3000}b", "¶a_b"),
      ("a\u{2009}b", "¶a_b"),
      ("al-Ameri", "¶al.-.Ameri"), ("AT&T", "¶AT.&.T"), ("U.S. v", "¶U.S.._v"), ("\u{FEFF}Basra", "¶Basra"),
      ("\u{200B}x", "¶x"), ("3.5", "¶3.5"),
    ])
  func pictures(text: String, expected: String) throws {
    #expect(try picture(text) == expected)
  }

  @Test("what tokens are made of")
  func kinds() throws {
    let table = try Sample.table("Iran & 12 - ’ – U.S ʿ x–y")
    let flags = (0..<table.count).map { i in
      "\(table.isWord(i) ? "w" : "")\(table.isNumber(i) ? "n" : "")\(table.isAmpersand(i) ? "&" : "")"
        + "\(table.isJoiner(at: i) ? "j" : "")\(table.hasInnerStop(i) ? "s" : "")"
    }
    #expect(flags == ["w", "w&", "wn", "j", "j", "", "ws", "j", "w", "j", "w"])
    #expect(table.kind(0) == .letter && table.kind(1) == .none && table.kind(2) == .number)
    #expect(table.mark(0) == 0 && table.mark(5) == 0x2013)
    #expect(table.length(0) == 4 && table.length(3) == 0)
  }

  @Test(
    "the hash of a word in a text is that of the word alone",
    arguments: [
      "Baghdad", "Kata’ib", "a", "internationally", "Straße", "بغداد", "12", "counterrevolutionaries",
    ])
  func hashes(word: String) throws {
    for text in ["\(word) and more words behind it", "and \(word)", word] {
      let table = try Sample.table(text)
      #expect((0..<table.count).contains { table.hash($0) == TokenTable.hash(of: word) })
    }
    #expect(TokenTable.hash(of: "Kata’ib" as StaticString) == TokenTable.hash(of: "kataib"))
    #expect(TokenTable.hash(of: "x" as StaticString) == TokenTable.hash(of: "x" as String))
  }

  @Test("any bytes make a table whose tokens ascend", arguments: UInt64(0)..<30)
  func anyBytes(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let pieces: [[UInt8]] = [
      [0xFF], [0xE2, 0x80], [0xC3], Array("’s".utf8), Array("'s".utf8), [0x20], [0x0A], [0xF0, 0x9F],
      Array("Irān".utf8),
      [0x27], [0x2E], [0x00], Array("علي".utf8), [0xC2], [0x80],
    ]
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let table = try Sample.table(bytes: bytes)
      var last = 0
      for i in 0..<table.count {
        #expect(
          table.start(i) >= last && table.wordEnd(i) > table.start(i) && table.end(i) >= table.wordEnd(i))
        last = table.end(i)
      }
      #expect(last <= bytes.count)
    }
  }

  @Test("a text longer than any buffer inside", arguments: [511, 512, 513, 5000])
  func long(words: Int) throws {
    let table = try Sample.table(String(repeating: "word ", count: words))
    #expect(table.count == words)
    #expect((0..<words).allSatisfy { table.start($0) == $0 * 5 && table.hash($0) == table.hash(0) })
  }

  @Test func asTokens() throws {
    let table = try Sample.table("Iraq’s 3 PMUs & all.")
    let tokens = (0..<table.count).map(table.token)
    #expect(tokens.map(\.range) == [0..<8, 9..<10, 11..<15, 16..<17, 18..<21, 21..<22])
    #expect(tokens.map(\.kind) == [.letter, .number, .letter, .none, .letter, .none])
  }
}
