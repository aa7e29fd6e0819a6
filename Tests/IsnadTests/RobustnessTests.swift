import Isnad
import RandomNumbers
import Testing

@Suite struct RobustnessTests {
  /// A debug build is some fifty times slower and shares its time with all other tests: it has to do with less. Run
  /// `swift test -c release` for the full sizes.
  #if DEBUG
    static let many = 400
    static let large = 300_000
  #else
    static let many = 100_000
    static let large = 50_000_000
  #endif

  /// Every range lies within the text and on scalar boundaries, every index points at something.
  private func checkShape(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
    let utf8 = Array(document.text.utf8)
    var bad: [String] = []
    func check(_ range: Range<Int>, _ what: String) {
      let isInside = range.lowerBound >= 0 && range.upperBound <= utf8.count && !range.isEmpty
      let isOnScalars =
        isInside
        && [range.lowerBound, range.upperBound].allSatisfy { $0 == utf8.count || utf8[$0] & 0xC0 != 0x80 }
      if !isOnScalars { bad.append("\(what) \(range)") }
    }
    func check(_ party: Quote.Party?, _ what: String) {
      guard let party else { return }
      check(party.range, what)
      if let entity = party.entityIndex, !document.entities.indices.contains(entity) {
        bad.append("\(what) of entity \(entity)")
      }
    }
    document.tokens.forEach { check($0.range, "token") }
    document.sentences.forEach { check($0, "sentence") }
    document.paragraphs.forEach { check($0, "paragraph") }
    for mention in document.mentions {
      check(mention.range, "mention")
      if !document.entities.indices.contains(mention.entityIndex) {
        bad.append("mention of entity \(mention.entityIndex)")
      }
      if !(0...1).contains(mention.confidence) { bad.append("confidence \(mention.confidence)") }
    }
    for entity in document.entities {
      entity.mentionIndices.forEach {
        if !document.mentions.indices.contains($0) { bad.append("entity with mention \($0)") }
      }
    }
    for quote in document.quotes {
      if quote.spans.isEmpty { bad.append("quote without content") }
      quote.spans.forEach { check($0, "content") }
      quote.cue.map { check($0, "cue") }
      check(quote.speaker, "speaker")
      check(quote.addressee, "addressee")
      quote.chain.forEach { check($0, "chain") }
      if !(0...1).contains(quote.confidence) { bad.append("confidence \(quote.confidence)") }
    }
    #expect(bad.prefix(5) == [], sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "", " ", "   \n\t \r\n ", "\u{0}", "\u{0}\u{0}a\u{0}", "\u{FEFF}", "\u{FEFF}Hello.", "\u{200B}", "a", ".",
    "\n",
  ])
  func almostNothing(_ text: String) throws {
    let document = try Sample.analyze(text)
    #expect(document.text == text)
    #expect(document.quotes.isEmpty)
    #expect(document.mentions.isEmpty)
    checkShape(document)
  }

  @Test(arguments: [
    "\"", "“", "”", "‘", "’", "'", "''", "«", "»", "„", "‹", "`", "``", "“”", "\"\"", "‘’", "' '", "“ ”",
    "()", "(", ")", "-", "—", ":", "“:”",
  ])
  func aLoneMark(_ mark: String) throws {
    for text in [
      mark, mark + " ", " " + mark, mark + "\n\n" + mark, "He said " + mark, mark + " he said.",
      "Peter Novak said: " + mark,
    ] {
      let document = try Sample.analyze(text)
      #expect(document.text == text)
      checkShape(document)
    }
  }

  @Test(arguments: [
    "Anna Berg denied theft,", "Anna Berg described it as a scandal,", "According to Anna Berg,",
    "According to Anna Berg, which",
  ])
  func textsThatEndInAComma(_ text: String) throws {
    #expect(try Sample.analyze(text).text == text)
  }

  /// The example of every rule, cut off behind each of its words and marks.
  @Test func textsMayEndAnywhere() throws {
    for rule in Rule.builtIn {
      for example in rule.examples {
        for token in try Sample.analyze(example.text).tokens {
          let start = String(decoding: example.text.utf8.prefix(token.range.upperBound), as: UTF8.self)
          #expect(try Sample.analyze(start).text == start)
        }
      }
    }
  }

  @Test func aNulByteIsACharacter() throws {
    let document = try Sample.analyze("“The road\u{0} is open,” Peter Novak said.")
    #expect(document.quoteLines == ["direct | Peter Novak | said | The road\u{0} is open,"])
  }

  @Test func badBytesDoNotMoveOffsets() throws {
    let text = "“The road is open,” Peter Novak said in Zürich."
    var bytes = Array(text.utf8)
    let clean = try Sample.analyzer.analyze(utf8: bytes)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "o")))
    bytes[place] = 0xFF
    let document = try Sample.analyzer.analyze(utf8: bytes)
    #expect(document.text.utf8.count == bytes.count)
    #expect(document.quotes.map(\.spans) == clean.quotes.map(\.spans))
    #expect(document.text.unicodeScalars.contains("\u{1A}"))
    checkShape(document)
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}", "\u{2029}\u{2029}", "\u{85}"])
  func otherLineEnds(_ end: String) throws {
    let text = "“The road is open,” Peter Novak said." + end + end + "“It is safe,” Anna Berg said." + end
    let document = try Sample.analyze(text)
    #expect(
      document.quoteLines == [
        "direct | Peter Novak | said | The road is open,", "direct | Anna Berg | said | It is safe,",
      ])
    checkShape(document)
  }

  @Test(arguments: [
    "\"", "“", "”", "‘", "'", "“ ", "\" ", "' ", "‘a ", "“a” ", "“a\n\n", "(", ")", "(A ", "(ABC) ", "A",
    "Novak ", "Novak. ",
    "Peter Novak ", "al-", "A-", "A.", "-", "— ", ".", ", ", ": ", "a, ", "the ", "of ", "of Ministry ",
    "he said ", "he said that ",
    "he said, ", "said ", "saying ", "according to ", "according to him ", "told him ", "“a,” he said, ",
    "He: “A b c d.” ",
    "the man, who said, ", "urged the man, a, ", "President ", "president of the ", "Monday, 21 March ",
    "2017 ", "\u{0}", "\u{1A}",
    "a\u{301}", "\u{301}", "👩‍👩‍👧‍👦", "🇮🇶", "قال هادي العامري ", "新華社", "ไทย", "\r\n", "\n\n", "\u{2028}", "x\n\n",
    "He said no.\n\n",
  ])
  func oneThingManyTimes(_ piece: String) throws {
    let text = String(repeating: piece, count: Self.many)
    let document = try Sample.analyze(text)
    #expect(document.text.utf8.count == text.utf8.count)
    checkShape(document)
  }

  @Test(arguments: ["“", "‘", "(", "he said that ", "“He said ", "A, who said "])
  func deepAndThenClosed(_ piece: String) throws {
    let closing = piece.hasPrefix("“") ? "”" : piece == "‘" ? "’" : piece == "(" ? ")" : "."
    let text =
      String(repeating: piece, count: Self.many / 10) + "x"
      + String(repeating: closing, count: Self.many / 10)
    checkShape(try Sample.analyze(text))
  }

  /// A text of cues alone has no more content than nine times its length.
  @Test func contentsInsideOneAnother() throws {
    let text = String(repeating: "he said that ", count: Self.many)
    let document = try Sample.analyze(text)
    #expect(document.quotes.count >= 8)
    #expect(document.quotes.reduce(0) { $0 + $1.spans.reduce(0) { $0 + $1.count } } <= 9 * text.utf8.count)
    let few = try Sample.analyze("Anna Berg " + String(repeating: "said that he ", count: 6) + "was late.")
    #expect(few.quotes.count == 6)
  }

  @Test func manyDifferentNames() throws {
    let letters = Array("abcdefghijklmnop")
    func word(_ n: Int) -> String {
      "X" + String(String(n, radix: 16).map { letters[Int(String($0), radix: 16) ?? 0] }) + "y"
    }
    let text = (0..<Self.many / 10).map {
      "Then Peter \(word($0)) came, and \(word($0)) said the \(word($0 + 1)) was his. "
    }.joined()
    let document = try Sample.analyze(text)
    #expect(document.entities.count >= Self.many / 10)
    checkShape(document)
  }

  @Test func aLargeText() throws {
    let piece =
      "“The road is open,” Peter Novak told Reuters on Monday. He added that the bridge was closed.\n\n"
    let count = Self.large / piece.utf8.count
    let document = try Sample.analyze(String(repeating: piece, count: count))
    #expect(document.quotes.count == 2 * count)
    #expect(document.entityLines([.person]).count == 1)
    #expect(document.paragraphs.count == count)
  }

  @Test func oneLargeParagraph() throws {
    let piece =
      "“The road is open,” Peter Novak told Reuters on Monday. He added that the bridge was closed. "
    let count = Self.large / 10 / piece.utf8.count
    let document = try Sample.analyze(String(repeating: piece, count: count))
    #expect(document.quotes.count == 2 * count)
    #expect(document.paragraphs.count == 1)
  }

  /// Pieces of text that rules look for, in random order.
  @Test(arguments: UInt64(0)..<60)
  func randomMixtures(_ seed: UInt64) throws {
    let pieces = [
      "“", "”", "\"", "'", "''", "‘", "’", "«", "»", ",", ".", ":", "—", "(", ")", "-", "\n", "\n\n", " ",
      " ", " ", " he ", " said ",
      " that ", "Peter Novak", "Hadi al-Ameri", " told ", "Reuters", " according to ", " accused ", " of ",
      " as saying ", " quoted ",
      "the minister", " whether ", " to leave", " was ", " not ", "Monday", "21 March 2017", "U.S.", "PMU",
      " and added ", " adding that ",
      " who ", "President ", "é", "\u{301}", "👍🏽", "العامري", "\u{0}", "’s", "Iraq", "-led ",
    ]
    var generator = SplitMix(seed)
    let text = (0..<300).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
    let document = try Sample.analyze(text)
    #expect(document.text == text)
    checkShape(document)
  }

  @Test(arguments: UInt64(0)..<40)
  func randomBytes(_ seed: UInt64) throws {
    var generator = SplitMix(seed)
    let bytes = (0..<600).map { _ in generator.byte() }
    let document = try Sample.analyzer.analyze(utf8: bytes)
    #expect(document.text.utf8.count == bytes.count)
    checkShape(document)
  }
}
