extension Tokenizer {
  /// The tokens of a string in order, spaces and marks among them unless `wordsOnly` is set.
  ///
  /// ```swift
  /// let text = "Ka'b said: 3.5"
  /// try Tokenizer().tokens(in: text, wordsOnly: true).map { text[$0] }   // ["Ka'b", "said", "3.5"]
  /// ```
  /// - Complexity: O(*n*)
  public func tokens(in text: String, wordsOnly: Bool = false) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    enumerateTokens(in: text, wordsOnly: wordsOnly) { range, _ in
      ranges.append(range)
      return true
    }
    return ranges
  }

  /// Calls `body` with the range and the kind of each token of a string, in order, until it returns false.
  ///
  /// ```swift
  /// let text = "al-Kut 12"
  /// try Tokenizer().enumerateTokens(in: text, wordsOnly: true) { range, kind in
  ///   print(text[range], kind)   // al letter, Kut letter, 12 number
  ///   return true
  /// }
  /// ```
  /// - Complexity: O(*n*); no allocation per token.
  public func enumerateTokens(
    in text: String, wordsOnly: Bool = false, _ body: (Range<String.Index>, Token.Kind) -> Bool
  ) {
    var text = text
    text.makeContiguousUTF8()
    let utf8 = text.utf8
    var index = utf8.startIndex
    var offset = 0
    // The string's own storage is read while its indices advance beside it.
    utf8.withContiguousStorageIfAvailable { bytes in
      forEachToken(in: UnsafeRawBufferPointer(bytes)) { range, kind in
        let end = utf8.index(index, offsetBy: range.upperBound - offset)
        defer {
          index = end
          offset = range.upperBound
        }
        return wordsOnly && !kind.isWordLike || body(index..<end, kind)
      }
    }
  }

  /// The tokens of UTF-8 bytes in order, spaces and marks among them unless `wordsOnly` is set.
  ///
  /// - Complexity: O(*n*)
  public func tokens(in text: UnsafeRawBufferPointer, wordsOnly: Bool = false) -> [Token] {
    var tokens: [Token] = []
    forEachToken(in: text) { range, kind in
      if !wordsOnly || kind.isWordLike { tokens.append(Token(range: range, kind: kind)) }
      return true
    }
    return tokens
  }

  /// The tokens of UTF-8 bytes in order, spaces and marks among them unless `wordsOnly` is set.
  ///
  /// - Complexity: O(*n*)
  public func tokens(in text: [UInt8], wordsOnly: Bool = false) -> [Token] {
    text.withUnsafeBytes { tokens(in: $0, wordsOnly: wordsOnly) }
  }

  private func forEachToken(in text: UnsafeRawBufferPointer, _ body: (Range<Int>, Token.Kind) -> Bool) {
    var start = 0
    enumerateRebasedBatches(in: text) { base, batch in
      for i in batch.indices {
        let end = base + Int(batch[i] >> 3)
        guard body(start..<end, Token.Kind(rawValue: UInt8(batch[i] & 7)) ?? .none) else { return false }
        start = end
      }
      return true
    }
  }
}
