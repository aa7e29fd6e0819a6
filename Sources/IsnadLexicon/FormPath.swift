internal import IsnadText

/// A form cut into the words by which it is found, with what each word demands of the text.
///
/// `"St. Petersburg"` → the words `st` and `petersburg`, both with a capital, a stop allowed behind the first.
struct FormPath {
  /// Bit *i* stands for word *i*; words beyond the sixteenth make no demands.
  typealias Bits = UInt16

  private(set) var words: [UInt64] = []
  /// Words that start with a capital.
  private(set) var capitals: Bits = 0
  /// Words of capitals alone.
  private(set) var uppers: Bits = 0
  /// Words that end in a possessive.
  private(set) var possessives: Bits = 0
  /// Words behind which a stop may stand in the text.
  private(set) var stops: Bits = 0

  init(_ form: String, tokenizer: Tokenizer) {
    var form = form
    form.withUTF8 { bytes in
      let table = TokenTable(bytes, tokenizer: tokenizer)
      for i in 0..<table.count {
        let bit: Bits = words.count < 16 ? 1 << Bits(words.count) : 0
        if table.isJoiner(at: i) { continue }
        if table.mark(i) == 0x2E {
          if !words.isEmpty { stops |= words.count <= 16 ? 1 << Bits(words.count - 1) : 0 }
          continue
        }
        if table.shape(i).startsUpper { capitals |= bit }
        if table.shape(i) == .upper { uppers |= bit }
        if table.isPossessive(i) { possessives |= bit }
        if Self.abbreviations.contains(table.hash(i)) { stops |= bit }
        words.append(table.hash(i))
      }
    }
  }

  /// Words that are written with and without a stop, whatever the form does.
  private static let abbreviations = Set(
    """
    adm amb asst bros brig capt cdr cmdr co col corp cpl dept dr fr ft gen gov hon inc jr lt ltd maj messrs \
    mr mrs ms mt prof pvt rep rev sen sgt sr st ste supt univ
    """.split(separator: " ").map { TokenTable.hash(of: String($0)) })
}
