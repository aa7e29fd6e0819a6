internal import IsnadLexicon

/// A quotation as the rules found it, before entities have their numbers.
struct FoundQuote {
  struct Party {
    var range: Range<Int>
    /// The cluster it stands for.
    var cluster: Int?
    /// Where the source without a name that it stands for is first named, in UTF-8 offsets.
    var source: Range<Int>?
    var resolution = Resolution.none
  }

  /// How it was found out whom a phrase stands for.
  enum Resolution {
    /// It was not.
    case none
    /// The phrase holds the name.
    case name
    /// A pronoun, by what was named or who spoke before.
    case pronoun
    /// A description of somebody named before: "the Iraqi commander".
    case description
    /// A source without a name.
    case source
  }

  var kind: Quote.Kind
  var spans: [Range<Int>]
  var cue: Range<Int>?
  var speaker: Party?
  var addressee: Party?
  var chain: [Party] = []
  var polarity = Quote.Polarity.affirmed
  /// Whether the speaker is not to be named.
  var isAnonymous = false
  /// The form of the lexicon that the cue is.
  var match: LexiconMatch?
  var rule: RuleReference
}
