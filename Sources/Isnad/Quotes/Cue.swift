internal import IsnadLexicon

/// A word that attributes, and how it stands in its sentence.
struct Cue {
  enum Form {
    /// said, says; has said; will say
    case finite
    /// saying
    case participle
    /// to say
    case infinitive
    /// statement, claim
    case noun
    /// according to
    case preposition
  }

  /// The cue itself: "said", "according to".
  var tokens: Range<Int>
  /// From the first auxiliary to the cue: "has repeatedly said".
  var group: Range<Int>
  var traits: EntryTraits
  var form: Form
  /// The form of the lexicon that it is.
  var match: LexiconMatch
  /// "did not say", "denied"
  var isNegated = false
  /// "would say", "if he says"
  var isHypothetical = false
  /// "was told", "is said"
  var isPassive = false
}
