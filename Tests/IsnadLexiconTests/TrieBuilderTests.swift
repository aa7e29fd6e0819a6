import Testing

@testable import IsnadLexicon

@Suite struct TrieBuilderTests {
  private func posting(_ entry: UInt32) -> LexiconLayout.Posting {
    .init(
      entry: entry, capitals: 0, uppers: 0, possessives: 0, stops: 0, lineOffset: 0, useAndCase: 0,
      priority: 0)
  }

  @Test("common beginnings share nodes, and postings keep their order")
  func shared() {
    var trie = TrieBuilder()
    for (entry, words) in [[1, 2], [1], [1, 2, 3], [2], [1, 2]].enumerated() {
      trie.insert(words.map { UInt64($0) }, posting(UInt32(entry)))
    }
    let flat = trie.flatten()
    #expect(flat.edgeStarts.count == 5 && flat.edges.count == 2)
    #expect(flat.words.filter { $0 != 0 }.sorted() == [1, 2, 3])
    #expect(flat.postings.map(\.entry) == [1, 3, 0, 4, 2])
    #expect(flat.roots.filter { $0 != LexiconLayout.none }.count == 2)
  }

  @Test("edges of a node ascend and lead on", arguments: UInt64(0)..<5)
  func edges(seed: UInt64) {
    var random = SplitMix(seed)
    var trie = TrieBuilder()
    for entry in 0..<300 {
      let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        UInt64.random(in: 1...20, using: &random)
      }
      trie.insert(words, posting(UInt32(entry)))
    }
    let flat = trie.flatten()
    #expect(flat.postings.count == 300)
    for node in 0..<flat.edgeStarts.count - 1 {
      let edges = flat.edges[Int(flat.edgeStarts[node])..<Int(flat.edgeStarts[node + 1])]
      #expect(zip(edges, edges.dropFirst()).allSatisfy { $0.word < $1.word })
      #expect(edges.allSatisfy { Int($0.node) > node })
    }
  }
}
