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
  /// The words of the runs.
  let words: RunWords
  private let headlines: Headlines

  init(reading: Reading, findings: LexiconFindings, knowledge: Knowledge, rules: RuleBook) {
    self.reading = reading
    self.findings = findings
    self.knowledge = knowledge
    self.rules = rules
    let found = reading.capitalRuns(findings.traits)
    headlines = Headlines(found, reading)
    var runs = found.runs
    if !headlines.isEmpty {
      for i in runs.indices where headlines.isHeadline(Int(reading.sentenceOf[runs[i].tokens.lowerBound])) {
        runs[i].isInHeadline = true
      }
    }
    self.runs = runs
    words = RunWords(runs, reading)
  }

  /// Whether most longer words of a token's sentence are in capitals throughout.
  func isShouted(_ token: Int) -> Bool { headlines.isShouted(Int(reading.sentenceOf[token])) }

  /// Whether the first word of a run has its capital only because a sentence starts there.
  func isDoubtfulStart(_ run: CapitalRun) -> Bool {
    guard run.startsSentence else { return false }
    let first = run.tokens.lowerBound
    if reading.isArticle(first) { return false }
    let hash = reading.tokens.hash(first)
    if words.isCapitalInside(hash) { return false }
    if !findings.traits[first].isDisjoint(with: [.given, .family]) { return words.isInLowerCase(hash) }
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
