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
    #expect(flat.nodes.map(\.word) == [0, 1, 2, 2, 3, 0, 0, 0])
    #expect(flat.nodes.map(\.children) == [1, 3, 4, 4, 5, 5, 5, 5])
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

  @Test("children of a node ascend and lead on, and the table of pairs has them", arguments: UInt64(0)..<5)
  func children(seed: UInt64) throws {
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
    let count = flat.nodes.count - LexiconLayout.endNodes
    #expect(flat.nodes[count...].allSatisfy { $0.word == 0 && Int($0.children) == count })
    func mayFollow(_ node: Int, _ word: UInt64) -> Bool {
      let bit = LexiconStorage.pairBit(node, word) & (flat.pairs.count * 64 - 1)
      return flat.pairs[bit / 64] >> UInt64(bit % 64) & 1 == 1
    }
    for node in 0..<count {
      let children = Int(flat.nodes[node].children)..<Int(flat.nodes[node + 1].children)
      let words = flat.nodes[children].map(\.word)
      #expect(zip(words, words.dropFirst()).allSatisfy { $0 < $1 })
      #expect(children.lowerBound > node)
      #expect(node == 0 || words.allSatisfy { mayFollow(node, $0) })
    }
    let strangers = (1..<count).filter { mayFollow($0, .random(in: 100...(.max), using: &random)) }
    #expect(strangers.count * 5 < count, "few other words may follow")
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
    #expect(flat.nodes[1..<Int(flat.nodes[1].children)].map(\.word) == Set(words).sorted())
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
      let (use, policy) = all[Int(posting.entry)]
      #expect(flat.demands[Int(posting.demand)] == (try demand(use, policy)))
      #expect(flat.demands[Int(posting.demand)].use == use)
    }
  }
}
