import RandomNumbers
import Testing

@testable import IsnadLexicon

@Suite struct TrieBuilderTests {
  private func demand(_ use: FormUse = .strong, _ policy: CasePolicy = .name) throws -> LexiconLayout.Demand {
    let table = try Sample.table("X")
    var words: [UInt64] = []
    return .init(FormPath(table, 0..<1, words: &words), use: use, casePolicy: policy)
  }

  @Test("common beginnings share nodes, and postings keep their order")
  func shared() throws {
    var trie = TrieBuilder()
    for (entry, words) in [[1, 2], [1], [1, 2, 3], [2], [1, 2]].enumerated() {
      trie.insert(words.map { UInt64($0) }, try demand(), entry: UInt32(entry), kind: .place)
    }
    let flat = trie.flatten()
    #expect(flat.nodes.count == 6 && flat.edges == [1, 2, 2, 3])
    #expect(flat.postings.map(\.entry) == [1, 3, 0, 4, 2])
    #expect(flat.demands.count == 1)
  }

  @Test("of forms with the same words, canonical names come first and generated ones last")
  func ranked() throws {
    var trie = TrieBuilder()
    for (entry, use) in [FormUse.generatedWeak, .weak, .generated, .strong, .name, .surname, .name]
      .enumerated()
    {
      trie.insert([7], try demand(use), entry: UInt32(entry), kind: .person)
    }
    #expect(trie.flatten().postings.map(\.entry) == [4, 6, 3, 1, 5, 2, 0])
  }

  @Test("edges of a node ascend and lead on", arguments: UInt64(0)..<5)
  func edges(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var trie = TrieBuilder()
    for entry in 0..<300 {
      let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        UInt64.random(in: 1...20, using: &random)
      }
      trie.insert(words, try demand(), entry: UInt32(entry), kind: .place)
    }
    let flat = trie.flatten()
    #expect(flat.postings.count == 300)
    #expect(flat.nodes.count == flat.edges.count + 2)
    for node in 0..<flat.nodes.count - 1 {
      let edges = flat.edges[Int(flat.nodes[node].edges)..<Int(flat.nodes[node + 1].edges)]
      #expect(zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 })
      #expect(Int(flat.nodes[node].edges) >= node)
    }
  }

  /// More than are compared with each other at once: hashes all over, and one that thousands share.
  @Test("very many forms of one node are in order") func many() throws {
    var random = SplitMix(state: 1)
    var trie = TrieBuilder()
    var words: [UInt64] = []
    for entry in 0..<15_000 {
      words.append(entry % 3 == 0 ? 1 << 60 : UInt64.random(in: 1...(.max), using: &random))
      trie.insert([words[entry]], try demand(), entry: UInt32(entry), kind: .place)
    }
    let flat = trie.flatten()
    #expect(flat.edges == Set(words).sorted())
    let expected = words.indices.sorted { (words[$0], $0) < (words[$1], $1) }.map { UInt32($0) }
    #expect(flat.postings.map(\.entry) == expected)
  }

  @Test("many demands are told apart") func demands() throws {
    var trie = TrieBuilder()
    let all = FormUse.allCases.flatMap { use in CasePolicy.allCases.map { (use, $0) } }
    for _ in 0..<2 {
      for (entry, (use, policy)) in all.enumerated() {
        trie.insert([9], try demand(use, policy), entry: UInt32(entry), kind: .place)
      }
    }
    let flat = trie.flatten()
    #expect(flat.demands.count == all.count)
    for posting in flat.postings {
      let demand = flat.demands[Int(posting.demand)]
      #expect(
        demand.use == all[Int(posting.entry)].0 && demand.caseCode == all[Int(posting.entry)].1.rawValue)
    }
  }
}
