internal import CGumbo
internal import Isnad

/// An element or a piece of text of a parsed page. Valid as long as its ``ParsedHTML``.
struct HTMLNode {
  enum Kind {
    case element, text, other
  }

  private let node: UnsafePointer<GumboNode>

  init(_ node: UnsafePointer<GumboNode>) { self.node = node }

  var kind: Kind {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT: .element
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA: .text
    default: .other
    }
  }

  /// The name of an element in lower case; empty for elements that HTML does not know.
  var name: String {
    kind == .element ? String(cString: gumbo_normalized_tagname(node.pointee.v.element.tag)) : ""
  }

  /// The children of an element in order.
  var children: [HTMLNode] {
    guard kind == .element else { return [] }
    let children = node.pointee.v.element.children
    return (0..<Int(children.length)).compactMap { index in
      children.data[index].map { HTMLNode(UnsafePointer($0.assumingMemoryBound(to: GumboNode.self))) }
    }
  }

  /// The value of an attribute.
  func attribute(_ name: String) -> String? {
    guard kind == .element else { return nil }
    var attributes = node.pointee.v.element.attributes
    return gumbo_get_attribute(&attributes, name).map { String(cString: $0.pointee.value) }
  }

  /// A text with its references resolved, well-formed: of numbers beyond all limits (`&#x5AAAAAAAAA;`) Gumbo makes stray bytes.
  var text: [UInt8] {
    guard kind == .text, let text = node.pointee.v.text.text else { return [] }
    var bytes: [UInt8] = []
    var next = text
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return Array(Repair.string(from: bytes).utf8)
  }

  /// How a text stands in the source.
  var source: GumboStringPiece { node.pointee.v.text.original_text }
}
