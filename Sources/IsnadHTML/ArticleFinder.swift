/// Finds the element of a page that holds the article: an `article`, else a `main`, else the element whose paragraphs have
/// most text.
struct ArticleFinder {
  /// An element and what stands below it.
  private struct Measure {
    let node: HTMLNode
    let name: String
    let parent: Int
    /// The bytes of text below it that are not in links.
    var text = 0
    var linkText = 0
    /// The bytes of the paragraphs that are its children, and half those of its grandchildren.
    var score = 0
  }

  /// The element of the article, or nil for a page without text.
  static func article(in root: HTMLNode) -> HTMLNode? {
    let measures = measure(root)
    func best(_ isCandidate: (Measure) -> Bool, by value: (Measure) -> Int) -> Measure? {
      measures.filter(isCandidate).max { value($0) < value($1) }
    }
    let total = measures.first?.text ?? 0
    // A page of many short articles is a list: then the whole list is wanted.
    if let article = best({ $0.name == "article" }, by: \.text), 2 * article.text > articleText(measures) {
      return article.node
    }
    let isMain: (Measure) -> Bool = { $0.name == "main" || $0.node.attribute("role") == "main" }
    if let main = best(isMain, by: \.text), 4 * main.text > total { return main.node }
    if let densest = best({ _ in true }, by: \.score), densest.score > 0 { return densest.node }
    return measures.first?.node
  }

  private static func articleText(_ measures: [Measure]) -> Int {
    measures.filter { $0.name == "article" }.reduce(0) { $0 + $1.text }
  }

  /// All elements in document order. Without calling itself, whatever the depth.
  private static func measure(_ root: HTMLNode) -> [Measure] {
    var measures: [Measure] = []
    var pending: [(node: HTMLNode, parent: Int, isLink: Bool)] = [(root, -1, false)]
    while let (node, parent, isLink) = pending.popLast() {
      if node.kind == .text, parent >= 0 {
        let count = node.text.count { $0 > 0x20 }
        if isLink { measures[parent].linkText += count } else { measures[parent].text += count }
      }
      guard node.kind == .element, !HTMLArticle.isPassedOver(node) else { continue }
      let name = node.name
      measures.append(Measure(node: node, name: name, parent: parent))
      for child in node.children.reversed() {
        pending.append((child, measures.count - 1, isLink || name == "a"))
      }
    }
    // Children stand behind their parents.
    for index in measures.indices.reversed() where measures[index].parent >= 0 {
      let own = measures[index]
      measures[own.parent].text += own.text
      measures[own.parent].linkText += own.linkText
      guard own.name == "p", own.text > 24, own.text > own.linkText else { continue }
      measures[own.parent].score += own.text
      let above = measures[own.parent].parent
      if above >= 0 { measures[above].score += own.text / 2 }
    }
    return measures
  }
}
