internal import IsnadLexicon
internal import IsnadText

/// Which sentences are written in capitals, where those of a word prove nothing.
struct Headlines {
  /// For each sentence, whether most of its longer words are in capitals throughout.
  let isShouted: [Bool]
  /// For each sentence, whether it is shouted or most of its longer words begin with a capital, as in headlines.
  let isHeadline: [Bool]

  /// - Parameter found: the runs of capitals of a text.
  /// - Complexity: O(*n*) in the tokens.
  init(_ found: CapitalRuns, _ reading: Reading) {
    // A list of names has many capitals too, but its runs are short.
    var longestRun = [UInt8](filledWith: 0, count: reading.sentences.count)
    for run in found.runs where run.words > 3 {
      let sentence = Int(reading.sentenceOf[run.tokens.lowerBound])
      longestRun[sentence] = max(longestRun[sentence], run.words)
    }
    var isHeadline = [Bool](filledWith: false, count: reading.sentences.count)
    var isShouted = isHeadline
    reading.tokens.withUnsafeRecords { records in
      for (index, sentence) in reading.sentences.enumerated() {
        // A headline ends without a stop.
        let mayBeHeadline = longestRun[index] > 3 && records[sentence.upperBound - 1].mark != 0x2E
        if !mayBeHeadline, !found.hasUpper[index] { continue }
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
        isShouted[index] = long > 1 && upper * 2 > long
        isHeadline[index] = mayBeHeadline && long > 3 && capital * 10 >= long * 8 || isShouted[index]
      }
    }
    self.isShouted = isShouted
    self.isHeadline = isHeadline
  }
}
