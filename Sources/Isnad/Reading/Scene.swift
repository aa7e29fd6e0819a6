internal import IsnadLexicon

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
  /// Folded words that stand with a capital inside a sentence, where a capital means something.
  let capitalInside: WordSet
  /// Folded words that stand in lower case somewhere.
  let lowerCase: WordSet
  /// For each sentence, whether nearly all of its longer words have capitals: a headline.
  let isHeadline: [Bool]
  /// For each sentence, whether most of its longer words are in capitals throughout.
  let isShouted: [Bool]

  init(reading: Reading, findings: LexiconFindings, knowledge: Knowledge, rules: RuleBook) {
    self.reading = reading
    self.findings = findings
    self.knowledge = knowledge
    self.rules = rules
    runs = reading.capitalRuns()
    let tokens = reading.tokens
    // A list of names has many capitals too, but its runs are short.
    var longestRun = [Int](repeating: 0, count: reading.sentences.count)
    for run in runs {
      let sentence = Int(reading.sentenceOf[run.tokens.lowerBound])
      longestRun[sentence] = max(longestRun[sentence], reading.wordCount(run.tokens))
    }
    var isHeadline = [Bool](repeating: false, count: reading.sentences.count)
    var isShouted = isHeadline
    for (index, sentence) in reading.sentences.enumerated() {
      var long = 0
      var capital = 0
      var upper = 0
      for i in sentence where tokens.isWord(i) && tokens.length(i) > 3 {
        long += 1
        if tokens.shape(i).startsUpper || tokens.shape(i) == .caseless { capital += 1 }
        if tokens.shape(i) == .upper { upper += 1 }
      }
      isShouted[index] = long > 1 && upper * 2 > long
      // A headline ends without a stop.
      isHeadline[index] =
        long > 3 && capital * 10 >= long * 8 && longestRun[index] > 3
        && tokens.mark(sentence.upperBound - 1) != 0x2E
        || isShouted[index]
    }
    self.isHeadline = isHeadline
    self.isShouted = isShouted
    // Names are repeated, so a long text has far fewer of them than runs.
    let expected = min(runs.count, 1000)
    var inside = WordSet(minimumCapacity: expected)
    for run in runs where !isHeadline[Int(reading.sentenceOf[run.tokens.lowerBound])] {
      for i in run.tokens.dropFirst(run.startsSentence ? 1 : 0) where reading.isCapitalized(i) {
        inside.insert(tokens.hash(i))
      }
    }
    capitalInside = inside
    var starters = WordSet(minimumCapacity: expected)
    for run in runs { for i in run.tokens { starters.insert(tokens.hash(i)) } }
    var lower = WordSet(minimumCapacity: expected)
    for i in 0..<tokens.count where tokens.shape(i) == .lower && starters.contains(tokens.hash(i)) {
      lower.insert(tokens.hash(i))
    }
    lowerCase = lower
  }

  /// Whether the first word of a run has its capital only because a sentence starts there.
  func isDoubtfulStart(_ run: CapitalRun) -> Bool {
    guard run.startsSentence else { return false }
    let first = run.tokens.lowerBound
    if reading.isArticle(first) { return false }
    let hash = reading.tokens.hash(first)
    if capitalInside.contains(hash) { return false }
    if !findings.traits[first].isDisjoint(with: [.given, .family]) { return lowerCase.contains(hash) }
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
