internal import IsnadFormats

/// Collects the text below an element, and where it came from.
struct ArticleText {
  private(set) var text: [UInt8] = []
  private(set) var pieces: [TextOrigin.Piece] = []
  private let page: ParsedHTML
  private let source: [UInt8]
  private var alignment = SourceAlignment()
  /// What must stand before the next text: a line break, or an empty line.
  private var pending = Break.none
  /// Where the white space stands that the next text needs before it.
  private var space: Range<Int>?

  private enum Break: Int, Comparable {
    case none, line, paragraph
    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  private enum Step {
    case enter(HTMLNode)
    case leave(Break)
  }

  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "td",
    "th", "tr", "ul", "body", "html",
  ]

  init(page: ParsedHTML, source: [UInt8]) {
    self.page = page
    self.source = source
  }

  /// Appends everything below a node. Without calling itself, whatever the depth.
  mutating func append(_ node: HTMLNode) {
    var steps = [Step.enter(node)]
    while let step = steps.popLast() {
      switch step {
      case .leave(let wanted): pending = max(pending, wanted)
      case .enter(let node) where node.kind == .text: appendText(of: node)
      case .enter(let node) where node.kind == .element && !HTMLArticle.isPassedOver(node):
        let name = node.name
        let wanted: Break = name == "br" ? .line : Self.blocks.contains(name) ? .paragraph : .none
        pending = max(pending, wanted)
        steps.append(.leave(wanted))
        for child in node.children.reversed() { steps.append(.enter(child)) }
      case .enter: break
      }
    }
  }

  private mutating func appendText(of node: HTMLNode) {
    let own = node.text
    guard !own.isEmpty, let range = page.range(of: node.source) else { return }
    for piece in alignment.pieces(of: own, in: source, source: range) { append(piece, of: own) }
  }

  /// Appends a piece with each run of white space as one space.
  private mutating func append(_ piece: TextOrigin.Piece, of own: [UInt8]) {
    let isAligned = piece.text.count == piece.source.count
    func source(_ range: Range<Int>) -> Range<Int> {
      guard isAligned else { return piece.source }
      let distance = piece.source.lowerBound - piece.text.lowerBound
      return range.lowerBound + distance..<range.upperBound + distance
    }
    var at = piece.text.lowerBound
    while at < piece.text.upperBound {
      var end = at
      if Self.isSpace(own[at]) {
        while end < piece.text.upperBound, Self.isSpace(own[end]) { end += 1 }
        if space == nil { space = source(at..<end) }
      } else {
        while end < piece.text.upperBound, !Self.isSpace(own[end]) { end += 1 }
        appendSeparator()
        let range = source(at..<end)
        if !isAligned, range.count == end - at, range.count > 1 {
          // Equal lengths would say that it is known byte by byte.
          add(own[at..<end - 1], from: range)
          add(own[end - 1..<end], from: range.upperBound..<range.upperBound)
        } else {
          add(own[at..<end], from: range)
        }
      }
      at = end
    }
  }

  private mutating func appendSeparator() {
    if text.isEmpty || pending > .none {
      if !text.isEmpty { text.append(contentsOf: repeatElement(0x0A, count: pending == .paragraph ? 2 : 1)) }
    } else if let space {
      add([0x20], from: space)
    }
    (pending, space) = (.none, nil)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, from range: Range<Int>) {
    let place = text.count..<text.count + bytes.count
    text.append(contentsOf: bytes)
    if let last = pieces.last, last.text.upperBound == place.lowerBound,
      last.source.upperBound == range.lowerBound,
      last.text.count == last.source.count, place.count == range.count
    {
      pieces[pieces.count - 1].text = last.text.lowerBound..<place.upperBound
      pieces[pieces.count - 1].source = last.source.lowerBound..<range.upperBound
    } else {
      pieces.append(.init(text: place, source: range))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
