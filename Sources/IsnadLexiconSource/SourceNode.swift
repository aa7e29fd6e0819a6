/// A node of a lexicon file, where every scalar is a string.
///
/// `- {id: place/basra, name: Basra}` is a list of one map with two keys.
struct SourceNode {
  enum Content {
    /// A text; `isBlock` where it was written as a block of lines (`|`, `>`).
    case scalar(String, isBlock: Bool)
    case list([SourceNode])
    case map([Pair])
    /// `*name`, the repetition of an anchored node.
    case alias
  }

  struct Pair {
    var key: SourceNode
    var value: SourceNode
  }

  var content: Content
  /// From 1.
  var line: Int
  /// From 1, in characters.
  var column: Int
  /// Whether it has an anchor, `&name`.
  var hasAnchor = false
  /// Its tag, if it is written.
  var tag: String?

  /// The value of a key of a map.
  subscript(key: String) -> SourceNode? {
    guard case .map(let pairs) = content else { return nil }
    return pairs.first { $0.key.text == key }?.value
  }

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}
