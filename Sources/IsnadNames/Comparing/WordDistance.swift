/// Weighted edit distance of two words over rows of the cost table, in thousandths.
///
/// One row of the table of distances is kept, on the caller's scratch. The start may skip a prefix (an article or *ben*
/// written as part of the word) at a small cost, so all readings of *Elkarim* are one pass.
struct WordDistance {
  let substitutions: UnsafePointer<UInt16>
  let insertions: UnsafePointer<UInt16>
  let skips: PrefixCosts

  /// Costs in thousandths of leaving out a glued prefix, by kind.
  struct PrefixCosts: Sendable {
    var article, sunArticle, maghrebiL, ben, abu, join: UInt32

    init(_ settings: LetterCosts.Settings) {
      func cost(_ name: String) -> UInt32 { UInt32(max(0, settings[name]) * 1000 + 0.5) }
      article = cost("article")
      sunArticle = cost("sun-article")
      maghrebiL = cost("maghrebi-l")
      ben = cost("ben")
      abu = cost("abu")
      join = cost("mark-join")
    }

    @inline(__always)
    subscript(_ kind: NameWord.PrefixKind) -> UInt32 {
      switch kind {
      case .none: 0
      case .article: article
      case .sunArticle: sunArticle
      case .maghrebiL: maghrebiL
      case .ben: ben
      case .abu: abu
      }
    }
  }

  /// The mark whose spaced spelling a glued prefix of this kind is.
  @inline(__always)
  static func mark(_ kind: NameWord.PrefixKind) -> UInt8 {
    switch kind {
    case .ben: Symbol(Mark.ben).code
    case .abu: Symbol(Mark.abu).code
    default: 0
    }
  }

  /// The distance of `left` and `right`, or any number above `limit` once it must be larger than that.
  ///
  /// - Complexity: O(*n* · *m*), at most 48 × 48 steps.
  @inline(__always)
  func callAsFunction(
    _ left: UnsafePointer<UInt8>, _ n: Int, prefix leftPrefix: Int, _ leftKind: NameWord.PrefixKind,
    _ right: UnsafePointer<UInt8>, _ m: Int, prefix rightPrefix: Int, _ rightKind: NameWord.PrefixKind,
    crossScript: Bool, limit: UInt32, row: UnsafeMutablePointer<UInt32>
  ) -> UInt32 {
    let inserts = crossScript ? insertions + Symbol.stride : insertions
    row[0] = 0
    var j = 0
    while j < m {
      row[j + 1] = row[j] &+ UInt32(inserts[Int(right[j])])
      j += 1
      if j == rightPrefix { row[j] = min(row[j], skips[rightKind]) }
    }
    var i = 0
    while i < n {
      let costs = substitutions + Int(left[i]) * Symbol.stride
      let insert = UInt32(inserts[Int(left[i])])
      var diagonal = row[0]
      i += 1
      var previous = diagonal &+ insert
      if i == leftPrefix { previous = min(previous, skips[leftKind]) }
      row[0] = previous
      var smallest = previous
      // Where ‹ben› meets the letters b-e-n of a glued spelling.
      let joinAt = i == 1 && rightPrefix > 0 && left[0] == Self.mark(rightKind) ? rightPrefix : 0
      let joinsFirst = i == leftPrefix && m > 0 && right[0] == Self.mark(leftKind)
      j = 0
      while j < m {
        let up = row[j + 1]
        var cell = diagonal &+ UInt32(costs[Int(right[j])])
        cell = min(cell, up &+ insert)
        cell = min(cell, previous &+ UInt32(inserts[Int(right[j])]))
        j += 1
        if j == joinAt || (joinsFirst && j == 1) { cell = min(cell, skips.join) }
        diagonal = up
        row[j] = cell
        previous = cell
        smallest = min(smallest, cell)
      }
      if smallest > limit, i >= leftPrefix { return smallest }
    }
    return row[m]
  }
}
