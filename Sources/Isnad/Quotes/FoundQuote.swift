/// A quotation as the rules found it, before entities have their numbers.
struct FoundQuote {
  struct Party {
    var range: Range<Int>
    /// The cluster it stands for.
    var cluster: Int?
    /// Where the source without a name that it stands for is first named, in UTF-8 offsets.
    var source: Range<Int>?
  }

  var kind: Quote.Kind
  var spans: [Range<Int>]
  var cue: Range<Int>?
  var speaker: Party?
  var addressee: Party?
  var chain: [Party] = []
  var polarity = Quote.Polarity.affirmed
  var confidence: Double
  var rule: RuleReference
}
