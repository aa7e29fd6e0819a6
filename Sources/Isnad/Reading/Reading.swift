internal import IsnadLexicon
internal import IsnadText

/// A text on its way through the pipeline: its bytes, tokens, sentences and paragraphs, and what each word can be.
///
/// It holds a pointer into the text and lives only as long as one call of `analyze`.
final class Reading {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: TokenTable
  /// What each token can be, by its closed class.
  let classes: [WordClass]
  /// What each token can be in a date.
  let calendar: [DateWord]
  /// The tokens of each paragraph.
  let paragraphs: [Range<Int>]
  /// The tokens of each sentence; no sentence crosses a paragraph.
  let sentences: [Range<Int>]
  /// The sentence of each token.
  let sentenceOf: [UInt32]
  /// The paragraph of each sentence.
  private let paragraphOfSentence: [UInt32]
  /// The tokens that are ``SourceWords/documents`` and those that are ``SourceWords/anonymity``.
  private let documents: [Int]
  private let anonymity: [Int]

  init(_ text: UnsafeBufferPointer<UInt8>, tokenizer: Tokenizer, splitter: SentenceSplitter) {
    self.text = text
    let tokens = TokenTable(text, tokenizer: tokenizer)
    self.tokens = tokens
    let facts = Self.facts(tokens, text)
    (calendar, documents, anonymity) = (facts.calendar, facts.documents, facts.anonymity)
    let raw = UnsafeRawBufferPointer(text)
    let lines = Paragraphs.ranges(in: raw)
    let paragraphs = Self.tokenRanges(lines.map(\.upperBound), tokens)
    let sentenceEnds = splitter.ends(in: raw, paragraphs: lines)
    self.paragraphs = paragraphs
    sentences = Self.tokenRanges(
      Self.merged(sentenceEnds, paragraphs.map { $0.isEmpty ? 0 : tokens.end($0.upperBound - 1) }), tokens)
    sentenceOf = Self.owners(sentences, count: tokens.count)
    classes = Self.withNames(facts.homonyms, facts.classes, sentences, sentenceOf, tokens, text)
    paragraphOfSentence = Self.paragraphs(of: sentences, among: paragraphs)
  }

  var count: Int { tokens.count }

  /// The bytes of token `i`, a possessive left out.
  func word(_ i: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[tokens.start(i)..<tokens.wordEnd(i)])
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The paragraph of a token.
  func paragraph(of i: Int) -> Int { Int(paragraphOfSentence[Int(sentenceOf[i])]) }

  /// The nouns for documents among some tokens.
  /// - Complexity: O(log *n*) in all those of the text.
  func documents(in range: Range<Int>) -> ArraySlice<Int> { documents.numbers(in: range) }

  /// The words among some tokens that may tell of a source which is not to be named.
  /// - Complexity: O(log *n*) in all those of the text.
  func anonymity(in range: Range<Int>) -> ArraySlice<Int> { anonymity.numbers(in: range) }

  /// Whether any word of the text may tell of a source that is not to be named.
  var mayTellOfAnonymity: Bool { !anonymity.isEmpty }

  /// Whether a token is the first word of its sentence, marks aside.
  func startsSentence(_ i: Int) -> Bool {
    var k = i
    let first = sentences[Int(sentenceOf[i])].lowerBound
    while k > first {
      k -= 1
      if tokens.isWord(k) { return false }
    }
    return true
  }

  func isClass(_ i: Int, _ wordClass: WordClass) -> Bool {
    i >= 0 && i < count && !classes[i].isDisjoint(with: wordClass)
  }

  func isMark(_ i: Int, _ scalar: UInt32) -> Bool {
    i >= 0 && i < count && tokens.mark(i) == scalar
  }

  /// Whether a token ends a sentence: a full stop, a question mark, an exclamation mark.
  func isSentenceMark(_ i: Int) -> Bool {
    isMark(i, 0x2E) || isMark(i, 0x3F) || isMark(i, 0x21)
  }

  /// Whether a token is a hyphen between the parts of one word.
  func isJoiner(_ i: Int) -> Bool { i >= 0 && i < count && tokens.isJoiner(at: i) }

  /// The UTF-8 range of some tokens, of which there is one at least, a final possessive included.
  func extent(_ tokens: Range<Int>) -> Range<Int> {
    self.tokens.start(tokens.lowerBound)..<self.tokens.end(tokens.upperBound - 1)
  }

  /// The UTF-8 range of some tokens, a final possessive left out.
  func range(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return tokens.start(range.lowerBound)..<tokens.wordEnd(range.upperBound - 1)
  }
}

extension Reading {
  /// What each token can be, by its closed class and in a date, and which are words for sources or could be names.
  private static func facts(_ tokens: TokenTable, _ text: UnsafeBufferPointer<UInt8>) -> (
    classes: [WordClass], calendar: [DateWord], documents: [Int], anonymity: [Int], homonyms: [Int]
  ) {
    let count = tokens.count
    let facts = WordFacts.english
    var dates: [DateWord] = []
    var documents: [Int] = []
    var anonymity: [Int] = []
    var homonyms: [Int] = []
    let classes = [WordClass](count: count) { classes in
      dates = [DateWord](count: count) { dates in
        tokens.withUnsafeRecords { records in
          for i in 0..<count {
            let token = records[i]
            let word = facts[token.hash]
            var date = word.date
            if text[Int(token.start)] &- 0x30 < 10 {
              date = DateWords.number(text[Int(token.start)..<Int(token.wordEnd)])
            } else if date == .weekday || date == .month, !token.shape.startsUpper {
              date = .none
            }
            classes.initializeElement(at: i, to: word.classes)
            dates.initializeElement(at: i, to: date)
            // Few words are any of these.
            if !word.uses.isEmpty {
              if word.uses.contains(.document) { documents.append(i) }
              if word.uses.contains(.anonymity) { anonymity.append(i) }
              if !word.uses.isDisjoint(with: .name), token.shape == .capitalized { homonyms.append(i) }
            }
          }
        }
      }
    }
    return (classes, dates, documents, anonymity, homonyms)
  }

  /// The classes of all words, those taken away from names that look like words of a closed class.
  private static func withNames(
    _ homonyms: [Int], _ classes: [WordClass], _ sentences: [Range<Int>], _ sentenceOf: [UInt32],
    _ tokens: TokenTable, _ text: UnsafeBufferPointer<UInt8>
  ) -> [WordClass] {
    if homonyms.isEmpty { return classes }
    let names = NameHomonyms(text: text, tokens: tokens, classes: classes)
    var result = classes
    for i in homonyms where names.isName(i, in: sentences[Int(sentenceOf[i])]) {
      result[i].subtract(.function)
    }
    return result
  }

  /// Cuts the tokens at byte offsets; pieces without a token are left out.
  private static func tokenRanges(_ ends: [Int], _ tokens: TokenTable) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(ends.count + 1)
    var first = 0
    tokens.withUnsafeRecords { records in
      for end in ends {
        var next = first
        // A sentence has a dozen tokens or two: eight at a time first.
        while next &+ 8 < records.count, records[next &+ 8].start < end { next &+= 8 }
        while next < records.count, records[next].start < end { next &+= 1 }
        if next > first { result.append(first..<next) }
        first = next
      }
    }
    if first < tokens.count { result.append(first..<tokens.count) }
    return result
  }

  private static func merged(_ a: [Int], _ b: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(a.count + b.count)
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      if j == b.count || (i < a.count && a[i] <= b[j]) {
        result.append(a[i])
        i += 1
      } else {
        result.append(b[j])
        j += 1
      }
    }
    return result
  }

  private static func paragraphs(of sentences: [Range<Int>], among paragraphs: [Range<Int>]) -> [UInt32] {
    var index = 0
    return sentences.map { sentence in
      while paragraphs[index].upperBound <= sentence.lowerBound { index += 1 }
      return UInt32(truncatingIfNeeded: index)
    }
  }

  private static func owners(_ ranges: [Range<Int>], count: Int) -> [UInt32] {
    var result = [UInt32](filledWith: 0, count: count)
    result.withUnsafeMutableBufferPointer { result in
      for (index, range) in ranges.enumerated() {
        result[range].update(repeating: UInt32(truncatingIfNeeded: index))
      }
    }
    return result
  }
}

extension [Int] {
  /// Those of ascending numbers that lie in a range.
  fileprivate func numbers(in range: Range<Int>) -> ArraySlice<Int> {
    if isEmpty { return [] }
    let first = partitioningIndex { $0 >= range.lowerBound }
    return self[first...].prefix { $0 < range.upperBound }
  }
}
