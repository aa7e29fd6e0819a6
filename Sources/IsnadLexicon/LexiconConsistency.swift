extension LexiconStorage {
  /// Checks every index and order that the accessors rely on; the first section that breaks one.
  func firstInconsistency() -> LexiconLayout.Section? {
    let nodes = max(0, edgeStarts.count - 1)
    guard words.count > 0, words.count & (words.count - 1) == 0, words.contains(0) else { return .words }
    guard starts.count > 0, starts.count & (starts.count - 1) == 0 else { return .starts }
    guard roots.count == words.count,
      roots.allSatisfy({ $0 == LexiconLayout.none || Int($0) < nodes })
    else { return .roots }
    guard ascending(edgeStarts, to: edges.count) else { return .edgeStarts }
    guard (0..<nodes).allSatisfy(hasGoodEdges) else { return .edges }
    guard postingStarts.count == edgeStarts.count, ascending(postingStarts, to: postings.count) else {
      return .postingStarts
    }
    guard ascending(stringStarts, to: stringBytes.count) else { return .stringStarts }
    let strings = stringStarts.count - 1
    guard postings.allSatisfy({ Int($0.entry) < entries.count && $0.use != nil }) else { return .postings }
    guard
      entries.allSatisfy({
        Int($0.id) < strings && Int($0.name) < strings && Int($0.file) < strings
          && EntryKind(rawValue: $0.kind) != nil && LexiconEntry.Layering(rawValue: $0.layering) != nil
          && Int($0.attributes) + Int($0.attributeCount) <= attributes.count
      })
    else { return .entries }
    guard attributes.allSatisfy({ Int($0.key) < strings && Int($0.value) < strings }) else {
      return .attributes
    }
    guard idOrder.count == entries.count, idOrder.allSatisfy({ Int($0) < entries.count }) else {
      return .idOrder
    }
    guard symbols.allSatisfy({ Int($0) < strings }) else { return .symbols }
    return nil
  }

  /// Edges lead on, never back, and ascend by word.
  private func hasGoodEdges(_ node: Int) -> Bool {
    var last = -1
    for edge in edges[Int(edgeStarts[node])..<Int(edgeStarts[node + 1])] {
      guard Int(edge.word) > last, Int(edge.word) < words.count, Int(edge.node) > node,
        Int(edge.node) < edgeStarts.count - 1
      else { return false }
      last = Int(edge.word)
    }
    return true
  }

  private func ascending(_ starts: UnsafeBufferPointer<UInt32>, to count: Int) -> Bool {
    guard let last = starts.last, starts.first == 0, Int(last) == count else { return false }
    return zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
