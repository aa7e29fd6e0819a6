/// How often each rule for quotations was right, content and speaker, on 522 news articles (21 November 2026; see
/// Docs/Accuracy.md): the confidence of what it finds. Rules met fewer than ten times (`dash`, `next-sentence`,
/// `quoted-as`) have an estimate.
enum RulePrecision {
  /// The precision of a rule; of the rule it refines when it was met too rarely to be measured by itself.
  static func of(_ rule: String) -> Double? {
    if let known = table[rule] { return known }
    guard let dot = rule.lastIndex(of: ".") else { return nil }
    return table[String(rule[..<dot])]
  }

  private static let table: [String: Double] = [
    "direct.quote-speaker-verb": 0.97, "direct.quote-verb-speaker": 0.96, "direct.speaker-verb-quote": 0.85,
    "direct.colon": 0.78, "direct.dash": 0.9, "direct.continued": 0.46, "direct.according-to": 0.75,
    "direct.next-sentence": 0.8, "mixed.quote-speaker-verb": 0.61, "chain.quoted-as": 0.5,
    "indirect.speaker-verb": 0.73, "indirect.speaker-verb.that": 0.81, "indirect.speaker-verb.whether": 0.65,
    "indirect.speaker-verb.infinitive": 0.46, "indirect.speaker-verb.noun-phrase": 0.46,
    "indirect.speaker-verb.object-for": 0.72, "indirect.speaker-verb.object-as": 0.47,
    "indirect.speaker-verb.object-of": 0.62, "indirect.speaker-verb.object-complement": 0.68,
    "indirect.speaker-verb.gerund": 0.6, "indirect.speaker-verb.marked": 0.66,
    "indirect.speaker-verb.colon": 0.29,
    "indirect.trailing": 0.78, "indirect.parenthetical": 0.68, "indirect.according-to": 0.71,
    "indirect.participle": 0.55, "indirect.participle.that": 0.66, "indirect.coordinated": 0.56,
    "indirect.coordinated.that": 0.6, "indirect.infinitive": 0.3, "noun.that": 0.05,
  ]
}
