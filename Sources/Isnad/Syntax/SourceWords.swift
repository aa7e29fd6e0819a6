/// Words of whole texts that rules for sources start from; few texts have many of them.
enum SourceWords {
  /// What bodies and people issue and others quote.
  static let documents =
    "statement communique letter declaration memo memorandum message tweet post email release report study"

  /// Words in phrases that tell of a source which is not to be named.
  static let anonymity =
    "anonymity anonymously anonymous unnamed unidentified named identified authorized authorised permitted"
}
