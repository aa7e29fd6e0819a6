/// Several lexicons used as one: later layers replace, extend or hide records of earlier ones by identifier.
///
/// ```swift
/// let mine = try Lexicon([.organization: ["Acme News"]])
/// let stack = LexiconStack([base, mine]).hiding(["place/nice"])
/// stack.forEachMatch(in: table) { match in print(stack[match].name) }
/// ```
///
/// A stack is a value: a running program swaps one for another between two documents.
public struct LexiconStack: Sendable {
  /// The lexicons, the base first.
  public let layers: [Lexicon]
  /// For each layer, what stands in the place of its entries; nil where every entry stands for itself.
  private var targets: [[Target]?]

  private struct Target {
    var layer: Int32
    var entry: Int32
    static let hidden = Target(layer: -1, entry: -1)
  }

  /// A stack of lexicons, the base first.
  /// - Complexity: O(*m* log *n*) for *m* records in the later layers.
  public init(_ layers: [Lexicon]) {
    self.layers = layers
    targets = Array(repeating: nil, count: layers.count)
    for upper in layers.indices { place(upper) }
  }

  /// The stack with one more layer on top.
  public func adding(_ lexicon: Lexicon) -> LexiconStack {
    var stack = self
    stack = LexiconStack(layers: layers + [lexicon], targets: targets + [nil])
    stack.place(layers.count)
    return stack
  }

  /// The stack without some records; identifiers that no layer has are ignored.
  public func hiding(_ ids: some Sequence<String>) -> LexiconStack {
    var stack = self
    for id in ids {
      for layer in layers.indices {
        guard let entry = layers[layer].entry(withID: id) else { continue }
        stack.setTarget(.hidden, of: entry.index, in: layer)
      }
    }
    return stack
  }

  private init(layers: [Lexicon], targets: [[Target]?]) {
    self.layers = layers
    self.targets = targets
  }

  /// Lets the records of a layer act on those below it.
  private mutating func place(_ upper: Int) {
    let records = layers[upper].storage.entries
    // The base has nothing below it to act on.
    for index in records.indices where upper > 0 || records[index].layering == .hide {
      let entry = layers[upper][index]
      let visible = visibleEntry(entry.id, below: upper)
      switch entry.layering {
      case .replace:
        hide(entry.id, below: upper)
      case .extend:
        if let visible { setTarget(visible, of: entry.index, in: upper) }
      case .hide:
        hide(entry.id, below: upper)
        setTarget(.hidden, of: entry.index, in: upper)
      }
    }
  }

  private mutating func hide(_ id: String, below upper: Int) {
    for layer in 0..<upper {
      if let entry = layers[layer].entry(withID: id) { setTarget(.hidden, of: entry.index, in: layer) }
    }
  }

  /// The record that an identifier stands for in the layers below one.
  private func visibleEntry(_ id: String, below upper: Int) -> Target? {
    for layer in (0..<upper).reversed() {
      guard let entry = layers[layer].entry(withID: id) else { continue }
      let target = target(of: entry.index, in: layer)
      return target.layer < 0 ? nil : target
    }
    return nil
  }

  private func target(of entry: Int, in layer: Int) -> Target {
    targets[layer]?[entry] ?? Target(layer: Int32(layer), entry: Int32(entry))
  }

  private mutating func setTarget(_ target: Target, of entry: Int, in layer: Int) {
    var list =
      targets[layer] ?? (0..<layers[layer].count).map { Target(layer: Int32(layer), entry: Int32($0)) }
    targets[layer] = nil
    list[entry] = target
    targets[layer] = list
  }
}

extension LexiconStack {
  /// The record of an identifier, as the topmost layer that has a say gives it.
  /// - Complexity: O(log *n*) a layer.
  public func entry(withID id: String) -> Lexicon.Entry? {
    visibleEntry(id, below: layers.count).map { layers[Int($0.layer)][Int($0.entry)] }
  }

  /// The entry of a match.
  public subscript(match: LexiconMatch) -> Lexicon.Entry { layers[match.lexicon][match.entry] }

  /// The file and line in which the form of a match is written; an empty name and 0 when it comes from no file.
  package func line(of match: LexiconMatch) -> (file: String, number: Int) {
    layers[match.formLexicon].line(of: match)
  }

  /// Whether an entry of a layer is found: neither replaced nor hidden.
  package func isVisible(entry: Int, in layer: Int) -> Bool { target(of: entry, in: layer).layer >= 0 }

  /// Calls `body` for every form of every layer in the tokens: by position, shorter ones first, and where several
  /// layers have one form, later layers first; but forms that somebody wrote come before generated ones.
  ///
  /// A form of a record that extends another one is a match of that other record.
  /// - Complexity: O(*n*) in the tokens for one layer, O(*n* + *m* log *m*) for several, with *m* matches.
  public func forEachMatch(in table: TokenTable, _ body: (LexiconMatch) -> Void) {
    forEachBatch(in: table) { for match in $0 { body(match) } }
  }

  /// ``forEachMatch(in:_:)`` that calls `body` with up to ``Lexicon/matchesTogether`` matches at a time.
  package func forEachBatch(in table: TokenTable, _ body: (UnsafeBufferPointer<LexiconMatch>) -> Void) {
    if layers.count == 1, targets[0] == nil { return layers[0].forEachBatch(in: table, body) }
    var matches: [LexiconMatch] = []
    for layer in layers.indices.reversed() {
      layers[layer].forEachMatch(in: table, lexicon: layer) { match in
        guard let list = targets[layer] else { return matches.append(match) }
        let target = list[match.entry]
        guard target.layer >= 0 else { return }
        let isOwn = Int(target.layer) == layer
        matches.append(
          isOwn ? match : LexiconMatch(match, entry: Int(target.entry), lexicon: Int(target.layer)))
      }
    }
    // A stable sort: what was found first, in the later layer, stays first.
    let order = matches.indices.sorted {
      let (a, b) = (matches[$0], matches[$1])
      return (a.tokens.lowerBound, a.tokens.upperBound, a.use.isGenerated ? 1 : 0, $0)
        < (b.tokens.lowerBound, b.tokens.upperBound, b.use.isGenerated ? 1 : 0, $1)
    }
    order.map { matches[$0] }.withUnsafeBufferPointer { matches in
      for start in stride(from: 0, to: matches.count, by: Lexicon.matchesTogether) {
        let end = min(start + Lexicon.matchesTogether, matches.count)
        body(UnsafeBufferPointer(rebasing: matches[start..<end]))
      }
    }
  }
}

extension Lexicon: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// The number of entries.
  public var endIndex: Int { count }
}
