internal import IsnadText
internal import TextFuzzing

/// Every engine cuts any bytes as ICU does; tokens, sentences and paragraphs lie within them and on scalar boundaries;
/// offsets of every unit come back.
struct TokenizerTarget: FuzzTarget {
  private let differential: Differential
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter

  init() throws {
    differential = try Differential(locale: "en")
    tokenizer = try Tokenizer()
    splitter = try SentenceSplitter()
  }

  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    if let difference = differential.check(bytes).difference {
      throw Violation(description: "\(difference)")
    }
    try bytes.withUnsafeBytes { text in
      var end = 0
      for token in tokenizer.tokens(in: text) {
        try require(token.range.lowerBound == end && !token.range.isEmpty, "token \(token) behind \(end)")
        end = token.range.upperBound
      }
      try require(end == text.count, "tokens end at \(end) of \(text.count)")
      let ends = splitter.ends(in: text)
      try require(zip(ends, ends.dropFirst()).allSatisfy(<), "sentences end at \(ends)")
      try require((ends.last ?? 0) == text.count, "the last sentence ends at \(ends.last ?? 0)")
      var last = 0
      for paragraph in Paragraphs.ranges(in: text) {
        try require(
          paragraph.lowerBound >= last && !paragraph.isEmpty && paragraph.upperBound <= text.count,
          "paragraph \(paragraph) behind \(last)")
        last = paragraph.upperBound
      }
      if thoroughly { try checkOffsets(text) }
    }
  }

  /// The start of every unit is converted to itself, and no offset overtakes another.
  private func checkOffsets(_ text: UnsafeRawBufferPointer) throws {
    let all = Array(0...text.count)
    for encoding in OffsetEncoding.allCases {
      let own = encoding.offsets(ofUTF8: all, in: text)
      try require(own.first == 0 && zip(own, own.dropFirst()).allSatisfy(<=), "\(encoding): \(own)")
      let back = encoding.utf8Offsets(of: own, in: text)
      try require(zip(back, all).allSatisfy(<=), "\(encoding): back at \(back)")
      try require(encoding.offsets(ofUTF8: back, in: text) == own, "\(encoding): \(own), \(back)")
    }
  }
}
