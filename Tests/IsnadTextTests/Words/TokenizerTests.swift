import IsnadText
import Testing
import TextFuzzing

@Suite struct TokenizerTests {
  /// Texts whose tokens are parted by `|`, through every engine.
  @Test(arguments: [
    "al|-|Ameri| |said", "Ka'b|,| |Sha’abi|,| |ʿUmar", "user@example.com", "العلم| |في| |بغداد|.",
    "3.5| |1,000|.",
    "a.b|.|.|c", "x|:|y", "\r\n|\n", "one|  |two", "don't|.", "snake_case|,| |_", "123abc| |abc123",
    "“|word|”", "",
    "e\u{301}t\u{323}| |x", "👩‍🔬|👍🏽|🇮🇶", "צה\"ל", "U.S|.| |Army",
  ])
  func tables(_ marked: String) throws {
    let expected = marked.split(separator: "|", omittingEmptySubsequences: true).map(String.init)
    let text = expected.joined()
    for engine in [.icu, .automatic] + TokenizerEngine.measurable {
      let tokenizer = try Tokenizer(engine: engine)
      #expect(tokenizer.tokens(in: text).map { String(text[$0]) } == expected, "\(engine)")
    }
  }

  @Test(arguments: [
    ("abc", Token.Kind.letter), ("123", .number), ("abc123", .number), ("123abc", .letter), ("_", .none),
    ("a_", .letter),
    ("1_", .number), ("__", .letter), (" ", .none), ("漢", .ideograph), ("カ", .ideograph), ("ไทย", .letter),
  ])
  func kinds(_ text: String, _ kind: Token.Kind) throws {
    for engine in [.icu, .automatic] + TokenizerEngine.measurable {
      #expect(try Tokenizer(engine: engine).tokens(in: Array(text.utf8)).map(\.kind) == [kind], "\(engine)")
    }
  }

  @Test func wordsOnlyLeavesOutSpacesAndMarks() throws {
    let tokenizer = try Tokenizer()
    let text = "Ka'b said: 3.5"
    #expect(tokenizer.tokens(in: text, wordsOnly: true).map { String(text[$0]) } == ["Ka'b", "said", "3.5"])
    #expect(tokenizer.tokens(in: Array(text.utf8), wordsOnly: true).map(\.range) == [0..<4, 5..<9, 11..<14])
  }

  @Test func enumerationGivesKinds() throws {
    var kinds: [Token.Kind] = []
    try Tokenizer().enumerateTokens(in: "a 1") { _, kind in
      kinds.append(kind)
      return true
    }
    #expect(kinds == [.letter, .none, .number])
  }

  @Test func enumerationStopsWhenTold() throws {
    for engine in [.icu, .automatic] + TokenizerEngine.measurable {
      var words: [String] = []
      let text = String(repeating: "one two ", count: 5000)
      try Tokenizer(engine: engine).enumerateTokens(in: text, wordsOnly: true) { range, _ in
        words.append(String(text[range]))
        return words.count < 3
      }
      #expect(words == ["one", "two", "one"], "\(engine)")
    }
  }

  @Test func customRulesKeepHyphenatedNamesWhole() throws {
    let tokenizer = try Tokenizer(rules: "!!chain; $L = [[:L:]\\-]; $L+ {200}; [:N:]+ {100}; .;")
    let text = "al-Ameri said 12"
    #expect(tokenizer.tokens(in: text).map { String(text[$0]) } == ["al-Ameri", " ", "said", " ", "12"])
  }

  /// Rules that no transducer expresses are ICU's alone; any rules give the same tokens with and without one.
  @Test(arguments: ["!!chain; [:L:]+ / [:N:] {200}; .;", "[:L:]+ {100}; [a-c]+ ' ' [d-f] {300}; .;", ".;"])
  func customRulesAreExact(_ rules: String) throws {
    let reference = try Tokenizer(rules: rules, engine: .icu)
    let candidate = try Tokenizer(rules: rules, engine: .scalar)
    var random = RandomText(seed: 3)
    for _ in 0..<300 {
      let bytes = random.bytes(limit: 60)
      #expect(candidate.tokens(in: bytes) == reference.tokens(in: bytes))
    }
  }

  @Test func rulesHaveABound() throws {
    let long = "!!chain; " + String(repeating: "# nothing\n", count: 7000) + ".;"
    let error = try #require(throws: TextError.self) { try Tokenizer(rules: long) }
    #expect("\(error)".hasPrefix("break rules may have 65536 bytes, these have \(long.utf8.count);"))
  }

  @Test func wrongRulesSayWhere() {
    let error = #expect(throws: TextError.self) { try Tokenizer(rules: "$A = [abc];\n$A $B;") }
    #expect(error?.description.contains("line 2") == true)
  }

  @Test func unknownLocalesGetTheRootRules() throws {
    #expect(try Tokenizer(locale: "xx").tokens(in: "a b").count == 3)
  }
}
