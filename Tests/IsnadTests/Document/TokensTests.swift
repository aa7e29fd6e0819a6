import Isnad
import Testing

struct TokensTests {
  @Test func ofAnAnalyzedText() throws {
    let document = try Sample.analyze("Iraq’s 3 roads.")
    #expect(
      Array(document.tokens) == [
        Token(range: 0..<8, kind: .letter), Token(range: 9..<10, kind: .number),
        Token(range: 11..<16, kind: .letter), Token(range: 16..<17, kind: .none),
      ])
    #expect(document.tokens.count == 4 && document.tokens.last?.range == 16..<17)
    #expect(document.tokens[1...2].map(\.kind) == [.number, .letter])
  }

  @Test func ofNothing() throws {
    #expect(try Sample.analyze("").tokens.isEmpty)
    #expect(Document(text: "A", mentions: [], entities: [], quotes: []).tokens.isEmpty)
  }

  @Test func thatWereGiven() {
    let given = [Token(range: 0..<3, kind: .letter), Token(range: 4..<5, kind: .none)]
    let document = Document(text: "Yes !", tokens: given, mentions: [], entities: [], quotes: [])
    #expect(Array(document.tokens) == given)
    #expect(document.tokens.reversed().first == given[1])
  }

  @Test func equality() throws {
    let read = try Sample.analyze("Iraq’s 3 roads.")
    let given = Document(
      text: read.text, tokens: Array(read.tokens), mentions: [], entities: [], quotes: [])
    #expect(read.tokens == given.tokens)
    #expect(try Sample.analyze("Iraq’s 4 roads").tokens != given.tokens)
  }
}
