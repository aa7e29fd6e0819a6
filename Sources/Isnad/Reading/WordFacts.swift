internal import IsnadLexicon

/// What the closed classes, the calendar and ``SourceWords`` say of a word, together, so that each word of a text is looked up
/// once.
struct WordFacts: Sendable {
  var classes: WordClass = []
  var date = DateWord.none
  var isDocument = false
  var isAnonymity = false

  static let english: FixedWordMap<WordFacts> = {
    var facts = WordMap(absent: WordFacts(), minimumCapacity: 1024)
    for (words, wordClass) in FunctionWords.table {
      for hash in WordSet.hashes(of: words) { facts[hash].classes.formUnion(wordClass) }
    }
    for (words, dateWord) in DateWords.table {
      for hash in WordSet.hashes(of: words) { facts[hash].date = dateWord }
    }
    for hash in WordSet.hashes(of: SourceWords.documents) { facts[hash].isDocument = true }
    for hash in WordSet.hashes(of: SourceWords.anonymity) { facts[hash].isAnonymity = true }
    return FixedWordMap(facts)
  }()
}
