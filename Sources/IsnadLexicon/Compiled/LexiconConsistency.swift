extension LexiconStorage {
  /// Checks every index that the matcher follows without looking; the first section that has a bad one.
  ///
  /// The loops have no early exit, so that they run on vectors.
  func firstInconsistency() -> LexiconLayout.Section? {
    guard filter.count > 0, filter.count & (filter.count - 1) == 0 else { return .filter }
    guard pairs.count > 0, pairs.count & (pairs.count - 1) == 0 else { return .pairs }
    guard nodesAreGood() else { return .nodes }
    let buckets = buckets
    guard buckets.count >= 3, (buckets.count - 1) & (buckets.count - 2) == 0, buckets[0] == 1,
      buckets[buckets.count - 1] == nodes[1].children
    else { return .buckets }
    // The matcher reads the first posting in place of those that a node has not.
    guard nodes.count == 1 + LexiconLayout.endNodes || !postings.isEmpty else { return .postings }
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

  /// Children and postings of the nodes lie one behind the other, and children behind their parents.
  private func nodesAreGood() -> Bool {
    let count = nodes.count - LexiconLayout.endNodes
    guard count >= 1, nodes[0].children == 1, nodes[0].postings == 0 else { return false }
    let ends = nodes[count...].allSatisfy {
      $0.word == 0 && Int($0.children) == count && Int($0.postings) == postings.count
    }
    guard ends else { return false }
    // Four numbers a node: the halves of its word, which may be anything, children and postings. Compared as vectors, since nodes
    // one by one took as long as everything else that is checked.
    let bytes = UnsafeRawBufferPointer(nodes)
    var node = bytes.loadUnaligned(as: SIMD4<Int32>.self)
    var least = SIMD4<Int32>(0, 0, 1, 0)
    var bad = SIMDMask<SIMD4<Int32>>(repeating: false)
    for n in 0..<count {
      let next = bytes.loadUnaligned(
        fromByteOffset: (n &+ 1) &* MemoryLayout<LexiconLayout.Node>.stride, as: SIMD4<Int32>.self)
      bad = bad .| (node .> next) .| (node .< least)
      least[2] &+= 1
      node = next
    }
    return !bad[2] && !bad[3]
  }
}
