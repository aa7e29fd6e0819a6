internal import IsnadLexicon

/// What the closed classes, the calendar, ``SourceWords`` and ``NameHomonyms`` say of a word, together, so that each word of a text
/// is looked up once.
struct WordFacts: Sendable {
  var classes: WordClass = []
  var date = DateWord.none
  var uses: WordUses = []

  static let english: FixedWordMap<WordFacts> = {
    var facts = WordMap(absent: WordFacts(), minimumCapacity: 1024)
    for (words, wordClass) in FunctionWords.table {
      for hash in WordSet.hashes(of: words) { facts[hash].classes.formUnion(wordClass) }
    }
    for (words, dateWord) in DateWords.table {
      for hash in WordSet.hashes(of: words) { facts[hash].date = dateWord }
    }
    for hash in WordSet.hashes(of: SourceWords.documents) { facts[hash].uses.insert(.document) }
    for hash in WordSet.hashes(of: SourceWords.anonymity) { facts[hash].uses.insert(.anonymity) }
    for (words, use) in NameHomonyms.table {
      for hash in WordSet.hashes(of: words) { facts[hash].uses.insert(use) }
    }
    return FixedWordMap(facts)
  }()
}

/// What few words are, so that a text's loop over its words asks once.
struct WordUses: OptionSet, Sendable {
  let rawValue: UInt8

  /// A noun for a document: statement, letter.
  static let document = WordUses(rawValue: 1)
  /// A word that may tell of a source which is not to be named: anonymity.
  static let anonymity = WordUses(rawValue: 2)
  /// A word of a closed class that is a given name too, and often a family name: Will.
  static let givenName = WordUses(rawValue: 4)
  /// A word of a closed class that is a family name too: Long.
  static let familyName = WordUses(rawValue: 8)

  static let name: WordUses = [.givenName, .familyName]
}
