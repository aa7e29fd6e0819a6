/// Names in the shapes that users of NaturalLanguage's `NLTagger` know.
///
/// ```swift
/// let tagger = NameTagger(try Analyzer())
/// for (tag, range) in tagger.tags(in: text) where tag == .personalName { print(text[range]) }
/// ```
public struct NameTagger: Sendable {
  /// What a word belongs to; the raw values are those of `NLTag`.
  public enum Tag: String, Sendable, Hashable, Codable, CaseIterable {
    /// A person.
    case personalName = "PersonalName"
    /// A place.
    case placeName = "PlaceName"
    /// An organization or a news outlet.
    case organizationName = "OrganizationName"
    /// A word that belongs to no name.
    case otherWord = "OtherWord"
  }

  /// What is told of a text.
  public struct Options: OptionSet, Sendable {
    /// The options as bits.
    public let rawValue: Int

    /// Options from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The words of one name are one tag.
    public static let joinNames = Options(rawValue: 1)
    /// Words that belong to no name are left out.
    public static let omitOther = Options(rawValue: 2)
  }

  private let analyzer: Analyzer

  /// A tagger that reads as an analyzer does.
  public init(_ analyzer: Analyzer) { self.analyzer = analyzer }

  /// The tag of each word, or with ``Options/joinNames`` of each name and each other word, by position.
  /// - Complexity: O(*n*).
  public func tags(
    in text: String, options: Options = [.joinNames, .omitOther]
  ) -> [(tag: Tag, range: Range<String.Index>)] {
    var result: [(tag: Tag, range: Range<String.Index>)] = []
    enumerateTags(in: text, options: options) { tag, range in
      result.append((tag, range))
      return true
    }
    return result
  }

  /// Calls `body` with each tag by position until it returns false.
  /// - Complexity: O(*n*).
  public func enumerateTags(
    in text: String, options: Options = [.joinNames, .omitOther],
    using body: (Tag, Range<String.Index>) -> Bool
  ) {
    let document = analyzer.analyze(text)
    let names = document.mentions.compactMap { mention in
      Tag(mention.type).map { (tag: $0, range: mention.range) }
    }
    var next = 0
    var told = 0
    for token in document.tokens where token.kind.isWordLike && token.range.lowerBound >= told {
      while next < names.count, names[next].range.upperBound <= token.range.lowerBound { next += 1 }
      let isName = next < names.count && names[next].range.overlaps(token.range)
      if !isName, options.contains(.omitOther) { continue }
      let name = isName ? names[next].range : token.range
      let range = options.contains(.joinNames) ? name : token.range.clamped(to: name)
      told = range.upperBound
      guard body(isName ? names[next].tag : .otherWord, text.range(ofUTF8: range)) else { return }
    }
  }
}

extension NameTagger.Tag {
  init?(_ type: EntityType) {
    switch type {
    case .person: self = .personalName
    case .location: self = .placeName
    case .organization, .outlet: self = .organizationName
    case .group, .role, .date, .source: return nil
    }
  }
}

extension String {
  /// A range of UTF-8 offsets within the string as a range of indices.
  fileprivate func range(ofUTF8 range: Range<Int>) -> Range<Index> {
    utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)
  }
}
