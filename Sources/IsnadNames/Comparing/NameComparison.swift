/// Why two names have the score they have.
public struct NameComparison: Sendable, Hashable {
  /// Two sounds set side by side; an empty side lacks the sound.
  public struct Letters: Sendable, Hashable {
    /// Symbols of the left word, as in `Lexicons/names/letter-costs.tsv`.
    public let left: String
    /// Symbols of the right word.
    public let right: String
    /// Cost, 0 for the same sound, 1 for another letter.
    public let cost: Double
  }

  /// Two words set side by side; a missing side is nil.
  public struct Words: Sendable, Hashable {
    /// The left word as written.
    public let left: String?
    /// The right word as written.
    public let right: String?
    /// Distance of the words: sum of letter costs over length; 0 for a missing word.
    public let distance: Double
    /// What the pair adds to the names' cost, −log of the likelihood of being the same word.
    public let cost: Double
    /// The letters, in order.
    public let letters: [Letters]
    /// Whether the hand-written groups know both words as one name (true) or as two (false).
    public let sameGroup: Bool?
  }

  /// The score, 0…1.
  public let score: Double
  /// The words, in the order of the left name, then those that only the right one has.
  public let words: [Words]
  /// What the order of the words adds to the names' cost.
  public let orderCost: Double
  /// Whether the score comes from the names written as one word (*Alireza* and *Ali Reza*).
  public let isJoined: Bool
}

extension NameComparison: CustomStringConvertible {
  /// A line for each pair of words, with what sets them apart.
  ///
  /// ```swift
  /// print(NameMatcher().explain(RomanizedName("Jamal Abdul Nasir"), RomanizedName("Gamal Abdel Nasser")))
  /// // Jamal ~ Gamal  distance 0.0003, cost 0.0, one name in the groups
  /// //   j/g 0.003
  /// // Abdul Nasir ~ Abdel Nasser  distance 0.0017, cost 0.0, one name in the groups
  /// //   s/s: 0.003, i'/e' 0.02
  /// ```
  public var description: String {
    var lines: [String] = []
    for pair in words {
      switch (pair.left, pair.right) {
      case (let left?, let right?):
        var line =
          "\(left) ~ \(right)  distance \(Self.rounded(pair.distance)), cost \(Self.rounded(pair.cost))"
        if let same = pair.sameGroup {
          line += same ? ", one name in the groups" : ", two names in the groups"
        }
        lines.append(line)
        let steps = pair.letters.filter { $0.cost > 0 }.map {
          "\($0.left.isEmpty ? "–" : $0.left)/\($0.right.isEmpty ? "–" : $0.right) \(Self.rounded($0.cost))"
        }
        if !steps.isEmpty { lines.append("  " + steps.joined(separator: ", ")) }
      case (let left?, nil): lines.append("\(left) ~ nothing  cost \(Self.rounded(pair.cost))")
      case (nil, let right?): lines.append("nothing ~ \(right)  cost \(Self.rounded(pair.cost))")
      case (nil, nil): break
      }
    }
    if orderCost > 0 { lines.append("order: cost \(Self.rounded(orderCost))") }
    if isJoined { lines.append("better written as one word") }
    return lines.joined(separator: "\n")
  }

  /// Four places behind the point.
  private static func rounded(_ value: Double) -> Double { Double(Int(value * 10_000 + 0.5)) / 10_000 }
}

extension NameMatcher {
  /// The score of two names and how it came about.
  ///
  /// Slower than ``similarity(_:_:)-(RomanizedName,RomanizedName)``, whose score it repeats.
  public func explain(_ left: RomanizedName, _ right: RomanizedName) -> NameComparison {
    let (a, b) = (left.compiled, right.compiled)
    let score = similarity(left, right)
    var best: (cost: Float, explanation: PairedWords)?
    comparer.withScratch(a, b) { comparison in
      for l in a.readings {
        for r in b.readings {
          let paired = comparison.pairs(l, r)
          if best.map({ paired.cost < $0.cost }) ?? true { best = (paired.cost, paired) }
        }
      }
    }
    guard let paired = best?.explanation else {
      return NameComparison(score: score, words: [], orderCost: 0, isJoined: false)
    }
    var words: [NameComparison.Words] = []
    for pair in paired.pairs { words.append(explain(pair, left, right)) }
    let sum = Self.cost(score)
    return NameComparison(
      score: score, words: words, orderCost: Double(paired.order),
      isJoined: score < 1 && sum < Double(paired.cost) - 0.01 && a.readings.count == 1
        && b.readings.count == 1)
  }

  private func explain(
    _ pair: PairedWords.Pair, _ left: RomanizedName, _ right: RomanizedName
  ) -> NameComparison.Words {
    let l = pair.left.map { left.compiled.words[$0] }
    let r = pair.right.map { right.compiled.words[$0] }
    var letters: [NameComparison.Letters] = []
    var sameGroup: Bool?
    if let l, let r {
      let alignment = WordAlignment(l, of: left.compiled, r, of: right.compiled, costs: comparer.costs)
      letters = alignment.steps.map { NameComparison.Letters(left: $0.left, right: $0.right, cost: $0.cost) }
      if l.hasGroups, r.hasGroups { sameGroup = l.sharesGroup(with: r) }
    }
    return NameComparison.Words(
      left: pair.left.map { left.written($0) }, right: pair.right.map { right.written($0) },
      distance: Double(pair.distance), cost: Double(pair.cost), letters: letters, sameGroup: sameGroup)
  }
}

extension RomanizedName {
  /// A word as it stands in the text.
  func written(_ word: Int) -> String {
    String(decoding: Array(text.utf8)[compiled.sources[word]], as: UTF8.self)
  }
}

/// The cheapest pairing of two readings, written out.
struct PairedWords {
  struct Pair {
    var left: Int?
    var right: Int?
    var distance: Float
    var cost: Float
  }

  var pairs: [Pair] = []
  var order: Float = 0
  var cost: Float = 0
}

extension Comparison {
  /// The pairing that ``paired(_:_:)`` costs, found again with its way kept.
  func pairs(_ leftRange: Range<Int>, _ rightRange: Range<Int>) -> PairedWords {
    let n = min(leftRange.count, Self.width)
    let m = min(rightRange.count, Self.width)
    guard n > 0, m > 0 else { return PairedWords(cost: 10) }
    let transposed = isTransposed(n, m)
    let (short, long) = transposed ? (m, n) : (n, m)
    var distances = [[Float]](repeating: [Float](repeating: 0, count: long), count: short)
    for i in 0..<short {
      for j in 0..<long {
        let (l, r) = transposed ? (j, i) : (i, j)
        distances[i][j] = words(leftRange.lowerBound + l, rightRange.lowerBound + r)
      }
    }
    func index(_ i: Int?, _ j: Int?) -> (left: Int?, right: Int?) {
      let (l, r) = transposed ? (j, i) : (i, j)
      return (l.map { leftRange.lowerBound + $0 }, r.map { rightRange.lowerBound + $0 })
    }
    func word(short i: Int) -> NameWord {
      transposed ? rightWords[rightRange.lowerBound + i] : leftWords[leftRange.lowerBound + i]
    }
    func word(long j: Int) -> NameWord {
      transposed ? leftWords[leftRange.lowerBound + j] : rightWords[rightRange.lowerBound + j]
    }
    func cost(_ i: Int, _ j: Int) -> Float {
      let (l, r) = index(i, j)
      if n == 1, m == 1 { return tables.wordCost[Int(distances[i][j] * Float(Tables.steps))] }
      guard let l, let r else { return 0 }
      return part(l, r, distance: distances[i][j])
    }
    let full = (1 << short) - 1
    var best = [[Float]](repeating: [Float](repeating: .infinity, count: full + 1), count: long + 1)
    var choice = [[Int]](repeating: [Int](repeating: -1, count: full + 1), count: long + 1)
    best[0][0] = 0
    for j in 0..<long {
      for mask in 0...full {
        best[j + 1][mask] = best[j][mask] + missing(word(long: j)) / Float(short)
        for i in 0..<short where mask & (1 << i) != 0 {
          let crossed = (mask >> (i + 1)) != 0 ? orderCost(word(short: i), word(long: j)) : 0
          let value = best[j][mask & ~(1 << i)] + cost(i, j) + crossed
          if value < best[j + 1][mask] {
            best[j + 1][mask] = value
            choice[j + 1][mask] = i
          }
        }
      }
    }
    var mask = full
    var result = PairedWords(cost: best[long][full])
    for other in 0..<full {
      let free = (0..<short).filter { other & (1 << $0) == 0 }
      guard free.allSatisfy({ word(short: $0).flags.contains(.title) }) else { continue }
      let value = best[long][other] + Float(free.count) * parameters.missingTitle
      if value < result.cost { (result.cost, mask) = (value, other) }
    }
    for i in 0..<short where mask & (1 << i) == 0 {
      let (l, r) = index(i, nil)
      result.pairs.append(PairedWords.Pair(left: l, right: r, distance: 0, cost: parameters.missingTitle))
    }
    for j in stride(from: long, to: 0, by: -1) {
      let i = choice[j][mask]
      if i < 0 {
        let (l, r) = index(nil, j - 1)
        let cost = missing(word(long: j - 1)) / Float(short)
        result.pairs.append(PairedWords.Pair(left: l, right: r, distance: 0, cost: cost))
      } else {
        let (l, r) = index(i, j - 1)
        if (mask >> (i + 1)) != 0 { result.order += orderCost(word(short: i), word(long: j - 1)) }
        result.pairs.append(
          PairedWords.Pair(left: l, right: r, distance: distances[i][j - 1], cost: cost(i, j - 1)))
        mask &= ~(1 << i)
      }
    }
    result.pairs.sort { ($0.left ?? 1000, $0.right ?? 0) < ($1.left ?? 1000, $1.right ?? 0) }
    return result
  }
}
