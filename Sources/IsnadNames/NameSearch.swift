#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension NameIndex {
  /// The entries most like `query`, best first.
  ///
  /// Words of the index near each word of the query are found by their consonants and weighed; the names that gather
  /// most are compared in full. Ties keep the order of adding.
  ///
  /// - Parameters:
  ///   - limit: at most this many entries.
  ///   - threshold: only entries that score at least this.
  public func search(_ query: String, limit: Int = 10, threshold: Double = 0) -> [Match] {
    var reader = self.reader
    reader.read(query)
    return search(CompiledName(reader), limit: limit, threshold: threshold)
  }

  /// The entries most like `query`, best first.
  public func search(_ query: RomanizedName, limit: Int = 10, threshold: Double = 0) -> [Match] {
    search(query.compiled, limit: limit, threshold: threshold)
  }

  private static var candidateLimit: Int { 160 }
  /// A word with more names than this adds no new candidates once there are enough.
  private static var commonWord: Int { 40_000 }

  func search(_ query: CompiledName, limit: Int, threshold: Double) -> [Match] {
    guard limit > 0 else { return [] }
    var costs: [UInt32: Float] = [:]
    for reading in query.readings {
      for name in candidates(query, reading) {
        let cost = cost(query, reading, Int(name))
        let entry = nameEntries[Int(name)]
        costs[entry] = min(costs[entry] ?? .infinity, cost)
      }
    }
    var matches: [(cost: Float, entry: UInt32)] = []
    for entry in costs.keys { matches.append((entryCost(query, Int(entry)), entry)) }
    matches.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.entry < $1.entry }
    return matches.prefix(limit).map { match in
      let isSame = entryNames(Int(match.entry)).contains { nameIdentities[$0] == query.identity }
      return Match(entry: Int(match.entry), score: isSame ? 1 : min(0.9999, exp(-Double(match.cost))))
    }.filter { $0.score >= threshold }
  }

  private func entryNames(_ entry: Int) -> Range<Int> { Int(entryStarts[entry])..<Int(entryStarts[entry + 1]) }

  /// An entry's names speak together: the best counts most, the others (say, its Arabic spelling) a little.
  private func entryCost(_ query: CompiledName, _ entry: Int) -> Float {
    var best = Float.infinity
    var sum: Float = 0
    let names = entryNames(entry)
    for name in names {
      var smallest = Float.infinity
      for reading in query.readings { smallest = min(smallest, cost(query, reading, name)) }
      best = min(best, smallest)
      sum += min(smallest, 6)
    }
    return best + 0.3 * (sum / Float(names.count) - min(best, 6))
  }

  private func cost(_ query: CompiledName, _ reading: Range<Int>, _ name: Int) -> Float {
    let ids = nameWords[Int(nameStarts[name])..<Int(nameStarts[name + 1])]
    guard !ids.isEmpty, !reading.isEmpty else { return 10 }
    return withUnsafeTemporaryAllocation(of: NameWord.self, capacity: ids.count) { words in
      for (place, id) in ids.enumerated() { words.initializeElement(at: place, to: vocabulary.words[Int(id)]) }
      return query.words.withUnsafeBufferPointer { queryWords in
        comparer.withScratch(
          query.symbols, queryWords, vocabulary.symbols, UnsafeBufferPointer(words)
        ) { $0.cost(reading, 0..<ids.count) }
      }
    }
  }

  /// Names that gather most from their words' nearness, at most ``candidateLimit``.
  private func candidates(_ query: CompiledName, _ reading: Range<Int>) -> [UInt32] {
    var lists: [[(word: UInt32, gain: Float)]] = []
    for index in reading {
      let list = nearWords(query, index)
      if !list.isEmpty { lists.append(list) }
    }
    func size(_ list: [(word: UInt32, gain: Float)]) -> Int { list.reduce(0) { $0 + postings[Int($1.word)].count } }
    let sized = lists.map { ($0, size($0)) }.sorted { $0.1 < $1.1 }
    var gains: [UInt32: Float] = [:]
    for (list, size) in sized {
      if size > Self.commonWord, gains.count >= Self.candidateLimit {
        boost(&gains, list)
        continue
      }
      var own: [UInt32: Float] = [:]
      for (word, gain) in list {
        for name in postings[Int(word)] { own[name] = max(own[name] ?? 0, gain) }
      }
      if gains.isEmpty { gains = own } else { gains.merge(own) { $0 + $1 } }
    }
    addJoined(query, reading, &gains)
    if gains.count <= Self.candidateLimit { return Array(gains.keys) }
    let ranked = gains.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    return ranked.prefix(Self.candidateLimit).map(\.key)
  }

  /// Adds to names already found what a common word gives them.
  private func boost(_ gains: inout [UInt32: Float], _ list: [(word: UInt32, gain: Float)]) {
    let by = Dictionary(uniqueKeysWithValues: list.map { ($0.word, $0.gain) })
    for (name, gain) in gains {
      var best: Float = 0
      for word in nameWords[Int(nameStarts[Int(name)])..<Int(nameStarts[Int(name) + 1])] { best = max(best, by[word] ?? 0) }
      if best > 0 { gains[name] = gain + best }
    }
  }

  /// Names that write as two words what the query writes as one, or the other way round.
  private func addJoined(_ query: CompiledName, _ reading: Range<Int>, _ gains: inout [UInt32: Float]) {
    for index in reading {
      let word = query.words[index]
      let range = Int(word.start)..<Int(word.start) + Int(word.count)
      for name in joined.names(Skeleton(query.symbols[range]).key, limit: 50) { gains[name, default: 0] += 1 }
      guard index + 1 < reading.upperBound else { continue }
      var both = word
      both.count = UInt8(clamping: Int(word.count) + Int(query.words[index + 1].count))
      both.flags = []
      for (id, gain) in nearWords(query, both) where gain > 0.8 {
        for name in postings[Int(id)].prefix(50) { gains[name, default: 0] += 2 * gain }
      }
    }
  }

  private func nearWords(_ query: CompiledName, _ index: Int) -> [(word: UInt32, gain: Float)] {
    nearWords(query, query.words[index])
  }

  /// Words of the vocabulary near `word` with what each is worth to a name: 1 for the same, 0 for too far.
  private func nearWords(_ query: CompiledName, _ word: NameWord) -> [(word: UInt32, gain: Float)] {
    let near = vocabulary.near(word, query.symbols)
    guard !near.isEmpty else { return [] }
    var found: [(word: UInt32, gain: Float)] = []
    withUnsafeTemporaryAllocation(of: NameWord.self, capacity: 1) { single in
      single.initializeElement(at: 0, to: word)
      vocabulary.words.withUnsafeBufferPointer { words in
        comparer.withScratch(query.symbols, UnsafeBufferPointer(single), vocabulary.symbols, words) { comparison in
          for id in near {
            let distance = comparison.words(word, words[Int(id)], limit: 0.6)
            if distance < 0.55 {
              let title: Float = words[Int(id)].flags.contains(.title) ? 0.2 : 1
              found.append((id, title * (1 - distance / 0.6)))
            }
          }
        }
      }
    }
    return found
  }
}
