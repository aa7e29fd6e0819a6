extension LexiconStorage {
  /// Checks every index that the matcher follows without looking; the first section that has a bad one.
  ///
  /// The loops have no early exit, so that they run on vectors.
  func firstInconsistency() -> LexiconLayout.Section? {
    guard filter.count > 0, filter.count & (filter.count - 1) == 0 else { return .filter }
    guard nodes.count >= 2, nodes.count == edges.count + 2, nodesAreGood() else { return .nodes }
    let rootEdges = Int(nodes[1].edges)
    let buckets = buckets
    guard buckets.count >= 3, (buckets.count - 1) & (buckets.count - 2) == 0, buckets[0] == 0,
      Int(buckets[buckets.count - 1]) == rootEdges
    else { return .buckets }
    // The matcher reads the first posting in place of those that a node has not.
    guard edges.isEmpty || !postings.isEmpty else { return .postings }
    var bad: UInt32 = 0
    for i in 1..<buckets.count { bad |= buckets[i - 1] > buckets[i] ? 1 : 0 }
    if bad != 0 { return .buckets }
    let (entryCount, demandCount) = (UInt32(clamping: entries.count), UInt32(clamping: demands.count))
    for posting in postings {
      bad |= posting.entry >= entryCount ? 1 : 0
      bad |= posting.demand >= demandCount ? 1 : 0
    }
    return bad == 0 ? nil : .postings
  }

  /// Edges and postings of the nodes lie one behind the other, and every edge leads on.
  private func nodesAreGood() -> Bool {
    let last = nodes.count - 1
    guard nodes[0].edges == 0, nodes[0].postings == 0, Int(nodes[last].edges) == edges.count,
      Int(nodes[last].postings) == postings.count
    else { return false }
    var bad: UInt32 = 0
    for n in 0..<last {
      let (node, next) = (nodes[n], nodes[n &+ 1])
      bad |= node.edges > next.edges ? 1 : 0
      bad |= node.postings > next.postings ? 1 : 0
      bad |= node.edges < UInt32(truncatingIfNeeded: n) ? 1 : 0
    }
    return bad == 0
  }
}
