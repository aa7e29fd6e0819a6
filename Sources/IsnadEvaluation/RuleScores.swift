/// What each rule found: precision is over what it found, recall the share of all gold that it found alone.
public struct RuleScores: Sendable, Hashable {
  /// By rule: quotations whose content overlaps by half and whose speaker's phrase overlaps.
  public private(set) var quotes: [String: Tally] = [:]
  /// By rule: mentions with the gold's start, end and type.
  public private(set) var mentions: [String: Tally] = [:]
  private var goldQuotes = 0.0
  private var goldMentions = 0.0

  mutating func add(gold: AnnotatedDocument, predicted: AnnotatedDocument) {
    if let own = gold.quotes {
      goldQuotes += Double(own.count)
      let answers = predicted.quotes ?? []
      let pairs = QuotePairing(gold: own, predicted: answers).pairs
      let right = pairs.filter { QuoteScores.overlap(own[$0.gold].speaker, answers[$0.predicted].speaker) }
      let rightAnswers = Set(right.map(\.predicted))
      for (index, answer) in answers.enumerated() {
        Self.count(answer.rule, isRight: rightAnswers.contains(index), in: &quotes)
      }
    }
    if let own = gold.mentions {
      let keys = Set(own.map(MentionScores.Key.init))
      goldMentions += Double(keys.count)
      for answer in predicted.mentions ?? [] {
        Self.count(answer.rule, isRight: keys.contains(MentionScores.Key(answer)), in: &mentions)
      }
    }
    for rule in quotes.keys { quotes[rule]?.gold = goldQuotes }
    for rule in mentions.keys { mentions[rule]?.gold = goldMentions }
  }

  private static func count(_ rule: String?, isRight: Bool, in tallies: inout [String: Tally]) {
    guard let rule else { return }
    tallies[rule, default: Tally()].predicted += 1
    if isRight {
      tallies[rule, default: Tally()].correctPredicted += 1
      tallies[rule, default: Tally()].correctGold += 1
    }
  }
}
