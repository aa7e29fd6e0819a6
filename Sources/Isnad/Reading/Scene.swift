internal import IsnadLexicon
internal import IsnadText

/// What rules for mentions can look at.
///
/// A class, like all that rules hold on to for a whole text: passing it on costs one count of references, where a structure
/// of ten arrays costs ten.
final class Scene {
  let reading: Reading
  let findings: LexiconFindings
  let knowledge: Knowledge
  let rules: RuleBook
  let runs: [CapitalRun]
  /// How the text writes the words of its runs.
  private let usage: WordMap<CaseUsage>
  /// For each sentence, whether most of its longer words are in capitals throughout.
  let isShouted: [Bool]

  init(reading: Reading, findings: LexiconFindings, knowledge: Knowledge, rules: RuleBook) {
    self.reading = reading
    self.findings = findings
    self.knowledge = knowledge
    self.rules = rules
    var runs = reading.capitalRuns(findings.traits)
    let tokens = reading.tokens
    // A list of names has many capitals too, but its runs are short.
    var longestRun = Array(filledWith: 0, count: reading.sentences.count)
    for run in runs {
      let sentence = Int(reading.sentenceOf[run.tokens.lowerBound])
      longestRun[sentence] = max(longestRun[sentence], Int(run.words))
    }
    var isHeadline = [Bool](filledWith: false, count: reading.sentences.count)
    var isShouted = isHeadline
    for (index, sentence) in reading.sentences.enumerated() {
      var long = 0
      var capital = 0
      var upper = 0
      // Counted without branches, which would go either way at every other word.
      tokens.withUnsafeRecords { records in
        for token in records[sentence] {
          let shape = token.shape
          let isLong = (3 &- Int(token.length)) &>> (Int.bitWidth &- 1)
          long &-= isLong
          capital &+= isLong & Int(truncatingIfNeeded: shape.capitalBit | shape.bit(.caseless))
          upper &+= isLong & Int(truncatingIfNeeded: shape.bit(.upper))
        }
      }
      isShouted[index] = long > 1 && upper * 2 > long
      // A headline ends without a stop.
      isHeadline[index] =
        long > 3 && capital * 10 >= long * 8 && longestRun[index] > 3
        && tokens.mark(sentence.upperBound - 1) != 0x2E
        || isShouted[index]
    }
    self.isShouted = isShouted
    for i in runs.indices {
      runs[i].isInHeadline = isHeadline[Int(reading.sentenceOf[runs[i].tokens.lowerBound])]
    }
    self.runs = runs
    // Names are repeated, so a long text has far fewer of them than runs.
    var usage = WordMap(absent: CaseUsage(), minimumCapacity: min(runs.count, 1000))
    for run in runs {
      let first = run.tokens.lowerBound + (run.startsSentence ? 1 : 0)
      for i in run.tokens {
        let isInside = !run.isInHeadline && i >= first && reading.isCapitalized(i)
        let known = usage[tokens.hash(i)]
        let now = known.union(isInside ? [.inRun, .capitalInside] : .inRun)
        if now != known { usage[tokens.hash(i)] = now }
      }
    }
    // Most words of a text are in no run, which a few bits of their hashes tell; sixteen bits a run, of which names repeat.
    var words = 64
    while words < runs.count / 4, words < 4096 { words *= 2 }
    let mask = UInt64(words - 1)
    var mayBeInRun = [UInt64](filledWith: 0, count: words)
    func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32 & mask) }
    for run in runs {
      for i in run.tokens {
        let hash = tokens.hash(i)
        mayBeInRun[word(hash)] |= 1 &<< (hash &>> 46)
      }
    }
    // Words that were asked for, since those that a text writes both ways are its commonest: the, of.
    var asked = [UInt64](filledWith: 0, count: 64)
    func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & 63) }
    tokens.withUnsafeRecords { records in
      mayBeInRun.withUnsafeBufferPointer { mayBeInRun in
        for token in records {
          let hash = token.hash
          // One branch, which nearly always goes the same way.
          let may = mayBeInRun[word(hash)] &>> (hash &>> 46) & UInt64(token.shape.bit(.lower))
          if may & (asked[place(hash)] == hash ? 0 : 1) != 0 {
            asked[place(hash)] = hash
            if usage[hash].isOnlyCapital { usage[hash].insert(.lowerCase) }
          }
        }
      }
    }
    self.usage = usage
  }

  /// Whether a word stands with a capital inside a sentence, where a capital means something.
  func isCapitalInside(_ hash: UInt64) -> Bool { usage[hash].contains(.capitalInside) }

  /// Whether a word stands in lower case somewhere, though in a run of capitals elsewhere.
  func isInLowerCase(_ hash: UInt64) -> Bool { usage[hash].contains(.lowerCase) }

  /// Whether the first word of a run has its capital only because a sentence starts there.
  func isDoubtfulStart(_ run: CapitalRun) -> Bool {
    guard run.startsSentence else { return false }
    let first = run.tokens.lowerBound
    if reading.isArticle(first) { return false }
    let hash = reading.tokens.hash(first)
    if isCapitalInside(hash) { return false }
    if !findings.traits[first].isDisjoint(with: [.given, .family]) { return isInLowerCase(hash) }
    return true
  }

  func candidate(
    _ tokens: Range<Int>, _ type: EntityType, _ confidence: Double, rule: BuiltInRule, link: EntryLink? = nil
  ) -> Candidate {
    Candidate(
      tokens: tokens, range: reading.range(tokens), type: type, confidence: confidence, rule: .builtIn(rule),
      link: link
    )
  }
}

/// How a text writes a folded word, in all its places together.
private struct CaseUsage: OptionSet {
  let rawValue: UInt8

  /// In a run of capitals.
  static let inRun = CaseUsage(rawValue: 1)
  /// With a capital inside a sentence that is no headline.
  static let capitalInside = CaseUsage(rawValue: 2)
  /// In lower case.
  static let lowerCase = CaseUsage(rawValue: 4)

  /// In a run of capitals and not yet seen in lower case.
  var isOnlyCapital: Bool { contains(.inRun) && !contains(.lowerCase) }
}
