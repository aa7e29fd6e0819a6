/// A lexicon file as a tree, where every scalar is a string.
///
/// `- {id: place/basra, name: Basra}` is a list, a map and four texts. They stand one behind the other in one array, as they do in
/// the file, and are known by their places in it: as nodes that own arrays and strings they took twice the time to read.
struct SourceTree {
  struct Node {
    enum Content: UInt8 {
      case text
      /// A text written as a block of lines (`|`, `>`).
      case block
      case list
      case map
      /// `*name`, the repetition of an anchored node.
      case alias
    }

    let content: Content
    /// Whether it has an anchor, `&name`.
    let hasAnchor: Bool
    /// From 1.
    let line: Int
    /// From 1, in characters.
    let column: Int
    /// The place of the node behind it and all that is in it.
    fileprivate(set) var end: Int
    /// Where its text lies.
    fileprivate var bytes: Range<Int>

    /// A node without text.
    init(_ content: Content, line: Int, column: Int, hasAnchor: Bool) {
      self.content = content
      self.hasAnchor = hasAnchor
      self.line = line
      self.column = column
      end = 0
      bytes = 0..<0
    }
  }

  private(set) var nodes: [Node] = []
  /// The tags that are written, by node.
  private(set) var tags: [Int: String] = [:]
  /// All texts one behind the other.
  private var bytes: [UInt8] = []

  /// The root; nil for a file without a document.
  var root: Int? { nodes.isEmpty ? nil : 0 }

  subscript(node: Int) -> Node { nodes[node] }
}

/// Building.
extension SourceTree {
  /// Adds a node with its text.
  mutating func append(
    _ node: Node, tag: String?, text: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)
  ) {
    var node = node
    let start = bytes.count
    bytes.append(contentsOf: text)
    node.bytes = start..<bytes.count
    node.end = nodes.count + 1
    if let tag { tags[nodes.count] = tag }
    nodes.append(node)
  }

  /// Ends a list or map: the nodes behind it are in it.
  mutating func close(_ node: Int) { nodes[node].end = nodes.count }
}

/// Reading.
extension SourceTree {
  /// The text of a scalar, empty for other nodes.
  func text(_ node: Int) -> String { withText(node) { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a scalar's text.
  func withText<Result>(_ node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[nodes[node].bytes])) }
  }

  func isScalar(_ node: Int) -> Bool { nodes[node].content == .text || nodes[node].content == .block }

  /// The items of a list; of another node itself alone.
  func items(_ node: Int) -> Siblings {
    nodes[node].content == .list
      ? Siblings(nodes, node + 1, nodes[node].end) : Siblings(nodes, node, nodes[node].end)
  }

  /// The pairs of a map, those before the node `end`; none of another node.
  func pairs(_ map: Int, before end: Int? = nil) -> Pairs {
    Pairs(
      nodes[map].content == .map ? Siblings(nodes, map + 1, end ?? nodes[map].end) : Siblings(nodes, map, map)
    )
  }

  /// The value of a key of a map.
  func value(_ key: StaticString, in map: Int) -> Int? {
    let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    for pair in pairs(map) where isScalar(pair.key) && withText(pair.key, { $0.elementsEqual(key) }) {
      return pair.value
    }
    return nil
  }

  /// Nodes beside each other.
  struct Siblings: Sequence, IteratorProtocol {
    private let nodes: [Node]
    private var node: Int
    private let end: Int

    fileprivate init(_ nodes: [Node], _ first: Int, _ end: Int) {
      self.nodes = nodes
      node = first
      self.end = end
    }

    mutating func next() -> Int? {
      guard node < end else { return nil }
      defer { node = nodes[node].end }
      return node
    }
  }

  /// Keys and values.
  struct Pairs: Sequence, IteratorProtocol {
    private var siblings: Siblings

    fileprivate init(_ siblings: Siblings) { self.siblings = siblings }

    mutating func next() -> (key: Int, value: Int)? {
      guard let key = siblings.next(), let value = siblings.next() else { return nil }
      return (key, value)
    }
  }
}
