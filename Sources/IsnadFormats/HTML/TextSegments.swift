import Isnad

/// A text cut wherever an annotation begins or ends, so that each segment has the same ones throughout.
struct TextSegments {
  /// What stands for a part in a quotation.
  struct Part: Hashable, Comparable {
    /// The index of the quotation.
    let quote: Int
    let role: AnnotatedTokens.Role

    static func < (left: Part, right: Part) -> Bool { left.quote < right.quote }
  }

  struct Segment {
    let range: Range<Int>
    /// The index of the mention that the segment lies in.
    let mention: Int?
    /// The parts that the segment lies in, by quotation.
    let parts: [Part]
  }

  private enum Owner {
    case mention(Int)
    case part(Part)
  }

  private var edges: [(offset: Int, isStart: Bool, owner: Owner)] = []
  private var next = 0
  private var mention: Int?
  private var parts: [Part] = []

  /// - Complexity: O(*m* log *m*) for *m* annotations.
  init(_ document: Document, mentions: [Int]) {
    for index in mentions { add(document.mentions[index].range, .mention(index)) }
    for (number, quote) in document.quotes.enumerated() {
      func add(_ role: AnnotatedTokens.Role, _ range: Range<Int>?) {
        if let range { self.add(range, .part(Part(quote: number, role: role))) }
      }
      for span in quote.spans { add(.content, span) }
      add(.cue, quote.cue)
      add(.speaker, quote.speaker?.range)
      add(.addressee, quote.addressee?.range)
      for party in quote.chain { add(.source, party.range) }
    }
    edges.sort { ($0.offset, $0.isStart ? 1 : 0) < ($1.offset, $1.isStart ? 1 : 0) }
  }

  private mutating func add(_ range: Range<Int>, _ owner: Owner) {
    if range.isEmpty { return }
    edges.append((range.lowerBound, true, owner))
    edges.append((range.upperBound, false, owner))
  }

  /// The segments of the next stretch of text. Stretches must be asked for in order.
  mutating func segments(in range: Range<Int>) -> [Segment] {
    var segments: [Segment] = []
    var start = range.lowerBound
    while start < range.upperBound {
      while next < edges.count, edges[next].offset <= start { cross(edges[next]) }
      let end = next < edges.count ? min(edges[next].offset, range.upperBound) : range.upperBound
      segments.append(Segment(range: start..<end, mention: mention, parts: parts.sorted()))
      start = end
    }
    return segments
  }

  private mutating func cross(_ edge: (offset: Int, isStart: Bool, owner: Owner)) {
    next += 1
    switch edge.owner {
    case .mention(let index):
      if edge.isStart { mention = index } else if mention == index { mention = nil }
    case .part(let part):
      if edge.isStart {
        parts.append(part)
      } else if let index = parts.firstIndex(of: part) {
        parts.remove(at: index)
      }
    }
  }
}
