/// A piece of text between two of ICU's word boundaries.
public struct Token: Sendable, Hashable {
  /// What a token is made of: ICU's word-break rule status. ICU goes by the end of a word.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// Spaces, punctuation, symbols.
    case none = 0
    /// A word that ends in a digit: 12, 3.5, abc123.
    case number = 1
    /// A word that ends in a letter: Mosul, Ka'b, 123abc.
    case letter = 2
    /// Hiragana and Katakana. ICU has not reported it since version 50: these are ``ideograph`` too.
    case kana = 3
    /// Han ideographs, Hiragana and Katakana.
    case ideograph = 4

    /// Whether such a token is a word rather than a space or a mark.
    public var isWordLike: Bool { self != .none }
  }

  /// Where the token lies, in UTF-8 offsets.
  public let range: Range<Int>
  /// What it is made of.
  public let kind: Kind

  /// A token at a range of UTF-8 offsets.
  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
