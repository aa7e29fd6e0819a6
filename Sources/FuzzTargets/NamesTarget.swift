internal import IsnadNames

/// Two lines are two names: their score is the same from either side, from 0 to 1, 1 for a name and itself, and its
/// explanation, the search and the spellings hold together.
struct NamesTarget: FuzzTarget {
  private let matcher = NameMatcher()

  func check(_ bytes: [UInt8], thoroughly: Bool) throws {
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let texts = (0..<2).map { $0 < parts.count ? String(decoding: parts[$0], as: UTF8.self) : "" }
    let (left, right) = (RomanizedName(texts[0]), RomanizedName(texts[1]))
    let score = matcher.similarity(left, right)
    let other = matcher.similarity(right, left)
    try require(score >= 0 && score <= 1, "score \(score)")
    try require(abs(score - other) < 1e-5, "\(score) from the left, \(other) from the right")
    try require(matcher.similarity(left, RomanizedName(texts[0])) == 1, "not itself")
    try require(matcher.explain(left, right).score == score, "explained as another score")
    for part in left.parts + left.aliases.joined() {
      try require(
        !part.range.isEmpty && part.range.lowerBound >= 0 && part.range.upperBound <= texts[0].utf8.count
          && part.text.utf8.elementsEqual(Array(texts[0].utf8)[part.range]), "\(part)")
    }
    if thoroughly { try checkLists(left, texts) }
  }

  private func checkLists(_ left: RomanizedName, _ texts: [String]) throws {
    let spellings = left.spellings(limit: 5)
    try require(spellings.count <= 5 && Set(spellings).count == spellings.count, "spellings \(spellings)")
    try require(
      RomanizedName.romanizations(of: texts[0], limit: 3).count <= 3, "more romanizations than asked for")
    var index = NameIndex()
    index.add(texts)
    for match in index.search(texts[0], limit: 3) {
      try require(match.entry == 0 && match.score >= 0 && match.score <= 1, "\(match)")
    }
    _ = NameGroups.standard.groups(of: texts[1])
  }
}
