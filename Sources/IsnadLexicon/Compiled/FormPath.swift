internal import IsnadText

/// What the words of a form demand of the words of a text.
///
/// `"St. Petersburg"` → the words `st` and `petersburg`, both with a capital, a stop allowed behind the first.
struct FormPath {
  /// Bit *i* stands for word *i*; words beyond the sixteenth make no demands.
  typealias Bits = UInt16

  private var count = 0
  /// Words that start with a capital.
  private(set) var capitals: Bits = 0
  /// Words of capitals alone.
  private(set) var uppers: Bits = 0
  /// Words that end in a possessive.
  private(set) var possessives: Bits = 0
  /// Words behind which a stop may stand in the text.
  private(set) var stops: Bits = 0

  /// The demands of the form that some tokens are, its words appended to `words`.
  init(_ table: TokenTable, _ tokens: Range<Int>, words: inout [UInt64]) {
    for i in tokens {
      if table.isJoiner(at: i) { continue }
      let bit: Bits = count < 16 ? 1 << Bits(count) : 0
      if table.mark(i) == 0x2E {
        if count > 0 { stops |= count <= 16 ? 1 << Bits(count - 1) : 0 }
        continue
      }
      if table.shape(i).startsUpper { capitals |= bit }
      if table.shape(i) == .upper { uppers |= bit }
      if table.isPossessive(i) { possessives |= bit }
      if table.length(i) <= 5, Self.abbreviations.contains(table.hash(i)) { stops |= bit }
      words.append(table.hash(i))
      count += 1
    }
  }

  /// Words that are written with and without a stop, whatever the form does.
  private static let abbreviations = HashSet(
    """
    adm amb asst bros brig capt cdr cmdr co col corp cpl dept dr fr ft gen gov hon inc jr lt ltd maj messrs \
    mr mrs ms mt prof pvt rep rev sen sgt sr st ste supt univ
    """.split(separator: " ").map { TokenTable.hash(of: String($0)) })
}
