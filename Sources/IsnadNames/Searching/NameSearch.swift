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
  ///   - query: a name or a part of one, in Latin or Arabic script.
  ///   - limit: at most this many entries.
  ///   - threshold: only entries that score at least this.
  public func search(_ query: String, limit: Int = 10, threshold: Double = 0) -> [Match] {
    var reader = NameReader()
    reader.read(query)
    return search(CompiledName(reader), limit: limit, threshold: threshold)
  }

  /// The entries most like `query`, best first.
  public func search(_ query: RomanizedName, limit: Int = 10, threshold: Double = 0) -> [Match] {
    search(query.compiled, limit: limit, threshold: threshold)
  }

  func search(_ query: CompiledName, limit: Int, threshold: Double) -> [Match] {
    guard limit > 0 else { return [] }
    var costs: [UInt32: Float] = [:]
    for reading in query.readings {
      var search = NameSearch(index: self, query: query, reading: reading)
      for (name, cost) in search.roughlyBest() {
        let entry = nameEntries[Int(name)]
        costs[entry] = min(costs[entry] ?? .infinity, cost)
      }
    }
    // The rough costs lack the comparison of the names as one word; the best few are compared once more.
    let rough = costs.sorted { $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key }
    var matches: [(cost: Float, entry: UInt32)] = []
    for (entry, _) in rough.prefix(min(limit, rough.count) + 14) {
      matches.append((entryCost(query, Int(entry)), entry))
    }
    matches.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.entry < $1.entry }
    var result: [Match] = []
    for match in matches.prefix(limit) {
      let isSame = entryNames(Int(match.entry)).contains { nameIdentities[$0] == query.identity }
      let score = isSame ? 1 : min(0.9999, exp(-Double(match.cost)))
      if score >= threshold { result.append(Match(entry: Int(match.entry), score: score)) }
    }
    return result
  }

  func entryNames(_ entry: Int) -> Range<Int> { Int(entryStarts[entry])..<Int(entryStarts[entry + 1]) }

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
      for (place, id) in ids.enumerated() {
        words.initializeElement(at: place, to: vocabulary.words[Int(id)])
      }
      return query.words.withUnsafeBufferPointer { queryWords in
        comparer.withScratch(query.symbols, queryWords, vocabulary.symbols, UnsafeBufferPointer(words)) {
          $0.cost(reading, 0..<ids.count) + Float(abs(reading.count - ids.count))
            * comparer.parameters.searchMissing
        }
      }
    }
  }
}

/// One search for one reading of a query: near words, then the names that gather most of them, then their rough costs.
struct NameSearch {
  let index: NameIndex
  let query: CompiledName
  let reading: Range<Int>

  /// For each near word of the vocabulary its row in ``distances``.
  private var rows = SparseNumbers()
  /// Rows of distances to the query's words.
  private var distances: [Float] = []
  /// Near words of each word of the query.
  private var lists: [[(word: UInt32, gain: Float)]] = []
  /// Places of names in ``touched``.
  private var places = SparseNumbers()
  /// Names that gained something, in the order of finding them.
  private var touched: [Gain] = []
  private var turn: UInt8 = 0

  /// What a name gathered so far.
  private struct Gain {
    let name: UInt32
    var sum: Float = 0
    /// The last word of the query, counted from 1, that the name gained from.
    var turn: UInt8 = 0
  }

  /// Names whose words' distances are weighed exactly.
  private static let candidateLimit = 200
  /// A word with more names than this adds no new candidates once there are enough.
  private static let commonWord = 20_000
  /// Names that one pair of words as one adds at most.
  private static let joinedLimit = 50
  /// Words further away than this are another word.
  private static let farthest: Float = 0.28
  /// Two words of the query as one must be as near as this to a word.
  private static let farthestJoined: Float = 0.067
  /// Some words nearer than this make a wider search needless.
  private static let near: Float = 0.1
  /// A word nearer than this is the same word, but for doubled letters and the like.
  private static let same: Float = 0.01
  /// What the rough cost takes for the distance of other words.
  private static let unknown: Float = 0.55

  init(index: NameIndex, query: CompiledName, reading: Range<Int>) {
    self.index = index
    self.query = query
    self.reading =
      reading.lowerBound..<min(reading.upperBound, reading.lowerBound + NameComparer.maximumPaired)
  }

  /// The names that are most likely right, with rough costs, in no order.
  mutating func roughlyBest() -> [(name: UInt32, cost: Float)] {
    var seen = [UInt64](repeating: 0, count: (index.vocabulary.count >> 6) + 1)
    for place in reading { lists.append(nearWords(query.words[place], place - reading.lowerBound, &seen)) }
    gather()
    addJoined(&seen)
    let names = mostGaining()
    var result: [(name: UInt32, cost: Float)] = []
    result.reserveCapacity(names.count)
    let width = Comparison.width
    index.vocabulary.briefs.withUnsafeBufferPointer { vocabulary in
      index.nameWords.withUnsafeBufferPointer { nameWords in
        query.words.withUnsafeBufferPointer { queryWords in
          withUnsafeTemporaryAllocation(of: NameWord.self, capacity: width) { words in
            words.initialize(repeating: NameWord())
            index.comparer.withScratch(
              query.symbols, queryWords, index.vocabulary.symbols, UnsafeBufferPointer(words)
            ) { comparison in
              for name in names {
                let start = Int(index.nameStarts[Int(name)])
                let ids = nameWords[start..<min(Int(index.nameStarts[Int(name) + 1]), start + width)]
                for (place, id) in ids.enumerated() { words[place].flags = vocabulary[Int(id)].flags }
                result.append((name, roughCost(comparison, ids)))
              }
            }
          }
        }
      }
    }
    return result
  }

  private func roughCost(_ comparison: borrowing Comparison, _ ids: Slice<UnsafeBufferPointer<UInt32>>)
    -> Float
  {
    let width = Comparison.width
    for (j, id) in ids.enumerated() {
      let row = rows.find(id)
      for i in 0..<reading.count {
        let distance = row.map { distances[$0 * width + i] } ?? Self.unknown
        comparison.matrix[i * width + j] = comparison.part(
          reading.lowerBound + i, j, distance: distance)
      }
    }
    return comparison.paired(reading, 0..<ids.count)
      + Float(abs(reading.count - ids.count)) * index.comparer.parameters.searchMissing
  }

  /// Adds up what each name's words are worth, rare words first.
  private mutating func gather() {
    func size(_ list: [(word: UInt32, gain: Float)]) -> Int {
      list.reduce(0) { $0 + index.postings[Int($1.word)].count }
    }
    let sized = lists.map { ($0, size($0)) }.sorted { $0.1 < $1.1 }
    for (list, size) in sized {
      if size > Self.commonWord, touched.count >= Self.candidateLimit {
        boost(list)
        continue
      }
      // Nearest words first, so that a name counts its nearest word once.
      turn &+= 1
      for (word, gain) in list.sorted(by: { $0.gain > $1.gain }) {
        for name in index.postings[Int(word)] {
          let place = place(name)
          if touched[place].turn == turn { continue }
          touched[place].turn = turn
          touched[place].sum += gain
        }
      }
    }
  }

  /// Adds to names already found what a common word gives them.
  private mutating func boost(_ list: [(word: UInt32, gain: Float)]) {
    let by = Dictionary(list.map { ($0.word, $0.gain) }, uniquingKeysWith: max)
    for place in touched.indices {
      let name = Int(touched[place].name)
      var best: Float = 0
      for word in Int(index.nameStarts[name])..<Int(index.nameStarts[name + 1]) {
        best = max(best, by[index.nameWords[word]] ?? 0)
      }
      touched[place].sum += best
    }
  }

  /// Names that write as two words what the query writes as one, or the other way round.
  private mutating func addJoined(_ seen: inout [UInt64]) {
    for place in reading {
      let word = query.words[place]
      let range = Int(word.start)..<Int(word.start) + Int(word.count)
      var count = 0
      index.joined.forEach(Skeleton(query.symbols[range]).key) { name in
        add(name, 1)
        count += 1
        return count < Self.joinedLimit
      }
      guard place + 1 < reading.upperBound else { continue }
      var both = word
      both.count = UInt8(clamping: Int(word.count) + Int(query.words[place + 1].count))
      both.flags = []
      both.groups = (.max, .max, .max)
      for (id, gain) in nearWords(both, nil, &seen) {
        for name in index.postings[Int(id)].prefix(Self.joinedLimit) { add(name, 2 * gain) }
      }
    }
  }

  private mutating func add(_ name: UInt32, _ gain: Float) {
    touched[place(name)].sum += gain
  }

  /// Where `name` stands in ``touched``.
  private mutating func place(_ name: UInt32) -> Int {
    let place = places.number(name)
    if place == touched.count { touched.append(Gain(name: name)) }
    return place
  }

  /// The touched names that gained most, at most ``candidateLimit``.
  private func mostGaining() -> [UInt32] {
    guard touched.count > Self.candidateLimit else { return touched.map(\.name) }
    // A histogram finds the cut in one pass; ties at the cut are all kept, up to twice the limit.
    var histogram = [Int](repeating: 0, count: 1024)
    func bucket(_ gain: Gain) -> Int { min(1023, Int(gain.sum * 100)) }
    for gain in touched { histogram[bucket(gain)] += 1 }
    var cut = 1023
    var kept = histogram[1023]
    while cut > 0, kept + histogram[cut - 1] <= Self.candidateLimit || kept == 0 {
      cut -= 1
      kept += histogram[cut]
    }
    var result: [UInt32] = []
    for gain in touched where bucket(gain) >= cut {
      result.append(gain.name)
      if result.count == 2 * Self.candidateLimit { break }
    }
    return result
  }

  /// Words of the vocabulary near `word` with what each is worth to a name: 1 for the same, 0 for too far.
  ///
  /// - Parameter column: the word's place in the query; nil for two words as one, which must be very near.
  private mutating func nearWords(
    _ word: NameWord, _ column: Int?, _ seen: inout [UInt64]
  ) -> [(word: UInt32, gain: Float)] {
    var found: [(word: UInt32, gain: Float)] = []
    let title: Float = word.flags.contains(.title) ? 0.2 : 1
    let farthest = column == nil ? Self.farthestJoined : Self.farthest
    let comparer = index.comparer
    let briefs = index.vocabulary.briefs
    withUnsafeTemporaryAllocation(of: NameWord.self, capacity: 1) { single in
      single.initializeElement(at: 0, to: word)
      index.vocabulary.words.withUnsafeBufferPointer { words in
        comparer.withScratch(
          query.symbols, UnsafeBufferPointer(single), index.vocabulary.symbols, words
        ) { comparison in
          WordProfile.with(word, query.symbols, comparer) { profile in
            index.vocabulary.near(word, query.symbols, sameOnly: column == nil, seen: &seen) { id in
              if let profile, profile.isFar(briefs[id], limit: farthest) { return .far }
              let distance = comparison.words(0, id, limit: farthest)
              guard distance < farthest else { return .far }
              found.append((UInt32(id), title * (1 - distance / (1.2 * Self.farthest))))
              if let column { note(distance, of: UInt32(id), column) }
              return distance < Self.same ? .same : distance < Self.near ? .near : .far
            }
          }
        }
      }
    }
    return found
  }

  private mutating func note(_ distance: Float, of word: UInt32, _ column: Int) {
    let row = rows.number(word)
    if row * Comparison.width == distances.count {
      for _ in 0..<Comparison.width { distances.append(Self.unknown) }
    }
    distances[row * Comparison.width + column] = distance
  }
}
