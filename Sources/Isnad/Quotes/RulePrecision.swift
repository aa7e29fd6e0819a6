/// How often each rule for quotations was right, content and speaker, on 541 news articles (22 November 2026; see
/// Docs/Accuracy.md): the confidence of what it finds. Rules met fewer than ten times have an estimate, and so have
/// `indirect.nested` and `chain.quoted-as`, whose quotations the data leave out or give to the outlet. Of `noun.that` and
/// `indirect.relative` the data leave out most, too: these are below what a reader would say.
enum RulePrecision {
  /// The precision of a rule; of the rule it refines when it was met too rarely to be measured by itself.
  static func of(_ rule: String) -> Double? {
    if let known = table[rule] { return known }
    guard let dot = rule.lastIndex(of: ".") else { return nil }
    return table[String(rule[..<dot])]
  }

  private static let table: [String: Double] = [
    "chain.quoted-as": 0.5,
    "direct.according-to": 0.8,
    "direct.colon": 0.82,
    "direct.continued": 0.72,
    "direct.dash": 1,
    "direct.next-sentence": 0.92,
    "direct.quote-speaker-verb": 0.97,
    "direct.quote-verb-speaker": 0.97,
    "direct.speaker-verb-quote": 0.88,
    "direct.transcript": 0.8,
    "indirect.according-to": 0.8,
    "indirect.block": 0.5,
    "indirect.coordinated": 0.65,
    "indirect.coordinated.infinitive": 0.58,
    "indirect.coordinated.noun-phrase": 0.67,
    "indirect.coordinated.object-as": 0.5,
    "indirect.coordinated.object-of": 0.85,
    "indirect.coordinated.that": 0.66,
    "indirect.coordinated.whether": 0.55,
    "indirect.infinitive": 0.31,
    "indirect.infinitive.that": 0.47,
    "indirect.infinitive.whether": 0.38,
    "indirect.nested": 0.8,
    "indirect.parenthetical": 0.84,
    "indirect.participle": 0.74,
    "indirect.participle.for": 0.7,
    "indirect.participle.infinitive": 0.56,
    "indirect.participle.marked": 0.62,
    "indirect.participle.noun-phrase": 0.53,
    "indirect.participle.object-as": 0.47,
    "indirect.participle.object-complement": 0.76,
    "indirect.participle.object-for": 0.7,
    "indirect.participle.that": 0.66,
    "indirect.participle.whether": 0.76,
    "indirect.relative": 0.5,
    "indirect.speaker-verb": 0.83,
    "indirect.speaker-verb.colon": 0.31,
    "indirect.speaker-verb.for": 0.67,
    "indirect.speaker-verb.gerund": 0.67,
    "indirect.speaker-verb.infinitive": 0.56,
    "indirect.speaker-verb.marked": 0.76,
    "indirect.speaker-verb.noun-phrase": 0.63,
    "indirect.speaker-verb.object-as": 0.64,
    "indirect.speaker-verb.object-complement": 0.8,
    "indirect.speaker-verb.object-for": 0.76,
    "indirect.speaker-verb.object-of": 0.78,
    "indirect.speaker-verb.that": 0.83,
    "indirect.speaker-verb.whether": 0.76,
    "indirect.trailing": 0.89,
    "mixed.quote-speaker-verb": 0.72,
    "noun.that": 0.04,
  ]
}
