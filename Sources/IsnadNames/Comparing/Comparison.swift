/// One comparison under way: both names, the tables and stack memory for the matrix of word distances.
struct Comparison {
  let parameters: NameComparer.Parameters
  let tables: Tables.Pointers
  let rightIsFirst: Bool
  let leftSymbols: UnsafeBufferPointer<UInt8>
  let rightSymbols: UnsafeBufferPointer<UInt8>
  let leftWords: UnsafeBufferPointer<NameWord>
  let rightWords: UnsafeBufferPointer<NameWord>
  let row: UnsafeMutablePointer<UInt32>
  let matrix: UnsafeMutablePointer<Float>

  static let width = NameComparer.maximumPaired

  /// The cost of two words: 0 the same, 1 and above another name.
  @inline(__always)
  func words(_ left: Int, _ right: Int, limit: Float = Tables.farthest) -> Float {
    guard let leftWord = leftWords.baseAddress, let rightWord = rightWords.baseAddress else {
      return Tables.farthest
    }
    return words(leftWord + left, rightWord + right, limit: limit)
  }

  func words(_ left: UnsafePointer<NameWord>, _ right: UnsafePointer<NameWord>, limit: Float) -> Float {
    let n = Int(left.pointee.count)
    let m = Int(right.pointee.count)
    guard let leftBase = leftSymbols.baseAddress, let rightBase = rightSymbols.baseAddress, n > 0, m > 0
    else {
      return Tables.farthest
    }
    let l = leftBase + Int(left.pointee.start)
    let r = rightBase + Int(right.pointee.start)
    let leftFlags = left.pointee.flags
    let rightFlags = right.pointee.flags
    if !leftFlags.union(rightFlags).isDisjoint(with: .initial), n != m || n > 1 {
      let same = l[0] == r[0] || tables.distance.substitutions[Int(l[0]) * Symbol.stride + Int(r[0])] < 300
      if same { return parameters.initial }
    }
    let differing = leftFlags.symmetricDifference(rightFlags)
    let length = parameters.length + (left.pointee.weight + right.pointee.weight) / 2
    let raw = tables.distance(
      l, n, prefix: Int(left.pointee.prefix), left.pointee.prefixKind, r, m,
      prefix: Int(right.pointee.prefix),
      right.pointee.prefixKind, crossScript: differing.contains(.arabic),
      limit: UInt32(length * 1000 * limit), row: row)
    var cost = Float(raw) / (1000 * length)
    if left.pointee.groups.0 != .max, right.pointee.groups.0 != .max {
      if left.pointee.sharesGroup(with: right.pointee) {
        cost *= parameters.sameGroup
      } else {
        cost = cost * parameters.otherGroupWord + parameters.otherGroup
      }
    }
    if differing.contains(.article) { cost += parameters.articleMissing }
    return min(cost, Tables.farthest)
  }

  /// What a pair of words of cost `cost` adds to the names' cost.
  @inline(__always)
  private func part(_ cost: Float) -> Float { tables.partCost[Int(cost * Float(Tables.steps))] }

  /// The cost of two readings.
  func cost(_ leftRange: Range<Int>, _ rightRange: Range<Int>) -> Float {
    let n = min(leftRange.count, Self.width)
    let m = min(rightRange.count, Self.width)
    guard n > 0, m > 0 else { return 10 }
    if n == 1, m == 1 {
      let cost = words(leftRange.lowerBound, rightRange.lowerBound)
      return tables.wordCost[Int(cost * Float(Tables.steps))]
    }
    for i in 0..<n {
      for j in 0..<m {
        let (left, right) = (leftRange.lowerBound + i, rightRange.lowerBound + j)
        matrix[i * Self.width + j] = part(left, right, distance: words(left, right))
      }
    }
    var total = paired(leftRange, rightRange)
    if total > parameters.joined, n != m || total > parameters.conflict * 0.3 {
      total = min(total, parameters.joined + joined(leftRange, rightRange))
    }
    return total
  }

  /// The cost of the best pairing over a filled matrix.
  func paired(_ leftRange: Range<Int>, _ rightRange: Range<Int>) -> Float {
    let n = min(leftRange.count, Self.width)
    let m = min(rightRange.count, Self.width)
    let extra = leftRange.count + rightRange.count - n - m
    return assign(leftRange.lowerBound, n, rightRange.lowerBound, m) + Float(extra) * parameters.missing
      / Float(min(n, m))
  }

  /// What two words at this distance add to the names' cost.
  @inline(__always)
  func part(_ left: Int, _ right: Int, distance: Float) -> Float {
    let cost = part(distance)
    switch (leftWords[left].flags.contains(.title), rightWords[right].flags.contains(.title)) {
    case (true, true): return min(cost, parameters.title)
    case (true, false), (false, true): return cost + 2 * parameters.missingTitle
    case (false, false): return cost
    }
  }

  func missing(_ word: NameWord) -> Float {
    word.flags.contains(.title) ? parameters.missingTitle : parameters.missing
  }

  /// The cheapest pairing, with missing words and order.
  private func assign(_ leftStart: Int, _ n: Int, _ rightStart: Int, _ m: Int) -> Float {
    // Bit mask dynamic programming over the words of the shorter name.
    if isTransposed(n, m) { return assignRows(rightStart, m, leftStart, n, transposed: true) }
    return assignRows(leftStart, n, rightStart, m, transposed: false)
  }

  /// Whether the right name's words are the ones that all find partners: the shorter name's, of two equally long ones
  /// those of the name with the smaller hash, so that the result is the same from either side.
  @inline(__always)
  func isTransposed(_ n: Int, _ m: Int) -> Bool { n > m || (n == m && rightIsFirst) }

  @inline(__always)
  private func cell(_ short: Int, _ long: Int, _ transposed: Bool) -> Float {
    transposed ? matrix[long * Self.width + short] : matrix[short * Self.width + long]
  }

  /// Every word of the shorter name gets a partner; a title may go without.
  private func assignRows(_ shortStart: Int, _ n: Int, _ longStart: Int, _ m: Int, transposed: Bool) -> Float
  {
    let shortWords = transposed ? rightWords : leftWords
    let longWords = transposed ? leftWords : rightWords
    // best[mask]: the cheapest way to give the first words of the longer name to the set `mask` of the shorter one.
    let best = matrix + Self.width * Self.width
    let full = (1 << n) - 1
    for mask in 0...full { best[mask] = .infinity }
    best[0] = 0
    for j in 0..<m {
      let skip = missing(longWords[longStart + j]) / Float(n)
      var mask = full
      while mask >= 0 {
        var value = best[mask] + skip
        for i in 0..<n where mask & (1 << i) != 0 {
          let before = best[mask & ~(1 << i)]
          if before < value {
            // Order: earlier words of the longer name that went to later words of the shorter one.
            let crossed = (mask >> (i + 1)).nonzeroBitCount
            let cost =
              before + cell(i, j, transposed)
              + (crossed > 0 ? orderCost(shortWords[shortStart + i], longWords[longStart + j]) : 0)
            value = min(value, cost)
          }
        }
        best[mask] = value
        mask -= 1
      }
    }
    // Titles of the shorter name may stay unpaired.
    var result = best[full]
    for mask in 0..<full {
      var free: Float = 0
      for i in 0..<n where mask & (1 << i) == 0 {
        free += shortWords[shortStart + i].flags.contains(.title) ? parameters.missingTitle : 10
      }
      result = min(result, best[mask] + free)
    }
    return result
  }

  func orderCost(_ left: NameWord, _ right: NameWord) -> Float {
    left.flags.contains(.ben) || right.flags.contains(.ben) ? parameters.nasabOrder : parameters.order
  }

  /// The cost of the names written as one word each.
  private func joined(_ leftRange: Range<Int>, _ rightRange: Range<Int>) -> Float {
    guard let leftBase = leftSymbols.baseAddress, let rightBase = rightSymbols.baseAddress else { return 10 }
    let first = leftWords[leftRange.lowerBound]
    let other = rightWords[rightRange.lowerBound]
    var leftCount = 0
    var rightCount = 0
    var weight: Float = 0
    for word in leftWords[leftRange] {
      leftCount += Int(word.count)
      weight += word.weight
    }
    for word in rightWords[rightRange] {
      rightCount += Int(word.count)
      weight += word.weight
    }
    guard max(leftCount, rightCount) < 200 else { return 10 }
    let words = Float(max(leftRange.count, rightRange.count))
    let length = parameters.length + weight / 2 / words
    let raw = tables.distance(
      leftBase + Int(first.start), leftCount, prefix: 0, .none, rightBase + Int(other.start), rightCount,
      prefix: 0, .none,
      crossScript: first.isArabic != other.isArabic, limit: UInt32(length * 1500), row: row)
    // Names this far apart as one word must not be cheaper for having many parts.
    let distance = Float(raw) / (1000 * length)
    return distance < Tables.farthest - 0.05 ? part(distance) : .infinity
  }
}

extension NameWord {
  @inline(__always)
  func sharesGroup(with other: NameWord) -> Bool {
    other.has(groups.0) || (groups.1 != .max && other.has(groups.1))
      || (groups.2 != .max && other.has(groups.2))
  }

  @inline(__always)
  private func has(_ group: UInt16) -> Bool { groups.0 == group || groups.1 == group || groups.2 == group }
}
