/// A quotation as the rules found it, before entities have their numbers.
struct FoundQuote {
  struct Party {
    var range: Range<Int>
    /// The cluster it stands for.
    var cluster: Int?
    /// Whether it is a phrase that stands for a source without a name.
    var isSource = true
  }

  var kind: Quote.Kind
  var spans: [Range<Int>]
  var cue: Range<Int>?
  var speaker: Party?
  var addressee: Party?
  var chain: [Party] = []
  var polarity = Quote.Polarity.affirmed
  var confidence: Double
  var rule: String
}
