internal import IsnadLexicon
internal import IsnadText

/// Which sentences are written in capitals, where those of a word prove nothing.
struct Headlines {
  /// For each sentence, whether most of its longer words are in capitals throughout, and whether it is a headline; both empty where
  /// there is no such sentence, as in most texts.
  private var shouted: [Bool] = []
  private var headlines: [Bool] = []

  /// - Parameter found: the runs of capitals of a text.
  /// - Complexity: O(*n*) in the tokens.
  init(_ found: CapitalRuns, _ reading: Reading) {
    // A list of names has many capitals too, but its runs are short.
    var hasLongRun: [Bool] = []
    for run in found.runs where run.words > 3 {
      if hasLongRun.isEmpty { hasLongRun = Array(filledWith: false, count: reading.sentences.count) }
      hasLongRun[Int(reading.sentenceOf[run.tokens.lowerBound])] = true
    }
    if hasLongRun.isEmpty, found.hasUpper.isEmpty { return }
    reading.tokens.withUnsafeRecords { records in
      for (index, sentence) in reading.sentences.enumerated() {
        // A headline ends without a stop.
        let mayBeHeadline =
          !hasLongRun.isEmpty && hasLongRun[index] && records[sentence.upperBound - 1].mark != 0x2E
        if !mayBeHeadline, found.hasUpper.isEmpty || !found.hasUpper[index] { continue }
        var long = 0
        var capital = 0
        var upper = 0
        // Counted without branches, which would go either way at every other word.
        for token in records[sentence] {
          let shape = token.shape
          let isLong = (3 &- Int(token.length)) &>> (Int.bitWidth &- 1)
          long &-= isLong
          capital &+= isLong & Int(truncatingIfNeeded: shape.capitalBit | shape.bit(.caseless))
          upper &+= isLong & Int(truncatingIfNeeded: shape.bit(.upper))
        }
        let isShouted = long > 1 && upper * 2 > long
        guard isShouted || mayBeHeadline && long > 3 && capital * 10 >= long * 8 else { continue }
        if headlines.isEmpty {
          headlines = Array(filledWith: false, count: reading.sentences.count)
          shouted = headlines
        }
        headlines[index] = true
        shouted[index] = isShouted
      }
    }
  }

  /// Whether most of a sentence's longer words are in capitals throughout.
  func isShouted(_ sentence: Int) -> Bool { !shouted.isEmpty && shouted[sentence] }

  /// Whether a sentence is shouted, or most of its longer words begin with a capital.
  func isHeadline(_ sentence: Int) -> Bool { !headlines.isEmpty && headlines[sentence] }

  /// Whether there is no headline in the text.
  var isEmpty: Bool { headlines.isEmpty }
}
